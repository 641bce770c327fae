import type { InstantSpread, LegStep, SpreadHours } from '@karvon/model';
import { isoAt } from '@karvon/network';
import type { ChainOutcome, MomentSpread } from '../reliability/chain.ts';
import type { TimedStep } from './timed-step.ts';

/** The steps of a way with their planned and their likely moments, and the words in which people read them. */
export interface WayClock {
  readonly steps: readonly TimedStep[];
  readonly outcome: ChainOutcome;
  /** Planned beginning of each step, minutes since the epoch; one more for the end of the last. */
  readonly plannedOfStep: readonly number[];
  readonly epochIso: string;
  readonly horizonMinutes: number;
}

/** An uncertain moment before a step begins, in the time of a zone. */
export function instantBefore(clock: WayClock, step: number, timeZone: string): InstantSpread {
  const moment = clock.outcome.entryOfStep[step]!;
  return instant(clock, clock.plannedOfStep[step]!, moment, timeZone);
}

/** An uncertain moment after a step has ended, in the time of a zone. */
export function instantAfter(clock: WayClock, step: number, timeZone: string): InstantSpread {
  const moment = clock.outcome.exitOfStep[step]!;
  return instant(clock, clock.plannedOfStep[step + 1]!, moment, timeZone);
}

function instant(clock: WayClock, planned: number, moment: MomentSpread, timeZone: string): InstantSpread {
  const iso = (minutes: number) =>
    isoAt({ epochIso: clock.epochIso, minutes: Math.min(minutes, clock.horizonMinutes), timeZone });
  return { planned: iso(planned), p50: iso(moment.p50), p90: iso(Math.max(moment.p50, moment.p90)) };
}

/** A step as an answer shows it: a train's run with the borders within it as so many steps. */
export function legSteps(clock: WayClock, index: number): readonly LegStep[] {
  const { within } = clock.steps[index]!;
  if (within === undefined) return [legStep(clock, index)];
  return within.map(({ kind, place, minutes, claim, source, note }) => ({
    kind,
    place,
    durationHours: hoursOf(minutes),
    claim,
    source,
    ...(note === undefined ? {} : { note }),
  }));
}

function legStep(clock: WayClock, index: number): LegStep {
  const step = clock.steps[index]!;
  return {
    kind: step.kind,
    place: step.place,
    durationHours: step.band === undefined ? stepHours(clock, index) : hoursOf(step.band),
    claim: step.claim,
    source: step.source,
    ...(step.note === undefined ? {} : { note: step.note }),
  };
}

/** What a step does to the moments after it: its band, or for a wait what remains of the disturbances before it. */
export function stepHours(clock: WayClock, index: number): SpreadHours {
  const step = clock.steps[index]!;
  if (step.chain.kind === 'spread') return hoursOf(step.chain.spread);
  const entry = clock.outcome.entryOfStep[index]!;
  const exit = clock.outcome.exitOfStep[index]!;
  const lasts = [exit.p10 - entry.p10, exit.p90 - entry.p90].filter(
    (minutes) => Number.isFinite(minutes) && minutes >= 0,
  );
  const planned = Math.max(0, step.plannedMinutes);
  return hoursOf({ p10: Math.min(planned, ...lasts), p50: planned, p90: Math.max(planned, ...lasts) });
}

/** The band of steps that follow each other, whose delays do not go together. */
export function totalHours(bands: readonly SpreadHours[]): SpreadHours {
  const p50 = bands.reduce((sum, band) => sum + band.p50, 0);
  const early = Math.hypot(...bands.map((band) => band.p50 - band.p10));
  const late = Math.hypot(...bands.map((band) => band.p90 - band.p50));
  return { p10: roundHours(Math.max(0, p50 - early)), p50: roundHours(p50), p90: roundHours(p50 + late) };
}

/** Minutes as hours, to the hundredth. */
export function hoursOf(minutes: MomentSpread): SpreadHours {
  return {
    p10: roundHours(minutes.p10 / 60),
    p50: roundHours(minutes.p50 / 60),
    p90: roundHours(minutes.p90 / 60),
  };
}

/** Hours to the hundredth. */
export function roundHours(hours: number): number {
  return Math.round(hours * 100) / 100;
}
