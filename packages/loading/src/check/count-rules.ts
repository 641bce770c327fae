import { type LoadPlan, REFUSAL_RULES } from '../load-plan.ts';
import type { LoadRequest } from '../load-request.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';

/** Checks that loaded and left pieces add up, that left ones say why, and that no more containers are used than there are. */
export function* checkCounts(request: LoadRequest, plan: LoadPlan): Generator<LoadViolation> {
  const loaded = countLoaded(plan);
  const left = new Map<string, number>();
  for (const { pieceId, count } of plan.left) left.set(pieceId, (left.get(pieceId) ?? 0) + count);
  for (const { id, count } of request.pieces) {
    const loadedCount = loaded.get(id) ?? 0;
    const leftCount = left.get(id) ?? 0;
    if (loadedCount + leftCount !== count)
      yield violationOf('load-count-mismatch', {
        found: `${loadedCount} of ${id} loaded and ${leftCount} left`,
        wanted: `${count} in all`,
      });
  }
  yield* checkLeft(request, plan);
  yield* checkContainerCounts(request, plan);
}

/** Pieces loaded by id, over all containers. */
export function countLoaded(plan: LoadPlan): Map<string, number> {
  const loaded = new Map<string, number>();
  for (const { placements } of plan.containers)
    for (const { pieceId } of placements) loaded.set(pieceId, (loaded.get(pieceId) ?? 0) + 1);
  return loaded;
}

function* checkLeft(request: LoadRequest, plan: LoadPlan): Generator<LoadViolation> {
  const known = new Set(request.pieces.map(({ id }) => id));
  for (const { pieceId, count, rule } of plan.left) {
    if (!known.has(pieceId))
      yield violationOf('load-piece-unknown', {
        found: `${pieceId} among the pieces left`,
        wanted: 'a piece asked for',
      });
    if (Object.hasOwn(REFUSAL_RULES, rule) && Number.isInteger(count) && count > 0) continue;
    yield violationOf('load-left-unexplained', {
      found: `${count} of ${pieceId} left by rule ${String(rule)}`,
      wanted: 'a whole positive count and a rule that is known',
    });
  }
}

function* checkContainerCounts(request: LoadRequest, plan: LoadPlan): Generator<LoadViolation> {
  for (const { id, countMax } of request.containers) {
    const used = plan.containers.filter(({ containerId }) => containerId === id).length;
    if (countMax === undefined || used <= countMax) continue;
    yield violationOf('load-container-count', { found: `${used} of ${id}`, wanted: `at most ${countMax}` });
  }
}
