import type { NetworkTables, OpenWindow, PlaceRow } from '@karvon/network';
import { openingWindows } from '@karvon/network';
import type { DwellIndex } from './dwell-index.ts';
import type { EquipmentBits } from './equipment-bits.ts';

/** What every step of the compilation reads. */
export interface CompileGround {
  readonly tables: NetworkTables;
  readonly epoch: string;
  readonly horizonDays: number;
  readonly placeOfId: ReadonlyMap<string, PlaceRow>;
  readonly bits: EquipmentBits;
  readonly dwells: DwellIndex;
  /** Opening windows of a text of hours in a zone; `undefined` when always open. The same text gives the same list. */
  windowsOf(hours: string | undefined, timeZone: string): readonly OpenWindow[] | undefined;
}

/** A lookup of opening windows that computes each text of hours once. */
export function windowLookup(epoch: string, horizonDays: number): CompileGround['windowsOf'] {
  const known = new Map<string, readonly OpenWindow[]>();
  return (hours, timeZone) => {
    if (hours === undefined || hours === '' || hours === '24/7') return undefined;
    const key = `${hours} ${timeZone}`;
    let windows = known.get(key);
    if (windows === undefined) {
      windows = openingWindows(hours, timeZone, `${epoch}T00:00:00Z`, horizonDays);
      known.set(key, windows);
    }
    return windows;
  };
}
