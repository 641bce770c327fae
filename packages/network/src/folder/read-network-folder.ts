import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '@karvon/model';
import { overlayTables } from '../tables/overlay-tables.ts';
import { parseTables, type TableIssue } from '../tables/parse-tables.ts';
import { fileNameOf, type NetworkTables, TABLE_NAMES } from '../tables/tables.ts';

/** Why a folder cannot be read. */
export type FolderIssue =
  | (TableIssue & { readonly folder: string })
  | { readonly code: 'folder-missing'; readonly folder: string };

/**
 * The tables of a folder of CSV files, with users' folders laid over it in order, or every issue of every folder.
 *
 * Rules of laying over: see `overlayTables`. Files whose names are not tables of this package are left alone, as one
 * folder may serve several packages; `listOtherFiles` names them.
 */
export function readNetworkFolder(
  base: string,
  overlays: readonly string[] = [],
): Result<NetworkTables, readonly FolderIssue[]> {
  const first = readOneFolder(base);
  return first.ok ? layFoldersOver(first.value, overlays) : first;
}

/** Lays users' folders over tables that are already there. */
export function layFoldersOver(
  base: NetworkTables,
  overlays: readonly string[],
): Result<NetworkTables, readonly FolderIssue[]> {
  const issues: FolderIssue[] = [];
  let tables = base;
  for (const folder of overlays) {
    const read = readOneFolder(folder);
    if (!read.ok) issues.push(...read.error);
    else tables = overlayTables(tables, withFolder(read.value, folder));
  }
  return issues.length > 0 ? fail(issues) : ok(tables);
}

/** Names of the CSV files of a folder that are not tables of this package: a misspelled name shows here. */
export function listOtherFiles(folder: string): readonly string[] {
  const known = new Set(TABLE_NAMES.map((table) => fileNameOf(table)));
  return readdirSync(folder).filter((file) => file.endsWith('.csv') && !known.has(file));
}

/** The CSV texts of a folder by file name. */
export function readCsvFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function readOneFolder(folder: string): Result<NetworkTables, readonly FolderIssue[]> {
  if (!existsSync(folder)) return fail([{ code: 'folder-missing', folder }]);
  const parsed = parseTables(readCsvFiles(folder));
  return parsed.ok ? parsed : fail(parsed.error.map((issue) => ({ ...issue, folder })));
}

function withFolder(tables: NetworkTables, folder: string): NetworkTables {
  const origins: NonNullable<NetworkTables['origins']> = Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      tables.origins?.[table]?.map(({ file, line }) => ({ file: join(folder, file), line })) ?? [],
    ]),
  );
  return { ...tables, origins };
}
