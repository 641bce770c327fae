import type { Loss } from '../finding.ts';
import { type EdifactCharset, encodeText, findCharset, hasCharacter } from './charset.ts';
import type { InterchangeParty } from './message.ts';
import { ADVICE_DEFAULT, formatServiceAdvice, type ServiceAdvice } from './service-advice.ts';

/** An element to be written: one value, its components, or repetitions of its components (syntax version 4). */
export type WrittenElement = string | readonly string[] | readonly (readonly string[])[];

/** A segment to be written: its tag and its elements, as plain text without release characters. */
export type WrittenSegment = readonly [tag: string, ...elements: WrittenElement[]];

/** A message to be written; UNH and UNT are made for it. */
export interface WrittenMessage {
  readonly reference: string;
  /** Such as `IFTSTA`. */
  readonly type: string;
  /** Version and release, such as `D.96A`. */
  readonly directory: string;
  /** Controlling agency; `UN` when not given. */
  readonly agency?: string;
  readonly associationCode?: string;
  readonly commonAccessReference?: string;
  /** What stands between UNH and UNT. */
  readonly segments: Iterable<WrittenSegment>;
}

/** A group to be written; UNG and UNE are made for it. */
export interface WrittenGroup {
  readonly messageType: string;
  readonly sender: InterchangeParty;
  readonly recipient: InterchangeParty;
  readonly reference: string;
  /** Directory of its messages, such as `D.96A`. */
  readonly directory: string;
  readonly messages: Iterable<WrittenMessage>;
}

/** An interchange to be written; UNA, UNB and UNZ are made for it. Either messages or groups of messages. */
export interface WrittenInterchange {
  /** One that ISO 9735 knows, such as `UNOC`; `UNOY` carries every script. */
  readonly syntaxIdentifier: string;
  readonly syntaxVersion: '1' | '2' | '3' | '4';
  readonly sender: InterchangeParty;
  readonly recipient: InterchangeParty;
  /** As 0017: YYMMDD in syntax versions 1 to 3, CCYYMMDD in version 4. */
  readonly preparedDate: string;
  /** As 0019: HHMM. */
  readonly preparedTime: string;
  readonly controlReference: string;
  readonly applicationReference?: string;
  readonly requestsAcknowledgement?: boolean;
  readonly isTest?: boolean;
  /** The usual service characters when not given. */
  readonly advice?: ServiceAdvice;
  /** A line feed behind each segment. */
  readonly hasLineBreaks?: boolean;
  readonly messages?: Iterable<WrittenMessage>;
  readonly groups?: Iterable<WrittenGroup>;
}

/** Text of a document and what of it could not be written as it was. */
export interface InterchangeText {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/**
 * The text of an interchange. Characters that its set lacks are replaced: small letters by capitals where that helps, line breaks and
 * control characters by blanks, others by a question mark, each with a loss that names the place, such as
 * `/messages/0/segments/3/elements/2/components/1`. Throws when the set is unknown, which is the caller's mistake.
 */
export function writeInterchange(interchange: WrittenInterchange): InterchangeText {
  const losses: Loss[] = [];
  const text = [...interchangePieces(interchange, (loss) => losses.push(loss))].join('');
  return { text, losses };
}

/** Bytes of a text that `writeInterchange` has made for the same syntax identifier. */
export function encodeInterchange(text: string, syntaxIdentifier: string): Uint8Array {
  return encodeText(text, charsetNamed(syntaxIdentifier));
}

/** The text of an interchange message by message, for interchanges too long to hold; losses as `writeInterchange` gives them. */
export function* interchangePieces(
  interchange: WrittenInterchange,
  onLoss: (loss: Loss) => void,
): Generator<string, void, undefined> {
  const { advice = ADVICE_DEFAULT, controlReference } = interchange;
  const segments = new SegmentWriter(interchange, onLoss);
  const lineBreak = interchange.hasLineBreaks === true ? '\n' : '';
  // Before version 4 the place of the repetition separator is reserved and blank.
  const repetitionSeparator = interchange.syntaxVersion === '4' ? advice.repetitionSeparator : ' ';
  yield formatServiceAdvice({ ...advice, repetitionSeparator }) +
    lineBreak +
    segments.write('/header', headerSegment(interchange));
  let count = 0;
  for (const message of interchange.messages ?? []) {
    yield messageText(segments, message, `/messages/${count++}`);
  }
  let groupCount = 0;
  for (const group of interchange.groups ?? []) yield* groupPieces(segments, group, groupCount++);
  const trailer: WrittenSegment = ['UNZ', String(groupCount > 0 ? groupCount : count), controlReference];
  yield segments.write('/trailer', trailer);
}

function* groupPieces(segments: SegmentWriter, group: WrittenGroup, index: number): Generator<string> {
  const path = `/groups/${index}`;
  const { sender, recipient, reference, directory } = group;
  const parties = [partyElement(sender).slice(0, 2), partyElement(recipient).slice(0, 2)];
  const header: WrittenSegment = [
    'UNG',
    group.messageType,
    ...parties,
    segments.preparedAt,
    reference,
    'UN',
    directory.split('.'),
  ];
  yield segments.write(`${path}/header`, header);
  let count = 0;
  for (const message of group.messages) yield messageText(segments, message, `${path}/messages/${count++}`);
  yield segments.write(`${path}/trailer`, ['UNE', String(count), reference]);
}

function messageText(segments: SegmentWriter, message: WrittenMessage, path: string): string {
  const { reference, type, directory, agency = 'UN', associationCode = '', commonAccessReference = '' } = message;
  const kind = [type, ...directory.split('.'), agency, associationCode];
  let text = segments.write(`${path}/header`, ['UNH', reference, kind, commonAccessReference]);
  let count = 2;
  for (const segment of message.segments) text += segments.write(`${path}/segments/${count++ - 2}`, segment);
  return text + segments.write(`${path}/trailer`, ['UNT', String(count), reference]);
}

function headerSegment(interchange: WrittenInterchange): WrittenSegment {
  return [
    'UNB',
    [interchange.syntaxIdentifier, interchange.syntaxVersion],
    partyElement(interchange.sender),
    partyElement(interchange.recipient),
    [interchange.preparedDate, interchange.preparedTime],
    interchange.controlReference,
    '',
    interchange.applicationReference ?? '',
    '',
    interchange.requestsAcknowledgement === true ? '1' : '',
    '',
    interchange.isTest === true ? '1' : '',
  ];
}

function partyElement(party: InterchangeParty): readonly string[] {
  return [party.id, party.qualifier, party.internalId];
}

function charsetNamed(syntaxIdentifier: string): EdifactCharset {
  const charset = findCharset(syntaxIdentifier);
  if (charset === undefined) throw new Error(`${syntaxIdentifier} names no character set of ISO 9735.`);
  return charset;
}

/** Writes segments with the service characters and the character set of one interchange. */
class SegmentWriter {
  readonly preparedAt: readonly string[];
  readonly #charset: EdifactCharset;
  readonly #advice: ServiceAdvice;
  readonly #end: string;
  readonly #delimiters: string;
  readonly #onLoss: (loss: Loss) => void;
  #path = '';

