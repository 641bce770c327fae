import { createRandom } from '../src/kernel/random-network.ts';
import { type ChainStep, pushChain } from '../src/reliability/chain.ts';
import { type Figures, percentiles, type Workload } from './workload.ts';

const DAY_MINUTES = 1440;
const STEP_COUNT = 30;

/** Delays pushed through an option of 30 steps. */
export const CHAINS: Workload = {
  name: 'chains',
  description:
    'Chains of 30 steps over up to 60 days: 24 uncertain durations, 4 sailings or trains, 2 gates with opening hours.',
  run: measureChains,
};

function measureChains(count: number): Figures {
  const random = createRandom(7);
  const sampleMs: number[] = [];
  for (let i = -100; i < count; i++) {
    const steps = drawSteps(random);
    const start = performance.now();
    pushChain(0, steps, 60 * DAY_MINUTES);
    if (i >= 0) sampleMs.push(performance.now() - start);
  }
  const total = percentiles(sampleMs);
  return { chainCount: count, medianMs: total.median, p99Ms: total.p99, maxMs: total.max };
}

function drawSteps(random: () => number): ChainStep[] {
  const every = (first: number, step: number, length: number) =>
    Int32Array.from({ length }, (_, i) => first + i * step);
  return Array.from({ length: STEP_COUNT }, (_, i): ChainStep => {
    if (i % 7 === 4) {
      const headwayMinutes = (1 + Math.floor(random() * 3)) * DAY_MINUTES;
      return { kind: 'departures', departures: every(random() * DAY_MINUTES, headwayMinutes, 60), cutOffMinutes: 240 };
    }
    if (i % 15 === 8)
      return { kind: 'windows', opens: every(360, DAY_MINUTES, 60), closes: every(1200, DAY_MINUTES, 60) };
    const p50 = 30 + random() * 900;
    return { kind: 'spread', spread: { p10: p50 * 0.7, p50, p90: p50 * (1.2 + random()) } };
  });
}
