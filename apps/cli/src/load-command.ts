import { readFileSync, writeFileSync } from 'node:fs';
import {
  asLoadIssues,
  type Issue,
  type LoadAnswer,
  LoadPlanRequest,
  type LoadProgress,
  LoadReportQuery,
} from '@karvon/contract';
import { openTables, planLoadRequest, readLoadRequest, readLoadThreads, reportLoad } from '@karvon/operations';
import type { Command } from 'commander';
import { type LoadList, readLoadList } from './load-list.ts';
import { LoadMistake } from './load-mistake.ts';
import { writeBadRows, writeTemplate } from './load-sheets.ts';
import { showBadRows, showList, showLoad } from './load-show.ts';
import { wrap } from './table.ts';

/** What may stand after `karvon load`. */
export interface LoadFlags {
  readonly into: string;
  readonly count?: string;
  readonly effort?: string;
  readonly seed?: string;
  readonly threads?: string;
  readonly support: string;
  readonly units?: string;
  readonly json?: boolean;
  readonly steps?: boolean;
  readonly out?: string;
  readonly pdf?: string;
  readonly language?: string;
  readonly day?: string;
  readonly container?: string;
  readonly lock?: readonly string[];
  readonly exclude?: readonly string[];
  readonly badRows?: string;
  readonly template?: string;
}

/** Adds `karvon load LIST`. */
export function addLoadCommand(program: Command): void {
  program
    .command('load')
    .description('plan how a list of boxes and pallets is loaded: .xlsx, .xls or .csv into containers, wagons, trucks')
    .argument('[list]', 'Excel or CSV list of pieces')
    .option('--into <kinds>', 'containers at hand by name, such as 40HC or 40HC,20DC or tilt-truck', '40HC')
    .option('--container <file>', 'a container of your own: JSON as the API takes it, instead of --into')
    .option('--count <number>', 'how many of each are at hand; as many as are needed when absent')
    .option('--lock <ids>', 'pieces that must go, such as A1,B7; others are held back for them', addTo)
    .option('--exclude <ids>', 'pieces that are not to be loaded', addTo)
    .option('--effort <steps>', 'search steps to spend; the plan depends on list, effort and seed alone')
    .option('--seed <number>', 'another seed of the search')
    .option(
      '--threads <number>',
      'threads that share the work; those at hand, at most 4, when absent; the plan is the same with any number',
      process.env.KARVON_LOAD_THREADS,
    )
    .option('--support <share>', 'how much of each base rests on something: full, none, or a share such as 0.8', 'full')
    .option('--units <unit>', 'unit of lengths where the list states none: mm, cm, m or inch')
    .option('--json', 'print the answer of the API as JSON')
    .option('--steps', 'print every step, not only the first of each container')
    .option('--out <file>', 'write the plan as JSON, which the page Load opens')
    .option('--pdf <file>', 'write the load report: steps in pictures, levels, balance, packing list')
    .option('--language <code>', 'language of the report: en, ru or tg', 'en')
    .option('--day <date>', 'day that the report bears, as 2026-12-01; today when absent')
    .option('--bad-rows <file>', 'write the rows that cannot be loaded, with cell and reason: .csv or .xlsx')
    .option('--template <file>', 'write a list to fill in, .xlsx or .csv, and end')
    .action(async (list: string | undefined, flags: LoadFlags) => {
      try {
        process.exitCode = await runLoad(list, flags, program.opts<{ data: readonly string[] }>().data);
      } catch (error) {
        if (!(error instanceof LoadMistake)) throw error;
        console.error(wrap(error.message));
        process.exitCode = 2;
      }
    });
}

