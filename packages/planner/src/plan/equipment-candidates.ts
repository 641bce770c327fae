import type { Consignment, ConsignmentItem } from '@karvon/model';
import type { EquipmentRow, RoadLimitRow } from '@karvon/network';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { totalMassKg, totalVolumeM3 } from '../price/cargo.ts';
import type { PlanIssue, PlanOptions } from './plan-words.ts';

/** One kind of equipment to try, and how many units the goods fill. */
export interface EquipmentCandidate {
  readonly equipment: EquipmentRow;
  readonly count: number;
}

/** What is tried when the shipper wishes nothing: one of each kind, the usual first. */
const USUAL_DRY = ['tilt-truck', 'container-40hc', 'container-20', 'covered-wagon'];
/** Liquids without drums go in tanks, whatever the mass. */
const USUAL_LIQUID = ['tank-container-20', 'tank-wagon'];
/** What is poured goes in a truck or box when it is little, else in the wagon that is made for it. */
const USUAL_GRAIN = ['tilt-truck', 'container-20', 'grain-wagon'];
const USUAL_BULK = ['tilt-truck', 'container-20', 'open-wagon'];
/** Chapters of the Harmonized System that a grain wagon takes: cereals, oil seeds, meal. */
const GRAIN_CHAPTERS = ['10', '12', '23'];
const USUAL_REEFER = ['reefer-truck', 'container-40rf'];
/** Groupage is for small lots. */
const GROUPAGE_MAX = { massKg: 10_000, volumeM3: 25 };
/** Air freight is for small lots. */
export const AIR_MAX = { massKg: 5_000, volumeM3: 40 };

/**
 * The equipment that can carry a consignment: the wished, or the usual that fits. When one unit does not carry the
 * goods, they are split over several if that is allowed; else it is an issue that says how many are needed.
 */
export function equipmentCandidates(
  network: PlanningNetwork,
  consignment: Consignment,
  options: PlanOptions,
): { readonly candidates: readonly EquipmentCandidate[]; readonly issues: readonly PlanIssue[] } {
  const wished = consignment.equipment.length > 0 ? consignment.equipment : usualFor(consignment);
  const candidates: EquipmentCandidate[] = [];
  const issues: PlanIssue[] = [];
  for (const id of wished) {
    const equipment = network.tables.equipment.find((row) => row.id === id);
    if (equipment === undefined) {
      if (consignment.equipment.length > 0) issues.push(unknownEquipment(id));
      continue;
    }
    const fit = fitOf(network, consignment, equipment, options.isSplitAllowed === true);
    if (fit.issue === undefined) candidates.push({ equipment, count: fit.count });
    else issues.push(fit.issue);
  }
  return { candidates, issues: candidates.length > 0 ? [] : issues };
}

function usualFor(consignment: Consignment): readonly string[] {
  const massKg = totalMassKg(consignment);
  const volumeM3 = totalVolumeM3(consignment);
  const isReefer = consignment.items.some((item) => item.needsReefer);
  const isSmall = massKg < GROUPAGE_MAX.massKg && volumeM3 < GROUPAGE_MAX.volumeM3;
  const isLiquid = isInTank(consignment);
  const isLight = massKg <= AIR_MAX.massKg && volumeM3 <= AIR_MAX.volumeM3;
  return [
    ...(isReefer ? USUAL_REEFER : usualDry(consignment)),
    ...(isSmall && !isReefer && !isLiquid ? ['lcl'] : []),
    ...(isLight && !isLiquid ? ['air-uld'] : []),
  ];
}

/** The equipment that the packaging of the goods asks for. */
function usualDry({ items }: Consignment): readonly string[] {
  if (isInTank({ items })) return USUAL_LIQUID;
  if (items.every(({ packaging }) => packaging !== 'bulk')) return USUAL_DRY;
  const isGrain = items.every(({ hsCode = '' }) => GRAIN_CHAPTERS.includes(hsCode.slice(0, 2)));
  return isGrain ? USUAL_GRAIN : USUAL_BULK;
}

function isInTank({ items }: Pick<Consignment, 'items'>): boolean {
  return items.some(({ packaging }) => packaging === 'liquid-bulk');
}

