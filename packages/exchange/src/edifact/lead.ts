import { ADVICE_DEFAULT, ADVICE_LEVEL_B, parseServiceAdvice, type ServiceAdvice } from './service-advice.ts';

/** What the beginning of an interchange has turned out to be. */
export type LeadOutcome =
  /** More text is needed. */
  | 'open'
  /** UNB, UNG or UNH: the segments begin. */
  | 'segments'
  /** No interchange. */
  | 'none';

const ADVICE_LENGTH = 9;
/** A tag and the character behind it, which tells the separators of level B. */
const HEADER_LENGTH = 4;
const BLANKS = ' \t\r\n';

/** Reads the beginning of an interchange, character by character: blanks, UNA, and the tag of the first segment. */
export class Lead {
  /** Characters of UNA or of the first tag so far; with outcome `segments`, those where the segments begin. */
  text = '';
  /** The last UNA, as it stood; `''` without one. */
  adviceText = '';
  hasByteOrderMark = false;
  #isAtStart = true;

  /** Prepares for the interchange that may follow another one. */
  reset(): void {
    this.text = '';
    this.adviceText = '';
    this.#isAtStart = false;
  }

  /** The service characters that hold for the segments. */
  get advice(): ServiceAdvice {
    if (this.adviceText !== '') return parseServiceAdvice(this.adviceText);
    return this.text.charAt(3) === ADVICE_LEVEL_B.elementSeparator ? ADVICE_LEVEL_B : ADVICE_DEFAULT;
  }

  /** Takes one character. */
  take(character: string): LeadOutcome {
    if (this.text === '' && BLANKS.includes(character)) return 'open';
    this.text += character;
    if (this.#isAtStart && this.#isByteOrderMark()) return 'open';
    const { text } = this;
    if (text.startsWith('UNA') && this.adviceText === '') {
      if (text.length < ADVICE_LENGTH) return 'open';
      this.adviceText = text;
      this.text = '';
      return 'open';
    }
    if (text.length < HEADER_LENGTH) return HEADERS.some((tag) => tag.startsWith(text.slice(0, 3))) ? 'open' : 'none';
    return HEADERS.includes(text.slice(0, 3)) && text.slice(0, 3) !== 'UNA' ? 'segments' : 'none';
  }

  /** Whether the text is a beginning of the mark of UTF-8, read as three bytes; the whole mark is dropped. */
  #isByteOrderMark(): boolean {
    if (this.text === BYTE_ORDER_MARK) {
      this.text = '';
      this.hasByteOrderMark = true;
      this.#isAtStart = false;
      return true;
    }
    if (BYTE_ORDER_MARK.startsWith(this.text)) return true;
    this.#isAtStart = false;
    return false;
  }
}

const HEADERS: readonly string[] = ['UNA', 'UNB', 'UNG', 'UNH'];
/** EF BB BF as ISO 8859-1, in which text before UNB is read. */
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
