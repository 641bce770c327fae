/**
 * The service characters of an interchange, as UNA gives them or as ISO 9735 presumes them. Each is one character.
 * Source: ISO 9735:1988 clause 8 and annex B, ISO 9735-1:2002 clause 8.
 */
export interface ServiceAdvice {
  readonly componentSeparator: string;
  readonly elementSeparator: string;
  readonly decimalMark: string;
  /** `' '` when the interchange has no release character. */
  readonly releaseCharacter: string;
  /** Syntax version 4 alone; `' '` when there is none. */
  readonly repetitionSeparator: string;
  readonly segmentTerminator: string;
}

/** The characters that hold without UNA. */
export const ADVICE_DEFAULT: ServiceAdvice = {
  componentSeparator: ':',
  elementSeparator: '+',
  decimalMark: '.',
  releaseCharacter: '?',
  repetitionSeparator: '*',
  segmentTerminator: "'",
};

/** The characters that level B of syntax versions 1 to 3 presumes where it does not print: IS1, IS3 and IS4. */
export const ADVICE_LEVEL_B: ServiceAdvice = {
  componentSeparator: '\u001f',
  elementSeparator: '\u001d',
  decimalMark: '.',
  releaseCharacter: ' ',
  repetitionSeparator: ' ',
  segmentTerminator: '\u001c',
};

/** The service characters of a UNA: of the nine characters `UNA:+.? '`, the last six. */
export function parseServiceAdvice(una: string): ServiceAdvice {
  return {
    componentSeparator: una.charAt(3),
    elementSeparator: una.charAt(4),
    decimalMark: una.charAt(5),
    releaseCharacter: una.charAt(6),
    repetitionSeparator: una.charAt(7),
    segmentTerminator: una.charAt(8),
  };
}

/** A UNA segment that gives these service characters. */
export function formatServiceAdvice(advice: ServiceAdvice): string {
  const { componentSeparator, elementSeparator, decimalMark, releaseCharacter } = advice;
  return `UNA${componentSeparator}${elementSeparator}${decimalMark}${releaseCharacter}${advice.repetitionSeparator}${advice.segmentTerminator}`;
}

/** What keeps the delimiters of an advice from being told apart or from text; `undefined` when nothing does. */
export function findAdviceFault(advice: ServiceAdvice): string | undefined {
  const { componentSeparator, elementSeparator, releaseCharacter, repetitionSeparator, segmentTerminator } = advice;
  const optional = [releaseCharacter, repetitionSeparator].filter((character) => character !== ' ');
  const delimiters = [componentSeparator, elementSeparator, segmentTerminator, ...optional];
  if (new Set(delimiters).size < delimiters.length) return 'two of its delimiters are the same character';
  const wrong = delimiters.find((character) => /[A-Za-z0-9 \u007f-\uffff]/.test(character));
  return wrong === undefined ? undefined : `${JSON.stringify(wrong)} cannot be a delimiter`;
}
