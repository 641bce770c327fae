import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** One thing to measure. A workload is one file; `main.ts` lists them. */
export interface Workload {
  readonly name: string;
  /** What is measured, with sizes, in a sentence or two. */
  readonly description: string;
  /** Runs it about `count` times and gives the figures. */
  readonly run: (count: number) => Figures;
}

/** Figures of a workload: milliseconds and counts by name, `median` and `p99` among them. */
export type Figures = Readonly<Record<string, number | string | boolean>>;

/** Median, 99th percentile and greatest of a sample, in the unit of the sample. */
export function percentiles(sample: readonly number[]): { median: number; p99: number; max: number } {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { median: at(0.5), p99: at(0.99), max: at(1) };
}

/** A figure with three digits after the point. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Where and on what the figures were taken. */
export function describeMachine(): Figures {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return {
    commit: git('rev-parse', 'HEAD'),
    hasUncommittedChanges: git('status', '--porcelain', '--', '.') !== '',
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    processorCount: cpus().length,
    /** Figures taken while others load the machine are upper bounds. */
    loadAverage: round(loadavg()[0] ?? 0),
    memoryGb: round(totalmem() / 1e9),
    measuredAt: new Date().toISOString(),
  };
}
