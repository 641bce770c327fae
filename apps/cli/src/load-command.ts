import { writeFileSync } from 'node:fs';
import { type Issue, LoadPlanRequest } from '@karvon/contract';
import { openTables, planLoadRequest, readLoadRequest } from '@karvon/operations';
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
  readonly support: string;
  readonly units?: string;
  readonly json?: boolean;
  readonly steps?: boolean;
  readonly out?: string;
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
    .option('--count <number>', 'how many of each are at hand; as many as are needed when absent')
    .option('--effort <steps>', 'search steps to spend; the plan depends on list, effort and seed alone')
    .option('--seed <number>', 'another seed of the search')
    .option('--support <share>', 'how much of each base rests on something: full, none, or a share such as 0.8', 'full')
    .option('--units <unit>', 'unit of lengths where the list states none: mm, cm, m or inch')
    .option('--json', 'print the answer of the API as JSON')
    .option('--steps', 'print every step, not only the first of each container')
    .option('--out <file>', 'write the plan as JSON, which the page Load opens')
    .option('--bad-rows <file>', 'write the rows that cannot be loaded, with cell and reason: .csv or .xlsx')
    .option('--template <file>', 'write a list to fill in, .xlsx or .csv, and end')
    .action((list: string | undefined, flags: LoadFlags) => {
      try {
        process.exitCode = runLoad(list, flags, program.opts<{ data: readonly string[] }>().data);
      } catch (error) {
        if (!(error instanceof LoadMistake)) throw error;
        console.error(wrap(error.message));
        process.exitCode = 2;
      }
    });
}

/** Plans a list; gives the exit code: 0 all loaded, 1 something left or refused. Throws a `LoadMistake` for 2. */
function runLoad(path: string | undefined, flags: LoadFlags, overlays: readonly string[]): number {
  if (flags.template !== undefined) return writeTemplate(flags.template);
  if (path === undefined)
    throw new LoadMistake('list-missing: no list was named; wanted such as "karvon load list.xlsx"');
  const list = readLoadList(path, flags.units);
  if (!flags.json) console.log(`${showList(list)}\n`);
  const { badRows } = list.table;
  if (badRows.length > 0) console.error(showBadRows(list));
  if (flags.badRows !== undefined) writeBadRows(flags.badRows, list);
  if (list.table.pieces.length === 0) throw new LoadMistake(`list-empty: no row of ${path} can be loaded`);
  const body = LoadPlanRequest.safeParse(bodyOf(list, flags));
  if (!body.success)
    return refuse(body.error.issues.map((one) => `field-invalid: ${one.path.join('.')}: ${one.message}`));
  const read = readLoadRequest(body.data, openTables(overlays).tables.equipment);
  if (!read.ok) return refuse(read.error.map(({ code, message }: Issue) => `${code}: ${message}`));
  const answer = planLoadRequest(read.value, ({ pieces, volumeShare }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${pieces} pieces, ${(volumeShare * 100).toFixed(1)} % full `);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const text = `${JSON.stringify(answer, null, 1)}\n`;
  if (flags.out !== undefined) writeFileSync(flags.out, text);
  console.log(flags.json ? JSON.stringify(answer) : showLoad(answer, flags.steps ?? false));
  return answer.plan.left.length > 0 || badRows.length > 0 ? 1 : 0;
}

function refuse(reasons: readonly string[]): number {
  for (const reason of reasons) console.error(wrap(reason));
  return 1;
}

function bodyOf(list: LoadList, flags: LoadFlags): unknown {
  const count = flags.count === undefined ? undefined : wholeOf('count', flags.count);
  const names = flags.into.split(',').map((name) => name.trim());
  return {
    pieces: list.table.pieces,
    containers: names
      .filter((name) => name !== '')
      .map((name) => ({ name, ...(count !== undefined && { countMax: count }) })),
    supportPermille: permilleOf(flags.support),
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
