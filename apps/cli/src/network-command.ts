import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportGtfs, type NetworkTables } from '@karvon/network';
import { checkDataSet, type DataSetReport, openTables } from '@karvon/operations';
import type { Command } from 'commander';
import { layTable, wrap } from './table.ts';

/** So many violations are printed; `--json` has them all. */
const VIOLATIONS_SHOWN_MAX = 40;

/** Adds `karvon network check|show|export`. */
export function addNetworkCommand(program: Command): void {
  const network = program.command('network').description('look into the corridor data set');
  const overlays = () => program.opts<{ data?: string[] }>().data ?? [];
  network
    .command('check')
    .description('prove each table and their joins; exit code 1 when something is wrong')
    .option('--json', 'print the report as JSON')
    .action((flags: { json?: boolean }) => {
      process.exitCode = runCheck(overlays(), flags.json ?? false);
    });
  network
    .command('show')
    .description('show a place, a crossing, a service, or a whole table')
    .argument('<what>', 'an id such as kz-dostyk, or a table such as services')
    .option('--json', 'print the rows as JSON')
    .action((what: string, flags: { json?: boolean }) => {
      process.exitCode = runShow(openTables(overlays()).tables, what, flags.json ?? false);
    });
  network
    .command('export')
    .description('write the scheduled network as GTFS')
    .requiredOption('--gtfs <folder>', 'folder to write')
    .option('--from <date>', 'first day', new Date().toISOString().slice(0, 10))
    .option('--days <number>', 'so many days', '60')
    .action((flags: { gtfs: string; from: string; days: string }) => {
      process.exitCode = runExport(openTables(overlays()).tables, flags);
    });
}

function runCheck(overlays: readonly string[], isJson: boolean): number {
  const opened = openTables(overlays);
  const report = checkDataSet(opened.tables, opened.agreements);
  console.log(isJson ? JSON.stringify(report, undefined, 2) : showReport(report));
  return report.violations.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function showReport(report: DataSetReport): string {
  const share = (part: number, rows: number) => (rows === 0 ? '–' : `${Math.round((100 * part) / rows)} %`);
  const tables = Object.entries(report.tables).map(([name, { rows, grades }]) => [
    name,
    String(rows),
    share(grades.V, rows),
    share(grades.D, rows),
    share(grades.G, rows),
  ]);
  const corridors = Object.entries(report.corridors).map(([name, { links, crossings, services, km }]) => [
    name,
    String(links),
    String(crossings),
    String(services),
    String(Math.round(km)),
  ]);
  const violations = report.violations.slice(0, VIOLATIONS_SHOWN_MAX);
  const errors = report.violations.filter(({ severity }) => severity === 'error').length;
  return [
    layTable(['table', 'rows', 'verified', 'derived', 'general'], tables),
    layTable(['corridor', 'links', 'crossings', 'services', 'km'], corridors),
    ...violations.map((violation) => wrap(showViolation(violation))),
    `${errors} errors, ${report.violations.length - errors} warnings`,
  ].join('\n\n');
}

function showViolation(violation: DataSetReport['violations'][number]): string {
  const { severity, code, file, line, message } = violation;
  return `${severity} ${code} ${file}:${line} ${message}`;
}

function runShow(tables: NetworkTables, what: string, isJson: boolean): number {
  const rows = listRows(tables, what);
  if (rows.length === 0) {
    console.error(
      `unknown-id: "${what}" is neither an id of the data set nor a table; wanted such as kz-dostyk or services`,
    );
    return 1;
  }
  if (isJson) console.log(JSON.stringify(rows, undefined, 2));
  else for (const row of rows) console.log(showRow(row));
  return 0;
}

interface FoundRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Rows of a table, or rows of all tables that name an id. */
function listRows(tables: NetworkTables, what: string): FoundRow[] {
  const { origins: _, ...lists } = tables;
  return Object.entries(lists).flatMap(([table, rows]) =>
    (rows as readonly object[])
      .map((row) => ({ table, row: row as Readonly<Record<string, unknown>> }))
      .filter(({ row }) => table === what || Object.values(row).includes(what)),
  );
}

function showRow({ table, row }: FoundRow): string {
  const cells = Object.entries(row).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return wrap(
    `${table}: ${cells.map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' ') : value}`).join('; ')}`,
  );
}

function runExport(tables: NetworkTables, flags: { gtfs: string; from: string; days: string }): number {
  const days = Number(flags.days);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(flags.from) || !Number.isInteger(days) || days < 1 || days > 400) {
    console.error(
      `export-range-invalid: from ${flags.from}, ${flags.days} days; wanted a date like 2026-12-01 and 1 to 400 days`,
    );
    return 1;
  }
  mkdirSync(flags.gtfs, { recursive: true });
  const files = exportGtfs(tables, { from: flags.from, days });
  for (const [name, text] of files) writeFileSync(join(flags.gtfs, name), text);
  console.error(`wrote ${[...files.keys()].join(', ')} to ${flags.gtfs}`);
  return 0;
}
