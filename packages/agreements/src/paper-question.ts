import type { BorderRegime, Mode, PaperRef } from '@karvon/model';
import type { PaperGoods } from './goods.ts';
import type { PermitNeedWord } from './tables.ts';

/** A leg as its papers see it. */
export interface PaperLeg {
  readonly mode: Mode;
  /** States that the leg passes, ends included, in order; `['UZ']` for a leg within one state. */
  readonly states: readonly string[];
  /** Place or name to print as where the paper belongs; the first state when absent. */
  readonly at?: string;
}

/** A border as its papers see it. */
export interface PaperBorder {
  readonly mode: Mode;
  readonly fromState: string;
  readonly toState: string;
  readonly regime: BorderRegime;
  /** The permit that the truck needs beyond the border, when it is known. */
  readonly permit?: PermitNeedWord;
  /** Whether a slot in an electronic queue must be booked. */
  readonly hasEQueue?: boolean;
  /** Crossing to print; `UZ-KZ` when absent. */
  readonly at?: string;
}

/** A consignment on its way. */
export interface PaperQuestion {
  readonly originState: string;
  readonly destinationState: string;
  /** Day of loading, `YYYY-MM-DD`. */
  readonly date: string;
  readonly goods: PaperGoods;
  readonly legs: readonly PaperLeg[];
  readonly borders: readonly PaperBorder[];
}

/** The papers of a consignment: its own, those of each leg and those of each border, in the order asked. */
export interface PaperAnswer {
  readonly consignment: readonly PaperRef[];
  readonly legs: readonly (readonly PaperRef[])[];
  readonly borders: readonly (readonly PaperRef[])[];
}
