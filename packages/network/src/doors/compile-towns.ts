import { greatCircleKm } from '../road/great-circle.ts';
import { chooseNames, plainLatin, type TownNames } from './choose-names.ts';
import { foldName } from './fold-name.ts';
import { type NameKey, packNameKeys } from './name-keys.ts';
import { packTexts } from './text-column.ts';
import type { Towns } from './towns.ts';

/** A town of the GeoNames dump or of the newer list without ids and names in other languages. */
interface Town {
  readonly geonameId: number;
  readonly name: string;
  readonly asciiName: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly state: string;
  readonly region: string;
  readonly population: number;
  readonly timeZone: string | undefined;
}

/** A town of the newer list. */
export interface ListedTown {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

/** What the towns are made from. */
export interface TownSources {
  /** The GeoNames dump `cities500.txt`: tab separated, see its readme. */
  readonly dump: string;
  readonly listed: readonly ListedTown[];
  /** Names of first-level regions by code such as `TJ.03`. */
  readonly regionNames: ReadonlyMap<string, string>;
  /** ISO 3166 alpha-2 of the states to keep. */
  readonly states: readonly string[];
  /** Names of each state in all languages at hand. */
  readonly stateNames: ReadonlyMap<string, readonly string[]>;
  /** Zone at a coordinate, for towns of the list, which has no zones. */
  readonly zoneAt: (lat: number, lon: number) => string;
}

/** Towns below this are left out, unless they are seats of a region whose population GeoNames does not know. */
const POPULATION_MIN = 1000;
/** Seats of a state, region or district, which are towns even when GeoNames knows no population. */
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2', 'PPLA3']);
/** A listed town of the same name within this distance, or any within the other, is one of the dump. */
const SAME_NAME_KM = 15;
const SAME_SPOT_KM = 1.5;
/** Letters and names beyond these are no spelling that people type. */
const KEY_UNITS = { min: 2, max: 32 } as const;

/** Compiles the door towns of some states from GeoNames into columns. */
export function compileTowns(sources: TownSources): Towns {
  const dumped = readDump(sources);
  const towns = [...dumped, ...onlyListed(sources, dumped)].sort(byPopulation);
  const names = towns.map((town) => chooseNames(town.state, town.name, town.alternates));
  const indexOf = (values: readonly string[]) => new Map(values.map((value, i) => [value, i]));
  const states = unique(towns.map((town) => town.state));
  const regions = ['', ...unique(towns.map((town) => town.region).filter((region) => region !== ''))];
  const zones = unique(towns.map((town) => zoneOf(town, sources)));
  const [stateRow, regionRow, zoneRow] = [indexOf(states), indexOf(regions), indexOf(zones)];
  return {
    count: towns.length,
    geonameIds: Uint32Array.from(towns, (town) => town.geonameId),
    lats: Int32Array.from(towns, (town) => Math.round(town.lat * 1e5)),
    lons: Int32Array.from(towns, (town) => Math.round(town.lon * 1e5)),
    populations: Uint32Array.from(towns, (town) => town.population),
    stateOfTown: Uint16Array.from(towns, (town) => stateRow.get(town.state) ?? 0),
    regionOfTown: Uint16Array.from(towns, (town) => regionRow.get(town.region) ?? 0),
    zoneOfTown: Uint16Array.from(towns, (town) => zoneRow.get(zoneOf(town, sources)) ?? 0),
    names: packTexts(names.map((name) => name.en)),
    namesRu: packTexts(names.map((name) => name.ru)),
    namesLocal: packTexts(names.map((name) => name.local)),
    keys: packNameKeys(towns.flatMap((town, owner) => listKeys(town, names[owner], owner))),
    states,
    regions,
    zones,
    stateByName: foldStateNames(sources),
  };
}

function readDump({ dump, states, regionNames }: TownSources): readonly Town[] {
  const wanted = new Set(states);
  const towns: Town[] = [];
  for (const line of dump.split('\n')) {
    const cells = line.split('\t');
    const [id, name = '', asciiName = '', alternates = '', lat, lon, , kind = '', state = '', , admin1] = cells;
    const population = Number(cells[14]);
    if (!wanted.has(state)) continue;
    if (population < POPULATION_MIN && !(population === 0 && SEATS.has(kind))) continue;
    towns.push({
      geonameId: Number(id),
      name,
      asciiName: asciiName || name,
      alternates: alternates.split(','),
      lat: Number(lat),
      lon: Number(lon),
      state,
      region: regionNames.get(`${state}.${admin1}`) ?? '',
      population,
      timeZone: cells[17] || undefined,
    });
  }
  return towns;
}

/** Towns of the newer list that the dump lacks. */
function onlyListed({ listed, states, regionNames }: TownSources, dumped: readonly Town[]): readonly Town[] {
  const wanted = new Set(states);
  const cellOf = (lat: number, lon: number) => Math.floor(lat * 4) * 2000 + Math.floor(lon * 4);
  const byCell = new Map<number, Town[]>();
  for (const town of dumped) {
    const cell = cellOf(town.lat, town.lon);
    const own = byCell.get(cell);
    if (own === undefined) byCell.set(cell, [town]);
    else own.push(town);
  }
  const isKnown = (town: Town) => {
    const key = foldName(town.name);
    return [-0.25, 0, 0.25].some((north) =>
      [-0.25, 0, 0.25].some((east) =>
        byCell.get(cellOf(town.lat + north, town.lon + east))?.some((other) => {
          const km = greatCircleKm(town, other);
          return km < SAME_SPOT_KM || (km < SAME_NAME_KM && foldName(other.name) === key);
        }),
      ),
    );
  };
  return listed
    .filter((town) => wanted.has(town.country))
    .map((town) => ({
      geonameId: 0,
      name: town.name,
      asciiName: plainLatin(town.name),
      alternates: [],
      lat: Number(town.lat),
      lon: Number(town.lng),
      state: town.country,
      region: regionNames.get(`${town.country}.${town.admin1}`) ?? '',
      population: 0,
      timeZone: undefined,
    }))
    .filter((town) => !isKnown(town));
}

function listKeys(town: Town, names: TownNames | undefined, owner: number): readonly NameKey[] {
  const main = [town.name, town.asciiName, names?.ru, names?.local].filter((name) => name !== undefined);
  const keysOf = (texts: readonly string[], isMain: boolean) =>
    texts
      .filter(isTypable)
      .map((text) => ({ key: foldName(text), owner, isMain }))
      .filter(({ key }) => key.length >= KEY_UNITS.min && key.length <= KEY_UNITS.max);
  return [...keysOf(main, true), ...keysOf(town.alternates, false)];
}

/** Scripts in which our users write: the others in GeoNames would double the table for nobody. */
function isTypable(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Greek}\p{Script=Arabic}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Devanagari}\P{L}]/u.test(
    text,
  );
}

function foldStateNames({ states, stateNames }: TownSources): Readonly<Record<string, string>> {
  const entries = states.flatMap((state) => (stateNames.get(state) ?? []).map((name) => [foldName(name), state]));
  return Object.fromEntries(entries.filter(([key]) => key !== ''));
}

function zoneOf(town: Town, sources: TownSources): string {
  return town.timeZone ?? sources.zoneAt(town.lat, town.lon);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function byPopulation(a: Town, b: Town): number {
  return b.population - a.population || a.geonameId - b.geonameId;
}
