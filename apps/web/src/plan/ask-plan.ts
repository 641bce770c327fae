import type { Plan, PlanEvent, PlanRequest, Problem } from '@karvon/contract';
import type { PlanOption } from '@karvon/model';
import { chunksOf, linesOf } from './ndjson.ts';

/** How far a plan is. */
export type PlanProgress = Extract<PlanEvent, { readonly type: 'progress' }>;

/** Why no plan came: the server refuses it, cannot be reached, or answers what is no answer. */
export type PlanFailure =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken'; readonly status: number };

/** What asking for a plan throws; it carries the failure to the screen. */
export class PlanError extends Error {
  readonly failure: PlanFailure;

  constructor(failure: PlanFailure) {
    super(failure.kind);
    this.name = 'PlanError';
    this.failure = failure;
  }
}

/** Asks the server for a plan, telling each stage and the first way as they come. Throws a `PlanError`; aborting the signal cancels. */
export async function askPlan(
  request: PlanRequest,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: PlanProgress) => void;
    readonly onFirst: (option: PlanOption) => void;
  },
): Promise<Plan> {
  const response = await post('/api/plan', request, options.signal);
  if (!response.ok) throw new PlanError(await failureOf(response));
  if (!response.body) throw new PlanError({ kind: 'broken', status: response.status });
  try {
    for await (const line of linesOf(chunksOf(response.body))) {
      const event = JSON.parse(line) as PlanEvent;
      if (event.type === 'answer') return event.answer;
      if (event.type === 'problem') throw new PlanError({ kind: 'refused', problem: event.problem });
      if (event.type === 'first') options.onFirst(event.option);
      else options.onProgress(event);
    }
  } catch (error) {
    if (options.signal.aborted || error instanceof PlanError) throw error;
    throw new PlanError(error instanceof SyntaxError ? { kind: 'broken', status: 200 } : { kind: 'unreachable' });
  }
  throw new PlanError({ kind: 'unreachable' });
}

async function post(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/x-ndjson' },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new PlanError({ kind: 'unreachable' });
  }
}

async function failureOf(response: Response): Promise<PlanFailure> {
  const text = await response.text().catch(() => '');
  try {
    const problem = JSON.parse(text) as Problem;
    if (Array.isArray(problem.issues)) return { kind: 'refused', problem };
  } catch {
    // What is not JSON comes from something between the page and the server; the status says what is known.
  }
  const isGateway = response.status === 502 || response.status === 503 || response.status === 504;
  return isGateway ? { kind: 'unreachable' } : { kind: 'broken', status: response.status };
}
