import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseTables } from '../tables/parse-tables.ts';
import { TINY_FILES } from '../testing/tiny-network.ts';
import { packTables, unpackTables } from './compiled-tables.ts';
import { listOtherFiles, readNetworkFolder } from './read-network-folder.ts';

const folders: string[] = [];

function folderOf(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'karvon-network-'));
  folders.push(folder);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('folders', () => {
  test('N7 A missing folder and the issues of every folder laid over are reported together, with the folder and the line', () => {
    const base = folderOf(TINY_FILES);
    const wrong = folderOf(new Map([['sources.csv', 'id,title\nmine,\n']]));
    const read = readNetworkFolder(base, ['/nowhere/at/all', wrong]);
    expect(read.ok ? [] : read.error).toMatchObject([
      { code: 'folder-missing', folder: '/nowhere/at/all' },
      { code: 'cell-unreadable', folder: wrong, file: 'sources.csv', line: 2, column: 'title' },
    ]);
  });

  test('N7 A missing folder and the issues of every folder laid over are reported together, with the folder and the line', () => {
    const own = folderOf(
      new Map([
        ['sources.csv', 'id,title\nmine,My own\n'],
        ['tarifs.csv', 'misspelled\n'],
      ]),
    );
    const read = readNetworkFolder(folderOf(TINY_FILES), [own]);
    expect(read.ok && read.value.sources.map((source) => source.id)).toEqual(['general', 'mine']);
    expect(read.ok && read.value.origins?.sources?.[1]?.file).toBe(join(own, 'sources.csv'));
    expect(listOtherFiles(own)).toEqual(['tarifs.csv']);
  });

  test('N8 Tables packed for the disk and unpacked are the same tables', () => {
    const parsed = parseTables(TINY_FILES);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const packed = JSON.parse(JSON.stringify(packTables(parsed.value, 'v')));
    expect(unpackTables(packed)).toEqual(parsed.value);
  });
});
