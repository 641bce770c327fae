import type { LoadContainerEntry } from '@karvon/contract';
import type { ContainerKind } from '@karvon/loading';
import type { EquipmentRow } from '@karvon/network';
import { findEquipment } from './read-equipment.ts';

type Group = LoadContainerEntry['group'];

/** Names by which rows of the equipment table are loaded; the sizes stand in the table alone. */
const LOADED_EQUIPMENT: readonly (readonly [name: string, equipment: string, group: Group])[] = [
  ['20DC', 'container-20', 'container'],
  ['40DC', 'container-40', 'container'],
  ['40HC', 'container-40hc', 'container'],
  ['45HC', 'container-45', 'container'],
  ['40RF', 'container-40rf', 'container'],
  ['tilt-truck', 'tilt-truck', 'truck'],
  ['mega-truck', 'mega-truck', 'truck'],
  ['reefer-truck', 'reefer-truck', 'truck'],
  ['covered-wagon', 'covered-wagon', 'wagon'],
  ['PMC', 'air-uld', 'pallet'],
];

/**
 * Two supports of a semi-trailer: kingpin and tridem, mm behind the inner front wall.
 *
 * 24 t on a tridem of 1.3 to 1.4 m spacing: Directive 96/53/EC, annex I, 3.3.2. Kingpin 1.6 m behind the front and about
 * 7.7 m before the tridem, 12 t on it, tare 2.1 + 4.9 t: usual of 13.6 m trailers, not of a plate (grade G).
 */
const TRAILER_AXLES: NonNullable<ContainerKind['axles']> = {
  frontXMm: 1600,
  rearXMm: 9300,
  frontTareKg: 2100,
  rearTareKg: 4900,
  frontMaxKg: 12_000,
  rearMaxKg: 24_000,
};

const TRAILER_NOTE =
  'Axles: kingpin 1.6 m from the front wall, tridem 7.7 m behind it; 24 t on the tridem (Directive 96/53/EC, annex I, 3.3.2), 12 t on the kingpin and the tare are usual values, not those of your trailer';

const WAGON_NOTE =
  'Loaded through the side door: the plan is built from one end, and the bay at the door is closed last';

/** Bodies that the equipment table lacks; figures are usual ones, grade G. */
const OWN_ENTRIES: readonly LoadContainerEntry[] = [
  makeOwn(
    '20RF',
    'container',
    ["20' refrigerated container", 'Рефконтейнер 20-футовый', 'Контейнери яхдондори 20-футӣ'],
    {
      kind: { inner: sizeOf(5440, 2280, 2160), door: { widthMm: 2280, heightMm: 2210 }, payloadKg: 27_400 },
      note: 'Integral reefer; height up to the load line under the roof',
    },
  ),
  makeOwn(
    'covered-wagon-120',
    'wagon',
    [
      'Covered wagon 120 m³ (model 11-217 class)',
      'Крытый вагон 120 м³ (типа 11-217)',
      'Вагони пӯшида 120 м³ (навъи 11-217)',
    ],
    {
      kind: { inner: sizeOf(13_800, 2760, 2790), door: { widthMm: 3800, heightMm: 2300 }, payloadKg: 68_000 },
      note: `Height of the side wall. ${WAGON_NOTE}`,
    },
  ),
  makeOwn(
    'EUR-pallet',
    'pallet',
    ['Euro pallet, loaded to 1.8 m', 'Европоддон, загрузка до 1,8 м', 'Палети аврупоӣ, то 1,8 м'],
    {
      kind: { inner: sizeOf(1200, 800, 1656), payloadKg: 1500 },
      note: 'EN 13698-1: 1200 × 800 × 144 mm, 1500 kg when the load is spread; the height is a wish of most warehouses',
      source: 'EN 13698-1',
    },
  ),
  makeOwn(
    'IND-pallet',
    'pallet',
    [
      'Industrial pallet 1200 × 1000, loaded to 1.8 m',
      'Промышленный поддон 1200 × 1000, загрузка до 1,8 м',
      'Палети саноатӣ 1200 × 1000, то 1,8 м',
    ],
    {
      kind: { inner: sizeOf(1200, 1000, 1656), payloadKg: 1500 },
      note: 'EPAL 3: 1000 × 1200 × 144 mm, 1500 kg when the load is spread; the height is a wish of most warehouses',
      source: 'EPAL Technical Regulations, section 2, part 3, 2018',
    },
  ),
];