/** Plans a list; gives the exit code: 0 all loaded, 1 something left or refused. Throws a `LoadMistake` for 2. */
async function runLoad(path: string | undefined, flags: LoadFlags, overlays: readonly string[]): Promise<number> {
  if (flags.template !== undefined) return writeTemplate(flags.template);
  if (path === undefined)
    throw new LoadMistake('list-missing: no list was named; wanted such as "karvon load list.xlsx"');
  const list = readLoadList(path, flags.units);
  if (!flags.json) console.log(`${showList(list)}\n`);
  const { badRows } = list.table;
  if (badRows.length > 0) console.error(showBadRows(list));
  if (flags.badRows !== undefined) writeBadRows(flags.badRows, list);
  if (list.table.pieces.length === 0) throw new LoadMistake(`list-empty: no row of ${path} can be loaded`);
  const report = readReport(flags);
  const threads = readLoadThreads(flags.threads);
  if (!threads.ok) throw new LoadMistake(`${threads.error.code}: ${threads.error.message}`);
  const wanted = bodyOf(list, flags);
  const body = LoadPlanRequest.safeParse(wanted);
  if (!body.success) return refuse(asLoadIssues(body.error, wanted));
  const read = readLoadRequest(body.data, openTables(overlays).tables.equipment);
  if (!read.ok) return refuse(read.error);
  const tell = ({ pieces, volumeShare }: LoadProgress): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${pieces} pieces, ${(volumeShare * 100).toFixed(1)} % full `);
  };
  const answer = planLoadRequest(read.value, tell, threads.value);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const text = `${JSON.stringify(answer, null, 1)}\n`;
  if (flags.out !== undefined) writeOut(flags.out, text);
  if (flags.pdf !== undefined) await writeReport(flags.pdf, answer, report);
  console.log(flags.json ? JSON.stringify(answer) : showLoad(answer, flags.steps ?? false));
  const isWhole = answer.plan.left.length === 0 && (answer.heldBack ?? []).length === 0;
  return isWhole && badRows.length === 0 ? 0 : 1;
}

/** An option that may be given several times. */
function addTo(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Ids of pieces as they are typed: parted by commas, unless the whole text is an id of the list. */
function idsOf(texts: readonly string[], { table }: LoadList): string[] {
  const known = new Set(table.pieces.map(({ id }) => id));
  return texts.flatMap((text) => {
    if (known.has(text.trim())) return [text.trim()];
    const parts = text.split(',').map((id) => id.trim());
    return parts.filter((id) => id !== '');
  });
}

function refuse(issues: readonly Issue[]): number {
  for (const { code, message } of issues) console.error(wrap(`${code}: ${message}`));
  return 1;
}

function readReport({ language, day }: LoadFlags): LoadReportQuery & { readonly day: string } {
  const read = LoadReportQuery.safeParse({ language, day: day ?? new Date().toISOString().slice(0, 10) });
  if (read.success) return { ...read.data, day: read.data.day ?? '' };
  const what = read.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new LoadMistake(`report-invalid: --${what}: wanted a language of en, ru, tg, and a day such as 2026-12-01`);
}

async function writeReport(
  path: string,
  answer: LoadAnswer,
  report: LoadReportQuery & { readonly day: string },
): Promise<void> {
  const made = await reportLoad(answer, report);
  // The plan has just passed the same checker.
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('; '));
  writeOut(path, made.value);
  console.error(`Report written to ${path}`);
}

function writeOut(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new LoadMistake(`file-unwritable: ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readContainer(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new LoadMistake(`load-container-file: ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function bodyOf(list: LoadList, flags: LoadFlags): unknown {
  const count = flags.count === undefined ? undefined : wholeOf('count', flags.count);
  const names = flags.into.split(',').map((name) => name.trim());
  return {
    pieces: list.table.pieces,
    containers:
      flags.container !== undefined
        ? [readContainer(flags.container)]
        : names
            .filter((name) => name !== '')
            .map((name) => ({ name, ...(count !== undefined && { countMax: count }) })),
    supportPermille: permilleOf(flags.support),
    ...(flags.lock !== undefined && { locked: idsOf(flags.lock, list) }),
    ...(flags.exclude !== undefined && { excluded: idsOf(flags.exclude, list) }),
    ...(flags.effort !== undefined && { effort: wholeOf('effort', flags.effort) }),
    ...(flags.seed !== undefined && { seed: wholeOf('seed', flags.seed) }),
  };
}

function wholeOf(name: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new LoadMistake(`number-invalid: --${name} is "${text}"; wanted a whole number`);
  return Number(text);
}

function permilleOf(text: string): number {
  if (text === 'full') return 1000;
  if (text === 'none') return 0;
  const share = Number(text.replace(',', '.'));
  if (!(share >= 0 && share <= 1))
    throw new LoadMistake(`support-invalid: --support is "${text}"; wanted full, none, or a share from 0 to 1`);
  return Math.round(share * 1000);
}
