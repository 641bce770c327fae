import type { CallRow, Carries, PlaceRow, ServiceRow, TransferRow } from '@karvon/network';
import { apportion } from './apportion.ts';
import { TRAIN_SPEED_KMH } from './assumed-times.ts';
import type { CompileGround } from './compile-ground.ts';
import { minutesOfHours, spreadOfHours } from './edge-draft.ts';
import type { EdgeFee, EdgePart } from './planning-network.ts';

/** A train ridden from one call to a later one. */
interface TrainRide {
  readonly row: ServiceRow;
  readonly calls: readonly CallRow[];
}

/** What a border's step says of how its time is known. */
export const WITHIN_TIMETABLE = 'within the train’s timetable';

/** A stretch between two calls: how long it lasts, and how much of that the train runs. */
interface Stretch {
  readonly from: PlaceRow;
  readonly to: PlaceRow;
  readonly minutes: number;
  readonly earlyMinutes: number;
  readonly lateMinutes: number;
  readonly runMinutes: number;
  readonly isCrossing: boolean;
  /** The change of gauge that falls on this stretch. */
  readonly gauge?: GaugeChange;
}

interface GaugeChange {
  readonly place: PlaceRow;
  readonly row: TransferRow;
}

/** A part with its minutes before and after its P50, not yet held to those of the whole ride. */
interface LoosePart extends Pick<EdgePart, 'kind' | 'place' | 'claim' | 'source'> {
  readonly p50: number;
  readonly early: number;
  readonly late: number;
}

/**
 * The run of a train cut at the borders within it, as it is shown: running, border, change of gauge, in order.
 *
 * A border lasts what the timetable gives between the two ends of its crossing beyond the running at the speed of the
 * rest of the ride; a change of gauge has its usual hours of it, where there are so many. P10, P50 and P90 of the parts
 * add up to those of the run, whose delays go together. Empty when there is nothing to cut.
 */
export function ridePartsWithin(
  ground: CompileGround,
  ride: TrainRide,
  carries: Carries,
  run: EdgePart,
): readonly EdgePart[] {
  if (ride.row.mode !== 'rail') return [];
  const stretches = listStretches(ground, ride, carries);
  if (!stretches.some((stretch) => stretch.isCrossing || stretch.gauge !== undefined)) return [];
  const parts = joinRuns(stretches.flatMap((stretch) => stretchParts(stretch, run)));
  return parts.length < 2 ? [] : holdToRun(parts, run);
}

/** What the changes of gauge within a ride cost: the rates of trains leave them out. */
export function gaugeFeesWithin(ground: CompileGround, ride: TrainRide, carries: Carries): EdgeFee[] {
  if (ride.row.mode !== 'rail') return [];
  return gaugeChanges(ground, ride, carries).map(({ place, row }) => ({
    kind: 'gauge-change',
    state: place.state,
    ...(row.feeUsd === undefined ? {} : { amount: row.feeUsd }),
    currency: 'USD',
    claim: row.claim,
    row: `transfers ${row.place} ${row.fromGauge} ${row.toGauge} ${row.carries}`,
    source: row.source,
    at: place.id,
  }));
}

function listStretches(ground: CompileGround, ride: TrainRide, carries: Carries): readonly Stretch[] {
  const { calls } = ride;
  const pairs = calls.slice(1).map((call, index) => ({ before: calls[index]!, call, isFirst: index === 0 }));
  const plain = pairs.map(({ before, call, isFirst }) => {
    const start = isFirst ? (before.departureHours ?? before.arrivalHours) : before.arrivalHours;
    const from = ground.placeOfId.get(before.place)!;
    const to = ground.placeOfId.get(call.place)!;
    const minutes = Math.max(0, minutesOfHours(call.arrivalHours) - minutesOfHours(start));
    const between = (a: number | undefined, b: number | undefined) =>
      a === undefined || b === undefined ? minutes : minutesOfHours(b) - minutesOfHours(a);
    const km = Math.max(0, call.km - before.km);
    return {
      from,
      to,
      minutes,
      earlyMinutes: Math.min(minutes, Math.max(0, minutes - between(before.p10Hours, call.p10Hours))),
      lateMinutes: Math.max(0, between(before.p90Hours, call.p90Hours) - minutes),
      km,
      isCrossing: isCrossing(ground, from, to),
    };
  });
  const speedKmh = speedOf(plain.filter((stretch) => !stretch.isCrossing));
  const changes = gaugeChanges(ground, ride, carries);
  const gaugeOf = new Map(changes.map((change) => [stretchOfChange(plain, change), change]));
  return plain.map(({ km, ...stretch }, index) => {
    const gauge = gaugeOf.get(index);
    const runMinutes = Math.min(stretch.minutes, Math.round((km / speedKmh) * 60));
    return { ...stretch, runMinutes, ...(gauge === undefined ? {} : { gauge }) };
  });
}

function isCrossing(ground: CompileGround, from: PlaceRow, to: PlaceRow): boolean {
  if (from.state === to.state) return false;
  return ground.tables.crossings.some(
    (row) => row.mode === 'rail' && [row.placeA, row.placeB].every((id) => id === from.id || id === to.id),
  );
}

