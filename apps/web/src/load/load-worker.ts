import { checkLoadPlan, EFFORT_DEFAULT, type LoadPlan, type LoadRequest, planLoad } from '@karvon/loading';

/** What the worker tells: how far a container is filled, a plan and the stage that follows it, the last one with its check, or that it failed. */
export type LoadMessage =
  | { readonly kind: 'filling'; readonly volumeShare: number }
  | { readonly kind: 'better'; readonly stage: number; readonly request: LoadRequest; readonly plan: LoadPlan }
  | { readonly kind: 'done'; readonly plan: LoadPlan; readonly violations: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Parts of the effort that are spent first, so that there is a plan at once that a stop can keep. The last plan is the
 * one of the whole effort, as the command and the API give it.
 */
const FIRST_PARTS = [1 / 40, 1 / 8];

self.onmessage = ({ data }: MessageEvent<LoadRequest>) => {
  try {
    const effort = data.effort ?? EFFORT_DEFAULT;
    for (const [rank, part] of FIRST_PARTS.entries()) better({ ...data, effort: Math.ceil(effort * part) }, rank + 2);
    const plan = planLoad(data, { onProgress: ({ volumeShare }) => tell({ kind: 'filling', volumeShare }) });
    tell({ kind: 'done', plan, violations: checkLoadPlan(data, plan).map(({ code }) => code) });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function better(request: LoadRequest, stage: number): void {
  tell({ kind: 'better', stage, request, plan: planLoad(request) });
}

function tell(message: LoadMessage): void {
  self.postMessage(message);
}
