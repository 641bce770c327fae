import type { Validity } from './tables.ts';

/** Whether a row holds on a day; both bounds are included, an absent one is open. */
export function holdsOn(row: Validity, date: string): boolean {
  const day = date.slice(0, 10);
  return (row.from === undefined || row.from <= day) && (row.to === undefined || day <= row.to);
}
