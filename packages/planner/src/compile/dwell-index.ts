import type { Mode } from '@karvon/model';
import type { DwellRow, NetworkTables } from '@karvon/network';
import { spreadOfHours } from './edge-draft.ts';
import type { EdgeFee, EdgePart } from './planning-network.ts';

/** Finds the dwells of a stretch by its ends and mode, in the order in which they pass. */
export interface DwellIndex {
  find(from: string, to: string, mode: Mode): readonly DwellRow[];
}

const PART_ORDER: readonly DwellRow['part'][] = ['queue', 'procedure', 'wagon-supply'];

/** An index of the dwell rows by from, to and mode. */
export function indexDwells(tables: NetworkTables): DwellIndex {
  const rowsOf = new Map<string, DwellRow[]>();
  for (const row of tables.dwells) {
    const key = `${row.from} ${row.to} ${row.mode}`;
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  }
  for (const rows of rowsOf.values()) rows.sort((a, b) => PART_ORDER.indexOf(a.part) - PART_ORDER.indexOf(b.part));
  return { find: (from, to, mode) => rowsOf.get(`${from} ${to} ${mode}`) ?? [] };
}

/** Name of a dwell row for provenance. */
export function dwellName(row: DwellRow): string {
  return `dwells ${row.from} ${row.to} ${row.mode} ${row.part}`;
}

/** The time of a dwell row as a part of an edge. */
export function dwellPart(row: DwellRow, kind: EdgePart['kind'], place: string): EdgePart {
  return {
    kind,
    place,
    minutes: spreadOfHours(row),
    claim: row.claim,
    source: row.source,
    note: row.part,
    ...(row.derivation === undefined ? {} : { derivation: row.derivation }),
  };
}

/** The money of a dwell row; a row without a figure owes none when another row of the same stretch has one. */
export function dwellFee(row: DwellRow, kind: 'border' | 'port', state: string, at: string): EdgeFee {
  return {
    kind,
    state,
    ...(row.feeUsd === undefined ? {} : { amount: row.feeUsd }),
    currency: 'USD',
    claim: row.claim,
    row: dwellName(row),
    source: row.source,
    at,
  };
}

/** The fees of the dwells of one stretch: those with a figure, or one without when none has. */
export function dwellFees(rows: readonly DwellRow[], kind: 'border' | 'port', state: string, at: string): EdgeFee[] {
  const priced = rows.filter((row) => row.feeUsd !== undefined && row.feeUsd > 0);
  const procedure = rows.find((row) => row.part === 'procedure');
  const isUnknown = rows.every((row) => row.feeUsd === undefined) && procedure !== undefined;
  const owing = isUnknown && kind === 'border' ? [procedure] : priced;
  return owing.map((row) => dwellFee(row, kind, state, at));
}
