import { papersFor } from '@karvon/agreements';
import type { BorderCrossing, CostComponent, Leg, PaperRef, PlanOption } from '@karvon/model';
import { isoAt } from '@karvon/network';
import { DOOR_HANDLING } from '../compile/assumed-times.ts';
import { type FoundWay, readyMinutes, type SearchDesk } from '../plan/search-desk.ts';
import type { Cargo } from '../price/cargo.ts';
import { pushChain } from '../reliability/chain.ts';
import { type BorderDraft, buildBorders } from './build-borders.ts';
import { buildLegs, type LegDraft, statesOfPath } from './build-legs.ts';
import { costBreakdown, costComponents } from './cost-breakdown.ts';
import { freeTimeMarks } from './free-time.ts';
import { optionNotices } from './option-notices.ts';
import { spreadByClaim } from './spread-claims.ts';
import { hoursOf, roundHours, type WayClock } from './way-clock.ts';
import { type WayMove, wayMoves } from './way-moves.ts';
import { waySteps } from './way-steps.ts';

/** An itinerary as an answer shows it, from a way that the search found; its labels and reasons come later. */
export function assembleOption(way: FoundWay): PlanOption {
  const { desk, label } = way;
  const { consignment, network, candidate } = desk;
  const moves = wayMoves(way);
  const clock = runClock(desk, moves);
  const components = costComponents(desk, moves);
  const cost = costBreakdown(components, 1 + Math.max(...moves.map((move) => move.leg)));
  const legs = buildLegs(desk, moves, clock, cost.byLeg);
  const borders = buildBorders(desk, moves);
  const papers = papersOf(desk, legs, borders);
  const begins = readyMinutes(network, consignment);
  const arrival = { ...clock.outcome.arrival };
  const p90 = Math.min(network.horizonMinutes, Math.max(arrival.p50, arrival.p90));
  const at = (minutes: number, timeZone: string) =>
    isoAt({ epochIso: clock.epochIso, minutes: Math.min(minutes, network.horizonMinutes), timeZone });
  const ready = at(begins, consignment.from.timeZone);
  const option: PlanOption = {
    id: wayId(way),
    labels: [],
    equipment: candidate.equipment.id,
    equipmentCount: candidate.count,
    departure: { planned: ready, p50: ready, p90: ready },
    arrival: {
      planned: at(label.arrivalMinutes + DOOR_HANDLING.p50, consignment.to.timeZone),
      p50: at(arrival.p50, consignment.to.timeZone),
      p90: at(p90, consignment.to.timeZone),
    },
    durationHours: hoursOf({ p10: arrival.p10 - begins, p50: arrival.p50 - begins, p90: p90 - begins }),
    cost,
    emissionsGCo2e: legs.reduce((sum, leg) => sum + leg.emissionsGCo2e, 0),
    transshipments: label.transshipments,
    riskHours: roundHours((p90 - arrival.p50) / 60),
    spreadByClaim: spreadByClaim(clock.steps),
    ...onTime(desk, clock),
    ...inventory(desk, (arrival.p50 - begins) / 60),
    distanceKm: legs.reduce((sum, leg) => sum + leg.distanceKm, 0),
    legs: papers.legs,
    borders: papers.borders,
    papers: papers.all,
    freeTime: freeTimeMarks(desk, clock, components),
    why: [],
    notices: [],
    dataAge: dataAge(desk, components),
  };
  return { ...option, notices: optionNotices(desk, option, clock.outcome.strandedProbability) };
}

/** Lays the steps out in planned time and pushes the disturbances through them. */
function runClock(desk: SearchDesk, moves: readonly WayMove[]): WayClock {
  const { network, consignment } = desk;
  const begins = readyMinutes(network, consignment);
  const steps = waySteps(moves);
  const plannedOfStep = [begins];
  for (const step of steps) plannedOfStep.push(plannedOfStep.at(-1)! + step.plannedMinutes);
  const outcome = pushChain(
    begins,
    steps.map((step) => step.chain),
    network.horizonMinutes,
  );
  const { horizonMinutes } = network;
  return { steps, outcome, plannedOfStep, epochIso: `${network.epoch}T00:00:00Z`, horizonMinutes };
}

