import type { LoadAnswer, LoadProgress } from '@karvon/contract';
import * as loading from '@karvon/loading';
import { checkLoadPlan, LOAD_VIOLATION_CODES, type LoadPlan, type LoadRequest } from '@karvon/loading';

type PlanLoad = (request: LoadRequest, options: { readonly onBetter: (plan: LoadPlan) => void }) => LoadPlan;

/**
 * Plans a load and holds it to the independent checker; tells each better plan on the way.
 *
 * Throws when the checker refuses the plan: that is a fault of ours, and a broken plan is never handed on.
 */
export function planLoadRequest(request: LoadRequest, report: (progress: LoadProgress) => void): LoadAnswer {
  const { planLoad } = loading as unknown as { readonly planLoad: PlanLoad };
  const plan = planLoad(request, { onBetter: (better) => report(progressOf(request, better)) });
  const [broken] = checkLoadPlan(request, plan);
  if (broken) throw new Error(`load-plan-broken: ${broken.code}: found ${broken.found}; wanted ${broken.wanted}`);
  const rulesChecked = Object.keys(LOAD_VIOLATION_CODES).length;
  // What the engine gives is what the schema takes; it only lacks the undefined of optional fields.
  return { format: 'karvon-load-plan', version: 1, request, plan, rulesChecked } as unknown as LoadAnswer;
}

function progressOf(request: LoadRequest, plan: LoadPlan): LoadProgress {
  let room = 0;
  let filled = 0;
  for (const { containerId, volumeShare } of plan.containers) {
    const inner = request.containers.find(({ id }) => id === containerId)?.inner;
    const volume = inner ? inner.lengthMm * inner.widthMm * inner.heightMm : 0;
    room += volume;
    filled += volume * volumeShare;
  }
  return {
    type: 'progress',
    steps: plan.steps,
    containers: plan.containers.length,
    loadedPieces: plan.containers.reduce((sum, { placements }) => sum + placements.length, 0),
    volumeShare: room === 0 ? 0 : filled / room,
  };
}
