import { parentPort, workerData } from 'node:worker_threads';
import { planLoadRequest, reportLoad } from '@karvon/operations';
import type { LoadJob, LoadNews } from './load-job.ts';

/** Runs in a thread of its own: does the job that it was started with, tells progress, then the outcome, and ends with its own threads. */
const job = workerData as LoadJob;
const tell = (news: LoadNews): void => parentPort?.postMessage(news);
const answer = job.kind === 'plan' ? planLoadRequest(job.task, tell, job.threads) : job.answer;
if (job.report) {
  const made = await reportLoad(answer, job.report);
  tell(made.ok ? { type: 'report', bytes: made.value } : { type: 'refused', issues: made.error });
} else tell({ type: 'answer', answer });
