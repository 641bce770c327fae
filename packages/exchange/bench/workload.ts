import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** One thing to measure. A workload is one file; `main.ts` lists them. */
export interface Workload {
  readonly name: string;
  /** What is measured, with sizes, in a sentence or two. */
  readonly description: string;
  /** Runs it and gives the figures. */
  readonly run: () => object;
}

/** A figure with one digit after the point. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Median of a sample. */
export function median(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Where and on what the figures were taken. */
export function describeMachine(): object {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return {
    commit: git('rev-parse', 'HEAD'),
    hasUncommittedChanges: git('status', '--porcelain', '--', '.') !== '',
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    processorCount: cpus().length,
    /** Figures taken while others load the machine are lower bounds of speed. */
    loadAverage: round(loadavg()[0] ?? 0),
    memoryGb: round(totalmem() / 1e9),
    measuredAt: new Date().toISOString(),
  };
}
