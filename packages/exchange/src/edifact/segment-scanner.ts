import {
  CARRIAGE_RETURN,
  COMPONENT_SEPARATOR,
  ELEMENT_SEPARATOR,
  LINE_FEED,
  ORDINARY,
  OUTSIDE,
  RELEASE,
  REPETITION_SEPARATOR,
  TERMINATOR,
  UPPER,
} from './character-kinds.ts';
import { packTag } from './message.ts';
import { FLAG_REPETITION, FLAG_UNCLEAN, SegmentColumns } from './segment-columns.ts';

/** What `scan` came to. */
export type ScanOutcome = number;
/** The text has ended inside the segment. */
export const SUSPENDED: ScanOutcome = 0;
/** The segment is whole. */
export const SEGMENT: ScanOutcome = 1;
/** The first element of a UNB is whole: the character set is to be settled before what follows is read. */
export const SYNTAX_STATED: ScanOutcome = 2;

const UNB = packTag('UNB');

/** UTF-16 code units of a text. */
export type CodeUnits = Uint8Array | Uint16Array;

/** Where a character stands. */
export interface CharacterPlace {
  /** Its UTF-16 code unit. */
  readonly code: number;
  /** Its offset in the unit. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the segments, elements and components of text that comes in pieces. It holds columns and offsets, no text.
 *
 * `begin` starts a segment, `scan` goes on with it in this and later pieces. Offsets in the columns count from the start
 * of the unit, so a piece is told with `shift`: offset in the unit less offset in the piece.
 */
export class SegmentScanner {
  readonly columns = new SegmentColumns();
  /** Where the scan stands in the piece. */
  position = 0;
  /** Length of the document so far, pieces that are used up. */
  documentEnd = 0;
  /** Line of the scan, from 1; line feeds end lines. */
  line = 1;
  /** Offset in the document of the first character of the line. */
  lineStart = 0;
  /** The first character outside the set in this segment. */
  outside: CharacterPlace | undefined;
  /** The first line break inside this segment. */
  lineBreak: CharacterPlace | undefined;
  /** Whether the segment has characters of a single-byte set beyond ASCII. */
  hasUpper = false;
  isInSegment = false;
  /** Whether the open or last segment has lost all but its tag. */
  isTruncated = false;
  /** Offset in the unit of the open or last segment. */
  segmentStart = 0;
  #tag = 0;
  #tagLength = 0;
  #flags = 0;
  #isReleased = false;
  #isTagOpen = false;
  /** Where the open tag goes on in the piece: at the segment's start, or at 0 in a later piece. */
  #tagFrom = 0;

  /** Begins a segment at `position`; `shift` and `documentShift` are the piece's place in the unit and in the document. */
  begin(shift: number, documentShift: number): void {
    const start = this.position + shift;
    const columns = this.columns;
    columns.reserveSegment();
    columns.segmentLines[columns.segmentCount] = this.line;
    columns.segmentLineColumns[columns.segmentCount] = this.position + documentShift - this.lineStart + 1;
    columns.addElement(start, false);
    this.segmentStart = start;
    this.isInSegment = true;
    this.outside = undefined;
    this.lineBreak = undefined;
    this.hasUpper = false;
    this.#tag = 0;
    this.#tagLength = 0;
    this.#tagFrom = this.position;
    this.#isTagOpen = true;
    this.#flags = 0;
    this.#isReleased = false;
    this.isTruncated = false;
  }

