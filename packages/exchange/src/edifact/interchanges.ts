import type { EdifactCharset } from './charset.ts';
import { FindingReporter } from './finding-reporter.ts';
import { Lead } from './lead.ts';
import type { EdifactSink } from './message.ts';
import type { EdifactReaderOptions } from './reader-options.ts';
import { SegmentDesk } from './segment-desk.ts';
import { type CodeUnits, SEGMENT, SegmentScanner, SUSPENDED, SYNTAX_STATED } from './segment-scanner.ts';
import { findAdviceFault, type ServiceAdvice } from './service-advice.ts';
import { makeSyntax, type Syntax, syntaxBeforeHeader, syntaxStatedBy } from './syntax.ts';
import { codeUnitsOf } from './text-decoding.ts';
import { UnitText } from './unit-text.ts';

/** Reads the text of a document, piece by piece: where interchanges begin, and the segments of each. */
export class Interchanges {
  /** Whether no more of the document is read, since it is no interchange. */
  hasStopped = false;
  readonly #reporter: FindingReporter;
  readonly #lead = new Lead();
  readonly #scanner = new SegmentScanner();
  readonly #text = new UnitText();
  readonly #desk: SegmentDesk;
  #syntax: Syntax = syntaxBeforeHeader();
  #advice: ServiceAdvice = this.#syntax.advice;
  #isInLead = true;
  #interchangeCount = 0;
  /** Offset in the document of the first character of the piece. */
  #documentShift = 0;

  constructor(sink: EdifactSink, options: EdifactReaderOptions) {
    this.#reporter = new FindingReporter(sink);
    this.#desk = new SegmentDesk(this.#scanner, this.#text, sink, this.#reporter, options);
  }

  /** The character set in which the bytes that come next are read. */
  get charset(): EdifactCharset {
    return this.#syntax.charset;
  }

  /** Takes a piece of text with its code units; how much of it has been taken: all, but for a change of character set. */
  take(piece: string, codes: CodeUnits): number {
    this.#scanner.position = 0;
    this.#text.startPiece(piece);
    while (this.#scanner.position < piece.length && !this.hasStopped) {
      if (this.#isInLead) this.#takeLead(piece);
      else if (this.#takeSegment(piece, codes) === SYNTAX_STATED && this.#settleSyntax()) break;
    }
    const length = this.#scanner.position;
    this.#text.endPiece(length);
    this.#desk.checkLengths();
    this.#documentShift += length;
    this.#scanner.documentEnd = this.#documentShift;
    return length;
  }

  /** Says that the text has ended. */
  end(): void {
    if (this.hasStopped) return;
    this.#scanner.position = 0;
    this.#text.startPiece('');
    if (this.#isInLead && (this.#interchangeCount === 0 || this.#lead.text !== '')) this.#reportNoInterchange();
    this.#desk.end();
  }

  #takeSegment(piece: string, codes: CodeUnits): number {
    const scanner = this.#scanner;
    if (!scanner.isInSegment) {
      this.#skipBlanks(piece);
      if (scanner.position === piece.length) return SUSPENDED;
      this.#text.startSegment(scanner.position);
      scanner.begin(this.#text.shift, this.#documentShift);
    }
    const outcome = scanner.scan(piece, codes, this.#syntax.kinds, this.#text.shift, this.#documentShift);
    if (outcome === SEGMENT) this.#closeSegment();
    return outcome;
  }

  #closeSegment(): void {
    const isInterchangeClosed = this.#desk.takeSegment(this.#syntax);
    if (!isInterchangeClosed) return;
    this.#isInLead = true;
    this.#lead.reset();
  }

  /** Passes the line breaks between segments; other blanks are a finding. */
  #skipBlanks(piece: string): void {
    const scanner = this.#scanner;
    for (; scanner.position < piece.length; scanner.position++) {
      const code = piece.charCodeAt(scanner.position);
      if (code === 0x0a) scanner.startLine(scanner.position + 1 + this.#documentShift);
      else if (code === 0x20 || code === 0x09) this.#desk.reportBlank(this.#documentShift);
      else if (code !== 0x0d) return;
    }
  }

  #takeLead(piece: string): void {
    const scanner = this.#scanner;
    while (scanner.position < piece.length) {
      const character = piece.charAt(scanner.position++);
      if (character === '\n') scanner.startLine(scanner.position + this.#documentShift);
      const outcome = this.#lead.take(character);
      if (outcome === 'none') {
        this.#reportNoInterchange();
        this.hasStopped = true;
        return;
      }
      if (outcome === 'segments') {
        this.#beginSegments();
        return;
      }
    }
  }

  /** Begins the segments: the first of them began with the lead, some of which may have been in an earlier piece. */
  #beginSegments(): void {
    const lead = this.#lead;
    this.#isInLead = false;
    this.#interchangeCount++;
    this.#advice = lead.advice;
    this.#syntax = makeSyntax(this.#syntax.charset, this.#advice, false, this.#syntax);
    const scanner = this.#scanner;
    const piecePosition = scanner.position;
    this.#text.startLead(lead.text, piecePosition);
    scanner.position = 0;
    const leadShift = this.#documentShift + piecePosition - lead.text.length;
    scanner.begin(0, leadShift);
    const outcome = scanner.scan(lead.text, codeUnitsOf(lead.text), this.#syntax.kinds, 0, leadShift);
    scanner.position = piecePosition;
    this.#reportLead();
    if (outcome === SEGMENT) this.#closeSegment();
  }

  #reportLead(): void {
    const place = { line: this.#scanner.line, column: 1 };
    if (this.#lead.hasByteOrderMark) {
      this.#lead.hasByteOrderMark = false;
      this.#reporter.note('edifact-byte-order-mark', 'A byte order mark stands before the interchange.', {
        line: 1,
        column: 1,
      });
    }
    const fault = findAdviceFault(this.#advice);
    if (fault !== undefined) {
      this.#reporter.error('edifact-advice-wrong', `Of ${JSON.stringify(this.#lead.adviceText)}, ${fault}.`, place);
    }
  }

  #reportNoInterchange(): void {
    const { line, lineStart, position } = this.#scanner;
    const { text } = this.#lead;
    const offset = this.#documentShift + (this.hasStopped ? 0 : position) - text.length;
    const place = { line, column: Math.max(1, offset - lineStart + 1) };
    const found = text === '' ? 'The document is empty' : `The text ${JSON.stringify(text)} begins no interchange`;
    if (this.#interchangeCount === 0) {
      this.#reporter.error('edifact-not-found', `${found}: UNA, UNB, UNG or UNH is wanted.`, place);
    } else {
      this.#reporter.error('edifact-text-after-interchange', `${found}; it follows UNZ and is not read.`, place);
    }
  }

  /** Takes over what the first element of UNB states; whether the bytes behind it are to be decoded anew. */
  #settleSyntax(): boolean {
    const before = this.#syntax.charset;
    if (this.#desk.isSegmentTooLarge) return false;
    this.#syntax = syntaxStatedBy(this.#desk.openSegmentText(), this.#advice, this.#syntax);
    return this.#syntax.charset.label !== before.label;
  }
}
