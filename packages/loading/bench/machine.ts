import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** Figures of a workload, as they go to a file. */
export type Figures = Readonly<Record<string, unknown>>;

/** Where and on what figures are taken. */
export function describeMachine(): Figures {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return {
    commit: git('rev-parse', 'HEAD'),
    hasUncommittedChanges: git('status', '--porcelain', '--', '.') !== '',
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    processorCount: cpus().length,
    /** Figures taken while others load the machine are upper bounds of time. */
    loadAverage: round(loadavg()[0] ?? 0, 2),
    memoryGb: round(totalmem() / 1e9, 1),
    measuredAt: new Date().toISOString(),
  };
}

/** Writes figures with commit and machine to `results/NAME.json` and says where. */
export function writeResults(name: string, figures: Figures): void {
  const folder = new URL('../../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL(`${name}.json`, folder);
  writeFileSync(file, `${JSON.stringify({ machine: describeMachine(), ...figures }, null, 2)}\n`);
  console.error(`Written to ${file.pathname}`);
}

/** A figure with so many digits after the point. */
export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Mean of a sample, 0 for none. */
export function meanOf(sample: readonly number[]): number {
  return sample.reduce((sum, value) => sum + value, 0) / Math.max(1, sample.length);
}

/** The value below which the given share of a sample lies. */
export function quantileOf(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
