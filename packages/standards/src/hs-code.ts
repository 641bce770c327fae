import { cleanIdentifier } from './clean-text.ts';
import { type Finding, finding, type Part, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** Last chapter of each section of the Harmonized System, with what it holds in our words. Source: WCO HS 2022, table of contents. */
const SECTIONS: readonly (readonly [number, string])[] = [
  [5, 'live animals and animal products'],
  [14, 'vegetable products'],
  [15, 'fats and oils'],
  [24, 'prepared food, drinks, tobacco'],
  [27, 'mineral products'],
  [38, 'chemicals'],
  [40, 'plastics and rubber'],
  [43, 'hides, leather, furs'],
  [46, 'wood, cork, wickerwork'],
  [49, 'pulp, paper, print'],
  [63, 'textiles'],
  [67, 'footwear, headgear, umbrellas'],
  [70, 'stone, ceramics, glass'],
  [71, 'pearls, precious stones and metals'],
  [83, 'base metals'],
  [85, 'machinery and electrical equipment'],
  [89, 'vehicles, aircraft, vessels'],
  [92, 'instruments, clocks, musical instruments'],
  [93, 'arms'],
  [96, 'other manufactured goods'],
  [97, 'works of art'],
];

/** Last heading of each chapter, from chapter 01 on; 0 where the chapter is reserved. Source: WCO HS 2022, chapters 1 to 97. */
const LAST_HEADINGS: readonly number[] = [
  ...[6, 10, 9, 10, 11, 4, 14, 14, 10, 8, 9, 14, 2, 4, 22, 5, 4, 6, 5, 9, 6, 9, 9, 4],
  ...[30, 21, 16, 53, 42, 6, 5, 15, 7, 7, 7, 6, 7, 27, 26, 17, 15, 6, 4, 21, 4, 2, 7, 23, 11],
  ...[7, 13, 12, 11, 8, 16, 9, 5, 11, 11, 6, 17, 17, 10, 6, 7, 3, 4, 15, 14, 20, 18],
  ...[29, 26, 19, 8, 16, 0, 6, 7, 7, 13, 15, 11, 87, 49, 9, 16, 7, 8, 33, 14, 9, 7, 6, 8, 20, 6],
];

/** What a code of so many digits is. */
const LEVELS: Readonly<Record<number, string>> = {
  2: 'chapter',
  4: 'heading',
  6: 'subheading, shared by all parties to the convention',
  8: 'national or union subheading; NHM and GNG positions have eight digits too',
  10: 'commodity code, as in the TN VED of the Eurasian Economic Union',
};

/**
 * Checks a commodity code of 2, 4, 6, 8 or 10 digits: chapter, heading, subheading, and what is beyond.
 *
 * An odd number of digits is taken for a code whose leading zero a spreadsheet has eaten. A heading beyond the
 * last of its chapter is doubted; which headings and subheadings before it are left out is not known here. Source: WCO Harmonized System 2022, general rules; EAEU TN VED, decision 80 of 2021.
 */
export function checkHsCode(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  if (!/^\d{2,10}$/.test(text) || text.length === 3) {
    return wrongForm('hs', input, text, '2, 4, 6, 8 or 10 digits');
  }
  const isOdd = text.length % 2 === 1;
  const code = isOdd ? `0${text}` : text;
  return verdictOf('hs', input, {
    normalised: code,
    parts: partsOf(code),
    findings: [...findings, ...(isOdd ? [zeroLost(text, code)] : []), ...judge(code)],
  });
}

function zeroLost(text: string, code: string): Finding {
  const message = `${text.length} digits; a leading zero is missing, so that ${code} is meant.`;
  return finding('warning', 'leading-zero-lost', message, code);
}

function judge(code: string): readonly Finding[] {
  const chapter = Number(code.slice(0, 2));
  if (chapter === 0) return [finding('error', 'part-out-of-range', 'There is no chapter 00.')];
  if (chapter === 77) return [finding('error', 'chapter-reserved', 'Chapter 77 is reserved and holds no goods.')];
  if (chapter > 97) {
    return [
      finding('warning', 'chapter-reserved', `Chapter ${chapter} is for national use: other states read it otherwise.`),
    ];
  }
  if (code.length >= 4 && code.slice(2, 4) === '00') {
    return [finding('error', 'part-out-of-range', `${code.slice(0, 4)} is no heading: they begin with 01.`)];
  }
  const last = LAST_HEADINGS[chapter - 1]!;
  return code.length >= 4 && Number(code.slice(2, 4)) > last ? [headingBeyond(code, last)] : [];
}

function headingBeyond(code: string, last: number): Finding {
  const lastHeading = code.slice(0, 2) + String(last).padStart(2, '0');
  const message = `The system of 2022 has no heading ${code.slice(0, 4)}: the last of the chapter is ${lastHeading}.`;
  return finding('warning', 'code-unassigned', message);
}

function partsOf(code: string): readonly Part[] {
  const chapter = Number(code.slice(0, 2));
  const section = SECTIONS.findIndex(([last]) => chapter <= last);
  const parts = [
    part(
      'chapter',
      code.slice(0, 2),
      section < 0 ? 'national use' : `section ${section + 1}: ${SECTIONS[section]![1]}`,
    ),
  ];
  if (code.length >= 4) parts.push(part('heading', code.slice(0, 4), 'heading'));
  if (code.length >= 6) parts.push(part('subheading', code.slice(0, 6), 'international subheading'));
  if (code.length >= 8) parts.push(part('national', code.slice(6), 'national or union subdivision'));
  parts.push(part('level', String(code.length), LEVELS[code.length]!));
  return parts;
}

/** How two commodity codes stand to each other: equal in the digits they share, or not. */
export type HsComparison = 'same' | 'one-is-coarser' | 'differs' | 'not-comparable';

/**
 * Compares a customs code with a rail code (NHM, GNG) or another customs code by the rule of the first six digits.
 *
 * NHM is the Harmonized System with two digits of its own behind; its positions of chapter 99 (empty wagons, used packaging and the
 * like) have no counterpart, so that they cannot be compared. Source: UIC NHM, introduction; OSJD GNG, introduction.
 */
export function compareHsCodes(one: string, other: string): HsComparison {
  const [a, b] = [checkHsCode(one), checkHsCode(other)];
  if (!a.isValid || !b.isValid) return 'not-comparable';
  if ([a, b].some(({ normalised }) => Number(normalised.slice(0, 2)) > 97)) return 'not-comparable';
  const shared = Math.min(6, a.normalised.length, b.normalised.length);
  if (a.normalised.slice(0, shared) !== b.normalised.slice(0, shared)) return 'differs';
  return shared < 6 && a.normalised.length !== b.normalised.length ? 'one-is-coarser' : 'same';
}
