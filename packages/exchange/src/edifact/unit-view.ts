import type { FindingPlace } from '../finding.ts';
import { parseDecimal } from './decimal.ts';
import type { EdifactMessage, GroupHeader, InterchangeHeader, MessageHeader } from './message.ts';
import { unpackTag } from './message.ts';
import { FLAG_REPETITION, FLAG_UNCLEAN, type SegmentColumns } from './segment-columns.ts';
import { countBelow, elementStartsOf, lineFeedsIn } from './segment-index.ts';

/** The segments of a unit, a message or service segments, with their text; one view serves all units of a reading. */
export class UnitView implements EdifactMessage {
  header: MessageHeader = NO_MESSAGE;
  interchange: InterchangeHeader;
  group: GroupHeader | undefined;
  /** Segments of the interchange before the unit. */
  segmentsBefore = 0;
  readonly #columns: SegmentColumns;
  #text = '';
  #shift = 0;
  /** Of segments with repetitions that were looked into, where their elements begin. */
  readonly #elementStarts = new Map<number, Int32Array>();
  /** Of segments that are not clean, the line feeds inside, where a place was asked for. */
  readonly #lineFeeds = new Map<number, readonly number[]>();

  constructor(columns: SegmentColumns, interchange: InterchangeHeader) {
    this.#columns = columns;
    this.interchange = interchange;
  }

  /** Lets the view see a text; the unit starts at `shift` of it. */
  look(text: string, shift: number): void {
    this.#text = text;
    this.#shift = shift;
    this.#elementStarts.clear();
    this.#lineFeeds.clear();
  }

  get segmentCount(): number {
    return this.#columns.segmentCount;
  }

  tagOf(segment: number): string {
    return tagText(this.packedTagOf(segment));
  }

  packedTagOf(segment: number): number {
    return this.#columns.segmentTags[segment] ?? 0;
  }

  valueOf(segment: number, element: number, component = 1, repetition = 1): string {
    const columns = this.#columns;
    if (segment >= columns.segmentCount) return '';
    const flags = columns.segmentFlags[segment]!;
    let entry = columns.segmentFirst[segment]! + element;
    if (repetition !== 1 || (flags & FLAG_REPETITION) !== 0) entry = this.#findEntry(segment, element, repetition);
    if (entry < 0 || entry >= columns.segmentFirst[segment + 1]! - 1) return '';
    const cell = firstOf(columns.elementFirst[entry]!) + component - 1;
    if (cell >= firstOf(columns.elementFirst[entry + 1]!)) return '';
    const start = columns.componentStarts[cell]!;
    const end = columns.componentStarts[cell + 1]! - 1;
    if (start >= end) return '';
    const value = this.#text.slice(start + this.#shift, end + this.#shift);
    return (flags & FLAG_UNCLEAN) === 0 ? value : cleanValue(value, this.interchange.advice.releaseCharacter);
  }

  numberOf(segment: number, element: number, component = 1, repetition = 1): number | undefined {
    const value = this.valueOf(segment, element, component, repetition);
    return parseDecimal(value, this.interchange);
  }

