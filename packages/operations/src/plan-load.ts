import type { LoadAnswer, LoadProgress } from '@karvon/contract';
import {
  EFFORT_DEFAULT,
  LOAD_VIOLATION_CODES,
  type LockedPlan,
  listMisfits,
  type PlanLoadOptions,
  planLoad,
  planLoadLocked,
} from '@karvon/loading';
import type { LoadTask } from './load-request.ts';
import { withLoadThreads } from './load-threads.ts';

/**
 * Plans a load, telling each better filling of a container on the way. The plan has passed the independent checker:
 * the engine throws rather than hand on a broken one. The request of the answer lacks what is held back for pieces
 * locked in. Several threads may share the work; the answer does not tell how many.
 */
export function planLoadRequest(task: LoadTask, report: (progress: LoadProgress) => void, threads = 1): LoadAnswer {
  const { request, plan, heldBack } = withLoadThreads(threads, task.request.effort ?? EFFORT_DEFAULT, (memory) =>
    planTask(task, {
      onProgress: ({ volumeShare, placements }) => report({ type: 'progress', volumeShare, pieces: placements }),
      memory,
    }),
  );
  const misfits = listMisfits(request, plan);
  const rulesChecked = Object.keys(LOAD_VIOLATION_CODES).length;
  // What the engine gives is what the schema takes; it only lacks the undefined of optional fields.
  return {
    format: 'karvon-load-plan',
    version: 1,
    request,
    plan,
    ...(heldBack.length > 0 && { heldBack }),
    ...(misfits.length > 0 && { misfits }),
    rulesChecked,
  } as unknown as LoadAnswer;
}

function planTask({ request, locked }: LoadTask, options: PlanLoadOptions): LockedPlan {
  if (locked.length > 0) return planLoadLocked(request, new Set(locked), options);
  return { request, plan: planLoad(request, options), heldBack: [] };
}
