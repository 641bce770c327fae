import { ASSUMPTION_SOURCE, DOOR_HANDLING } from '../compile/assumed-times.ts';
import { isDriving, partsFromDeparture } from '../compile/freeze-graph.ts';
import type { EdgePart, PlanEdge } from '../compile/planning-network.ts';
import { STANDSTILL_MINUTES_OF_REST } from '../kernel/driving.ts';
import { DriverDay } from './driver-day.ts';
import { widenDriving } from './driver-delays.ts';
import { addSpreads, type TimedStep } from './timed-step.ts';
import type { WayMove } from './way-moves.ts';

/** The steps of a way from loading at the sender's door to unloading at the receiver's, in order of time. */
export function waySteps(moves: readonly WayMove[]): readonly TimedStep[] {
  const first = moves[0]!;
  const last = moves.at(-1)!;
  const steps: TimedStep[] = [doorStep('load', first)];
  const driver = new DriverDay(steps);
  for (const move of moves) takeMove(steps, driver, move);
  driver.stop();
  steps.push(doorStep('unload', last));
  return widenDriving(steps);
}

function takeMove(steps: TimedStep[], driver: DriverDay, move: WayMove): void {
  const { edge, connector, leg } = move;
  if (connector !== undefined) {
    if (connector.search.isFreshDriver || move.kind === 'from-door') driver.fresh();
    const place = move.kind === 'from-door' ? 'door' : connector.at.place.id;
    const { claim, source, drivingMinutes } = connector;
    driver.drive(drivingMinutes, { leg, place, claim, source });
    return;
  }
  if (edge === undefined) return;
  const wait = move.entryMinutes - move.readyMinutes;
  if (edge.isFreshDriver || wait >= STANDSTILL_MINUTES_OF_REST) driver.fresh();
  if (edge.departures !== undefined) {
    driver.stop();
    steps.push(...departureSteps(edge, move));
  } else if (wait > 0) {
    driver.stop();
    steps.push(openingStep(edge, move, wait));
  }
  if (isDriving(edge)) {
    driver.drive(edge.runMinutes, { leg, place: edge.from.id, claim: edge.claim, source: edge.source });
    return;
  }
  driver.stop();
  const parts = edge.departures === undefined ? edge.parts : partsFromDeparture(edge);
  appendParts(steps, parts, leg);
  if (minutesOf(parts) >= STANDSTILL_MINUTES_OF_REST) driver.fresh();
}

/** Runs of one train that follow each other are one step: their delays go together, so that their bands add up. */
function appendParts(steps: TimedStep[], parts: readonly EdgePart[], leg: number): void {
  for (const part of parts) {
    const step = partStep(part, leg);
    const last = steps.at(-1);
    const isSameRun =
      part.kind === 'run' && last?.kind === 'run' && last.leg === leg && last.drivingMinutes === undefined;
    const isWhole = part.within === undefined && last?.within === undefined;
    if (isSameRun && isWhole && last.chain.kind === 'spread' && last.claim === part.claim) {
      steps[steps.length - 1] = {
        ...last,
        plannedMinutes: last.plannedMinutes + part.minutes.p50,
        chain: { kind: 'spread', spread: addSpreads(last.chain.spread, part.minutes) },
      };
    } else steps.push(step);
  }
}

function partStep(part: EdgePart, leg: number): TimedStep {
  return {
    kind: part.kind,
    leg,
    place: part.place,
    claim: part.claim,
    ...(part.bandClaim === undefined ? {} : { bandClaim: part.bandClaim }),
    source: part.source,
    ...(part.note === undefined ? {} : { note: part.note }),
    ...(part.within === undefined ? {} : { within: part.within }),
    plannedMinutes: part.minutes.p50,
    chain: { kind: 'spread', spread: part.minutes },
  };
}

/** The dwell before a departure, then the wait for the departure itself. */
function departureSteps(edge: PlanEdge, move: WayMove): TimedStep[] {
  const dwell = edge.parts.slice(
    0,
    edge.parts.findIndex((part) => part.kind === 'run'),
  );
  const dwellMinutes = minutesOf(dwell);
  const steps = dwell.map((part) => partStep(part, move.leg));
  if (edge.windows !== undefined) steps.unshift(windowStep(edge, move.leg, 0));
  return [
    ...steps,
    {
      kind: 'wait',
      leg: move.leg,
      place: edge.from.id,
      claim: edge.claim,
      source: edge.source,
      note: 'departure',
      plannedMinutes: move.entryMinutes - move.readyMinutes - dwellMinutes,
      chain: {
        kind: 'departures',
        departures: Int32Array.from(edge.departures ?? []),
        cutOffMinutes: edge.cutOffMinutes - dwellMinutes,
      },
    },
  ];
}

function openingStep(edge: PlanEdge, move: WayMove, wait: number): TimedStep {
  if (edge.windows !== undefined) return windowStep(edge, move.leg, wait);
  const exact = { p10: wait, p50: wait, p90: wait };
  return { ...windowStep(edge, move.leg, wait), note: 'opening-date', chain: { kind: 'spread', spread: exact } };
}

function windowStep(edge: PlanEdge, leg: number, wait: number): TimedStep {
  const windows = edge.windows ?? [];
  return {
    kind: 'wait',
    leg,
    place: edge.from.id,
    claim: 'schedule',
    source: edge.source,
    note: 'opening-hours',
    plannedMinutes: wait,
    chain: {
      kind: 'windows',
      opens: Int32Array.from(windows, (window) => window.fromMinutes),
      closes: Int32Array.from(windows, (window) => window.toMinutes),
    },
  };
}

function doorStep(kind: 'load' | 'unload', move: WayMove): TimedStep {
  return {
    kind,
    leg: move.leg,
    place: 'door',
    claim: 'assumed',
    source: ASSUMPTION_SOURCE,
    plannedMinutes: DOOR_HANDLING.p50,
    chain: { kind: 'spread', spread: DOOR_HANDLING },
  };
}

function minutesOf(parts: readonly EdgePart[]): number {
  return parts.reduce((sum, part) => sum + part.minutes.p50, 0);
}