  elementCountOf(segment: number): number {
    const columns = this.#columns;
    if (segment >= columns.segmentCount) return 0;
    const first = columns.segmentFirst[segment]!;
    const end = columns.segmentFirst[segment + 1]! - 1;
    if (!this.#hasRepetition(segment)) return end - first - 1;
    return this.#startsOf(segment).length - 2;
  }

  componentCountOf(segment: number, element: number, repetition = 1): number {
    if (segment >= this.segmentCount) return 0;
    const entry = this.#findEntry(segment, element, repetition);
    if (entry < 0) return 0;
    return firstOf(this.#columns.elementFirst[entry + 1]!) - firstOf(this.#columns.elementFirst[entry]!);
  }

  repetitionCountOf(segment: number, element: number): number {
    if (segment >= this.segmentCount) return 0;
    if (!this.#hasRepetition(segment)) return this.componentCountOf(segment, element) > 0 ? 1 : 0;
    const starts = this.#startsOf(segment);
    return (starts[element + 1] ?? 0) - (starts[element] ?? 0);
  }

  placeOf(segment: number, element?: number, component?: number): FindingPlace {
    const columns = this.#columns;
    const segmentStart = columns.componentStarts[columns.elementFirst[columns.segmentFirst[segment]!]!]!;
    const offset = element === undefined ? segmentStart : this.#offsetOf(segment, element, component);
    const { line, column } = this.#lineOf(segment, segmentStart, offset);
    const tag = segment < columns.segmentCount ? this.tagOf(segment) : '';
    const position = this.segmentsBefore + segment + 1;
    return {
      line,
      column,
      segment: {
        tag,
        position,
        ...(element === undefined || element === 0 ? {} : { element }),
        ...(component === undefined ? {} : { component }),
      },
      ...(this.header.reference === '' ? {} : { reference: this.header.reference }),
    };
  }

  /** Element and component of a character at an offset of the unit. */
  partAt(segment: number, offset: number): { readonly element: number; readonly component: number } {
    const columns = this.#columns;
    let element = -1;
    let component = 1;
    for (let entry = columns.segmentFirst[segment]!; entry < columns.segmentFirst[segment + 1]! - 1; entry++) {
      const first = columns.elementFirst[entry]!;
      const cell = firstOf(first);
      if (columns.componentStarts[cell]! > offset) break;
      if (first >= 0) element++;
      component = 1;
      const end = firstOf(columns.elementFirst[entry + 1]!);
      while (cell + component < end && columns.componentStarts[cell + component]! <= offset) component++;
    }
    return { element, component };
  }

  /** Text of the unit between two offsets of it. */
  textBetween(start: number, end: number): string {
    return this.#text.slice(start + this.#shift, end + this.#shift);
  }

  /** Where an element's repetition is in `elementFirst`; -1 when the segment has none such. */
  #findEntry(segment: number, element: number, repetition: number): number {
    if (!this.#hasRepetition(segment)) {
      const { segmentFirst } = this.#columns;
      const entry = segmentFirst[segment]! + element;
      return repetition === 1 && entry < segmentFirst[segment + 1]! - 1 ? entry : -1;
    }
    const starts = this.#startsOf(segment);
    const entry = (starts[element] ?? -1) + repetition - 1;
    return entry < (starts[element + 1] ?? 0) ? entry : -1;
  }

  #hasRepetition(segment: number): boolean {
    return (this.#columns.segmentFlags[segment]! & FLAG_REPETITION) !== 0;
  }

  #startsOf(segment: number): Int32Array {
    const known = this.#elementStarts.get(segment);
    if (known !== undefined) return known;
    const starts = elementStartsOf(this.#columns, segment);
    this.#elementStarts.set(segment, starts);
    return starts;
  }

  /** Offset of a component, or where it would follow when the segment is shorter. */
  #offsetOf(segment: number, element: number, component = 1): number {
    const columns = this.#columns;
    const end = columns.segmentFirst[segment + 1]! - 1;
    const entry = segment < columns.segmentCount ? this.#findEntry(segment, element, 1) : -1;
    const sentinel = firstOf(columns.elementFirst[end]!);
    if (entry < 0) return columns.componentStarts[sentinel]! - 1;
    const last = firstOf(columns.elementFirst[entry + 1]!) - 1;
    return columns.componentStarts[Math.min(last, firstOf(columns.elementFirst[entry]!) + component - 1)]!;
  }

  /** Line and column of an offset in a segment, which may have line feeds inside. */
  #lineOf(segment: number, segmentStart: number, offset: number): { line: number; column: number } {
    const line = this.#columns.segmentLines[segment]!;
    const column = this.#columns.segmentLineColumns[segment]! + offset - segmentStart;
    if (offset === segmentStart || (this.#columns.segmentFlags[segment]! & FLAG_UNCLEAN) === 0) return { line, column };
    const lineFeeds = this.#lineFeedsOf(segment, segmentStart);
    const count = countBelow(lineFeeds, offset);
    return count === 0 ? { line, column } : { line: line + count, column: offset - lineFeeds[count - 1]! };
  }

  #lineFeedsOf(segment: number, segmentStart: number): readonly number[] {
    const known = this.#lineFeeds.get(segment);
    if (known !== undefined) return known;
    const columns = this.#columns;
    const sentinel = firstOf(columns.elementFirst[columns.segmentFirst[segment + 1]! - 1]!);
    const text = this.textBetween(segmentStart, columns.componentStarts[sentinel]!);
    const lineFeeds = lineFeedsIn(text, segmentStart);
    this.#lineFeeds.set(segment, lineFeeds);
    return lineFeeds;
  }
}

/** The header of no message. */
export const NO_MESSAGE: MessageHeader = {
  reference: '',
  type: '',
  directory: '',
  agency: '',
  associationCode: '',
  commonAccessReference: '',
};

function firstOf(elementFirst: number): number {
  return elementFirst < 0 ? ~elementFirst : elementFirst;
}

const tagTexts = new Map<number, string>();

/** Text of a packed tag, made once; tags that are not three ASCII characters are `???`. */
function tagText(packed: number): string {
  if (packed === 0) return '???';
  const known = tagTexts.get(packed);
  if (known !== undefined) return known;
  const tag = unpackTag(packed);
  if (tagTexts.size < 1000) tagTexts.set(packed, tag);
  return tag;
}

/** A value without its release characters and without line breaks that are not released. */
function cleanValue(value: string, releaseCharacter: string): string {
  let clean = '';
  for (let i = 0; i < value.length; i++) {
    const character = value.charAt(i);
    if (character === releaseCharacter && releaseCharacter !== ' ') clean += value.charAt(++i);
    else if (character !== '\n' && character !== '\r') clean += character;
  }
  return clean;
}
