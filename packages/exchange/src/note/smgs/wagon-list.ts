import type { TransportConsignment, TransportEquipment, TransportItemLoad } from '@karvon/model';

/** A row of the list of wagons or containers that goes with a note for several of them. Masses are kilograms. */
export interface EquipmentListRow {
  /** Position from 1. */
  readonly position: number;
  readonly id: string;
  readonly providedBy?: 'carrier' | 'consignor';
  readonly payloadMaxKg?: number;
  readonly axleCount?: number;
  readonly tareMassKg?: number;
  readonly sizeType?: string;
  /** Identifiers of the containers on a wagon; of the wagon under a container the one. */
  readonly togetherWith: readonly string[];
  readonly goodsMassKg?: number;
  readonly packageCount?: number;
  readonly sealNumbers: readonly string[];
}

/** A list with its sums, as its last line has them. */
export interface EquipmentList {
  readonly rows: readonly EquipmentListRow[];
  readonly totalTareKg: number;
  readonly totalGoodsKg: number;
  readonly totalPackages: number;
}

/** The wagon list (ведомость вагонов): every wagon, whatever their number. Source: SMGS annex 1, annex 3 to the rules of carriage. */
export function wagonListOf(consignment: TransportConsignment): EquipmentList {
  return listOf(consignment, 'wagon');
}

/** The container list (ведомость контейнеров). Source: SMGS annex 1, annex 4 to the rules of carriage. */
export function containerListOf(consignment: TransportConsignment): EquipmentList {
  return listOf(consignment, 'container');
}

function listOf({ equipment, items }: TransportConsignment, kind: TransportEquipment['kind']): EquipmentList {
  const carriedBy = grouped(equipment, ({ carriedOnId }) => carriedOnId);
  const loadsIn = grouped(
    items.flatMap(({ loads }) => loads),
    ({ equipmentId }) => equipmentId,
  );
  const rows = equipment
    .filter((one) => one.kind === kind)
    .map((one, index) => {
      const carried = kind === 'wagon' ? (carriedBy.get(one.id) ?? []) : [];
      const under = one.carriedOnId === undefined ? [] : [one.carriedOnId];
      const together = kind === 'wagon' ? carried.map(({ id }) => id) : under;
      return rowOf(one, index + 1, together, loadOf(loadsIn, [one, ...carried]));
    });
  const sum = (pick: (row: EquipmentListRow) => number | undefined) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  return {
    rows,
    totalTareKg: sum((row) => row.tareMassKg),
    totalGoodsKg: sum((row) => row.goodsMassKg),
    totalPackages: sum((row) => row.packageCount),
  };
}

function grouped<A>(all: readonly A[], keyOf: (one: A) => string | undefined): ReadonlyMap<string, readonly A[]> {
  const groups = new Map<string, A[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

interface Load {
  readonly goodsMassKg?: number;
  readonly packageCount?: number;
}

/** Mass and packages in equipment: as stated for it, else by the loads of the items. */
function loadOf(
  loadsIn: ReadonlyMap<string, readonly TransportItemLoad[]>,
  equipment: readonly TransportEquipment[],
): Load {
  const loads = equipment.flatMap(({ id }) => loadsIn.get(id) ?? []);
  const goodsMassKg = added(equipment.map((one) => one.goodsMassKg)) ?? added(loads.map((one) => one.grossMassKg));
  const packageCount = added(equipment.map((one) => one.packageCount)) ?? added(loads.map((one) => one.packageCount));
  return { ...(goodsMassKg !== undefined && { goodsMassKg }), ...(packageCount !== undefined && { packageCount }) };
}

function added(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
}

function rowOf(
  one: TransportEquipment,
  position: number,
  togetherWith: readonly string[],
  load: Load,
): EquipmentListRow {
  const { id, providedBy, payloadMaxKg, axleCount, tareMassKg, sizeType, seals } = one;
  return {
    position,
    id,
    ...(providedBy && { providedBy }),
    ...(payloadMaxKg !== undefined && { payloadMaxKg }),
    ...(axleCount !== undefined && { axleCount }),
    ...(tareMassKg !== undefined && { tareMassKg }),
    ...(sizeType && { sizeType }),
    togetherWith,
    ...load,
    sealNumbers: seals.map(({ number }) => number),
  };
}
