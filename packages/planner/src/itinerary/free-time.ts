import type { CostComponent, FreeTimeMark, SpreadHours } from '@karvon/model';
import { isoAt } from '@karvon/network';
import { findFreeTime } from '../compile/freeze-graph.ts';
import type { SearchDesk } from '../plan/search-desk.ts';
import { storagePerDay } from '../price/weigh-edges.ts';
import type { TimedStep } from './timed-step.ts';
import { roundHours, stepHours, totalHours, type WayClock } from './way-clock.ts';

/** Steps in which goods lie or are worked in a yard; a border or a run ends the stay. */
const STAYING: ReadonlySet<TimedStep['kind']> = new Set(['wait', 'load', 'unload', 'storage']);

/**
 * The yards in which goods change from one leg to the next, with their free time and what a late stay costs: the days
 * that one stay in ten lasts beyond the free time, less the storage that the price holds already.
 */
export function freeTimeMarks(
  desk: SearchDesk,
  clock: WayClock,
  components: readonly CostComponent[],
): readonly FreeTimeMark[] {
  return listStays(clock).flatMap((stay): FreeTimeMark[] => {
    const vertex = desk.network.vertices.findIndex(({ place, form }) => form === 'ground' && place.id === stay.place);
    const yard = desk.network.vertices[vertex];
    if (yard === undefined) return [];
    const row = findFreeTime(desk.network.tables.freeTime, yard, desk.candidate.equipment.kind);
    if (row === undefined) return [];
    const stayHours = hoursOfStay(clock, stay.steps);
    const perDay = storagePerDay(desk.pricing, vertex);
    const atRiskCents = Math.max(
      0,
      daysBeyond(stayHours.p90, row.freeDays) * (perDay?.cents ?? 0) - storagePaid(components, stay.place),
    );
    const begins = clock.outcome.entryOfStep[stay.steps[0]!]!.p50;
    const ends = Math.min(clock.horizonMinutes, begins + row.freeDays * 1440);
    return [
      {
        place: stay.place,
        leg: stay.leg,
        freeDays: row.freeDays,
        stayHours,
        endsAt: isoAt({ epochIso: clock.epochIso, minutes: Math.round(ends), timeZone: yard.place.timeZone }),
        ...(perDay?.cents === undefined ? {} : { perDayCents: perDay.cents, atRiskCents }),
        claim: perDay?.claim ?? 'unknown',
        source: [...new Set([...row.source.split(' '), ...(perDay?.source.split(' ') ?? [])])].join(' '),
      },
    ];
  });
}

interface Stay {
  readonly place: string;
  /** The leg that leaves the yard. */
  readonly leg: number;
  readonly steps: readonly number[];
}

/** Steps at one place with which a leg begins, and those of the leg before that lead to them; the first leg begins at the door. */
function listStays(clock: WayClock): readonly Stay[] {
  const stays: Stay[] = [];
  let open: number[] = [];
  const close = () => {
    const last = clock.steps[open.at(-1) ?? -1];
    const begins = clock.steps.findIndex(({ leg }) => leg === last?.leg);
    if (last && last.leg > 0 && open.includes(begins)) stays.push({ place: last.place, leg: last.leg, steps: open });
    open = [];
  };
  for (const [index, { kind, place }] of clock.steps.entries()) {
    if (!STAYING.has(kind) || (open.length > 0 && clock.steps[open[0]!]!.place !== place)) close();
    if (STAYING.has(kind)) open.push(index);
  }
  close();
  return stays;
}

/**
 * How long the goods lie: between the two moments as people read them, at P50, for whoever comes late at P50 misses the
 * planned departure and lies until the next.
 */
function hoursOfStay(clock: WayClock, steps: readonly number[]): SpreadHours {
  const planned = totalHours(steps.map((step) => stepHours(clock, step)));
  const entry = clock.outcome.entryOfStep[steps[0]!]!;
  const exit = clock.outcome.exitOfStep[steps.at(-1)!]!;
  const p50 = roundHours((exit.p50 - entry.p50) / 60);
  if (!Number.isFinite(p50)) return planned;
  return { p10: Math.min(planned.p10, p50), p50, p90: Math.max(planned.p90, p50) };
}

function storagePaid(components: readonly CostComponent[], place: string): number {
  return components.reduce(
    (sum, { kind, at, cents }) => sum + (kind === 'storage' && at === place ? (cents ?? 0) : 0),
    0,
  );
}

/** Days of storage that are paid: each one begun beyond the free time. */
function daysBeyond(hours: number, freeDays: number): number {
  return Math.max(0, Math.ceil(hours / 24 - freeDays));
}
