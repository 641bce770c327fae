import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface BenchOptions {
  /** `br` when none is named. */
  readonly workload: string;
  /** Words after the workload's name. */
  readonly rest: readonly string[];
  readonly classNumbers: readonly number[];
  /** Instances of each class; 100 for a whole class. */
  readonly first: number;
  readonly isFull: boolean;
  readonly seedBase: number | undefined;
  readonly effort: number | undefined;
  readonly supportPermille: number;
  readonly plansFile: string | undefined;
}

const DAILY_CLASSES = [1, 5, 7, 10, 15];
const DAILY_FIRST = 10;
const FULL_CLASSES = Array.from({ length: 15 }, (_, index) => index + 1);

/** Reads the command line; throws with a message that says what is wrong. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      classes: { type: 'string' },
      first: { type: 'string' },
      full: { type: 'boolean', default: false },
      seed: { type: 'string' },
      effort: { type: 'string' },
      support: { type: 'string', default: 'full' },
      plans: { type: 'string' },
    },
  });
  const isFull = values.full;
  const [workload = 'br', ...rest] = positionals;
  return {
    workload,
    rest,
    isFull,
    classNumbers: values.classes === undefined ? (isFull ? FULL_CLASSES : DAILY_CLASSES) : readClasses(values.classes),
    first: readWhole('--first', values.first) ?? (isFull ? 100 : DAILY_FIRST),
    seedBase: readWhole('--seed', values.seed),
    effort: readWhole('--effort', values.effort),
    supportPermille: readSupport(values.support),
    plansFile: values.plans,
  };
}

function readClasses(text: string): number[] {
  return text.split(',').map((name) => {
    const number = /^BR(\d+)$/i.exec(name.trim())?.[1];
    if (number === undefined || Number(number) > 15) throw new Error(`--classes: ${name} is none of BR0 to BR15.`);
    return Number(number);
  });
}

function readWhole(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) === 0) throw new Error(`${flag}: ${text} is no whole number from 1 on.`);
  return Number(text);
}

function readSupport(text: string): number {
  if (text === 'full') return 1000;
  if (text === 'none') return 0;
  const permille = Number(text) * 1000;
  if (!Number.isInteger(permille) || permille < 0 || permille > 1000)
    throw new Error(`--support: ${text} is none of full, none or a share such as 0.8.`);
  return permille;
}
