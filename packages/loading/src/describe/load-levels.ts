import type { LoadedContainer } from '../load-plan.ts';
import { overlapsX, overlapsY } from './step-words.ts';

/** Pieces that are seen side by side when the load is looked at from above: none of them covers another. */
export interface LoadLevel {
  /** Steps of the level, from 1, in loading order. */
  readonly steps: readonly number[];
  /** Lowest and highest base of its pieces, mm. */
  readonly zMinMm: number;
  readonly zMaxMm: number;
}

/**
 * Levels of a load from the floor up: what stands on the floor, then what has only such pieces below it, and so on.
 *
 * A piece is one level above the highest level that it covers in part, so that a drawing of a level from above hides
 * nothing; there are as many levels as the highest stack has pieces.
 */
export function listLevels({ placements }: LoadedContainer): readonly LoadLevel[] {
  const levelOf = new Array<number>(placements.length).fill(0);
  const upwards = [...placements.keys()].sort((a, b) => (placements[a]?.zMm ?? 0) - (placements[b]?.zMm ?? 0));
  for (const [rank, at] of upwards.entries()) {
    const piece = placements[at];
    if (!piece) continue;
    for (const below of upwards.slice(0, rank)) {
      const other = placements[below];
      if (!other || other.zMm + other.heightMm > piece.zMm) continue;
      if (overlapsX(other, piece) && overlapsY(other, piece))
        levelOf[at] = Math.max(levelOf[at] ?? 0, (levelOf[below] ?? 0) + 1);
    }
  }
  const steps: number[][] = [];
  for (const [at, level] of levelOf.entries()) {
    steps[level] ??= [];
    steps[level].push(at + 1);
  }
  return steps.map((own) => {
    const bases = own.map((step) => placements[step - 1]?.zMm ?? 0);
    return { steps: own, zMinMm: Math.min(...bases), zMaxMm: Math.max(...bases) };
  });
}
