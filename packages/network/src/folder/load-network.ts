import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '@karvon/model';
import { buildDoorIndex, type DoorIndex } from '../doors/door-index.ts';
import { decodeTowns } from '../doors/encode-towns.ts';
import type { NetworkTables } from '../tables/tables.ts';
import { type CompiledDoorIndex, unpackDoorIndex } from './compiled-door-index.ts';
import { type CompiledTables, unpackTables } from './compiled-tables.ts';
import { type FolderIssue, layFoldersOver } from './read-network-folder.ts';

/** A network as the planner and the searches use it. */
export interface LoadedNetwork {
  /** Digest of the data set, without users' folders. */
  readonly version: string;
  readonly tables: NetworkTables;
  readonly doors: DoorIndex;
}

/** Why a network cannot be loaded. */
export type LoadIssue =
  | FolderIssue
  | { readonly code: 'network-not-compiled'; readonly folder: string; readonly wanted: string };

/** From where to load. */
export interface LoadOptions {
  /** Users' folders of CSV files, laid over the data set in order. */
  readonly overlays?: readonly string[];
  /** Folder of the compiled files; that of this package when absent. */
  readonly folder?: string;
}

type CompiledNetwork = CompiledTables & { readonly doorIndex: CompiledDoorIndex };

const COMPILED_FOLDER = fileURLToPath(new URL('../../dist/compiled/', import.meta.url));

/** Loads the compiled network and its doors, with users' folders laid over it. */
export function loadNetwork(options: LoadOptions = {}): Result<LoadedNetwork, readonly LoadIssue[]> {
  const folder = options.folder ?? COMPILED_FOLDER;
  const [networkFile, doorsFile] = [join(folder, 'network.json'), join(folder, 'doors.bin')];
  if (!existsSync(networkFile) || !existsSync(doorsFile)) return notCompiled(folder);
  const packed = JSON.parse(readFileSync(networkFile, 'utf8')) as CompiledNetwork;
  const towns = decodeTowns(readWhole(doorsFile));
  if (packed.format !== 1 || towns === undefined) return notCompiled(folder);
  const base = unpackTables(packed);
  const { overlays = [] } = options;
  if (overlays.length === 0) {
    const doors = unpackDoorIndex(packed.doorIndex, towns, base.places);
    return ok({ version: packed.version, tables: base, doors });
  }
  const tables = layFoldersOver(base, overlays);
  if (!tables.ok) return tables;
  return ok({ version: packed.version, tables: tables.value, doors: buildDoorIndex(towns, tables.value.places) });
}

/** The bytes of a file in a buffer of their own, so that columns stand at multiples of 8. */
function readWhole(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return bytes.byteOffset === 0 ? bytes : new Uint8Array(bytes);
}

function notCompiled(folder: string): Result<never, readonly LoadIssue[]> {
  return fail([{ code: 'network-not-compiled', folder, wanted: 'npm run build -w @karvon/network' }]);
}
