import type { CallRow, Carries, Handle, PlaceRow, ServiceRow } from '@karvon/network';
import { departuresOf } from '@karvon/network';
import { RUN_SHARES } from './assumed-times.ts';
import type { CompileGround } from './compile-ground.ts';
import { dwellFees, dwellPart } from './dwell-index.ts';
import { minutesOfHours, PLAIN_EDGE, usableFrom } from './edge-draft.ts';
import { CAPABILITY_ALL, CAPABILITY_DANGEROUS, CAPABILITY_REEFER_POWER } from './equipment-bits.ts';
import type { EdgeDraft } from './planning-network.ts';
import { type EdgePart, type GoodsForm, vertexKey } from './planning-network.ts';
import { gaugeFeesWithin, ridePartsWithin } from './ride-parts.ts';

/** A service ridden from one call to a later one. */
interface Ride {
  readonly row: ServiceRow;
  readonly board: CallRow;
  readonly alight: CallRow;
  readonly calls: readonly CallRow[];
  readonly from: PlaceRow;
  readonly to: PlaceRow;
}

/** In what state goods of one kind ride a service: their form on both sides, and what both places must handle. */
interface Berth {
  readonly equipmentMask: number;
  readonly form: GoodsForm;
  readonly handles: readonly Handle[];
  readonly carries: Carries;
}

/**
 * Services flattened to rides from one call to a later one, for each kind of goods that they carry.
 *
 * Containers and loose goods ride from yard to yard, trucks stay trucks on a ferry, wagons stay on their gauge.
 * A service with a timetable is scheduled; one that sails when full, or whose days are not published, waits in front
 * of its run: by its own distribution, or evenly over the time between two departures.
 */
export function serviceEdges(ground: CompileGround): EdgeDraft[] {
  const callsOf = callsByService(ground.tables.calls);
  return ground.tables.services.flatMap((row) => {
    const calls = (callsOf.get(row.id) ?? []).toSorted((a, b) => a.seq - b.seq);
    return listRides(ground, row, calls).flatMap((ride) => rideEdges(ground, ride, calls[0]!));
  });
}

function callsByService(calls: readonly CallRow[]): ReadonlyMap<string, readonly CallRow[]> {
  const callsOf = new Map<string, CallRow[]>();
  for (const call of calls) {
    const listed = callsOf.get(call.service);
    if (listed === undefined) callsOf.set(call.service, [call]);
    else listed.push(call);
  }
  return callsOf;
}

function listRides(ground: CompileGround, row: ServiceRow, calls: readonly CallRow[]): Ride[] {
  const rides: Ride[] = [];
  for (const [first, board] of calls.entries()) {
    if (board.stop === 'pass') continue;
    for (let last = first + 1; last < calls.length; last++) {
      const alight = calls[last]!;
      if (alight.stop === 'pass') continue;
      const from = ground.placeOfId.get(board.place);
      const to = ground.placeOfId.get(alight.place);
      if (from === undefined || to === undefined || from.id === to.id) continue;
      rides.push({ row, board, alight, calls: calls.slice(first, last + 1), from, to });
    }
  }
  return rides;
}

function rideEdges(ground: CompileGround, ride: Ride, firstCall: CallRow): EdgeDraft[] {
  const timetable = ride.row.pattern === 'days' ? departuresAt(ground, ride, firstCall) : undefined;
  return ride.row.carries.flatMap((carries) =>
    listBerths(ground, ride, carries).flatMap((berth) =>
      gaugesOf(berth, ride).map((gauge) => rideEdge(ground, ride, berth, gauge, timetable)),
    ),
  );
}

/** The state in which a kind of goods rides, if both places can handle it. */
function listBerths(ground: CompileGround, ride: Ride, carries: Carries): Berth[] {
  const { maskOfKind, airMask } = ground.bits;
  const isWater = ride.row.mode === 'ferry' || ride.row.mode === 'sea';
  const berthOf = (): Omit<Berth, 'carries'> => {
    switch (carries) {
      case 'container':
        return {
          equipmentMask: maskOfKind.container,
          form: 'ground',
          handles: isWater ? ['container', 'sea'] : ['container'],
        };
      case 'truck':
        // A ferry takes any truck, whatever is on it; a wagon's load is not on a truck at sea.
        return { equipmentMask: ground.bits.longRoadMask, form: 'truck', handles: ['ro-ro'] };
      case 'wagon':
        return isWater
          ? { equipmentMask: (maskOfKind.wagon | maskOfKind.container) >>> 0, form: 'rail', handles: ['rail-ferry'] }
          : { equipmentMask: maskOfKind.wagon, form: 'ground', handles: ['breakbulk', 'bulk-dry', 'bulk-liquid'] };
      case 'loose':
        return {
          equipmentMask: ride.row.mode === 'air' ? airMask : (maskOfKind.loose & ~airMask) >>> 0,
          form: 'ground',
          handles: ride.row.mode === 'air' ? ['air'] : ['lcl', 'container'],
        };
    }
  };
  const berth = berthOf();
  const isHandled = [ride.from, ride.to].every((place) =>
    berth.handles.some((handle) => place.handles.includes(handle)),
  );
  return isHandled && berth.equipmentMask !== 0 ? [{ ...berth, carries }] : [];
}

/** Wagons need a gauge that both ports have; other goods none. */
function gaugesOf(berth: Berth, ride: Ride): readonly (number | undefined)[] {
  if (berth.form !== 'rail') return [undefined];
  return ride.from.gauges.filter((gauge) => ride.to.gauges.includes(gauge));
}

