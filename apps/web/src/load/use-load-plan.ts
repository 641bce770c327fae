import { checkLoadPlan, type LoadPlan, type LoadRequest } from '@karvon/loading';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LoadMessage } from './load-worker.ts';

/** Where a load plan stands. */
export type LoadState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'planning';
      readonly request: LoadRequest;
      readonly best: LoadPlan | undefined;
      /** The request of that plan: a part of the effort. */
      readonly bestRequest?: LoadRequest;
      /** 1: a first plan, 2: a better one, 3: the whole effort. */
      readonly stage: number;
      readonly filling?: number;
    }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'planned';
      readonly request: LoadRequest;
      readonly plan: LoadPlan;
      /** Codes of rules that the plan breaks: none, or it is shown as broken. */
      readonly violations: readonly string[];
      /** True when it was stopped before its effort was spent. */
      readonly isStopped: boolean;
    };

/** Plans loads in a worker of the browser; a plan that is stopped gives the best found so far. */
export function useLoadPlan(): {
  readonly state: LoadState;
  readonly plan: (request: LoadRequest) => void;
  readonly stop: () => void;
  readonly show: (request: LoadRequest, plan: LoadPlan) => void;
  readonly clear: () => void;
} {
  const [state, setState] = useState<LoadState>({ kind: 'none' });
  const worker = useRef<Worker | undefined>(undefined);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => end, [end]);

  const show = useCallback((request: LoadRequest, plan: LoadPlan, isStopped = false) => {
    const violations = checkLoadPlan(request, plan).map(({ code }) => code);
    setState({ kind: 'planned', request, plan, violations, isStopped });
  }, []);
  const plan = useCallback(
    (request: LoadRequest) => {
      end();
      setState({ kind: 'planning', request, best: undefined, stage: 1 });
      const started = new Worker(new URL('./load-worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.onmessage = ({ data }: MessageEvent<LoadMessage>) => {
        if (data.kind === 'failed' || data.kind === 'done') end();
        setState((before) => stateAfter(data, request, before));
      };
      started.onerror = (event) => {
        end();
        setState({ kind: 'failed', message: event.message });
      };
      started.postMessage(request);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState((before) => {
      if (before.kind !== 'planning') return before;
      if (!before.best) return { kind: 'none' };
      const { best, bestRequest: request = before.request } = before;
      const violations = checkLoadPlan(request, best).map(({ code }) => code);
      return { kind: 'planned', request, plan: best, violations, isStopped: true };
    });
  }, [end]);
  const clear = useCallback(() => {
    end();
    setState({ kind: 'none' });
  }, [end]);
  return { state, plan, stop, show, clear };
}

/** The state after a message of the worker. */
function stateAfter(message: LoadMessage, request: LoadRequest, before: LoadState): LoadState {
  if (message.kind === 'better') {
    const { plan, stage, request: bestRequest } = message;
    return { kind: 'planning', request, best: plan, bestRequest, stage };
  }
  if (message.kind === 'failed') return { kind: 'failed', message: message.message };
  if (message.kind === 'filling') {
    return before.kind === 'planning' ? { ...before, filling: message.volumeShare } : before;
  }
  const { plan, violations } = message;
  return { kind: 'planned', request, plan, violations, isStopped: plan.isCutOff };
}
