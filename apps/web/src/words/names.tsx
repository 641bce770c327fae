import type { BorderCrossing, PlaceRef, PlanOption } from '@karvon/model';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useEquipment, useSources, useStates } from '../lookups/lookups.ts';
import type { Language } from './language.ts';
import { loadRegions, type RegionNames } from './regions/regions.ts';
import { useWords } from './words.tsx';

/** Says the names of states, places, equipment and sources in the page's language. */
export interface Names {
  readonly state: (code: string) => string;
  /** Name of a region of a state by its English one, which stands where no other is known. */
  readonly region: (state: string, name: string) => string;
  readonly place: (place: PlaceRef) => string;
  readonly border: (border: Pick<BorderCrossing, 'nameEn' | 'nameRu' | 'from' | 'to'>) => string;
  /** Name of a place by id: as the answer says it, else made legible from the id. */
  readonly placeId: (id: string) => string;
  readonly equipment: (id: string) => string;
  readonly source: (id: string) => SourceName;
}

/** A source as it is named, in which language, and from when it is. */
export interface SourceName {
  readonly title: string;
  /** Titles are cited as they are printed, most of them in English. */
  readonly lang: string;
  readonly date: string;
}

const NamesContext = createContext<Names | undefined>(undefined);

const NO_REGIONS: RegionNames = {};

/** Gives names to all that is inside; the options say the names of the places they pass. */
export function NamesProvider(props: {
  readonly options: readonly PlanOption[];
  /** Places that the answer names by id alone. */
  readonly places: Readonly<Record<string, PlaceRef>>;
  readonly children: ReactNode;
}): ReactNode {
  const { language, t } = useWords();
  const door = t('map.door').toLowerCase();
  const states = useStates();
  const equipment = useEquipment();
  const sources = useSources();
  const { data: regions = NO_REGIONS } = useQuery({
    queryKey: ['regions', language],
    queryFn: () => loadRegions(language),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const places = useMemo(() => placesOf(props.options, props.places), [props.options, props.places]);
  const names = useMemo<Names>(() => {
    const stateOf = new Map(states.map((entry) => [entry.code, pick(language, entry)]));
    const equipmentOf = new Map(equipment.map((entry) => [entry.id, pick(language, entry)]));
    const sourceOf = new Map(sources.map((entry) => [entry.id, entry]));
    const state = (code: string) => stateOf.get(code) ?? code;
    const place = (ref: PlaceRef) => placeName(language, ref);
    return {
      state,
      region: (code, name) => regions[code]?.[name] ?? name,
      place,
      border: (border) => borderName(language, border),
      placeId: (id) => nameOfPlaceId(id, places, { place, state, door }),
      equipment: (id) => equipmentOf.get(id) ?? legibleId(id),
      source: (id) =>
        id === 'general'
          ? { title: t('source.general'), lang: language, date: '' }
          : describeSource(id, sourceOf, t('source.general')),
    };
  }, [language, t, states, regions, equipment, sources, places, door]);
  return <NamesContext value={names}>{props.children}</NamesContext>;
}

/** Gives the names of states, places, equipment and sources. */
export function useNames(): Names {
  const names = useContext(NamesContext);
  if (!names) throw new Error('Broken promise: names are used outside of their provider');
  return names;
}

/** Makes an id such as `kz-aktau-port` or `at:40.2,69.6` legible: `Aktau port`. */
export function legibleId(id: string): string {
  if (id.startsWith('at:')) return id.slice(3).replace(',', ', ');
  const words = id.replace(/^[a-z]{2}-/, '').replace(/^[a-z]+:/, '');
  const text = words.replace(/[-_]+/g, ' ').trim();
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : id;
}

/** How places, states and the door of the goods are said. */
interface PlaceWords {
  readonly place: (ref: PlaceRef) => string;
  readonly state: (code: string) => string;
  readonly door: string;
}

function nameOfPlaceId(id: string, places: ReadonlyMap<string, PlaceRef>, say: PlaceWords): string {
  const known = places.get(id);
  if (known) return say.place(known);
  if (id === 'door') return say.door;
  if (/^[A-Z]{2}$/.test(id)) return say.state(id);
  const ends = id.split(' ').filter(Boolean);
  if (ends.length > 1) return ends.map((end) => nameOfPlaceId(end, places, say)).join(' – ');
  return legibleId(id);
}

function placeName(language: Language, ref: PlaceRef): string {
  if (language === 'en') return ref.nameEn;
  if (language === 'tg' && ref.state === 'TJ' && ref.nameLocal) return ref.nameLocal;
  return ref.nameRu || ref.nameEn;
}

/** A border by the names of its two sides; its mode is shown by a glyph beside it, and not said again. */
export function borderName(
  language: Language,
  border: Pick<BorderCrossing, 'nameEn' | 'nameRu' | 'from' | 'to'>,
): string {
  const { nameEn, nameRu, from, to } = border;
  if (language === 'tg') return `${placeName(language, from)} – ${placeName(language, to)}`;
  const name = language === 'en' ? nameEn : nameRu || nameEn;
  return name.replace(/ \((road|rail)\)$/, '').replace(/ - /g, ' – ');
}

function pick(
  language: Language,
  entry: { readonly nameEn: string; readonly nameRu: string; readonly nameTg: string },
): string {
  return { en: entry.nameEn, ru: entry.nameRu, tg: entry.nameTg }[language] || entry.nameEn;
}

function describeSource(
  id: string,
  sourceOf: ReadonlyMap<string, { readonly title: string; readonly date?: string | undefined }>,
  general: string,
): SourceName {
  const parts = id
    .split(/\s+/)
    .map((part) => (part === 'general' ? { title: general } : (sourceOf.get(part) ?? { title: part })));
  const dates = parts.flatMap((part) => ('date' in part && part.date ? [part.date] : []));
  return { title: parts.map(({ title }) => title).join('; '), lang: 'en', date: dates.join(', ') };
}

function placesOf(
  options: readonly PlanOption[],
  others: Readonly<Record<string, PlaceRef>>,
): ReadonlyMap<string, PlaceRef> {
  const refs = options.flatMap((option) => [
    ...option.legs.flatMap(({ from, to }) => [from, to]),
    ...option.borders.flatMap(({ from, to }) => [from, to]),
  ]);
  const crossings = options.flatMap(({ borders }) =>
    borders.map(({ crossing, nameEn, nameRu, from }) => ({ ...from, id: crossing, nameEn, nameRu, nameLocal: nameRu })),
  );
  return new Map([...Object.values(others), ...crossings, ...refs].map((ref) => [ref.id, ref]));
}
