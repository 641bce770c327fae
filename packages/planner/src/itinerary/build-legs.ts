import type { Leg, Mode, PlaceRef } from '@karvon/model';
import type { PlaceRow } from '@karvon/network';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import type { SearchDesk } from '../plan/search-desk.ts';
import { lineOfLeg } from './leg-line.ts';
import { doorRef, placeRef } from './place-refs.ts';
import {
  instantAfter,
  instantBefore,
  legSteps,
  roundHours,
  stepHours,
  totalHours,
  type WayClock,
} from './way-clock.ts';
import type { WayMove } from './way-moves.ts';

/** A leg before its papers are known. */
export type LegDraft = Omit<Leg, 'papers'>;

/** Steps in which goods are carried; a leg departs when the first begins and arrives when the last ends. */
const CARRYING: ReadonlySet<string> = new Set(['run', 'border', 'gauge-change', 'rest']);

/** The legs of a way, each one means of transport. */
export function buildLegs(
  desk: SearchDesk,
  moves: readonly WayMove[],
  clock: WayClock,
  costOfLeg: readonly number[],
): readonly LegDraft[] {
  const legCount = 1 + Math.max(...moves.map((move) => move.leg));
  return Array.from({ length: legCount }, (_, leg) =>
    buildLeg(
      desk,
      moves.filter((move) => move.leg === leg),
      clock,
      leg,
      costOfLeg[leg] ?? 0,
    ),
  );
}

function buildLeg(
  desk: SearchDesk,
  moves: readonly WayMove[],
  clock: WayClock,
  leg: number,
  costCents: number,
): LegDraft {
  const ends = endsOf(desk, moves);
  const steps = clock.steps.flatMap((step, index) => (step.leg === leg ? [index] : []));
  const carrying = steps.filter((index) => CARRYING.has(clock.steps[index]!.kind));
  const firstStep = carrying[0] ?? steps[0]!;
  const lastStep = carrying.at(-1) ?? steps.at(-1)!;
  const path = pathOf(moves);
  const ridden = moves.find((move) => move.edge?.service !== undefined)?.edge;
  const mode: Mode =
    ridden?.mode ?? (moves.some((move) => move.edge?.mode === 'rail' && move.edge.kind !== 'stay') ? 'rail' : 'road');
  const driving = steps.reduce((sum, index) => sum + (clock.steps[index]!.drivingMinutes ?? 0), 0);
  return {
    mode,
    equipment: equipmentOf(desk, mode, moves),
    from: ends.from,
    to: ends.to,
    path: path.map((place) => place.id),
    coordinates: lineOfLeg(desk.network, {
      ...ends,
      path,
      ride: ridden?.service && { mode, calls: ridden.service.calls },
    }),
    distanceKm: Math.round(moves.reduce((sum, move) => sum + (move.edge ?? move.connector)!.distanceKm, 0)),
    departure: instantBefore(clock, firstStep, ends.from.timeZone),
    arrival: instantAfter(clock, lastStep, ends.to.timeZone),
    durationHours: totalHours(steps.map((index) => stepHours(clock, index))),
    emissionsGCo2e: moves.reduce((sum, move) => sum + move.grams, 0),
    costCents,
    ...(ridden?.service === undefined
      ? {}
      : {
          service: {
            id: ridden.service.row.id,
            name: ridden.service.row.nameEn,
            departures: departuresInWords(ridden.service.row),
            claim: ridden.service.row.claim,
          },
        }),
    ...(mode === 'road' ? { drivingHours: roundHours(driving / 60) } : {}),
    steps: steps.flatMap((index) => legSteps(clock, index)),
    corridors: [...new Set(moves.flatMap((move) => move.edge?.corridors ?? []))],
  };
}

function endsOf(desk: SearchDesk, moves: readonly WayMove[]): { readonly from: PlaceRef; readonly to: PlaceRef } {
  const first = moves[0]!;
  const last = moves.at(-1)!;
  const before = first.edge?.from ?? first.connector!.at.place;
  const after = last.edge?.to ?? last.connector!.at.place;
  return {
    from: first.kind === 'from-door' ? doorRef(desk.consignment.from) : placeRef(before),
    to: last.kind === 'to-door' ? doorRef(desk.consignment.to) : placeRef(after),
  };
}

/** Every place of the network that a leg passes, in order, each once where it follows itself. */
function pathOf(moves: readonly WayMove[]): readonly PlaceRow[] {
  const places = moves.flatMap((move) => placesOf(move));
  return places.filter((place, index) => place.id !== places[index - 1]?.id);
}

function placesOf(move: WayMove): readonly PlaceRow[] {
  if (move.connector !== undefined) return [move.connector.at.place];
  const { edge, network } = { edge: move.edge!, network: move.network };
  return edge.path.flatMap((id) => network.placeOfId.get(id) ?? []);
}

/** What the goods ride in: their equipment, or the truck that takes the load of a wagon or a small lot to it. */
function equipmentOf(desk: SearchDesk, mode: Mode, moves: readonly WayMove[]): string {
  const { id, kind } = desk.candidate.equipment;
  if (mode !== 'road') return id;
  if (kind === 'wagon') return id === 'tank-wagon' ? 'tank-container-20' : 'tilt-truck';
  const isFirstOrLastMile = moves.every((move) => move.connector !== undefined || move.edge?.kind !== 'run');
  return kind === 'loose' && isFirstOrLastMile ? 'city-truck' : id;
}

function departuresInWords(row: NonNullable<NonNullable<WayMove['edge']>['service']>['row']): string {
  if (row.pattern === 'days') return `days ${row.days.join('')}${row.departs === undefined ? '' : ` ${row.departs}`}`;
  return row.pattern === 'frequency' ? `${row.perWeek ?? '?'} a week` : 'when-full';
}

/** Names the states that a leg passes, in order. */
export function statesOfPath(network: PlanningNetwork, path: readonly string[]): readonly string[] {
  const states = path.flatMap((id) => network.placeOfId.get(id)?.state ?? []);
  return states.filter((state, index) => state !== states[index - 1]);
}
