import {
  checkLoadPlan,
  EFFORT_DEFAULT,
  type LoadRequest,
  type LockedPlan,
  type PlanLoadOptions,
  planLoad,
  planLoadLocked,
} from '@karvon/loading';

/** What the worker is asked for: a request, the ids of pieces that must go, and memory shared with other workers. */
export interface LoadWork {
  readonly request: LoadRequest;
  readonly locked: readonly string[];
  readonly memory: SharedArrayBuffer | undefined;
}

/** What the worker tells: how far a container is filled, a plan and the stage that follows it, the last one with its check, or that it failed. */
export type LoadMessage =
  | { readonly kind: 'filling'; readonly volumeShare: number }
  | ({ readonly kind: 'better'; readonly stage: number } & LockedPlan)
  | ({ readonly kind: 'done'; readonly violations: readonly string[] } & LockedPlan)
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Parts of the effort that are spent first, so that there is a plan at once that a stop can keep. The last plan is the
 * one of the whole effort, as the command and the API give it.
 */
const FIRST_PARTS = [1 / 40, 1 / 8];

self.onmessage = ({ data: { request, locked, memory } }: MessageEvent<LoadWork>) => {
  try {
    const effort = request.effort ?? EFFORT_DEFAULT;
    for (const [rank, part] of FIRST_PARTS.entries()) {
      const found = work({ ...request, effort: Math.ceil(effort * part) }, locked, { memory });
      tell({ kind: 'better', stage: rank + 2, ...found });
    }
    const found = work(request, locked, {
      memory,
      onProgress: ({ volumeShare }) => tell({ kind: 'filling', volumeShare }),
    });
    const violations = checkLoadPlan(found.request, found.plan).map(({ code }) => code);
    tell({ kind: 'done', violations, ...found });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function work(request: LoadRequest, locked: readonly string[], options: PlanLoadOptions): LockedPlan {
  if (locked.length > 0) return planLoadLocked(request, new Set(locked), options);
  return { request, plan: planLoad(request, options), heldBack: [] };
}

function tell(message: LoadMessage): void {
  self.postMessage(message);
}