  constructor(interchange: WrittenInterchange, onLoss: (loss: Loss) => void) {
    this.preparedAt = [interchange.preparedDate, interchange.preparedTime];
    this.#charset = charsetNamed(interchange.syntaxIdentifier);
    this.#advice = interchange.advice ?? ADVICE_DEFAULT;
    this.#end = this.#advice.segmentTerminator + (interchange.hasLineBreaks === true ? '\n' : '');
    this.#onLoss = onLoss;
    const { componentSeparator, elementSeparator, releaseCharacter, segmentTerminator } = this.#advice;
    const repetition = interchange.syntaxVersion === '4' ? this.#advice.repetitionSeparator : '';
    const delimiters = [componentSeparator, elementSeparator, releaseCharacter, segmentTerminator, repetition];
    this.#delimiters = delimiters.filter((delimiter) => delimiter !== ' ').join('');
  }

  write(path: string, segment: WrittenSegment): string {
    const [tag, ...elements] = segment;
    this.#path = path;
    const texts = elements.map((element, i) => this.#element(element, i + 1));
    return [tag, ...withoutEmptyEnd(texts)].join(this.#advice.elementSeparator) + this.#end;
  }

  #element(element: WrittenElement, position: number): string {
    if (typeof element === 'string') return this.#value(element, position, 1);
    if (!isRepeated(element)) return this.#components(element, position);
    const repetitions = element.map((components) => this.#components(components, position));
    return withoutEmptyEnd(repetitions).join(this.#advice.repetitionSeparator);
  }

  #components(components: readonly string[], position: number): string {
    const texts = components.map((value, i) => this.#value(value, position, i + 1));
    return withoutEmptyEnd(texts).join(this.#advice.componentSeparator);
  }

  #value(value: string, element: number, component: number): string {
    let text = '';
    let lost = '';
    for (const character of value) {
      const carried = this.#carried(character);
      if (carried !== character) lost += character;
      text += this.#released(carried);
    }
    if (lost !== '') {
      this.#onLoss({
        path: `${this.#path}/elements/${element}/components/${component}`,
        message: `${this.#charset.identifier} cannot carry ${JSON.stringify(lost)} of ${JSON.stringify(value)}.`,
      });
    }
    return text;
  }

  /** The character itself, or the one that stands for it where the set or the service characters leave no place for it. */
  #carried(character: string): string {
    const code = character.codePointAt(0) ?? 0;
    const cannotRelease = this.#advice.releaseCharacter === ' ' && this.#delimiters.includes(character);
    if (cannotRelease || code < 0x20 || (code >= 0x7f && code < 0xa0)) return ' ';
    if (code > 0xffff) return this.#charset.isUtf8 ? character : '?';
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (!isSurrogate && hasCharacter(this.#charset, code)) return character;
    const capital = character.toUpperCase();
    return capital.length === 1 && hasCharacter(this.#charset, capital.charCodeAt(0)) ? capital : '?';
  }

  #released(character: string): string {
    return this.#delimiters.includes(character) ? this.#advice.releaseCharacter + character : character;
  }
}

function isRepeated(
  element: readonly string[] | readonly (readonly string[])[],
): element is readonly (readonly string[])[] {
  return typeof element[0] === 'object';
}

function withoutEmptyEnd(texts: readonly string[]): readonly string[] {
  let length = texts.length;
  while (length > 0 && texts[length - 1] === '') length--;
  return texts.slice(0, length);
}
