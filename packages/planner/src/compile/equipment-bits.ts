import { assert } from '@karvon/model';
import type { Carries, EquipmentRow } from '@karvon/network';

/** One bit of the equipment mask for each row of the equipment table. */
export interface EquipmentBits {
  readonly bitOfId: ReadonlyMap<string, number>;
  readonly maskOfKind: Readonly<Record<Carries, number>>;
  readonly allMask: number;
  /** Loose goods in air freight's own packing; other loose goods are groupage. */
  readonly airMask: number;
  /** What goes by truck from state to state: not the load of a wagon, nor air freight, which trucks only fetch and bring. */
  readonly longRoadMask: number;
}

/** Goods that are dangerous ask this of yards and services. */
export const CAPABILITY_DANGEROUS = 1;
/** Cooled containers ask this of yards and services: a socket. */
export const CAPABILITY_REEFER_POWER = 2;
/** All that an edge can be asked for. */
export const CAPABILITY_ALL = CAPABILITY_DANGEROUS | CAPABILITY_REEFER_POWER;

/** Gives each piece of equipment its bit; there are at most 32, the width of a mask. */
export function equipmentBits(equipment: readonly EquipmentRow[]): EquipmentBits {
  assert(equipment.length <= 32, `a mask holds 32 kinds of equipment, found ${equipment.length}`);
  const bitOfId = new Map(equipment.map((row, index) => [row.id, (1 << index) >>> 0]));
  const maskOfAll = (rows: readonly EquipmentRow[]) =>
    rows.reduce((mask, row) => (mask | bitOfId.get(row.id)!) >>> 0, 0);
  const maskOf = (kind: Carries) => maskOfAll(equipment.filter((row) => row.kind === kind));
  const maskOfKind = {
    container: maskOf('container'),
    truck: maskOf('truck'),
    wagon: maskOf('wagon'),
    loose: maskOf('loose'),
  };
  const allMask = Object.values(maskOfKind).reduce((mask, kind) => (mask | kind) >>> 0, 0);
  const airMask = maskOfAll(equipment.filter((row) => row.id.startsWith('air')));
  const longRoadMask = (allMask & ~maskOfKind.wagon & ~airMask) >>> 0;
  return { bitOfId, maskOfKind, allMask, airMask, longRoadMask };
}

/** The bits of the equipment ids that are in the table. */
export function maskOfIds(bits: EquipmentBits, ids: readonly string[]): number {
  return ids.reduce((mask, id) => (mask | (bits.bitOfId.get(id) ?? 0)) >>> 0, 0);
}
