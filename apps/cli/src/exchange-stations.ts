import { readFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import type { StationLookup } from '@karvon/exchange';
import { LOAD_FILE_CODES, readListFile, type TableCell } from '@karvon/loading';
import { type Coordinate, greatCircleKm } from '@karvon/network';

interface Station {
  readonly name: string;
  readonly position?: Coordinate;
}

/** Headers of the columns of a list of stations, in small letters. */
const HEADERS = {
  code: ['code', 'esr', 'station', 'код', 'рамз'],
  name: ['name', 'название', 'наименование', 'ном'],
  lat: ['lat', 'latitude', 'широта'],
  lon: ['lon', 'lng', 'longitude', 'долгота'],
} as const;

type Column = keyof typeof HEADERS;

/** A way by rail is longer than the line; beyond half as far again and this much, a station lies off it. */
const DETOUR_FACTOR = 1.5;
const DETOUR_KM = 300;

/** The stations of a table with columns `code` and, as far as it has them, `name`, `lat`, `lon`; or why it is none. */
export function readStations(path: string): StationLookup | { readonly mistake: string } {
  const reading = readListFile(readFileSync(path), xlsx);
  if (!reading.ok) return { mistake: `${path}: ${reading.fault.found}. ${LOAD_FILE_CODES[reading.fault.code]}` };
  const [header = [], ...rows] = reading.rows;
  const columns = columnsOf(header);
  if (columns.code === undefined) {
    const found = header.map(String).join(', ').slice(0, 100);
    return { mistake: `${path}: found the columns "${found}"; wanted one named code, with the codes of stations` };
  }
  const stations = new Map<string, Station>();
  for (const row of rows) {
    const code = textOf(row, columns.code);
    if (/^\d{5,6}$/.test(code)) stations.set(code.padStart(6, '0'), stationOf(row, columns));
  }
  if (stations.size === 0) return { mistake: `${path}: found no code of six digits in the column of codes` };
  return lookupOf(stations);
}

function columnsOf(header: readonly TableCell[]): Partial<Record<Column, number>> {
  const names = header.map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  );
  const entries = Object.entries(HEADERS).map(([column, known]) => [
    column,
    names.findIndex((name) => (known as readonly string[]).includes(name)),
  ]);
  return Object.fromEntries(entries.filter(([, index]) => index !== -1));
}

function textOf(row: readonly TableCell[], column: number | undefined): string {
  return column === undefined ? '' : String(row[column] ?? '').trim();
}

function stationOf(row: readonly TableCell[], { name, lat, lon }: Partial<Record<Column, number>>): Station {
  const [latitude, longitude] = [textOf(row, lat), textOf(row, lon)].map((text) => text.replace(',', '.'));
  const position = { lat: Number(latitude), lon: Number(longitude) };
  const isPlaced = latitude !== '' && longitude !== '' && Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180;
  return { name: textOf(row, name), ...(isPlaced ? { position } : {}) };
}

function lookupOf(stations: ReadonlyMap<string, Station>): StationLookup {
  return {
    find: (code) => stations.get(code),
    isBetween: (from, to, between) => {
      const [start, end, middle] = [from, to, between].map((code) => stations.get(code)?.position);
      if (start === undefined || end === undefined || middle === undefined) return undefined;
      const isNear =
        greatCircleKm(start, middle) + greatCircleKm(middle, end) <=
        DETOUR_FACTOR * greatCircleKm(start, end) + DETOUR_KM;
      return isNear ? undefined : false;
    },
  };
}
