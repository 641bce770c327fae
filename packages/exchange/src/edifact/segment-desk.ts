import type { FindingPlace } from '../finding.ts';
import { looksLikeUtf8 } from './charset.ts';
import { Envelope, quoted } from './envelope.ts';
import type { FindingReporter } from './finding-reporter.ts';
import { type EdifactSink, packTag, unpackTag } from './message.ts';
import type { EdifactReaderOptions } from './reader-options.ts';
import type { CharacterPlace, SegmentScanner } from './segment-scanner.ts';
import { NO_INTERCHANGE } from './service-segments.ts';
import type { Syntax } from './syntax.ts';
import type { UnitText } from './unit-text.ts';
import { NO_MESSAGE, UnitView } from './unit-view.ts';

const [UNB, UNG, UNH, UNT, UNE, UNZ] = ['UNB', 'UNG', 'UNH', 'UNT', 'UNE', 'UNZ'].map(packTag);
/** Security segments of syntax version 4 (ISO 9735-5) may stand behind UNB and UNG, and before UNE and UNZ. */
const SECURITY_TAGS = new Set(['USA', 'USC', 'USH', 'USR', 'UST', 'USB', 'USX', 'USY'].map(packTag));

const MESSAGE_LENGTH_MAX = 8_388_608;
const SEGMENT_LENGTH_MAX = 1_048_576;
/** Segments of an interchange that are tried for another character set: enough to say so, few enough to cost nothing. */
const DOUBTS_MAX = 20;

/** Takes whole segments: collects those of a message, gives the others to the envelope one by one. */
export class SegmentDesk {
  readonly #scanner: SegmentScanner;
  readonly #text: UnitText;
  readonly #sink: EdifactSink;
  readonly #reporter: FindingReporter;
  readonly #envelope: Envelope;
  readonly #view: UnitView;
  readonly #messageLengthMax: number;
  readonly #segmentLengthMax: number;
  /** Segments of the interchange so far. */
  #position = 0;
  #isInMessage = false;
  /** Whether the rest of the open message is passed over: it is too large to keep. */
  #isDropping = false;
  #messageSegments = 0;
  #doubtsLeft = DOUBTS_MAX;
  #hasReportedBlank = false;

  constructor(
    scanner: SegmentScanner,
    text: UnitText,
    sink: EdifactSink,
    reporter: FindingReporter,
    options: EdifactReaderOptions,
  ) {
    this.#scanner = scanner;
    this.#text = text;
    this.#sink = sink;
    this.#reporter = reporter;
    this.#envelope = new Envelope(sink, reporter, options);
    this.#view = new UnitView(scanner.columns, NO_INTERCHANGE);
    this.#messageLengthMax = options.messageLengthMax ?? MESSAGE_LENGTH_MAX;
    this.#segmentLengthMax = options.segmentLengthMax ?? SEGMENT_LENGTH_MAX;
  }

