import type { UprightSide } from '../load-request.ts';
import { type TableCell, textOf } from './bad-cell.ts';
import { wordsOf } from './table-words.ts';

const YES = ['yes', 'y', 'true', '1', 'да', 'д', 'истина', 'ха', 'бале', '+', 'x', 'х', 'v'];
const NO = ['no', 'n', 'false', '0', 'нет', 'н', 'ложь', 'не', '-', '–'];

/** Yes or no in English, Russian or Tajik; undefined for anything else. */
export function readYesNo(cell: TableCell): boolean | undefined {
  const text = textOf(cell).toLowerCase();
  const word = wordsOf(text)[0] ?? text;
  if (YES.includes(text) || YES.includes(word)) return true;
  return NO.includes(text) || NO.includes(word) ? false : undefined;
}

const ANY_SIDE = ['any', 'all', 'free', 'любая', 'любое', 'любой', 'все', 'хар', 'хама', 'озод'];
const SIDE_WORDS: Readonly<Record<string, UprightSide>> = {
  l: 'length',
  length: 'length',
  д: 'length',
  длина: 'length',
  дарози: 'length',
  w: 'width',
  width: 'width',
  ш: 'width',
  ширина: 'width',
  бар: 'width',
  пахнои: 'width',
  h: 'height',
  height: 'height',
  upright: 'height',
  standing: 'height',
  в: 'height',
  высота: 'height',
  вертикально: 'height',
  вверх: 'height',
  баланди: 'height',
};

/** Sides that may stand upright: `any`, `upright`, or a list as `H, W`, `д/ш`, `LWH`; undefined for anything else. */
export function readUpright(cell: TableCell): readonly UprightSide[] | undefined {
  const words = wordsOf(textOf(cell));
  if (words.some((word) => ANY_SIDE.includes(word))) return ['length', 'width', 'height'];
  const letters =
    words.length === 1 && /^([lwh]{2,3}|[дшв]{2,3})$/.test(words[0] ?? '') ? [...(words[0] ?? '')] : words;
  const sides = letters.map((word) => (Object.hasOwn(SIDE_WORDS, word) ? SIDE_WORDS[word] : undefined));
  if (sides.length === 0 || sides.includes(undefined)) return undefined;
  return (['length', 'width', 'height'] as const).filter((side) => sides.includes(side));
}

/** Whether a cell names a pallet, in English, Russian or Tajik. */
export function isPalletWord(cell: TableCell): boolean {
  return wordsOf(textOf(cell)).some((word) => /^(pal|palet|pallet|палет|паллет|поддон|европал|тахтача)/.test(word));
}
