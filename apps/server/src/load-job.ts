import type { Issue, LoadAnswer, LoadProgress, LoadReportQuery } from '@karvon/contract';
import type { LoadTask } from '@karvon/operations';

/** In which language a report is set, and the day that it bears. */
type Report = LoadReportQuery & { readonly day: string };

/** What a thread is to do: plan a load, set the report of a plan, or both. */
export type LoadJob =
  | {
      readonly kind: 'plan';
      readonly task: LoadTask;
      /** Threads that share the work, the one that is given the job included. */
      readonly threads: number;
      readonly report?: Report;
    }
  | { readonly kind: 'report'; readonly answer: LoadAnswer; readonly report: Report };

/** What a thread tells; the last is an answer, a report, or why there is none. */
export type LoadNews =
  | LoadProgress
  | { readonly type: 'answer'; readonly answer: LoadAnswer }
  | { readonly type: 'report'; readonly bytes: Uint8Array }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] };
