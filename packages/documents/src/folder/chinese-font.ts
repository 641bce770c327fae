import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A font of a few letters, and which. */
export interface FurtherFont {
  readonly letters: ReadonlySet<string>;
  readonly bytes: Uint8Array;
}

/** The weight that goes with DejaVu Sans in running text. */
const WEIGHT = 400;

/** Name of a font, its sixth entry: without it a PDF calls the font by no name. */
const POSTSCRIPT_NAME = 6;

/**
 * Gives fonts that hold the Chinese letters among those asked for, and nothing else, cut out of Noto Sans SC; letters
 * that it lacks are in none. Its package parts the letters by how often they are used over files of about a hundred, of
 * which only those that are needed are read.
 */
export async function findChineseFonts(letters: readonly string[]): Promise<readonly FurtherFont[]> {
  const lettersOf = new Map<string, string[]>();
  if (letters.length === 0) return [];
  const parts = readParts();
  for (const letter of letters) {
    const point = letter.codePointAt(0) ?? 0;
    const part = parts.find(({ ranges }) => ranges.some(([first, last]) => point >= first && point <= last));
    if (part) lettersOf.set(part.name, [...(lettersOf.get(part.name) ?? []), letter]);
  }
  // What cuts fonts is heavy, and most papers need none of it.
  const { default: subsetFont } = await import('subset-font');
  const fonts: FurtherFont[] = [];
  for (const [name, own] of lettersOf) {
    const file = require.resolve(`@fontsource-variable/noto-sans-sc/files/noto-sans-sc-${name}-wght-normal.woff2`);
    const bytes = await subsetFont(readFileSync(file), own.join(''), {
      targetFormat: 'truetype',
      variationAxes: { wght: WEIGHT },
      preserveNameIds: [POSTSCRIPT_NAME],
    });
    fonts.push({ letters: new Set(own), bytes });
  }
  return fonts;
}

/** A file of the package by its name, and the letters that it holds as ranges of their numbers. */
interface Part {
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The package lists each file as `"[109]": "U+4e00,U+4e8c-4e94"`. */
function readParts(): readonly Part[] {
  const file = require.resolve('@fontsource-variable/noto-sans-sc/unicode.json');
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(lists).map(([key, list]) => {
    const ranges = list.split(',').map((range) => {
      const [first = '', last = first] = range.trim().replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    });
    return { name: key.replace(/[[\]]/g, ''), ranges };
  });
}