function departuresAt(ground: CompileGround, ride: Ride, firstCall: CallRow): readonly number[] {
  const first = ground.placeOfId.get(firstCall.place) ?? ride.from;
  const offset = minutesOfHours(departureHours(ride.board));
  // Dates of opening are kept by the edge, so that a search with a planned service lifted finds its timetable.
  const pattern = { ...ride.row, status: 'in-service' as const, opensOn: undefined };
  return departuresOf(pattern, first.timeZone, `${ground.epoch}T00:00:00Z`, ground.horizonDays).map(
    (minutes) => minutes + offset,
  );
}

function departureHours(call: CallRow): number {
  return call.departureHours ?? call.arrivalHours;
}

function rideEdge(
  ground: CompileGround,
  ride: Ride,
  berth: Berth,
  gauge: number | undefined,
  departures: readonly number[] | undefined,
): EdgeDraft {
  const { row, board, alight, from, to } = ride;
  const runMinutes = Math.max(1, minutesOfHours(alight.arrivalHours - departureHours(board)));
  const leaving = ground.dwells.find(from.id, '*', row.mode);
  const arriving = ground.dwells.find('*', to.id, row.mode);
  const before = leaving.map((dwell) => dwellPart(dwell, 'wait', from.id));
  const after = arriving.map((dwell) => dwellPart(dwell, 'wait', to.id));
  const dwellMinutes = before.reduce((sum, part) => sum + part.minutes.p50, 0);
  const states = ride.calls.map((call) => ground.placeOfId.get(call.place)?.state ?? from.state);
  return {
    ...PLAIN_EDGE,
    from,
    to,
    path: ride.calls.map((call) => call.place),
    states: states.filter((state, index) => state !== states[index - 1]),
    kind: 'service',
    mode: row.mode,
    fromKey: vertexKey(from.id, berth.form, gauge),
    toKey: vertexKey(to.id, berth.form === 'ground' ? 'landed' : berth.form, gauge),
    earnedBy: row.earnedBy,
    distanceKm: Math.max(0, alight.km - board.km),
    runMinutes,
    parts: [...before, ...waitParts(ride), runPart(ground, ride, berth, runMinutes), ...after],
    fees: [
      ...dwellFees(leaving, 'port', from.state, from.id),
      ...dwellFees(arriving, 'port', to.state, to.id),
      ...gaugeFeesWithin(ground, ride, berth.carries),
    ],
    row: `services ${row.id} ${board.seq}-${alight.seq}`,
    claim: row.claim,
    source: row.source,
    corridors: row.corridors,
    equipmentMask: berth.equipmentMask,
    capabilityMask: rideCapability(ride, berth),
    transshipments: berth.form === 'ground' ? 1 : 0,
    status: row.status,
    ...(row.opensOn === undefined ? {} : { opensOn: row.opensOn }),
    usableFromMinutes: usableFrom(row, ground.epoch),
    cutOffMinutes: departures === undefined ? 0 : minutesOfHours(row.cutOffHours ?? 0) + dwellMinutes,
    ...(departures === undefined ? {} : { departures }),
    service: { row, board, alight, calls: ride.calls },
  };
}

/** Dangerous goods and cooled containers need both yards; a truck on a ferry brings its own power. */
function rideCapability(ride: Ride, berth: Berth): number {
  const has = (handle: Handle) => ride.from.handles.includes(handle) && ride.to.handles.includes(handle);
  const isWithoutDangerous = ride.row.vehicle === 'belly-aircraft' || ride.row.vehicle === 'ro-pax';
  const dangerous = has('dangerous') && !isWithoutDangerous ? CAPABILITY_DANGEROUS : 0;
  const power = berth.form === 'truck' || has('reefer-power') ? CAPABILITY_REEFER_POWER : 0;
  return CAPABILITY_ALL & (dangerous | power);
}

function runPart(ground: CompileGround, ride: Ride, berth: Berth, p50: number): EdgePart {
  const { row, board, alight } = ride;
  const start = departureHours(board);
  const shares = RUN_SHARES[row.mode];
  const hasSpread = alight.p10Hours !== undefined && alight.p90Hours !== undefined;
  const p10 = hasSpread ? minutesOfHours(alight.p10Hours - start) : Math.round(p50 * shares.p10);
  const p90 = hasSpread ? minutesOfHours(alight.p90Hours - start) : Math.round(p50 * shares.p90);
  // Early and late are counted from the first call; a board in the middle must not run backwards.
  const minutes = { p10: Math.min(p50, Math.max(p10, Math.round(p50 / 2))), p50, p90: Math.max(p50, p90) };
  const known = { claim: row.claim, ...(hasSpread ? {} : { bandClaim: 'assumed' as const }), source: row.source };
  const part: EdgePart = { kind: 'run', place: ride.from.id, minutes, ...known };
  const within = ridePartsWithin(ground, ride, berth.carries, part);
  return within.length === 0 ? part : { ...part, within };
}

function waitParts(ride: Ride): EdgePart[] {
  const { row } = ride;
  if (row.pattern === 'days') return [];
  const cutOff = minutesOfHours(row.cutOffHours ?? 0);
  const headway = (7 * 1440) / (row.perWeek ?? 1);
  const isWaitKnown = row.waitP50Hours !== undefined;
  const p50 = isWaitKnown ? minutesOfHours(row.waitP50Hours) : Math.round(headway / 2);
  const p10 = isWaitKnown ? minutesOfHours(row.waitP10Hours ?? row.waitP50Hours / 3) : Math.round(headway / 10);
  const p90 = isWaitKnown ? minutesOfHours(row.waitP90Hours ?? row.waitP50Hours * 3) : Math.round(headway * 0.9);
  const minutes = { p10: Math.min(p10, p50) + cutOff, p50: p50 + cutOff, p90: Math.max(p90, p50) + cutOff };
  return [{ kind: 'wait', place: ride.from.id, minutes, claim: row.claim, source: row.source, note: row.pattern }];
}
