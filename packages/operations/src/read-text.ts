import type { DoorHit, TextReading } from '@karvon/contract';
import { INCOTERMS } from '@karvon/standards';
import type { Desk } from './desk.ts';
import { findEquipment } from './read-equipment.ts';
import { takeQuantities } from './take-quantities.ts';

/** A place name has at most so many words: `Нижний Новгород`, `Bandar-e Imam Khomeyni`. */
const NAME_WORDS_MAX = 3;

/** So many candidates are shown for each field. */
const CANDIDATES_MAX = 5;

/** Words that stand before a door or a date and say nothing themselves. */
const FILLERS =
  /^(from|out of|of|ready|on|at|из|от|с|аз|готов\p{L}*|дата|тайёр|груз|cargo|load|нужн\p{L}*|срочно|перевез\p{L}*|доставк\p{L}*)$/iu;

/**
 * Reads a message such as `22 т пряжа Худжанд – Поти` or `22 t cotton yarn, Khujand to Poti, ready 1 December`.
 * What fits several towns or goods comes back as candidates; words that nothing fits are listed.
 */
export function readText(message: string, desk: Desk): TextReading {
  const today = desk.now().toISOString().slice(0, 10);
  const { rest, ...quantities } = takeQuantities(message.replace(/\s+/g, ' '), today);
  const { term, place, words: plain } = takeTerm(rest);
  const { equipment, words: text } = takeEquipment(plain, desk);
  const [left, right] = splitAtArrow(text);
  const origin = takeDoor(wordsOf(left), 'end', desk);
  const destination = takeDoor(wordsOf(right), 'start', desk);
  const goodsText = [...origin.rest, ...destination.rest].join(' ');
  const goods = goodsText === '' ? [] : desk.findGoods(goodsText, CANDIDATES_MAX);
  return {
    from: [...origin.hits],
    to: [...destination.hits],
    goods: [...goods],
    ...(goodsText !== '' && { goodsText }),
    ...quantities,
    ...(equipment !== undefined && { equipment }),
    ...(term !== undefined && { incoterm: nameTerm({ term, place }, [...origin.hits, ...destination.hits], desk) }),
    notUnderstood: goods.length === 0 && goodsText !== '' ? [goodsText] : [],
  };
}

/** Takes a delivery term of Incoterms 2020 out of a text; the word behind it may be its place, or a door, and stays. */
function takeTerm(text: string): { readonly term: string | undefined; readonly place: string; readonly words: string } {
  const match = TERM.exec(text);
  if (match === null) return { term: undefined, place: '', words: text };
  const words = `${text.slice(0, match.index)} ${text.slice(match.index + (match[1]?.length ?? 0))}`;
  return { term: match[1], place: match[2] ?? '', words };
}

/** Terms are written in capitals; in small letters they are other words. */
const TERM = new RegExp(
  `(?<!\\p{L})(${INCOTERMS.map(({ term }) => term).join('|')})(?!\\p{L})\\s*([\\p{L}'’ʻ-]*)`,
  'u',
);

/** The term with its place, where the word behind it names one of the doors. */
function nameTerm(
  { term, place }: { readonly term: string; readonly place: string },
  doors: readonly DoorHit[],
  desk: Desk,
): string {
  const [meant] = place === '' ? [] : desk.doors.find(place, 1);
  return meant && doors.some(({ id }) => id === meant.id) ? `${term} ${place}` : term;
}

/** Takes the first word, with the word after it if need be, that names equipment. */
function takeEquipment(text: string, desk: Desk): { readonly equipment: string | undefined; readonly words: string } {
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(20|40|45)\s?['’′]?\s?(hc|hq|dc|gp|rf|ft|фут\p{L}*|нс)?(?![\p{L}\p{N}])|[\p{L}]{4,}/giu,
  )) {
    const equipment = findEquipment(match[0], desk.tables.equipment);
    if (equipment)
      return { equipment, words: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
  }
  return { equipment: undefined, words: text };
}

/** The parts before and after the sign or word that means "to"; a dash inside a word counts last. */
function splitAtArrow(text: string): readonly [string, string] {
  for (const arrow of [
    /\s*(?:→|->|=>|—>|>)\s*/u,
    /\s+[–—-]+\s+/u,
    /[–—]/u,
    /\s+(?:to|до|ба|то)\s+/iu,
    /\s+(?:в|на)\s+/iu,
    /(?<=\p{L}{3})-(?=\p{L}{3})/u,
  ]) {
    const match = arrow.exec(text);
    if (match) return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  }
  return [text, ''];
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,;:()]+/).filter((word) => word !== '' && !FILLERS.test(word));
}

/** Takes the longest run of words at one end, else anywhere, that names a door. */
function takeDoor(words: readonly string[], side: 'start' | 'end', desk: Desk) {
  const spans = listSpans(words.length, side);
  for (const wanted of ['exact', 'close'] as const) {
    for (const [first, end] of spans) {
      const hits = desk.doors.find(words.slice(first, end).join(' '), CANDIDATES_MAX);
      if (hits[0]?.confidence === wanted) {
        return { hits: sameConfidence(hits), rest: [...words.slice(0, first), ...words.slice(end)] };
      }
    }
  }
  return { hits: [] as readonly DoorHit[], rest: words };
}

/** Spans `[first, end)` of words in the order in which they are tried. */
function listSpans(count: number, side: 'start' | 'end'): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let offset = 0; offset < count; offset++) {
    for (let size = Math.min(NAME_WORDS_MAX, count - offset); size >= 1; size--) {
      spans.push(side === 'start' ? [offset, offset + size] : [count - offset - size, count - offset]);
    }
  }
  return spans;
}

function sameConfidence(hits: readonly DoorHit[]): readonly DoorHit[] {
  return hits.filter(({ confidence }) => confidence === hits[0]?.confidence);
}
