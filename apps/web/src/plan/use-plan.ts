import type { Plan, PlanRequest } from '@karvon/contract';
import type { PlanOption } from '@karvon/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { askPlan, PlanError, type PlanFailure, type PlanProgress } from './ask-plan.ts';

/** Where a plan stands: not asked, on its way, cancelled, failed, or answered. */
export type PlanState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'planning';
      readonly progress: PlanProgress | undefined;
      /** A way to look at while the rest is planned. */
      readonly first: PlanOption | undefined;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: PlanFailure }
  | { readonly kind: 'answered'; readonly plan: Plan };

/** Plans a request and keeps its answer, so that back and forward show it at once. */
export function usePlan(request: PlanRequest | undefined): {
  readonly state: PlanState;
  readonly cancel: () => void;
  readonly again: () => void;
} {
  const client = useQueryClient();
  const [progress, setProgress] = useState<PlanProgress | undefined>(undefined);
  const [first, setFirst] = useState<PlanOption | undefined>(undefined);
  const key = ['plan', JSON.stringify(request ?? null)];
  const query = useQuery({
    queryKey: key,
    enabled: request !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60 * 60 * 1000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
    queryFn: ({ signal }) => {
      setProgress(undefined);
      setFirst(undefined);
      return askPlan(request as PlanRequest, { signal, onProgress: setProgress, onFirst: setFirst });
    },
  });
  const { refetch } = query;
  const cancel = () => void client.cancelQueries({ queryKey: key });
  const again = useCallback(() => void refetch(), [refetch]);
  return { state: stateOf(request, query, { progress, first }), cancel, again };
}

function stateOf(
  request: PlanRequest | undefined,
  query: { readonly isFetching: boolean; readonly error: Error | null; readonly data: Plan | undefined },
  underWay: { readonly progress: PlanProgress | undefined; readonly first: PlanOption | undefined },
): PlanState {
  if (!request) return { kind: 'none' };
  if (query.isFetching) return { kind: 'planning', ...underWay };
  if (query.error) {
    return {
      kind: 'failed',
      failure: query.error instanceof PlanError ? query.error.failure : { kind: 'unreachable' },
    };
  }
  return query.data ? { kind: 'answered', plan: query.data } : { kind: 'cancelled' };
}