  /**
   * Goes on from `position` to the end of the segment or of the piece. `codes` are the UTF-16 code units of the text; for
   * ASCII its very bytes, which are read twice as fast as the characters of a string.
   */
  scan(text: string, codes: CodeUnits, kinds: Uint8Array, shift: number, documentShift: number): ScanOutcome {
    const columns = this.columns;
    const end = text.length;
    let i = this.position;
    if (this.#isReleased && i < end) i = this.#passReleased(text, kinds, i, shift, documentShift);
    for (;;) {
      while (i < end && kinds[codes[i]!] === ORDINARY) i++;
      if (i >= end) break;
      const kind = kinds[codes[i]!]!;
      if (kind === UPPER) {
        this.hasUpper = true;
        while (i < end && kinds[codes[i]!] === UPPER) i++;
      } else if (kind === COMPONENT_SEPARATOR) {
        if (this.#isTagOpen) this.#closeTag(text, i);
        columns.addComponent(++i + shift);
      } else if (kind === ELEMENT_SEPARATOR) {
        if (this.#isTagOpen) this.#closeTag(text, i);
        columns.addElement(++i + shift, false);
        if (this.#tag === UNB && !this.isTruncated && this.#isThirdElement()) {
          this.position = i;
          return SYNTAX_STATED;
        }
      } else if (kind === TERMINATOR) {
        if (this.#isTagOpen) this.#closeTag(text, i);
        this.position = i + 1;
        this.#close(i + 1 + shift);
        return SEGMENT;
      } else if (kind === REPETITION_SEPARATOR) {
        if (this.#isTagOpen) this.#closeTag(text, i);
        this.#flags |= FLAG_REPETITION;
        columns.addElement(++i + shift, true);
      } else if (kind === RELEASE) {
        this.#flags |= FLAG_UNCLEAN;
        i++;
        if (i < end) i = this.#passReleased(text, kinds, i, shift, documentShift);
        else this.#isReleased = true;
      } else {
        this.#passUnusual(text, kind, i, shift, documentShift);
        i++;
      }
    }
    if (this.#isTagOpen) this.#takeTag(text, end);
    this.position = end;
    return SUSPENDED;
  }

  /** Drops what is known of the open segment but its tag: it has grown too large to keep. */
  truncate(): void {
    this.columns.truncateOpenSegment();
    this.#flags = 0;
    this.isTruncated = true;
  }

  /** Drops all segments of the unit but the last one; gives where that one started in the unit. */
  keepLastSegment(): number {
    const start = this.columns.keepLastSegment();
    this.segmentStart -= start;
    return start;
  }

  /** Packed tag of the open segment, 0 when it is not whole or not three characters. */
  get tag(): number {
    return this.#isTagOpen ? 0 : this.#tag;
  }

  #isThirdElement(): boolean {
    return this.columns.elementCount - (this.columns.segmentFirst[this.columns.segmentCount] ?? 0) === 3;
  }

  #close(end: number): void {
    if (this.isTruncated) this.truncate();
    const columns = this.columns;
    const segment = columns.segmentCount;
    columns.addElement(end, false);
    columns.segmentTags[segment] = this.#tag;
    columns.segmentFlags[segment] = this.#flags;
    columns.segmentCount = segment + 1;
    columns.segmentFirst[segment + 1] = columns.elementCount;
    this.isInSegment = false;
  }

  /** Takes a character behind a release character as it is, whatever it means otherwise. */
  #passReleased(text: string, kinds: Uint8Array, i: number, shift: number, documentShift: number): number {
    this.#isReleased = false;
    const kind = kinds[text.charCodeAt(i)] ?? OUTSIDE;
    if (kind >= LINE_FEED) this.#passUnusual(text, kind, i, shift, documentShift);
    return i + 1;
  }

  #passUnusual(text: string, kind: number, i: number, shift: number, documentShift: number): void {
    if (kind === UPPER) {
      this.hasUpper = true;
      return;
    }
    const place = {
      code: text.charCodeAt(i),
      offset: i + shift,
      line: this.line,
      column: i + documentShift - this.lineStart + 1,
    };
    if (kind === LINE_FEED || kind === CARRIAGE_RETURN) {
      this.#flags |= FLAG_UNCLEAN;
      this.lineBreak ??= place;
      if (kind === LINE_FEED) this.startLine(i + 1 + documentShift);
    } else {
      this.outside ??= place;
    }
  }

  /** A line begins at this offset of the document. */
  startLine(documentOffset: number): void {
    this.line++;
    this.lineStart = documentOffset;
  }

  #closeTag(text: string, end: number): void {
    this.#takeTag(text, end);
    this.#isTagOpen = false;
    if (this.#tagLength !== 3) this.#tag = 0;
  }

  /** Adds the tag's characters in this piece, from where the segment begins in it to `end`. */
  #takeTag(text: string, end: number): void {
    for (let i = this.#tagFrom; i < end && this.#tagLength <= 3; i++) {
      const code = text.charCodeAt(i);
      this.#tag = (this.#tag << 8) | code;
      this.#tagLength += code < 0x80 ? 1 : 4;
    }
    this.#tagFrom = 0;
  }
}
