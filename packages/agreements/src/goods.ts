import type { GoodsFlag } from './tables.ts';

/** What the papers need to know of the goods. A flag left out is read from the Harmonized System code. */
export interface PaperGoods {
  /** Harmonized System, 4 to 10 digits; absent when not known. */
  readonly hsCode?: string;
  readonly isDangerous?: boolean;
  readonly needsPhyto?: boolean;
  readonly needsVeterinary?: boolean;
  readonly isReefer?: boolean;
}

/** Chapters with goods that carry plant pests: live plants, produce, seeds, cut wood, raw cotton. */
const PLANT_CHAPTERS: ReadonlySet<string> = new Set(['06', '07', '08', '09', '10', '11', '12', '14', '44', '52']);

/** Chapters of animals and of what comes from them: meat, fish, dairy, hides, raw wool. */
const ANIMAL_CHAPTERS: ReadonlySet<string> = new Set(['01', '02', '03', '04', '05', '16', '41', '51']);

/**
 * Headings of chapters 41, 44, 51 and 52 that are raw enough for the plant or animal inspectors: raw hides; logs, sawn wood and
 * wood packing; raw wool; raw cotton and its waste. What is worked further needs no certificate.
 */
const RAW_HEADINGS: ReadonlySet<string> = new Set([
  ...['4101', '4102', '4103'],
  ...['4401', '4403', '4404', '4406', '4407', '4415'],
  ...['5101', '5102', '5103'],
  ...['5201', '5202'],
]);

/** Chapters of which only the raw headings count. */
const CHAPTERS_BY_HEADING: ReadonlySet<string> = new Set(['41', '44', '51', '52']);

/** What the goods are, by their own flags and else by their Harmonized System chapter; general knowledge, not the inspectors' lists. */
export function goodsFlags(goods: PaperGoods): ReadonlySet<GoodsFlag> {
  const flags = new Set<GoodsFlag>();
  if (goods.needsPhyto ?? isIn(PLANT_CHAPTERS, goods.hsCode)) flags.add('plants');
  if (goods.needsVeterinary ?? isIn(ANIMAL_CHAPTERS, goods.hsCode)) flags.add('animals');
  if (isFood(goods.hsCode)) flags.add('food');
  if (goods.isDangerous === true) flags.add('dangerous');
  if (goods.isReefer === true) flags.add('reefer');
  return flags;
}

function isIn(chapters: ReadonlySet<string>, hsCode: string | undefined): boolean {
  if (hsCode === undefined || !chapters.has(hsCode.slice(0, 2))) return false;
  return !CHAPTERS_BY_HEADING.has(hsCode.slice(0, 2)) || RAW_HEADINGS.has(hsCode.slice(0, 4));
}

/** Chapters 02 to 22 but live plants and gums; 01 is live animals, 23 feed, 24 tobacco. */
function isFood(hsCode: string | undefined): boolean {
  if (hsCode === undefined) return false;
  const chapter = Number(hsCode.slice(0, 2));
  return chapter >= 2 && chapter <= 22 && ![5, 6, 13, 14].includes(chapter);
}
