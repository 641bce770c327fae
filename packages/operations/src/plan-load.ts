import type { LoadAnswer, LoadProgress } from '@karvon/contract';
import { LOAD_VIOLATION_CODES, type LoadRequest, listMisfits, planLoad } from '@karvon/loading';

/**
 * Plans a load, telling each better filling of a container on the way. The plan has passed the independent checker:
 * the engine throws rather than hand on a broken one.
 */
export function planLoadRequest(request: LoadRequest, report: (progress: LoadProgress) => void): LoadAnswer {
  const plan = planLoad(request, {
    onProgress: ({ volumeShare, placements }) => report({ type: 'progress', volumeShare, pieces: placements }),
  });
  const misfits = listMisfits(request, plan);
  const rulesChecked = Object.keys(LOAD_VIOLATION_CODES).length;
  // What the engine gives is what the schema takes; it only lacks the undefined of optional fields.
  return {
    format: 'karvon-load-plan',
    version: 1,
    request,
    plan,
    ...(misfits.length > 0 && { misfits }),
    rulesChecked,
  } as unknown as LoadAnswer;
}
