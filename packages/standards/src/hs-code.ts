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
 * An odd number of digits is taken for a code whose leading zero a spreadsheet has eaten. Whether the heading exists is not known here.
 * Source: WCO Harmonized System 2022, general rules; EAEU TN VED, decision 80 of 2021.
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
  return [];
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