function speedOf(stretches: readonly { readonly km: number; readonly minutes: number }[]): number {
  const km = stretches.reduce((sum, stretch) => sum + stretch.km, 0);
  const minutes = stretches.reduce((sum, stretch) => sum + stretch.minutes, 0);
  return km > 0 && minutes > 0 ? (km / minutes) * 60 : TRAIN_SPEED_KMH;
}

/** Where the gauge changes: at the last call before the first that the train's gauge does not reach. */
function gaugeChanges(ground: CompileGround, ride: TrainRide, carries: Carries): readonly GaugeChange[] {
  const places = ride.calls.map((call) => ground.placeOfId.get(call.place)!);
  const changes: GaugeChange[] = [];
  let gauges = places[0]!.gauges;
  let since = 0;
  for (const [index, place] of places.entries()) {
    const kept = gauges.filter((gauge) => place.gauges.includes(gauge));
    if (kept.length > 0) {
      gauges = kept;
      continue;
    }
    const found = lastChange(ground, places.slice(since, index + 1), carries, gauges, place.gauges);
    if (found !== undefined) changes.push(found);
    gauges = place.gauges;
    since = index;
  }
  return changes;
}

function lastChange(
  ground: CompileGround,
  places: readonly PlaceRow[],
  carries: Carries,
  from: readonly number[],
  to: readonly number[],
): GaugeChange | undefined {
  for (const place of places.toReversed()) {
    const row = ground.tables.transfers.find(
      (transfer) =>
        transfer.place === place.id &&
        transfer.carries === carries &&
        ((from.includes(transfer.fromGauge) && to.includes(transfer.toGauge)) ||
          (from.includes(transfer.toGauge) && to.includes(transfer.fromGauge))),
    );
    if (row !== undefined) return { place, row };
  }
  return undefined;
}

/** The crossing at whose end the gauge changes; else the stretch that leaves the place, or the last. */
function stretchOfChange(stretches: readonly Omit<Stretch, 'runMinutes'>[], { place }: GaugeChange): number {
  const crossing = stretches.findIndex(
    (stretch) => stretch.isCrossing && (stretch.from.id === place.id || stretch.to.id === place.id),
  );
  if (crossing >= 0) return crossing;
  const leaving = stretches.findIndex((stretch) => stretch.from.id === place.id);
  return leaving >= 0 ? leaving : stretches.length - 1;
}

function stretchParts(stretch: Stretch, run: EdgePart): readonly LoosePart[] {
  const { from, to, minutes, earlyMinutes, lateMinutes, gauge, isCrossing: isBorder } = stretch;
  const figure = { claim: run.claim, source: run.source };
  const standing = minutes - stretch.runMinutes;
  const change = gauge === undefined ? undefined : changePart(gauge, standing, earlyMinutes, lateMinutes);
  const rest = {
    early: earlyMinutes - (change?.early ?? 0),
    late: lateMinutes - (change?.late ?? 0),
  };
  const runs = isBorder ? stretch.runMinutes : minutes - (change?.p50 ?? 0);
  const still = { early: 0, late: 0 };
  const running: LoosePart = { kind: 'run', place: from.id, ...figure, p50: runs, ...(isBorder ? still : rest) };
  const border: LoosePart[] = isBorder
    ? [{ kind: 'border', place: from.id, ...figure, p50: standing - (change?.p50 ?? 0), ...rest }]
    : [];
  const changes = change === undefined || change.p50 === 0 ? [] : [change];
  return gauge?.place.id === to.id ? [...border, running, ...changes] : [...changes, ...border, running];
}

/** A change of gauge with its usual hours, at most those that the timetable leaves for standing. */
function changePart({ place, row }: GaugeChange, standing: number, early: number, late: number): LoosePart {
  const usual = spreadOfHours(row);
  const p50 = Math.min(usual.p50, standing);
  return {
    kind: 'gauge-change',
    place: place.id,
    claim: row.claim,
    source: row.source,
    p50,
    early: Math.min(early, p50, usual.p50 - usual.p10),
    late: Math.min(late, usual.p90 - usual.p50),
  };
}

/** Running on both sides of a call is one part. */
function joinRuns(parts: readonly LoosePart[]): readonly LoosePart[] {
  const joined: LoosePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'run' && last?.kind === 'run') {
      const { p50, early, late } = part;
      joined[joined.length - 1] = { ...last, p50: last.p50 + p50, early: last.early + early, late: last.late + late };
    } else if (part.p50 > 0 || part.kind === 'border') joined.push(part);
  }
  return joined;
}

/** Scales the bands of the parts so that they add up to those of the run. */
function holdToRun(parts: readonly LoosePart[], run: EdgePart): readonly EdgePart[] {
  const { p10, p50, p90 } = run.minutes;
  const middle = apportion(
    p50,
    parts.map((part) => part.p50),
  );
  const early = apportion(
    p50 - p10,
    parts.map((part) => part.early),
    middle,
  );
  const late = apportion(
    p90 - p50,
    parts.map((part) => part.late),
  );
  return parts.map(({ kind, place, claim, source }, index) => ({
    kind,
    place,
    claim,
    source,
    minutes: { p10: middle[index]! - early[index]!, p50: middle[index]!, p90: middle[index]! + late[index]! },
    ...(kind === 'run' ? {} : { note: 'timetable' }),
    ...(kind === 'border' ? { derivation: WITHIN_TIMETABLE } : {}),
  }));
}
