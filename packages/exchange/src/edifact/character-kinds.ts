import { type EdifactCharset, hasCharacter } from './charset.ts';
import type { ServiceAdvice } from './service-advice.ts';

/** What a character means to the scanner. */
export type CharacterKind = number;

/** A character of a value; zero, so that the scanner's inner loop is one look-up and one comparison. */
export const ORDINARY: CharacterKind = 0;
/** Ends a component; `:` by default. */
export const COMPONENT_SEPARATOR: CharacterKind = 1;
/** Ends an element; `+` by default. */
export const ELEMENT_SEPARATOR: CharacterKind = 2;
/** Ends a repetition of an element in syntax version 4; `*` by default. */
export const REPETITION_SEPARATOR: CharacterKind = 3;
/** Takes the meaning from the character behind it; `?` by default. */
export const RELEASE: CharacterKind = 4;
/** Ends a segment; `'` by default. */
export const TERMINATOR: CharacterKind = 5;
/** Ends a line; none of a value unless it is released. */
export const LINE_FEED: CharacterKind = 6;
/** Stands before a line feed; none of a value unless it is released. */
export const CARRIAGE_RETURN: CharacterKind = 7;
/** A character that the character set does not have. */
export const OUTSIDE: CharacterKind = 8;
/** A character of a single-byte set beyond ASCII: it may be a sign that the set is another one. */
export const UPPER: CharacterKind = 9;

const CODE_COUNT = 0x10000;

/** The kind of every UTF-16 code unit under a character set and service characters. */
export function kindsOfCharacters(
  charset: EdifactCharset,
  advice: ServiceAdvice,
  hasRepetition: boolean,
): Uint8Array<ArrayBuffer> {
  const kinds = baseKindsOf(charset).slice();
  kinds[0x0a] = LINE_FEED;
  kinds[0x0d] = CARRIAGE_RETURN;
  if (advice.releaseCharacter !== ' ') setKind(kinds, advice.releaseCharacter, RELEASE);
  if (hasRepetition && advice.repetitionSeparator !== ' ') {
    setKind(kinds, advice.repetitionSeparator, REPETITION_SEPARATOR);
  }
  setKind(kinds, advice.componentSeparator, COMPONENT_SEPARATOR);
  setKind(kinds, advice.elementSeparator, ELEMENT_SEPARATOR);
  setKind(kinds, advice.segmentTerminator, TERMINATOR);
  return kinds;
}

function setKind(kinds: Uint8Array, character: string, kind: CharacterKind): void {
  kinds[character.charCodeAt(0)] = kind;
}

const baseKinds = new Map<string, Uint8Array<ArrayBuffer>>();

/** Kinds by the character set alone; kept, since interchanges are many and sets are few. */
function baseKindsOf(charset: EdifactCharset): Uint8Array<ArrayBuffer> {
  const known = baseKinds.get(charset.identifier);
  if (known !== undefined) return known;
  const kinds = new Uint8Array(CODE_COUNT);
  for (let code = 0; code < CODE_COUNT; code++) {
    const isPlain = charset.isUtf8 || code < 0x80;
    kinds[code] = hasCharacter(charset, code) ? (isPlain ? ORDINARY : UPPER) : OUTSIDE;
  }
  baseKinds.set(charset.identifier, kinds);
  return kinds;
}