function sizeOf(lengthMm: number, widthMm: number, heightMm: number): ContainerKind['inner'] {
  return { lengthMm, widthMm, heightMm };
}

function makeOwn(
  name: string,
  group: Group,
  [nameEn, nameRu, nameTg]: readonly [en: string, ru: string, tg: string],
  more: { readonly kind: Omit<ContainerKind, 'id'>; readonly note: string; readonly source?: string },
): LoadContainerEntry {
  const kind = { id: name, ...more.kind } as LoadContainerEntry['kind'];
  return { name, group, nameEn, nameRu, nameTg, kind, source: more.source ?? 'general', grade: 'G', note: more.note };
}

/** The containers, wagons and truck bodies that can be loaded by name, with sizes, doors, axles, source and grade. */
export function listLoadContainers(equipment: readonly EquipmentRow[]): readonly LoadContainerEntry[] {
  const fromTable = LOADED_EQUIPMENT.flatMap(([name, id, group]) => {
    const row = equipment.find((one) => one.id === id);
    const entry = row && asEntry(name, group, row);
    return entry ? [entry] : [];
  });
  return [...fromTable, ...OWN_ENTRIES].sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
}

const GROUPS: readonly Group[] = ['container', 'truck', 'wagon', 'pallet'];

function asEntry(name: string, group: Group, row: EquipmentRow): LoadContainerEntry | undefined {
  const { innerLengthMm: lengthMm, innerWidthMm: widthMm, innerHeightMm: heightMm } = row;
  if (lengthMm === undefined || widthMm === undefined || heightMm === undefined) return undefined;
  const { doorWidthMm, doorHeightMm, payloadKg } = row;
  const extra = group === 'truck' ? TRAILER_NOTE : group === 'wagon' ? WAGON_NOTE : undefined;
  return {
    name,
    group,
    nameEn: row.nameEn,
    nameRu: row.nameRu,
    nameTg: row.nameTg ?? row.nameRu,
    kind: {
      id: name,
      inner: { lengthMm, widthMm, heightMm },
      ...(doorWidthMm && doorHeightMm && { door: { widthMm: doorWidthMm, heightMm: doorHeightMm } }),
      ...(payloadKg && { payloadKg }),
      ...(group === 'truck' && { axles: TRAILER_AXLES }),
    },
    source: row.source,
    grade: row.grade,
    note: [row.note, extra].filter(Boolean).join('. '),
  };
}

/** What people say besides, written small: with the length or volume, and the pallets. */
const SPOKEN: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/(wagon|вагон).*120/, 'covered-wagon-120'],
  [/(wagon|вагон).*138/, 'covered-wagon'],
  [/^(tilt|curtain|тент|фура|еврофура|чодир)/, 'tilt-truck'],
  [/^(mega|мега)/, 'mega-truck'],
  [/^20.*(reefer|rf|реф|яхдон)/, '20RF'],
  [/^40.*(reefer|rf|реф|яхдон)/, '40RF'],
  [/^(ind|fin|промышл|финск|саноат).*|^(pallet|поддон|паллета|палет).*1000/, 'IND-pallet'],
  [/^(flat )?(eur|epal|евро|аврупо|pallet|поддон|паллет|палет)/, 'EUR-pallet'],
];

/** The entry that a text names: its name, the equipment's id or names, or what people say, as `40'` or `тент`. */
export function findLoadContainer(
  text: string,
  entries: readonly LoadContainerEntry[],
  equipment: readonly EquipmentRow[],
): LoadContainerEntry | undefined {
  const wanted = text.trim().toLowerCase();
  const named = entries.find((entry) =>
    [entry.name, entry.nameEn, entry.nameRu, entry.nameTg].some((name) => name.toLowerCase() === wanted),
  );
  const id = named ? undefined : findEquipment(text, equipment);
  const name = LOADED_EQUIPMENT.find(([, equipmentId]) => equipmentId === id)?.[0];
  const spoken = SPOKEN.find(([pattern]) => pattern.test(wanted))?.[1];
  return named ?? entries.find((entry) => entry.name === (name ?? spoken));
}
