import { gatherMoments, type MomentDistribution, massBy, NO_SPREAD, spreadBy } from './moment-distribution.ts';

/** Sends goods by the first departure for which they are there in time; who misses the last is stranded. */
export function waitForDeparture(
  when: MomentDistribution,
  departures: Int32Array,
  cutOffMinutes: number,
): MomentDistribution {
  const gone: [number, number][] = [];
  let goneMass = 0;
  for (const departure of departures) {
    const inTime = massBy(when, departure - cutOffMinutes);
    if (inTime > goneMass) gone.push([departure, inTime - goneMass]);
    goneMass = Math.max(goneMass, inTime);
  }
  return { ...gatherMoments(gone), ...NO_SPREAD };
}

/** Lets goods in while a window is open and holds the others until the next opens; after the last they are stranded. */
export function waitForOpening(when: MomentDistribution, opens: Int32Array, closes: Int32Array): MomentDistribution {
  const { moments, massUpToMoment, spreadUpTo } = when;
  const passed: [number, number][] = [];
  const spread = new Float64Array(spreadUpTo.length);
  let held = 0;
  opens.forEach((open, window) => {
    const close = closes[window]!;
    const before = massBefore(when, open);
    passed.push([open, before - held]);
    held = massBefore(when, close);
    addOpenSpread(spread, when, open, close);
  });
  moments.forEach((moment, i) => {
    const isInside = opens.some((open, window) => open <= moment && moment < closes[window]!);
    if (isInside) passed.push([moment, massUpToMoment[i]! - (massUpToMoment[i - 1] ?? 0)]);
  });
  return { ...when, ...gatherMoments(passed), spreadUpTo: spread };
}

/** Mass strictly before a moment. */
function massBefore(when: MomentDistribution, minutes: number): number {
  const index = when.moments.findLastIndex((moment) => moment < minutes);
  return spreadBy(when, minutes) + (index < 0 ? 0 : when.massUpToMoment[index]!);
}

function addOpenSpread(spread: Float64Array, when: MomentDistribution, open: number, close: number): void {
  const before = spreadBy(when, open);
  const inside = spreadBy(when, close) - before;
  if (inside <= 0) return;
  for (let k = 0; k < spread.length; k++) {
    const moment = when.originMinutes + k * when.stepMinutes;
    if (moment >= close) spread[k]! += inside;
    else if (moment > open) spread[k]! += spreadBy(when, moment) - before;
  }
}
