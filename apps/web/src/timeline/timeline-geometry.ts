import type { Leg, LegStep, PlanOption } from '@karvon/model';

/** A bar of the timeline, in pixels from the left of the time axis. */
export interface Bar {
  readonly kind: LegStep['kind'];
  readonly left: number;
  readonly width: number;
  readonly step: LegStep;
  /** When it begins and ends at P50, milliseconds since 1970. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** One leg on the timeline: its bars at P50 and the fading stretch until the P90 of its arrival. */
export interface LegRow {
  readonly leg: Leg;
  readonly left: number;
  readonly width: number;
  readonly bars: readonly Bar[];
  readonly fade: { readonly left: number; readonly width: number };
}

/** The timeline as it is to be drawn. */
export interface TimelineGeometry {
  readonly rows: readonly LegRow[];
  readonly ticks: readonly { readonly x: number; readonly ms: number; readonly label: string }[];
  readonly deadlineX: number | undefined;
  /** Pixels of the axis for an instant. */
  readonly xOf: (ms: number) => number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Steps between day ticks, in days. */
const TICK_STEPS = [1, 2, 5, 7, 14, 28];

/**
 * Lays out an option on an axis of `widthPx`. The axis runs from midnight before the departure, at the offset of the
 * place of departure, to midnight after the latest of P90 and deadline.
 */
export function layTimeline(
  option: PlanOption,
  options: { readonly widthPx: number; readonly deadlineAt?: string | undefined; readonly tickWidthPx: number },
): TimelineGeometry {
  const offsetMs = offsetOf(option.departure.planned);
  const instants = option.legs.flatMap(({ departure, arrival }) => [departure.p50, arrival.p50, arrival.p90]);
  const all = [option.departure.p50, option.arrival.p90, ...instants].map(Date.parse);
  const deadlineMs = options.deadlineAt ? Date.parse(options.deadlineAt) : undefined;
  const startMs = midnightBefore(Math.min(...all), offsetMs);
  const lastMs = Math.max(...all, deadlineMs ?? Number.NEGATIVE_INFINITY);
  const endMs = midnightBefore(lastMs, offsetMs) + DAY_MS;
  const scale = options.widthPx / (endMs - startMs);
  const xOf = (ms: number) => (ms - startMs) * scale;
  return {
    rows: layLegs(option, xOf),
    ticks: layTicks({ startMs, endMs, offsetMs, daysMin: options.tickWidthPx / (DAY_MS * scale) }).map((tick) => ({
      ...tick,
      x: xOf(tick.ms),
    })),
    deadlineX: deadlineMs === undefined ? undefined : xOf(deadlineMs),
    xOf,
  };
}

/** Steps in which goods are carried: a leg departs when the first begins and arrives when the last ends. */
const CARRYING: readonly LegStep['kind'][] = ['run', 'border', 'gauge-change', 'rest'];

/** The stretch of time between two P50 instants that some steps share. */
interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly steps: readonly { readonly leg: number; readonly step: LegStep }[];
}

/**
 * Cuts an option into stretches between the P50 instants that its legs state: what comes before a departure, the
 * carriage, and what comes between an arrival and the next departure. Medians do not add up, so within a stretch the
 * steps share the time in proportion to theirs.
 */
function stretchesOf({ legs, departure, arrival }: PlanOption): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let fromMs = Date.parse(departure.p50);
  let waiting: { readonly leg: number; readonly step: LegStep }[] = [];
  legs.forEach(({ steps, ...leg }, index) => {
    const tagged = steps.map((step) => ({ leg: index, step }));
    const first = steps.findIndex(({ kind }) => CARRYING.includes(kind));
    const last = steps.findLastIndex(({ kind }) => CARRYING.includes(kind));
    const departureMs = Math.max(Date.parse(leg.departure.p50), fromMs);
    const arrivalMs = Math.max(Date.parse(leg.arrival.p50), departureMs);
    stretches.push({ fromMs, toMs: departureMs, steps: [...waiting, ...tagged.slice(0, Math.max(first, 0))] });
    stretches.push({ fromMs: departureMs, toMs: arrivalMs, steps: tagged.slice(Math.max(first, 0), last + 1) });
    waiting = tagged.slice(last + 1);
    fromMs = arrivalMs;
  });
  return [...stretches, { fromMs, toMs: Math.max(Date.parse(arrival.p50), fromMs), steps: waiting }];
}

function barsOf(stretch: Stretch, xOf: (ms: number) => number): (Bar & { readonly leg: number })[] {
  const hours = stretch.steps.reduce((sum, { step }) => sum + step.durationHours.p50, 0);
  const msPerHour = hours > 0 ? (stretch.toMs - stretch.fromMs) / hours : 0;
  let atMs = stretch.fromMs;
  return stretch.steps.map(({ leg, step }) => {
    const fromMs = atMs;
    atMs += step.durationHours.p50 * msPerHour;
    return { leg, kind: step.kind, left: xOf(fromMs), width: xOf(atMs) - xOf(fromMs), step, fromMs, toMs: atMs };
  });
}

function layLegs(option: PlanOption, xOf: (ms: number) => number): readonly LegRow[] {
  const bars = stretchesOf(option).flatMap((stretch) => barsOf(stretch, xOf));
  return option.legs.map((leg, index) => {
    const own = bars.filter((bar) => bar.leg === index);
    const fromMs = own[0]?.fromMs ?? Date.parse(leg.departure.p50);
    const toMs = own.at(-1)?.toMs ?? Date.parse(leg.arrival.p50);
    const isLast = index === option.legs.length - 1;
    const lateMs = Math.max(Date.parse(isLast ? option.arrival.p90 : leg.arrival.p90), toMs);
    const [left, end] = [xOf(fromMs), xOf(toMs)];
    return { leg, left, width: end - left, bars: own, fade: { left: end, width: xOf(lateMs) - end } };
  });
}

function layTicks(axis: {
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMs: number;
  readonly daysMin: number;
}): { readonly ms: number; readonly label: string }[] {
  const stepDays = TICK_STEPS.find((days) => days >= axis.daysMin) ?? Math.ceil(axis.daysMin / 28) * 28;
  const ticks = [];
  for (let ms = axis.startMs; ms < axis.endMs; ms += stepDays * DAY_MS) {
    const local = new Date(ms + axis.offsetMs).toISOString();
    ticks.push({ ms, label: `${local.slice(8, 10)}.${local.slice(5, 7)}` });
  }
  return ticks;
}

function midnightBefore(ms: number, offsetMs: number): number {
  return Math.floor((ms + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
}

/** Offset from UTC of an ISO 8601 text, in milliseconds; zero when it has none. */
export function offsetOf(iso: string): number {
  const found = /([+-])(\d{2}):(\d{2})$/.exec(iso);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return (found[1] === '-' ? -minutes : minutes) * 60_000;
}

/** Writes an instant as ISO 8601 at the offset of another text. */
export function atOffsetOf(ms: number, iso: string): string {
  const offsetMs = offsetOf(iso);
  const zone = /([+-]\d{2}:\d{2})$/.exec(iso)?.[1] ?? 'Z';
  return new Date(ms + offsetMs).toISOString().slice(0, 19) + zone;
}
