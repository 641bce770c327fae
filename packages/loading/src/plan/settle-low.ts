import type { LoadRequest } from '../load-request.ts';
import { orientationsOf } from './container-problem.ts';
import { type FilledContainer, type FillLimits, fillContainer } from './fill-container.ts';
import { innerVolumeMm3 } from './plan-bound.ts';
import type { StandingBox } from './standing-box.ts';

/** Boxes at most, and the most that they fill, for a load to be set lower: more stand high for good reason. */
const BOXES_MAX = 200;
const FILL_MAX = 0.5;

/** Ceilings tried, from the lowest that the boxes leave (0) towards the top of the load as it stands (1). */
const CEILINGS = [0, 1 / 3, 2 / 3] as const;

/**
 * Sets loads of few boxes as low as they stand within the length that they take: in a row, not in a tower that falls over.
 *
 * Each ceiling is a smaller container that must take the same boxes, so that every rule of the request holds. Loads that
 * must be balanced stay where they were balanced.
 */
export function settleLow(
  request: LoadRequest,
  values: readonly number[],
  containers: readonly FilledContainer[],
  limits: FillLimits,
): readonly FilledContainer[] {
  return containers.map((filled) => {
    const { kind, boxes, counts, volumeMm3 } = filled;
    const isFull = boxes.length > BOXES_MAX || volumeMm3 > innerVolumeMm3(kind) * FILL_MAX;
    if (isFull || kind.axles || kind.centreOfGravity || kind.reserved?.length) return filled;
    const lengthMm = boxes.reduce((end, box) => Math.max(end, box.x + box.length), 0);
    for (const heightMm of ceilingsOf(request, filled, lengthMm)) {
      if (limits.isCutOff) break;
      const part = { ...limits, steps: 1, spent: 0, onBetter: undefined };
      const low = { ...kind, inner: { ...kind.inner, lengthMm, heightMm } };
      const settled = fillContainer({ request, kind: low, counts, values }, part);
      limits.spent += part.spent;
      if (settled?.boxes.length === boxes.length) return { ...settled, kind };
    }
    return filled;
  });
}

/** Heights below the top of a load, the lowest first; none where it cannot be lower. */
function ceilingsOf(request: LoadRequest, { kind, boxes, volumeMm3 }: FilledContainer, lengthMm: number): number[] {
  const topMm = boxes.reduce((top, { z, height }) => Math.max(top, z + height), 0);
  const tallestMm = boxes.reduce((most, box) => Math.max(most, leastHeightMm(request, kind, box)), 0);
  const leastMm = Math.max(tallestMm, Math.ceil(volumeMm3 / (lengthMm * kind.inner.widthMm)));
  const ceilings = CEILINGS.map((share) => Math.floor(leastMm + (topMm - leastMm) * share));
  return [...new Set(ceilings)].filter((heightMm) => heightMm < topMm);
}

function leastHeightMm(request: LoadRequest, kind: FilledContainer['kind'], { piece }: StandingBox): number {
  const own = request.pieces[piece];
  return own ? Math.min(...orientationsOf(own, kind).map(([, , height]) => height)) : 0;
}
