import { parentPort } from 'node:worker_threads';
import { planLoadRequest, reportLoad } from '@karvon/operations';
import type { LoadJob, LoadNews } from './load-job.ts';

const tell = (news: LoadNews): void => parentPort?.postMessage(news);

/** Runs in a thread of its own: does one job after the other, and of each tells progress, then the outcome. */
async function work(job: LoadJob): Promise<void> {
  const answer = job.kind === 'plan' ? planLoadRequest(job.task, tell, job.threads) : job.answer;
  if (!job.report) return tell({ type: 'answer', answer });
  const made = await reportLoad(answer, job.report);
  tell(made.ok ? { type: 'report', bytes: made.value } : { type: 'refused', issues: made.error });
}

// What fails ends the thread, and the server tells that.
parentPort?.on('message', (job: LoadJob) => void work(job));
