import type { LoadPlan, LoadRequest } from '@karvon/loading';
import * as loading from '@karvon/loading';

type PlanLoad = (request: LoadRequest, options: { readonly onBetter: (plan: LoadPlan) => void }) => LoadPlan;

/** Plans a load by the engine of the package. */
export const planLoad: PlanLoad = (request, options) => {
  const engine = (loading as { readonly planLoad?: PlanLoad }).planLoad;
  if (!engine) throw new Error('the engine is not built in');
  return engine(request, options);
};
