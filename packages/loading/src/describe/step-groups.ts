import type { LoadedContainer } from '../load-plan.ts';

/** Steps that follow one another with pieces of one kind, placed alike. */
export interface StepGroup {
  readonly pieceId: string;
  /** First and last step, from 1. */
  readonly from: number;
  readonly to: number;
}

/** Groups the steps of a container: a new group begins where another piece comes or it is turned another way. */
export function groupSteps({ placements }: LoadedContainer): readonly StepGroup[] {
  const groups: { pieceId: string; from: number; to: number }[] = [];
  for (const [at, { pieceId, lengthMm, widthMm, heightMm }] of placements.entries()) {
    const before = placements[at - 1];
    const isAlike =
      before?.pieceId === pieceId &&
      before.lengthMm === lengthMm &&
      before.widthMm === widthMm &&
      before.heightMm === heightMm;
    const last = groups.at(-1);
    if (isAlike && last) last.to = at + 1;
    else groups.push({ pieceId, from: at + 1, to: at + 1 });
  }
  return groups;
}

/**
 * Parts the steps of a container into at most `partsMax` stretches of about as many pieces, groups kept whole where
 * that can be; gives the last step of each.
 */
export function partSteps(container: LoadedContainer, partsMax: number): readonly number[] {
  const total = container.placements.length;
  const wantedPieces = total / Math.max(1, partsMax);
  const ends: number[] = [];
  for (const { from, to } of groupSteps(container)) {
    const begun = ends.at(-1) ?? 0;
    // A group that would make the stretch too long ends it before; one that is long by itself is cut.
    if (from - 1 > begun && to - begun > wantedPieces * 1.5) ends.push(from - 1);
    while (to - (ends.at(-1) ?? 0) > wantedPieces * 1.5) ends.push((ends.at(-1) ?? 0) + Math.ceil(wantedPieces));
    if (to - (ends.at(-1) ?? 0) >= wantedPieces) ends.push(to);
  }
  if (total > (ends.at(-1) ?? 0)) ends.push(total);
  return ends;
}