function fitOf(
  network: PlanningNetwork,
  consignment: Consignment,
  equipment: EquipmentRow,
  isSplitAllowed: boolean,
): { readonly count: number; readonly issue?: PlanIssue } {
  const massKg = totalMassKg(consignment);
  const volumeM3 = totalVolumeM3(consignment);
  const payloadKg = payloadOf(network, consignment, equipment);
  const piece = consignment.items.map((item) => tooLarge(item, equipment)).find((issue) => issue !== undefined);
  if (piece !== undefined) return { count: 0, issue: piece };
  const capacityM3 = equipment.kind === 'loose' ? Infinity : (equipment.volumeM3 ?? Infinity);
  const byMass = Math.ceil(massKg / payloadKg);
  const byVolume = Math.ceil(volumeM3 / capacityM3);
  const count = Math.max(1, byMass, byVolume);
  if (count === 1 || (isSplitAllowed && equipment.kind !== 'loose')) return { count };
  const found = byMass >= byVolume ? massKg : volumeM3;
  const most = byMass >= byVolume ? payloadKg : capacityM3;
  const unit = byMass >= byVolume ? 'kg' : 'm3';
  const message = `${tidy(found)} ${unit} do not fit ${equipment.nameEn}, which takes ${tidy(most)} ${unit}; ${count} would carry them`;
  const code = byMass >= byVolume ? 'payload-exceeded' : 'volume-exceeded';
  const amounts = { massKg, payloadKg, volumeM3: tidy(volumeM3), capacityM3 };
  const params = {
    equipment: equipment.id,
    found: tidy(found),
    most: tidy(most),
    unit,
    unitsNeeded: count,
    ...amounts,
  };
  return { count, issue: { code, path: 'items', message, params } };
}

/** An amount without the dust of floating point. */
function tidy(amount: number): number {
  return Math.round(amount * 10) / 10;
}

/** What a unit may carry: its own payload, and the least that the roads of both ends bear. */
export function payloadOf(network: PlanningNetwork, consignment: Consignment, equipment: EquipmentRow): number {
  const own = equipment.payloadKg ?? Infinity;
  if (equipment.kind === 'loose' || equipment.kind === 'wagon') return own;
  const date = consignment.readyAt.slice(0, 10);
  const limits = [consignment.from.state, consignment.to.state].map((state) =>
    roadPayload(network, state, equipment, date),
  );
  return Math.min(own, ...limits.map((limit) => limit?.payloadKg ?? Infinity));
}

/** What the roads of a state bear in one unit of an equipment, with the row that says so. */
export function roadPayload(
  network: PlanningNetwork,
  state: string,
  equipment: EquipmentRow,
  date: string,
): { readonly payloadKg: number; readonly row: RoadLimitRow } | undefined {
  const rows = network.tables.roadLimits.filter(
    (row) =>
      (row.validFrom === undefined || row.validFrom <= date) && (row.validTo === undefined || date <= row.validTo),
  );
  const row = rows.find((limit) => limit.state === state) ?? rows.find((limit) => limit.state === '*');
  if (row === undefined) return undefined;
  if (equipment.kind === 'container') {
    return { payloadKg: row.payloadContainerKg - (equipment.tareKg ?? 0), row };
  }
  return { payloadKg: row.payloadTruckKg, row };
}

function unknownEquipment(id: string): PlanIssue {
  const message = `No equipment is called ${id}`;
  return { code: 'equipment-unknown', path: 'equipment', message, params: { equipment: id } };
}

/** A piece goes in by the door and stands inside; it may be turned about the vertical. */
function tooLarge(item: ConsignmentItem, equipment: EquipmentRow): PlanIssue | undefined {
  const piece = item.largestPieceMm;
  if (piece === undefined) return undefined;
  const long = Math.max(piece.lengthMm, piece.widthMm);
  const short = Math.min(piece.lengthMm, piece.widthMm);
  const lengthMm = equipment.innerLengthMm ?? Infinity;
  const widthMm = Math.min(equipment.innerWidthMm ?? Infinity, widthThroughDoor(equipment));
  const heightMm = Math.min(equipment.innerHeightMm ?? Infinity, equipment.doorHeightMm ?? Infinity);
  const checks = [
    { dimension: 'length', foundMm: long, mostMm: lengthMm },
    { dimension: 'width', foundMm: short, mostMm: widthMm },
    { dimension: 'height', foundMm: piece.heightMm, mostMm: heightMm },
  ];
  const wrong = checks.find(({ foundMm, mostMm }) => foundMm > mostMm);
  if (wrong === undefined) return undefined;
  const { dimension, foundMm, mostMm } = wrong;
  const message = `A piece of ${foundMm} mm ${dimension} does not fit ${equipment.nameEn}, which takes ${mostMm} mm`;
  const params = { equipment: equipment.id, dimension, foundMm, mostMm };
  return { code: 'piece-too-large', path: 'items', message, params };
}

/** Containers and trailers are loaded by the end door; a covered wagon by its side door, which the width does not meet. */
function widthThroughDoor(equipment: EquipmentRow): number {
  return equipment.kind === 'wagon' ? Infinity : (equipment.doorWidthMm ?? Infinity);
}
