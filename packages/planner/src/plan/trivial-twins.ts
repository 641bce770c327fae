import type { PlanOption } from '@karvon/model';
import { greatCircleKm } from '@karvon/network';
import { balance } from './balance.ts';
import type { Candidate } from './candidate.ts';
import { signatureOf } from './signature.ts';

/** Posts of the same two states this near to each other are parallel. */
const PARALLEL_POST_KM = 150;
/** Ways over parallel posts or local detours are one when cost and time differ by at most this share. */
const TRIFLE_SHARE = 0.03;
/** Equipment that only costs more is kept beside the cheaper when it is better in time, steadiness or emissions by this share. */
const REAL_MARGIN = 0.05;

/** Of ways that are one, that with so much less haul by truck is told while it costs and lasts hardly more. */
const HAUL = { savedKm: 50, costs: 1.01, lasts: 1.02 };

/**
 * The candidates without trivial twins, the better balanced of each pair kept: the same way with the fast lane paid or
 * waited out, the same way in other equipment that is good for nothing else, and ways that differ by a post next door.
 * Where the haul to or from a terminal is clearly shorter and all else the same but for trifles, that one is kept.
 */
export function dropTrivialTwins(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: { readonly best: Candidate; told: Candidate }[] = [];
  for (const candidate of candidates.toSorted((a, b) => weightOf(a) - weightOf(b))) {
    const twin = kept.find(({ best }) => isTrivialTwin(candidate, best));
    if (twin === undefined) kept.push({ best: candidate, told: candidate });
    else if (isSameButForHaul(candidate, twin.best) && savesHaul(candidate, twin.told)) twin.told = candidate;
  }
  return kept.map(({ told }) => told);
}

/** Whether a way in the same equipment, reloaded no more often and its money known alike, hardly costs or lasts more. */
function isSameButForHaul({ option }: Candidate, { option: best }: Candidate): boolean {
  return (
    option.equipment === best.equipment &&
    option.cost.isIncomplete === best.cost.isIncomplete &&
    option.transshipments <= best.transshipments &&
    option.cost.totalCents <= HAUL.costs * best.cost.totalCents &&
    option.durationHours.p50 <= HAUL.lasts * best.durationHours.p50
  );
}

function savesHaul({ option }: Candidate, { option: told }: Candidate): boolean {
  return !isAllRoad(option) && haulKm(option) + HAUL.savedKm <= haulKm(told);
}

function haulKm({ legs }: PlanOption): number {
  return legs.reduce((km, leg) => km + (leg.mode === 'road' ? leg.distanceKm : 0), 0);
}

function weightOf({ option }: Candidate): number {
  return balance(option) + (option.cost.isIncomplete ? 1 : 0);
}

function isTrivialTwin(candidate: Candidate, kept: Candidate): boolean {
  const [a, b] = [candidate.option, kept.option];
  const isSameEquipment = a.equipment === b.equipment;
  if (pathOf(a) === pathOf(b)) return isSameEquipment || (isAllRoad(a) && !isReallyBetter(a, b));
  if (!isSameEquipment && !(isAllRoad(a) && isAllRoad(b))) return false;
  return isSameGateways(candidate, kept) && (isTrifle(a, b) || isDearerForNothing(a, b));
}

/** Costs more through the same gateways, is no simpler, and hardly better in anything. */
function isDearerForNothing(option: PlanOption, other: PlanOption): boolean {
  return (
    option.cost.isIncomplete === other.cost.isIncomplete &&
    option.cost.totalCents >= other.cost.totalCents &&
    option.transshipments >= other.transshipments &&
    option.legs.length >= other.legs.length &&
    !isReallyBetter(option, other)
  );
}

/** The places and means of every leg: two trains over one line are two ways, two lanes of one post are one. */
function pathOf(option: PlanOption): string {
  return option.legs.map((leg) => [leg.mode, leg.service?.id ?? '', ...leg.path].join(' ')).join('|');
}

function isAllRoad(option: PlanOption): boolean {
  return option.legs.every((leg) => leg.mode === 'road');
}

function isReallyBetter(option: PlanOption, other: PlanOption): boolean {
  const figures = ({ durationHours, riskHours, emissionsGCo2e }: PlanOption) => [
    durationHours.p50,
    riskHours,
    emissionsGCo2e,
  ];
  const others = figures(other);
  return figures(option).some((figure, index) => figure < others[index]! * (1 - REAL_MARGIN));
}

/**
 * The same means through the same states, ports and main borders; a post next door may be of the other means, a ship may
 * come to the same landing from another port of a state, and a truck may haul to or from another terminal.
 */
export function isSameGateways(candidate: Candidate, kept: Candidate): boolean {
  if (signatureOf(candidate.way).trunk !== signatureOf(kept.way).trunk) return false;
  const [own, others] = [candidate.option.borders, kept.option.borders];
  if (own.length !== others.length) return false;
  return own.every((border, index) => {
    const other = others[index]!;
    const isSameStates = border.from.state === other.from.state && border.to.state === other.to.state;
    const end = border.mode === 'sea' || border.mode === 'ferry' ? 'to' : 'from';
    return isSameStates && greatCircleKm(border[end], other[end]) <= PARALLEL_POST_KM;
  });
}

/** Whether cost and time hardly differ once every queue is waited out. */
function isTrifle(a: PlanOption, b: PlanOption): boolean {
  const [own, other] = [waited(a), waited(b)];
  const isNear = (x: number, y: number) => Math.abs(x - y) <= TRIFLE_SHARE * Math.max(x, y);
  return isNear(own.cents, other.cents) && isNear(own.hours, other.hours);
}

function waited(option: PlanOption): { readonly cents: number; readonly hours: number } {
  const paid = option.borders.flatMap(({ queue }) => (queue?.taken === 'pay' ? [queue] : []));
  return {
    cents: paid.reduce((cents, { pay, wait }) => cents - pay.cents + wait.cents, option.cost.totalCents),
    hours: paid.reduce((hours, { pay, wait }) => hours - pay.hours.p50 + wait.hours.p50, option.durationHours.p50),
  };
}
