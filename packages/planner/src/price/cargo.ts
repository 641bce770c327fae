import type { Consignment } from '@karvon/model';
import type { EquipmentRow } from '@karvon/network';

/** A cubic metre of light air freight is charged like so many kilograms (IATA: 6 m³ for a tonne). */
const AIR_KG_PER_M3 = 1000 / 6;

/** Goods that fill only part of a truck pay for their share by mass or volume, at least this much of it. */
const TRUCK_SHARE_MIN = 0.04;

/** What a 13.6 m semi-trailer holds. */
const SEMI_TRAILER = { payloadKg: 22_500, volumeM3: 91 } as const;

/** A consignment as the prices see it: its goods in one kind of equipment, on one day. */
export interface Cargo {
  readonly equipment: EquipmentRow;
  /** Units of the equipment; 1 for loose goods. */
  readonly count: number;
  /** Of all units together. */
  readonly massKg: number;
  readonly volumeM3: number;
  readonly hsCode?: string;
  readonly isDangerous: boolean;
  readonly isReefer: boolean;
  /** Day on which the goods can be loaded, `YYYY-MM-DD`: the tariffs and rules of this day are taken. */
  readonly date: string;
  readonly originState: string;
  readonly destinationState: string;
  /** State whose trucks carry. */
  readonly carrierState: string;
}

/** The cargo of a consignment in so many units of one equipment. */
export function cargoOf(consignment: Consignment, equipment: EquipmentRow, count: number): Cargo {
  const { items } = consignment;
  const hsCode = items.find((item) => item.hsCode !== undefined)?.hsCode;
  return {
    equipment,
    count,
    massKg: totalMassKg(consignment),
    volumeM3: totalVolumeM3(consignment),
    ...(hsCode === undefined ? {} : { hsCode }),
    isDangerous: items.some((item) => item.dangerousGoodsClass !== undefined),
    isReefer: items.some((item) => item.needsReefer === true),
    date: consignment.readyAt.slice(0, 10),
    originState: consignment.from.state,
    destinationState: consignment.to.state,
    carrierState: consignment.carrierState ?? consignment.from.state,
  };
}

/** Gross mass of all items. */
export function totalMassKg(consignment: Consignment): number {
  return consignment.items.reduce((sum, item) => sum + item.grossMassKg, 0);
}

/** Volume of all items; an item without one counts nothing. */
export function totalVolumeM3(consignment: Consignment): number {
  return consignment.items.reduce((sum, item) => sum + (item.volumeM3 ?? 0), 0);
}

/** What an airline charges for: the mass, or the volume at 6 m³ for a tonne when that is more. */
export function chargeableKg(cargo: Cargo): number {
  return Math.max(cargo.massKg, cargo.volumeM3 * AIR_KG_PER_M3);
}

/** How a state sees the cargo: its own goods going out, goods coming in, goods passing, or goods that stay. */
export function tradeDirection(cargo: Cargo, state: string): 'export' | 'import' | 'transit' | 'domestic' {
  const isOrigin = cargo.originState === state;
  const isDestination = cargo.destinationState === state;
  if (isOrigin && isDestination) return 'domestic';
  if (isOrigin) return 'export';
  return isDestination ? 'import' : 'transit';
}

/**
 * Semi-trailers that goods without a container pay for on the road, by their mass, or by their volume when that is more: a
 * small lot its share of one, the load of wagons as many as it takes, others one for each unit of their equipment.
 */
export function trucksOf(cargo: Cargo): number {
  const share = Math.max(cargo.massKg / SEMI_TRAILER.payloadKg, cargo.volumeM3 / SEMI_TRAILER.volumeM3);
  if (cargo.equipment.kind === 'loose') return Math.max(TRUCK_SHARE_MIN, share);
  return cargo.equipment.kind === 'wagon' ? Math.max(1, Math.ceil(share)) : cargo.count;
}

/** Whether the goods are a small lot that shares a truck; air freight has its truck to itself. */
export function isGroupage(cargo: Cargo): boolean {
  return cargo.equipment.kind === 'loose' && !cargo.equipment.id.startsWith('air');
}
