import { drawBischoffRatcliff, type LoadRequest } from '@karvon/loading';
import type { BenchOptions } from './bench-options.ts';
import { describeViolations, measurePlan, volumePercent } from './engine.ts';
import { round, writeResults } from './machine.ts';

const COUNTS_DEFAULT = ['5000', '20000'];

/** Boxes of 50 kinds into as many 40' high cubes as it takes: `many-pieces [COUNT …]`. */
export function runManyPieces(options: BenchOptions): boolean {
  const counts = (options.rest.length > 0 ? options.rest : COUNTS_DEFAULT).map(Number);
  const runs = counts.map((count) => {
    const request = drawMany(count, options);
    const measured = measurePlan(request);
    const { plan, violations } = measured;
    return {
      pieces: count,
      wallSeconds: round(measured.wallMs / 1000, 2),
      cpuSeconds: round(measured.cpuSeconds, 2),
      containers: plan.containers.length,
      containersMin: plan.bound.containersMin,
      left: plan.left.reduce((sum, { count: leftCount }) => sum + leftCount, 0),
      meanPercent: round(volumePercent(request, measured), 2),
      violations: describeViolations(violations),
    };
  });
  console.log(JSON.stringify(runs, null, 2));
  writeResults('many-pieces', { effort: options.effort ?? 'default', runs });
  return runs.every(({ violations }) => violations === '');
}

/** The 50 kinds of a BR10 instance in true millimetres, counts scaled to the number asked for. */
function drawMany(count: number, { effort, supportPermille }: BenchOptions): LoadRequest {
  const { pieces } = drawBischoffRatcliff({ classNumber: 10, index: 1 });
  const each = Math.floor(count / pieces.length);
  return {
    pieces: pieces.map((piece, rank) => ({
      ...piece,
      size: {
        lengthMm: piece.size.lengthMm * 10,
        widthMm: piece.size.widthMm * 10,
        heightMm: piece.size.heightMm * 10,
      },
      count: each + (rank < count - each * pieces.length ? 1 : 0),
    })),
    containers: [{ id: '40HC', inner: { lengthMm: 12_032, widthMm: 2352, heightMm: 2698 } }],
    supportPermille,
    ...(effort !== undefined && { effort }),
  };
}
