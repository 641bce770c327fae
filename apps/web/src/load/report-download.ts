import type { Problem } from '@karvon/contract';
import { RULES_CHECKED } from './checked-rules.ts';
import { answerOf, type KeptPlan } from './share.ts';
import { download } from './sheet-download.ts';

/** The fault of a server that does not answer. */
export const SERVER_GONE = 'gone';

/**
 * Has the server set the load report of a plan and offers it as a file; gives what went wrong, in the server's words or
 * as `gone` when it does not answer, or nothing when it came.
 */
export async function downloadReport(kept: KeptPlan, language: string): Promise<string | undefined> {
  try {
    const response = await fetch(`/api/load-reports?language=${language}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/pdf' },
      body: JSON.stringify(answerOf(kept, RULES_CHECKED)),
    });
    if (!response.ok) return sayProblem(response);
    download('karvon-load-plan.pdf', [await response.blob()], 'application/pdf');
    return undefined;
  } catch {
    return SERVER_GONE;
  }
}

async function sayProblem(response: Response): Promise<string> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const problem = isProblem ? ((await response.json()) as Problem) : undefined;
  return problem ? (problem.issues[0]?.message ?? problem.title) : String(response.status);
}