function onTime(desk: SearchDesk, clock: WayClock): { onTimeProbability?: number } {
  const { deadlineAt } = desk.consignment;
  if (deadlineAt === undefined) return {};
  const minutes = (Date.parse(deadlineAt) - Date.parse(clock.epochIso)) / 60_000;
  return { onTimeProbability: Math.round(clock.outcome.probabilityBy(minutes) * 1000) / 1000 };
}

/** What the capital tied up in the goods costs while they are on the way, US cents. */
function inventory(desk: SearchDesk, hours: number): { inventoryCents?: number } {
  const { items, capitalRatePercent } = desk.consignment;
  const values = items.map((item) =>
    item.valueCents === undefined
      ? undefined
      : desk.pricing.exchange.cents(item.valueCents / 100, item.valueCurrency ?? 'USD'),
  );
  if (capitalRatePercent === undefined || values.every((value) => value === undefined)) return {};
  const value = values.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
  return { inventoryCents: Math.round((value * capitalRatePercent * hours) / (100 * 365 * 24)) };
}

function papersOf(
  desk: SearchDesk,
  legs: readonly LegDraft[],
  borders: readonly BorderDraft[],
): { readonly legs: readonly Leg[]; readonly borders: readonly BorderCrossing[]; readonly all: readonly PaperRef[] } {
  const { cargo } = desk.pricing;
  const answer = papersFor(desk.network.agreements, {
    originState: cargo.originState,
    destinationState: cargo.destinationState,
    date: cargo.date,
    goods: {
      ...(cargo.hsCode === undefined ? {} : { hsCode: cargo.hsCode }),
      isDangerous: cargo.isDangerous,
      isReefer: cargo.isReefer,
    },
    legs: legs.map((leg) => ({
      mode: leg.mode,
      states: statesOfPath(desk.network, leg.path),
      at: `${leg.from.id} ${leg.to.id}`,
    })),
    borders: borders.map((border) => ({
      mode: border.mode,
      fromState: border.from.state,
      toState: border.to.state,
      regime: border.regime,
      ...(border.permit === undefined ? {} : { permit: border.permit.need }),
      hasEQueue: border.hasEQueue,
      at: border.crossing,
    })),
  });
  const own = answer.consignment.map((paper) => ({ ...paper, at: stateOfMoment(cargo, paper.moment) }));
  const all = [...own, ...answer.legs.flat(), ...answer.borders.flat()];
  const unique = new Map(all.map((paper) => [`${paper.id} ${paper.moment} ${paper.at}`, paper]));
  return {
    legs: legs.map((leg, index) => ({ ...leg, papers: answer.legs[index] ?? [] })),
    borders: borders.map(({ hasEQueue: _, ...border }, index) => ({ ...border, papers: answer.borders[index] ?? [] })),
    all: [...unique.values()],
  };
}

/** Where a paper of the whole consignment is due: what is asked for on entry and delivery, at the destination. */
function stateOfMoment(cargo: Cargo, moment: PaperRef['moment']): string {
  return moment === 'entry' || moment === 'delivery' ? cargo.destinationState : cargo.originState;
}

/** Dates of the figures used: those of the rates, else of their sources; the network's first day when none is dated. */
function dataAge(desk: SearchDesk, components: readonly CostComponent[]): PlanOption['dataAge'] {
  const dateOfSource = new Map(desk.network.tables.sources.map((row) => [row.id, row.date]));
  const dates = components
    .flatMap((component) => component.asOf ?? dateOfSource.get(component.source.split(' ')[0]!) ?? [])
    .filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
    .toSorted();
  const validUntil = firstEnd(desk, components);
  return {
    oldest: dates[0] ?? desk.network.epoch,
    newest: dates.at(-1) ?? desk.network.epoch,
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

/** Last day on which all the rates of an option hold; absent when none of them states an end. */
function firstEnd(desk: SearchDesk, components: readonly CostComponent[]): string | undefined {
  const used = new Set(components.map(({ tariff }) => tariff));
  return desk.network.tables.tariffs
    .flatMap(({ id, validTo }) => (validTo !== undefined && used.has(id) ? [validTo] : []))
    .toSorted()[0];
}

/** A short name of a way that stays the same when it is planned again: FNV-1a over its equipment and edges. */
export function wayId(way: FoundWay): string {
  const { desk, label } = way;
  const rows = label.edges.map((row) => desk.network.edges[row]!.row);
  const text = [desk.candidate.equipment.id, desk.candidate.count, ...rows].join('|');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${desk.candidate.equipment.id}-${hash.toString(36)}`;
}
