import { Worker } from 'node:worker_threads';
import type { LoadJob, LoadNews } from './load-job.ts';

/** The thread runs what is built, also when the server itself is run from its sources by the tests; it takes no flags of theirs. */
const WORKER = new URL('../dist/load-worker.js', import.meta.url);

/** What a thread told last; nothing when whoever asked has gone. */
export type LoadOutcome = Exclude<LoadNews, { readonly type: 'progress' }> | undefined;

/** Threads that do load jobs; those that are done wait for the next job, for their code is read and compiled by then. */
export class LoadThreads {
  private readonly idle: Worker[] = [];
  private readonly idleMax: number;

  constructor(idleMax: number) {
    this.idleMax = idleMax;
  }

  /**
   * Does a job in a thread of its own, so that other requests are answered meanwhile. `onGone` is called with what ends the
   * job before its time: then there is no outcome, and the thread ends with its own threads, as one does that fails.
   */
  async run(job: LoadJob, report: (news: LoadNews) => void, onGone: (leave: () => void) => void): Promise<LoadOutcome> {
    const worker = this.idle.pop() ?? startWorker();
    worker.ref();
    const { outcome, stopListening } = listenTo(worker, report, onGone);
    let isDone = false;
    try {
      worker.postMessage(job);
      const told = await outcome;
      isDone = told !== undefined;
      return told;
    } finally {
      stopListening();
      if (isDone && this.idle.length < this.idleMax) this.keep(worker);
      else void worker.terminate();
    }
  }

  /** Ends the threads that wait. */
  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }

  private keep(worker: Worker): void {
    worker.once('exit', () => {
      const at = this.idle.indexOf(worker);
      if (at >= 0) this.idle.splice(at, 1);
    });
    // A server that ends does not wait for threads that do nothing.
    worker.unref();
    this.idle.push(worker);
  }
}

function startWorker(): Worker {
  const worker = new Worker(WORKER, { execArgv: [] });
  // A thread that fails when nobody listens any more must not end the server.
  worker.on('error', () => undefined);
  return worker;
}

/** Takes the news of a thread until the last, or until whoever asked has gone. */
function listenTo(worker: Worker, report: (news: LoadNews) => void, onGone: (leave: () => void) => void) {
  let stopListening = (): void => undefined;
  const outcome = new Promise<LoadOutcome>((resolve, reject) => {
    const hear = (news: LoadNews): void => (news.type === 'progress' ? report(news) : resolve(news));
    const fail = (error: unknown): void => reject(error);
    const end = (): void => reject(new Error('the thread ended without an answer'));
    onGone(() => resolve(undefined));
    worker.on('message', hear).on('error', fail).on('exit', end);
    stopListening = () => void worker.off('message', hear).off('error', fail).off('exit', end);
  });
  return { outcome, stopListening };
}
