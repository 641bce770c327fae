import type { LoadPlan, LoadRequest, Piece } from '@karvon/loading';
import type { Goods } from '../drawing/looks.ts';
import type { Sheet } from '../sheet.ts';

/** What every part of the report is made from. */
export interface ReportPaper {
  readonly sheet: Sheet;
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly goods: ReadonlyMap<string, Goods>;
  /** Rules that the checker held the plan to. */
  readonly rulesChecked: number;
  /** Day of the paper, as 2026-12-01. */
  readonly day: string;
}
