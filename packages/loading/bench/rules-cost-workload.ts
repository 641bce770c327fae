import type { LoadRequest } from '@karvon/loading';
import type { BenchOptions } from './bench-options.ts';
import { listInstances, requestOf } from './br-workload.ts';
import { measurePlan, volumePercent } from './engine.ts';
import { meanOf, round, writeResults } from './machine.ts';

/** Volume lost by payload, centre of gravity and bearing rules: each instance with masses, without and with the rules. */
export function runRulesCost(options: BenchOptions): boolean {
  let failed = 0;
  const pairs = listInstances(options).map(({ classNumber, index }) => {
    const withMasses = weigh(requestOf(options, classNumber, index));
    const [free, ruled] = [withMasses, limit(withMasses)].map((request) => {
      const measured = measurePlan(request);
      if (measured.violations.length > 0) failed++;
      return volumePercent(request, measured);
    });
    console.error(`BR${classNumber}/${index} ${free?.toFixed(2)} % without, ${ruled?.toFixed(2)} % with the rules`);
    return { free: free ?? 0, ruled: ruled ?? 0 };
  });
  const figures = {
    instances: pairs.length,
    failed,
    meanPercentWithout: round(meanOf(pairs.map(({ free }) => free)), 3),
    meanPercentWith: round(meanOf(pairs.map(({ ruled }) => ruled)), 3),
    lossPoints: round(meanOf(pairs.map(({ free, ruled }) => free - ruled)), 3),
    worstLossPoints: round(Math.max(...pairs.map(({ free, ruled }) => free - ruled)), 3),
  };
  console.log(JSON.stringify(figures, null, 2));
  writeResults('rules-cost', { effort: options.effort ?? 'default', figures });
  return failed === 0;
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
