import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { drawLoadRequest } from '@karvon/loading';
import type { BenchOptions } from './bench-options.ts';
import { describeViolations, measurePlan } from './engine.ts';
import { meanOf, round, writeResults } from './machine.ts';

const COUNT_DEFAULT = 1000;
const FAILURES_TOLD_MAX = 20;

/** Pieces of a mix, by its seed: most are small, for what is wrong with a rule shows in few boxes, and many such are soon tried. */
const SIZES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 2, 3, 4, 5, 6, 8, 10, 15, 60, 150] as const;

/** Every so many mixes one gets so many steps that better spreads over containers are looked for as well. */
const LONG_EVERY = 8;
const LONG_EFFORT = 2_000_000;

/** A mix and what became of it. */
interface MixLine {
  readonly seed: number;
  /** Empty when the plan passed the checker. */
  readonly failure: string;
  readonly seconds: number;
  readonly loaded: number;
  readonly settings: string;
}

/**
 * Random mixes of rules: how many plans fail the checker, or make the engine throw: `fuzz COUNT [--seed FIRST]`.
 *
 * With `--plans FILE` every mix is a line of that file, and a run that was stopped goes on where it was.
 */
export function runFuzz(options: BenchOptions): boolean {
  const count = Number(options.rest[0] ?? COUNT_DEFAULT);
  const firstSeed = options.seedBase ?? 1;
  const settings = `effort ${options.effort ?? `1, every ${LONG_EVERY}th ${LONG_EFFORT}`}, sizes ${SIZES.join(' ')}`;
  const known = readMixLines(options.plansFile, settings);
  const lines = Array.from({ length: count }, (_, at) => {
    const seed = firstSeed + at;
    return known.get(seed) ?? tryMix(seed, options.effort ?? effortOf(seed), settings, options.plansFile);
  });
  const failures = lines.filter(({ failure }) => failure !== '').map(({ seed, failure }) => `seed ${seed}: ${failure}`);
  const seconds = lines.map((line) => line.seconds);
  const figures = {
    mixes: count,
    firstSeed,
    failed: failures.length,
    piecesLoaded: lines.reduce((sum, { loaded }) => sum + loaded, 0),
    meanSeconds: round(meanOf(seconds), 4),
    slowestSeconds: round(
      seconds.reduce((most, value) => Math.max(most, value), 0),
      3,
    ),
  };
  console.log(JSON.stringify(figures, null, 2));
  writeResults('fuzz', { settings, figures, failures: failures.slice(0, FAILURES_TOLD_MAX) });
  return failures.length === 0;
}

function effortOf(seed: number): number {
  return seed % LONG_EVERY === 0 ? LONG_EFFORT : 1;
}

function tryMix(seed: number, effort: number, settings: string, file: string | undefined): MixLine {
  const size = SIZES[Math.floor(seed / LONG_EVERY + seed) % SIZES.length] ?? 1;
  const outcome = planMix(seed, size, effort);
  if (outcome.failure !== '') console.error(`seed ${seed}, about ${size} pieces: ${outcome.failure}`);
  const line = { seed, ...outcome, settings };
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
  return line;
}

function planMix(seed: number, size: number, effort: number): { failure: string; seconds: number; loaded: number } {
  try {
    const { plan, violations, cpuSeconds } = measurePlan({ ...drawLoadRequest(seed, size), effort });
    const loaded = plan.containers.reduce((sum, { placements }) => sum + placements.length, 0);
    return { failure: describeViolations(violations), seconds: round(cpuSeconds, 4), loaded };
  } catch (error) {
    return { failure: `throws ${String(error)}`, seconds: 0, loaded: 0 };
  }
}

/** Mixes of an earlier run with the same settings, by seed; throws when the file has others. */
function readMixLines(file: string | undefined, settings: string): Map<number, MixLine> {
  const found = new Map<number, MixLine>();
  if (file === undefined || !existsSync(file)) return found;
  const texts = readFileSync(file, 'utf8').split('\n');
  // A run that was killed may leave half a line; every whole line ends in a line break.
  if (texts.pop() !== '') writeFileSync(file, texts.map((text) => `${text}\n`).join(''));
  for (const text of texts) {
    const line = JSON.parse(text) as MixLine;
    if (line.settings !== settings) throw new Error(`${file} has mixes of other settings: name another file.`);
    found.set(line.seed, line);
  }
  return found;
}
