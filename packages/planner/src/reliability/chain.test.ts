import { describe, expect, test } from 'vitest';
import { type ChainStep, pushChain } from './chain.ts';
import { piecesOf, quantileOf } from './duration-pieces.ts';
import { simulateChain } from './simulate-chain.ts';

const DAY = 1440;
const HORIZON = 60 * DAY;

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const spread = (p10: number, p50: number, p90: number): ChainStep => ({ kind: 'spread', spread: { p10, p50, p90 } });
const every = (firstMinutes: number, stepMinutes: number, count: number): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => firstMinutes + i * stepMinutes);
const departing = (departures: Int32Array, cutOffMinutes = 0): ChainStep => ({
  kind: 'departures',
  departures,
  cutOffMinutes,
});
const openDaily = (fromMinutes: number, toMinutes: number): ChainStep => ({
  kind: 'windows',
  opens: every(fromMinutes, DAY, 60),
  closes: every(toMinutes, DAY, 60),
});

/** Draws 2 to 30 steps; connections are often tight, and some spreads have two equal quantiles. */
function drawChain(random: () => number): ChainStep[] {
  const upTo = (limit: number) => Math.floor(random() * (limit + 1));
  return Array.from({ length: 2 + upTo(28) }, (): ChainStep => {
    const kind = upTo(9);
    if (kind === 0) return departing(every(upTo(DAY), [360, DAY, 3 * DAY][upTo(2)]!, 20 + upTo(60)), upTo(360));
    if (kind === 1) return openDaily(upTo(600), 660 + upTo(700));
    if (kind === 2) return spread(30, 30, 30);
    const p10 = upTo(300);
    const p50 = p10 + (kind === 3 ? 0 : upTo(400));
    return spread(p10, p50, p50 + (kind === 4 ? 0 : upTo(900)));
  });
}

/** Largest difference between the drawn and the computed share of arrivals, at 60 moments across the draws. */
function distance(readyMinutes: number, steps: readonly ChainStep[], draws: number, random: () => number): number {
  const outcome = pushChain(readyMinutes, steps, HORIZON);
  const arrivals = simulateChain(readyMinutes, steps, { draws, random, horizonMinutes: HORIZON });
  let largest = 0;
  for (let i = 0; i < 60; i++) {
    const moment = Math.ceil(arrivals[Math.floor((i / 60) * draws)]!);
    if (moment > HORIZON) continue;
    const share = arrivals.findLastIndex((arrival) => arrival <= moment) + 1;
    largest = Math.max(largest, Math.abs(share / draws - outcome.probabilityBy(moment)));
  }
  return largest;
}

describe('uncertain durations pushed through a chain', () => {
  test('R1 A spread is the duration whose quantile function is straight through its least value, P10, P50, P90 and its greatest', () => {
    const pieces = piecesOf({ p10: 100, p50: 200, p90: 400 });
    expect([0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((share) => quantileOf(pieces, share))).toEqual([
      75, 100, 150, 200, 300, 400, 600,
    ]);
    expect(quantileOf(piecesOf({ p10: 10, p50: 100, p90: 100 }), 0)).toBe(0);
  });

  test('R2 Every step gives the P10, P50 and P90 of its entry and its exit, and the exit of one is the entry of the next', () => {
    const outcome = pushChain(
      0,
      [spread(100, 200, 400), departing(Int32Array.of(300, 900), 60), spread(50, 50, 50)],
      HORIZON,
    );
    expect(outcome.entryOfStep).toEqual([
      { p10: 0, p50: 0, p90: 0 },
      { p10: 100, p50: 200, p90: 400 },
      { p10: 300, p50: 300, p90: 900 },
    ]);
    expect(outcome.exitOfStep.slice(0, -1)).toEqual(outcome.entryOfStep.slice(1));
    expect(outcome.exitOfStep.at(-1)).toEqual(outcome.arrival);
    expect(outcome.arrival).toEqual({ p10: 350, p50: 350, p90: 950 });
  });

  test('R3 Goods that miss the cut-off of a departure go by the next, and are stranded after the last', () => {
    const steps = [spread(100, 200, 400), departing(Int32Array.of(300, 460), 60)];
    const outcome = pushChain(0, steps, HORIZON);
    expect(outcome.probabilityBy(299)).toBe(0);
    expect(outcome.probabilityBy(300)).toBeCloseTo(0.58, 2);
    expect(outcome.probabilityBy(460)).toBeCloseTo(0.9, 2);
    expect(outcome.strandedProbability).toBeCloseTo(0.1, 2);
    expect(pushChain(0, [...steps, spread(10, 10, 10)], HORIZON).exitOfStep[2]?.p90).toBe(470);
    expect(pushChain(0, steps, 320).arrival.p90).toBe(Number.POSITIVE_INFINITY);
  });

  test('R4 Goods pass while a window is open and wait for the next opening otherwise', () => {
    const outcome = pushChain(0, [spread(100, 200, 400), openDaily(120, 200), spread(1, 1, 1)], HORIZON);
    expect(outcome.probabilityBy(120)).toBe(0);
    expect(outcome.probabilityBy(121)).toBeCloseTo(0.18, 2);
    expect(outcome.probabilityBy(201)).toBeCloseTo(0.5, 2);
    expect(outcome.probabilityBy(1560)).toBeCloseTo(0.5, 2);
    expect(outcome.probabilityBy(1561)).toBeCloseTo(1, 5);
  });

  test('R5 A cut-off that goods without delay meet to the minute is met', () => {
    const fixed = [spread(90, 90, 90), departing(Int32Array.of(100, 200), 10)];
    expect(pushChain(0, fixed, HORIZON).probabilityBy(100)).toBe(1);
    expect(pushChain(1, fixed, HORIZON).probabilityBy(199)).toBe(0);
  });

  test('R6 The computed distribution and 100,000 draws differ by at most one percentage point on varied chains', {
    timeout: 300_000,
  }, () => {
    const random = createRandom(6);
    for (let chain = 0; chain < 14; chain++) {
      expect(distance(Math.floor(random() * DAY), drawChain(random), 100_000, random)).toBeLessThan(0.01);
    }
  });
});
