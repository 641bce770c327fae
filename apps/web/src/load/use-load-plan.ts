import { checkLoadPlan, type LoadPlan, type LoadRequest, type LockedPlan } from '@karvon/loading';
import { useCallback, useEffect, useRef } from 'react';
import type { LoadMessage } from './load-worker.ts';
import { endIdleWorkers, startPlan } from './plan-workers.ts';
import type { KeptPlan } from './share.ts';
import { useKept } from './use-kept.ts';

/** Where a load plan stands. */
export type LoadState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'planning';
      readonly request: LoadRequest;
      readonly best: LoadPlan | undefined;
      /** That plan with its own request: a part of the effort, and what is held back. */
      readonly bestWork?: LockedPlan;
      /** 1: a first plan, 2: a better one, 3: the whole effort. */
      readonly stage: number;
      readonly filling?: number;
    }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'planned';
      readonly request: LoadRequest;
      readonly plan: LoadPlan;
      /** Pieces that were held back for those that must go. */
      readonly heldBack: LockedPlan['heldBack'];
      /** Codes of rules that the plan breaks: none, or it is shown as broken. */
      readonly violations: readonly string[];
      /** True when it was stopped before its effort was spent. */
      readonly isStopped: boolean;
    };

const NOTHING: LoadState = { kind: 'none' };

/**
 * Plans loads in workers of the browser; a plan that is stopped gives the best found so far. What was planned under a name
 * is there again when the page is.
 */
export function useLoadPlan(name?: string): {
  readonly state: LoadState;
  readonly plan: (request: LoadRequest, locked?: readonly string[]) => void;
  readonly stop: () => void;
  readonly show: (kept: KeptPlan) => void;
} {
  // A plan that was under way when the page was left has lost its workers.
  const [state, setState] = useKept<LoadState>(name, NOTHING, (left) => (left.kind === 'planning' ? NOTHING : left));
  const endWorkers = useRef<(() => void) | undefined>(undefined);
  const end = useCallback(() => {
    endWorkers.current?.();
    endWorkers.current = undefined;
  }, []);
  useEffect(
    () => () => {
      end();
      endIdleWorkers();
    },
    [end],
  );

  const show = useCallback(
    ({ request, plan, heldBack = [] }: KeptPlan) => {
      const violations = checkLoadPlan(request, plan).map(({ code }) => code);
      setState({ kind: 'planned', request, plan, heldBack, violations, isStopped: false });
    },
    [setState],
  );
  const plan = useCallback(
    (request: LoadRequest, locked: readonly string[] = []) => {
      end();
      setState({ kind: 'planning', request, best: undefined, stage: 1 });
      const take = (message: LoadMessage) => {
        if (message.kind === 'failed' || message.kind === 'done') end();
        setState((before) => stateAfter(message, request, before));
      };
      endWorkers.current = startPlan({ request, locked }, take, (message) => take({ kind: 'failed', message }));
    },
    [end, setState],
  );
  const stop = useCallback(() => {
    end();
    setState((before) => {
      if (before.kind !== 'planning') return before;
      if (!before.best) return { kind: 'none' };
      const { request, plan, heldBack } = before.bestWork ?? {
        request: before.request,
        plan: before.best,
        heldBack: [],
      };
      const violations = checkLoadPlan(request, plan).map(({ code }) => code);
      return { kind: 'planned', request, plan, heldBack, violations, isStopped: true };
    });
  }, [end, setState]);
  return { state, plan, stop, show };
}

/** The state after a message of the worker. */
function stateAfter(message: LoadMessage, request: LoadRequest, before: LoadState): LoadState {
  if (message.kind === 'better') {
    return { kind: 'planning', request, best: message.plan, bestWork: message, stage: message.stage };
  }
  if (message.kind === 'failed') return { kind: 'failed', message: message.message };
  if (message.kind === 'filling') {
    return before.kind === 'planning' ? { ...before, filling: message.volumeShare } : before;
  }
  const { plan, violations, heldBack } = message;
  return { kind: 'planned', request: message.request, plan, heldBack, violations, isStopped: plan.isCutOff };
}
