import { kindsOfCharacters } from './character-kinds.ts';
import { CHARSET_BEFORE_HEADER, type EdifactCharset, findCharset } from './charset.ts';
import { ADVICE_DEFAULT, type ServiceAdvice } from './service-advice.ts';

/** How the text of an interchange is to be read: its characters, its service characters and its syntax version. */
export interface Syntax {
  readonly charset: EdifactCharset;
  readonly advice: ServiceAdvice;
  readonly hasRepetition: boolean;
  /** Kind of every UTF-16 code unit. */
  readonly kinds: Uint8Array;
}

/** A syntax; the one given is given again when it is the same, for the table of kinds is large. */
export function makeSyntax(
  charset: EdifactCharset,
  advice: ServiceAdvice,
  hasRepetition: boolean,
  last?: Syntax,
): Syntax {
  const isLast = last?.charset === charset && last.hasRepetition === hasRepetition && isSameAdvice(last.advice, advice);
  if (isLast) return last.advice === advice ? last : { ...last, advice };
  return { charset, advice, hasRepetition, kinds: kindsOfCharacters(charset, advice, hasRepetition) };
}

/** How text is read before the first UNB has said how. */
export function syntaxBeforeHeader(): Syntax {
  return makeSyntax(CHARSET_BEFORE_HEADER, ADVICE_DEFAULT, false);
}

/**
 * The syntax that the beginning of a UNB states, such as `UNB+UNOC:3+`. A character set that is not known is read as
 * UTF-8, a version that is not known as version 3.
 */
export function syntaxStatedBy(header: string, advice: ServiceAdvice, last: Syntax): Syntax {
  const [identifier = '', version = ''] = header.slice(4).split(/[^A-Za-z0-9]/);
  const charset = findCharset(identifier) ?? FALLBACK;
  return makeSyntax(charset, advice, version === '4', last);
}

const FALLBACK: EdifactCharset = { identifier: 'unknown', label: 'utf-8', isUtf8: true, ascii: 'whole' };

function isSameAdvice(one: ServiceAdvice, other: ServiceAdvice): boolean {
  return (
    one.componentSeparator === other.componentSeparator &&
    one.elementSeparator === other.elementSeparator &&
    one.releaseCharacter === other.releaseCharacter &&
    one.repetitionSeparator === other.repetitionSeparator &&
    one.segmentTerminator === other.segmentTerminator
  );
}
