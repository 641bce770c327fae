import { checkLoadPlan, type LoadPlan, type LoadRequest } from '@karvon/loading';
import { planLoad } from './load-engine.ts';

/** What the worker tells: a better plan, the last one with its check, or that it failed. */
export type LoadMessage =
  | { readonly kind: 'better'; readonly plan: LoadPlan }
  | { readonly kind: 'done'; readonly plan: LoadPlan; readonly violations: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

self.onmessage = ({ data }: MessageEvent<LoadRequest>) => {
  try {
    const plan = planLoad(data, { onBetter: (better) => tell({ kind: 'better', plan: better }) });
    const violations = checkLoadPlan(data, plan).map(({ code }) => code);
    tell({ kind: 'done', plan, violations });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function tell(message: LoadMessage): void {
  self.postMessage(message);
}
