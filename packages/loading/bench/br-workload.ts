import { drawBischoffRatcliff, type LoadRequest } from '@karvon/loading';
import type { BenchOptions } from './bench-options.ts';
import { describeViolations, measurePlan, volumePercent } from './engine.ts';
import { meanOf, round, writeResults } from './machine.ts';
import { appendPlanLine, type PlanLine, placementsOf, readPlanLines } from './plan-lines.ts';

/** Plans the instances asked for, prints a table per class; true when every plan passed the checker. */
export function runBischoffRatcliff(options: BenchOptions): boolean {
  const settings = describeSettings(options);
  const plansFile = options.plansFile ?? (options.isFull ? defaultPlansFile(settings) : undefined);
  const known = readPlanLines(plansFile, settings);
  const lines: PlanLine[] = [];
  for (const { classNumber, index } of listInstances(options)) {
    const earlier = known.get(`BR${classNumber}/${index}`);
    const line = earlier ?? planInstance(options, classNumber, index, settings);
    if (!earlier) appendPlanLine(plansFile, line);
    lines.push(line);
    console.error(tellLine(line, earlier !== undefined));
  }
  const table = options.classNumbers.map((classNumber) => summarise(`BR${classNumber}`, lines));
  printTable(table, settings);
  writeResults(`br-${nameOfRun(options)}`, {
    settings,
    classes: table,
    means: meansOf(table),
    instances: lines.map(({ placements, settings: _, ...line }) => ({ ...line, pieces: placements.length })),
  });
  return lines.every(({ violations }) => violations === 0);
}

/** The request of an instance with the effort and support asked for. */
export function requestOf(options: BenchOptions, classNumber: number, index: number): LoadRequest {
  const { seedBase, effort, supportPermille } = options;
  return {
    ...drawBischoffRatcliff({ classNumber, index, supportPermille, ...(seedBase !== undefined && { seedBase }) }),
    ...(effort !== undefined && { effort }),
  };
}

/** Classes and numbers asked for, in order. */
export function listInstances({ classNumbers, first }: BenchOptions): { classNumber: number; index: number }[] {
  return classNumbers.flatMap((classNumber) =>
    Array.from({ length: first }, (_, rank) => ({ classNumber, index: rank + 1 })),
  );
}

function planInstance(options: BenchOptions, classNumber: number, index: number, settings: string): PlanLine {
  const request = requestOf(options, classNumber, index);
  const measured = measurePlan(request);
  if (measured.violations.length > 0)
    console.error(`BR${classNumber}/${index} FAILS: ${describeViolations(measured.violations)}`);
  return {
    set: `BR${classNumber}`,
    index,
    seconds: round(measured.cpuSeconds, 3),
    placements: placementsOf(measured.plan),
    volumePercent: round(volumePercent(request, measured), 4),
    steps: measured.plan.steps,
    violations: measured.violations.length,
    settings,
  };
}

function describeSettings({ seedBase, effort, supportPermille }: BenchOptions): string {
  return `seed ${seedBase ?? 'published'}, effort ${effort ?? 'default'}, support ${supportPermille} thousandths`;
}

/** Beside the built bench, so that a full run that was stopped goes on where it was. */
function defaultPlansFile(settings: string): string {
  return new URL(`../${settings.replaceAll(/[ ,]+/g, '-')}.jsonl`, import.meta.url).pathname;
}

function nameOfRun({ isFull, classNumbers, first, supportPermille, seedBase, effort }: BenchOptions): string {
  const isDaily = first === 10 && classNumbers.join() === '1,5,7,10,15';
  const extent = isFull ? 'full' : isDaily ? 'daily' : `${classNumbers.join('-')}x${first}`;
  const spent = effort === undefined ? '' : `-effort-${effort}`;
  return `${extent}-support-${supportPermille}${spent}${seedBase === undefined ? '' : `-seed-${seedBase}`}`;
}

function tellLine(
  { set, index, volumePercent: percent, seconds, steps, placements }: PlanLine,
  isOld: boolean,
): string {
  const name = `${set}/${index}`.padEnd(9);
  return `${name} ${percent.toFixed(2)} % ${placements.length} pieces ${seconds} s ${steps} steps${isOld ? ' (earlier)' : ''}`;
}

interface ClassSummary {
  readonly set: string;
  readonly count: number;
  readonly failed: number;
  readonly meanPercent: number;
  readonly worstPercent: number;
  readonly meanSeconds: number;
  readonly meanSteps: number;
}

function summarise(set: string, lines: readonly PlanLine[]): ClassSummary {
  const mine = lines.filter((line) => line.set === set);
  return {
    set,
    count: mine.length,
    failed: mine.filter(({ violations }) => violations > 0).length,
    meanPercent: round(meanOf(mine.map((line) => line.volumePercent)), 3),
    worstPercent: round(Math.min(...mine.map((line) => line.volumePercent)), 2),
    meanSeconds: round(meanOf(mine.map(({ seconds }) => seconds)), 2),
    meanSteps: Math.round(meanOf(mine.map(({ steps }) => steps))),
  };
}

function printTable(table: readonly ClassSummary[], settings: string): void {
  console.log(`${settings}; a plan that breaks a rule counts as 0 %`);
  console.log('class     n  failed   mean %  worst %   s CPU     steps');
  for (const row of table)
    console.log(
      `${row.set.padEnd(6)}${String(row.count).padStart(5)}${String(row.failed).padStart(8)}${row.meanPercent
        .toFixed(2)
        .padStart(9)}${row.worstPercent.toFixed(2).padStart(9)}${row.meanSeconds.toFixed(2).padStart(8)}${String(
        row.meanSteps,
      ).padStart(10)}`,
    );
  for (const [name, percent] of Object.entries(meansOf(table))) console.log(`mean ${name}: ${percent} %`);
}

/** Means over classes, where all of a range were run. */
function meansOf(table: readonly ClassSummary[]): Readonly<Record<string, number>> {
  const means: Record<string, number> = { all: round(meanOf(table.map(({ meanPercent }) => meanPercent)), 3) };
  for (const [from, to] of [
    [1, 7],
    [8, 15],
    [1, 15],
  ] as const) {
    const rows = table.filter(({ set }) => Number(set.slice(2)) >= from && Number(set.slice(2)) <= to);
    if (rows.length === to - from + 1) means[`BR${from}-BR${to}`] = round(meanOf(rows.map((r) => r.meanPercent)), 3);
  }
  return means;
}
