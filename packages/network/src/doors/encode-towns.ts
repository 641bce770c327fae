import type { Towns } from './towns.ts';

/** Columns in the order in which they are kept. */
const NUMBER_COLUMNS = {
  geonameIds: Uint32Array,
  lats: Int32Array,
  lons: Int32Array,
  populations: Uint32Array,
  stateOfTown: Uint16Array,
  regionOfTown: Uint16Array,
  zoneOfTown: Uint16Array,
} as const;
const TEXT_COLUMNS = ['names', 'namesRu', 'namesLocal'] as const;
const KEY_COLUMNS = {
  firstUnit: Uint32Array,
  units: Uint16Array,
  masks: Uint32Array,
  firstOwner: Uint32Array,
  owners: Uint32Array,
} as const;

const FORMAT = 1;
const ALIGNMENT = 8;

interface Header extends Pick<Towns, 'count' | 'states' | 'regions' | 'zones' | 'stateByName'> {
  readonly format: number;
  /** Byte length of each column, in order. */
  readonly lengths: readonly number[];
}

/**
 * Towns as one block of bytes: length of the header (4 bytes, little-endian), the header in JSON, then the columns, each
 * from a multiple of 8 bytes, in the machine's byte order. Reading is a few views on the block, no copy.
 */
export function encodeTowns(towns: Towns): Uint8Array {
  const columns = listColumns(towns);
  const { count, states, regions, zones, stateByName } = towns;
  const lengths = columns.map((column) => column.byteLength);
  const header: Header = { format: FORMAT, count, states, regions, zones, stateByName, lengths };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const offsets = columnOffsets(headerBytes.length, lengths);
  const bytes = new Uint8Array(offsets.end);
  new DataView(bytes.buffer).setUint32(0, headerBytes.length, true);
  bytes.set(headerBytes, 4);
  columns.forEach((column, i) => {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offsets.begins[i] ?? 0);
  });
  return bytes;
}

/** Views on what `encodeTowns` wrote; `undefined` when the bytes are of another format. The bytes must begin a buffer. */
export function decodeTowns(bytes: Uint8Array): Towns | undefined {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  if (header.format !== FORMAT) return undefined;
  const { begins } = columnOffsets(headerLength, header.lengths);
  let next = 0;
  const view = <A>(Kind: ViewKind<A>): A => {
    const length = (header.lengths[next] ?? 0) / Kind.BYTES_PER_ELEMENT;
    return new Kind(bytes.buffer, bytes.byteOffset + (begins[next++] ?? 0), length);
  };
  const numbers = Object.entries(NUMBER_COLUMNS).map(([name, Kind]) => [name, view(Kind as ViewKind<unknown>)]);
  const texts = TEXT_COLUMNS.map((name) => [name, { bytes: view(Uint8Array), ends: view(Uint32Array) }]);
  const keys = Object.entries(KEY_COLUMNS).map(([name, Kind]) => [name, view(Kind as ViewKind<unknown>)]);
  const { count, states, regions, zones, stateByName } = header;
  const columns = Object.fromEntries([...numbers, ...texts, ['keys', Object.fromEntries(keys)]]);
  return { count, states, regions, zones, stateByName, ...columns } as Towns;
}

interface ViewKind<A> {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): A;
  readonly BYTES_PER_ELEMENT: number;
}

type AnyColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array;

function listColumns(towns: Towns): readonly AnyColumn[] {
  const numberNames = Object.keys(NUMBER_COLUMNS) as (keyof typeof NUMBER_COLUMNS)[];
  const keyNames = Object.keys(KEY_COLUMNS) as (keyof typeof KEY_COLUMNS)[];
  return [
    ...numberNames.map((name) => towns[name]),
    ...TEXT_COLUMNS.flatMap((name) => [towns[name].bytes, towns[name].ends]),
    ...keyNames.map((name) => towns.keys[name]),
  ];
}

function columnOffsets(
  headerLength: number,
  lengths: readonly number[],
): { readonly begins: readonly number[]; readonly end: number } {
  let end = align(4 + headerLength);
  const begins = lengths.map((length) => {
    const begin = end;
    end = align(begin + length);
    return begin;
  });
  return { begins, end };
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
