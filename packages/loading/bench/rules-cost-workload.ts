import type { LoadRequest } from '@karvon/loading';
import type { BenchOptions } from './bench-options.ts';
import { listInstances, requestOf } from './br-workload.ts';
import { measurePlan, volumePercent } from './engine.ts';
import { meanOf, round, writeResults } from './machine.ts';

/** An instance without and with the rules, per cent of the inner volume. */
interface RuledPair {
  readonly free: number;
  readonly ruled: number;
  /** Of what was loaded without the rules, the most that the payload lets any load hold: the lightest volume first. */
  readonly possible: number;
}

/**
 * Volume lost by payload, centre of gravity and bearing rules: each instance with masses, without and with the rules.
 *
 * Where the goods are too heavy for the payload, a part of the loss is the instance's and none that a search could
 * avoid. It is told apart by the bound that the plan states; the other rules are taken as if they cost nothing.
 */
export function runRulesCost(options: BenchOptions): boolean {
  let failed = 0;
  const pairs = listInstances(options).map(({ classNumber, index }): RuledPair => {
    const withMasses = weigh(requestOf(options, classNumber, index));
    const [free, ruled] = [withMasses, limit(withMasses)].map((request) => {
      const measured = measurePlan(request);
      if (measured.violations.length > 0) failed++;
      return { percent: volumePercent(request, measured), bound: 100 * measured.plan.bound.volumeShareMax };
    });
    const pair = {
      free: free?.percent ?? 0,
      ruled: ruled?.percent ?? 0,
      possible: Math.min(free?.percent ?? 0, ruled?.bound ?? 0),
    };
    const shown = [pair.free, pair.ruled, pair.possible].map((percent) => percent.toFixed(2));
    console.error(
      `BR${classNumber}/${index} ${shown[0]} % without, ${shown[1]} % with the rules, ${shown[2]} % possible`,
    );
    return pair;
  });
  const figures = figuresOf(pairs, failed);
  console.log(JSON.stringify(figures, null, 2));
  const suffix = options.effort === undefined ? '' : `-effort-${options.effort}`;
  writeResults(`rules-cost${suffix}`, { effort: options.effort ?? 'default', figures, pairs });
  return failed === 0;
}

function figuresOf(pairs: readonly RuledPair[], failed: number) {
  const worst = (losses: readonly number[]): number => round(Math.max(...losses), 3);
  return {
    instances: pairs.length,
    failed,
    tooHeavy: pairs.filter(({ free, possible }) => possible < free).length,
    meanPercentWithout: round(meanOf(pairs.map(({ free }) => free)), 3),
    meanPercentWith: round(meanOf(pairs.map(({ ruled }) => ruled)), 3),
    lossPoints: round(meanOf(pairs.map(({ free, ruled }) => free - ruled)), 3),
    worstLossPoints: worst(pairs.map(({ free, ruled }) => free - ruled)),
    avoidableLossPoints: round(meanOf(pairs.map(({ possible, ruled }) => possible - ruled)), 3),
    worstAvoidableLossPoints: worst(pairs.map(({ possible, ruled }) => possible - ruled)),
  };
}

/** True millimetres, and masses of 200 to 1,000 kg per cubic metre that differ by kind and repeat at every run. */
function weigh(request: LoadRequest): LoadRequest {
  const inMm = <T extends { lengthMm: number; widthMm: number; heightMm: number }>(size: T) => ({
    lengthMm: size.lengthMm * 10,
    widthMm: size.widthMm * 10,
    heightMm: size.heightMm * 10,
  });
  return {
    ...request,
    containers: request.containers.map((kind) => ({ ...kind, inner: inMm(kind.inner) })),
    pieces: request.pieces.map((piece, rank) => {
      const { lengthMm, widthMm, heightMm } = piece.size;
      const densityKgPerM3 = 200 + ((rank * 337 + lengthMm * 7 + widthMm * 13) % 801);
      const volumeM3 = (lengthMm * widthMm * heightMm) / 1e6;
      return { ...piece, size: inMm(piece.size), massKg: round(volumeM3 * densityKgPerM3, 1) };
    }),
  };
}

/**
 * The payload of a 20' container; a window of 5 per cent each way about the middle, lower half; tops of 500 to 3,000 kg
 * per square metre by kind, where a stack to the roof at mean density presses with about 1,300.
 */
function limit(request: LoadRequest): LoadRequest {
  return {
    ...request,
    containers: request.containers.map((kind) => ({
      ...kind,
      payloadKg: 21_770,
      centreOfGravity: {
        xMinMm: Math.round(kind.inner.lengthMm * 0.45),
        xMaxMm: Math.round(kind.inner.lengthMm * 0.55),
        yMinMm: Math.round(kind.inner.widthMm * 0.45),
        yMaxMm: Math.round(kind.inner.widthMm * 0.55),
        zMaxMm: Math.round(kind.inner.heightMm * 0.55),
      },
    })),
    pieces: request.pieces.map((piece, rank) => ({
      ...piece,
      stacking: { isStackable: true, topPressureKgPerM2Max: 500 + ((rank * 773 + piece.count * 101) % 26) * 100 },
    })),
  };
}