  /** Takes the segment that the scanner has just closed; whether it closes the interchange. */
  takeSegment(syntax: Syntax): boolean {
    const { columns } = this.#scanner;
    const segment = columns.segmentCount - 1;
    this.#position++;
    if (segment === 0) this.#view.segmentsBefore = this.#position - 1;
    this.#checkLength(segment);
    this.#checkCharacters(segment, syntax);
    const tag = columns.segmentTags[segment]!;
    if (!this.#isInMessage) return this.#takeBetween(tag, syntax);
    this.#messageSegments++;
    if (tag === UNT) this.#closeMessage(segment);
    else if (tag === UNH || tag === UNZ || tag === UNB || tag === UNE || tag === UNG) {
      this.#abandonMessage(this.#view.placeOf(segment));
      this.#keepLastSegment(segment);
      return this.#takeBetween(tag, syntax);
    } else if (this.#isDropping) this.#closeUnit();
    return false;
  }

  /** Text of the open segment so far. */
  openSegmentText(): string {
    const { position, segmentStart } = this.#scanner;
    const { text, start } = this.#text.look(position);
    return text.slice(start + segmentStart, start + position + this.#text.shift);
  }

  /** Whether the open or last segment is longer than is read at once, up to where the scanner stands. */
  get isSegmentTooLarge(): boolean {
    const { position, segmentStart } = this.#scanner;
    return position + this.#text.shift - segmentStart > this.#segmentLengthMax;
  }

  /** Drops what is known of an open segment that has grown too large; a piece has ended. */
  checkLengths(): void {
    const scanner = this.#scanner;
    if (!scanner.isInSegment || this.#text.carriedLength - scanner.segmentStart <= this.#segmentLengthMax) return;
    if (!scanner.isTruncated && this.#isInMessage) this.#dropMessage();
    scanner.truncate();
    this.#text.dropText();
  }

  /** Says once that blanks stand between segments; the scanner stands at one. */
  reportBlank(documentShift: number): void {
    if (this.#hasReportedBlank) return;
    this.#hasReportedBlank = true;
    const { line, lineStart, position } = this.#scanner;
    this.#reporter.warning('edifact-text-between-segments', 'A blank stands before a segment.', {
      line,
      column: position + documentShift - lineStart + 1,
    });
  }

  /** Says that the text has ended. */
  end(): void {
    const { columns, isInSegment, tag } = this.#scanner;
    const { line, lineStart, documentEnd } = this.#scanner;
    const endPlace = { line, column: documentEnd - lineStart + 1 };
    if (isInSegment) {
      const name = tag === 0 ? 'a segment' : unpackTag(tag);
      if (columns.segmentCount === 0) this.#view.segmentsBefore = this.#position;
      const place = this.#view.placeOf(columns.segmentCount);
      const named =
        place.segment === undefined || tag === 0 ? place : { ...place, segment: { ...place.segment, tag: name } };
      this.#reporter.error('edifact-segment-unterminated', `The text ends inside ${name}.`, named);
    }
    if (this.#isInMessage) this.#abandonMessage(endPlace);
    this.#envelope.abandonInterchange(endPlace);
  }

  #takeBetween(tag: number, syntax: Syntax): boolean {
    const view = this.#view;
    this.#lookAtUnit();
    if (tag === UNH) {
      this.#openMessage();
      return false;
    }
    if (tag === UNB) this.#openInterchange(syntax);
    else if (tag === UNG) this.#envelope.openGroup(view, 0);
    else if (tag === UNE) this.#envelope.closeGroup(view, 0);
    else if (tag === UNZ) this.#envelope.closeInterchange(view, 0);
    else this.#reportMisplaced(tag);
    this.#closeUnit();
    return tag === UNZ;
  }

  /** Begins a message with its UNH; the header itself is read when the message is whole or known to be passed over. */
  #openMessage(): void {
    this.#isInMessage = true;
    this.#messageSegments = 1;
    if (!this.#scanner.isTruncated) return;
    this.#dropMessage();
    this.#closeUnit();
  }

  #openInterchange(syntax: Syntax): void {
    const view = this.#view;
    this.#position = 1;
    view.segmentsBefore = 0;
    this.#doubtsLeft = DOUBTS_MAX;
    this.#hasReportedBlank = false;
    this.#envelope.openInterchange(view, 0, syntax.advice);
    const { syntaxIdentifier, syntaxVersion } = view.interchange;
    if (syntax.charset.identifier !== syntaxIdentifier) {
      this.#reporter.error(
        'edifact-charset-unknown',
        `${quoted(syntaxIdentifier)} names no character set of ISO 9735; UTF-8 is presumed.`,
        view.placeOf(0, 1, 1),
      );
    }
    if (!/^[1-4]$/.test(syntaxVersion)) {
      this.#reporter.error(
        'edifact-syntax-version-unknown',
        `The syntax version ${quoted(syntaxVersion)} is none of 1 to 4; version 3 is presumed.`,
        view.placeOf(0, 1, 2),
      );
    }
  }

  #reportMisplaced(tag: number): void {
    const view = this.#view;
    if (SECURITY_TAGS.has(tag)) return;
    if (tag === UNT) {
      this.#reporter.error(
        'edifact-message-header-missing',
        'UNT closes a message that no UNH opened.',
        view.placeOf(0),
      );
    } else if (isTag(tag)) {
      this.#reporter.error(
        'edifact-segment-outside-message',
        `${view.tagOf(0)} stands between messages.`,
        view.placeOf(0),
      );
    }
  }

  #closeMessage(segment: number): void {
    const view = this.#view;
    this.#readHeader();
    if (this.#isDropping) this.#lookAtUnit();
    this.#envelope.closeMessage(view, segment, this.#messageSegments);
    if (!this.#isDropping) this.#sink.onMessage(view);
    this.#forgetMessage();
    this.#closeUnit();
  }

  /** Ends the message whose UNT does not come. */
  #abandonMessage(place: FindingPlace): void {
    this.#readHeader();
    this.#envelope.abandonMessage(this.#view, place);
    this.#forgetMessage();
  }

  /** Lets the last segment of the unit, which is none of the message, be a unit of its own. */
  #keepLastSegment(segment: number): void {
    if (segment === 0) return;
    this.#view.segmentsBefore += segment;
    this.#text.restart(this.#scanner.keepLastSegment());
  }

  /** Lets the view see the text and reads the header of the open message, if it has not been read before. */
  #readHeader(): void {
    if (this.#isDropping) return;
    this.#lookAtUnit();
    this.#envelope.openMessage(this.#view, 0);
  }

  #lookAtUnit(): void {
    const { text, start } = this.#text.look(this.#scanner.position);
    this.#view.look(text, start);
  }

  #forgetMessage(): void {
    this.#isInMessage = false;
    this.#isDropping = false;
    this.#view.header = NO_MESSAGE;
  }

  #closeUnit(): void {
    this.#scanner.columns.clear();
    this.#text.close();
  }

  /** Passes over the rest of the open message; its header is read while its text is still there. */
  #dropMessage(): void {
    this.#readHeader();
    this.#isDropping = true;
  }

  #checkLength(segment: number): void {
    const scanner = this.#scanner;
    const length = scanner.position + this.#text.shift;
    if (this.isSegmentTooLarge) {
      if (this.#isInMessage) this.#dropMessage();
      scanner.columns.truncateLastSegment();
      scanner.isTruncated = true;
      this.#reporter.error(
        'edifact-segment-too-large',
        `A segment is longer than ${this.#segmentLengthMax} characters.`,
        this.#view.placeOf(segment),
      );
    } else if (this.#isInMessage && !this.#isDropping && length > this.#messageLengthMax) {
      this.#dropMessage();
      this.#reporter.error(
        'edifact-message-too-large',
        `The message ${quoted(this.#view.header.reference)} is longer than ${this.#messageLengthMax} characters.`,
        this.#view.placeOf(0),
      );
    }
  }

  #checkCharacters(segment: number, syntax: Syntax): void {
    const { outside, lineBreak, hasUpper, columns } = this.#scanner;
    const tag = columns.segmentTags[segment]!;
    if (!isTag(tag)) {
      this.#reporter.error(
        'edifact-tag-wrong',
        'A segment tag is a letter and two letters or digits.',
        this.#view.placeOf(segment),
      );
    }
    if (outside !== undefined) this.#reportOutside(segment, outside, syntax);
    if (lineBreak !== undefined) {
      const place = this.#placeOfCharacter(segment, lineBreak);
      this.#reporter.warning('edifact-line-break-in-segment', 'A line break stands inside a segment.', place);
    }
    if (hasUpper || (outside !== undefined && outside.code >= 0x80)) this.#checkDoubt(segment, syntax);
  }

  #reportOutside(segment: number, outside: CharacterPlace, syntax: Syntax): void {
    const place = this.#placeOfCharacter(segment, outside);
    const name = syntax.charset.identifier === '' ? 'ISO 8859-1' : syntax.charset.identifier;
    if (outside.code === 0xfffd) {
      this.#reporter.error('text-undecodable', `Bytes that are no character of ${name} stand here.`, place);
      return;
    }
    const code = `U+${outside.code.toString(16).toUpperCase().padStart(4, '0')}`;
    this.#reporter.warning('edifact-character-outside-charset', `${name} does not have the character ${code}.`, place);
  }

  /** Tries whether a segment of a single-byte set would be UTF-8; says so once an interchange. */
  #checkDoubt(segment: number, syntax: Syntax): void {
    if (this.#doubtsLeft <= 0 || syntax.charset.isUtf8 || this.#scanner.isTruncated) return;
    this.#doubtsLeft--;
    if (!looksLikeUtf8(this.openSegmentText(), syntax.charset)) return;
    this.#doubtsLeft = 0;
    this.#reporter.warning(
      'edifact-charset-doubtful',
      `The bytes look like UTF-8 (UNOY), ${syntax.charset.identifier} is stated.`,
      this.#view.placeOf(segment),
    );
  }

  #placeOfCharacter(segment: number, character: CharacterPlace): FindingPlace {
    const place = this.#view.placeOf(segment);
    const { line, column } = character;
    const part = this.#view.partAt(segment, character.offset);
    if (place.segment === undefined || part.element <= 0) return { ...place, line, column };
    return { ...place, line, column, segment: { ...place.segment, ...part } };
  }
}

/** Whether a packed tag is a letter and two letters or digits, in capitals. */
function isTag(tag: number): boolean {
  return isLetter(tag >> 16) && isSign((tag >> 8) & 0xff) && isSign(tag & 0xff);
}

function isLetter(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isSign(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}
