import { readFileSync } from 'node:fs';
import { readThpack } from '@karvon/loading';
import type { BenchOptions } from './bench-options.ts';
import { describeViolations, measurePlan } from './engine.ts';
import { round, writeResults } from './machine.ts';

/** Containers for the problems of Ivancic, Mathur and Mohanty (1989), thpack9 of the OR-Library: `imm FILE`. */
export function runImm(options: BenchOptions): boolean {
  const [file] = options.rest;
  if (file === undefined) throw new Error('imm FILE: name the file thpack9 of the OR-Library.');
  const { supportPermille, effort } = options;
  const reading = readThpack(readFileSync(file, 'utf8'), { layout: 'plain', supportPermille });
  if (!reading.ok) throw new Error(`${file}: ${reading.error}`);
  const runs = reading.problems.map(({ index, request }) => {
    const { plan, cpuSeconds, violations } = measurePlan({ ...request, ...(effort !== undefined && { effort }) });
    const isWhole = violations.length === 0 && plan.left.length === 0;
    const run = { index, containers: plan.containers.length, containersMin: plan.bound.containersMin, isWhole };
    const wrong = isWhole ? '' : ` FAILS: ${describeViolations(violations) || 'pieces are left'}`;
    console.error(`${index}: ${run.containers} containers, at least ${run.containersMin}${wrong}`);
    return { ...run, seconds: round(cpuSeconds, 2) };
  });
  const figures = {
    problems: runs.length,
    failed: runs.filter(({ isWhole }) => !isWhole).length,
    containers: runs.reduce((sum, { containers }) => sum + containers, 0),
    containersMin: runs.reduce((sum, { containersMin }) => sum + containersMin, 0),
    seconds: round(
      runs.reduce((sum, { seconds }) => sum + seconds, 0),
      1,
    ),
  };
  console.log(JSON.stringify(figures, null, 2));
  writeResults('imm', { effort: effort ?? 'default', supportPermille, figures, runs });
  return figures.failed === 0;
}
