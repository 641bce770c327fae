import type { ExchangeFinding } from '../finding.ts';
import type { ExchangeFindingCode } from '../finding-codes.ts';
import type { WrittenInterchange, WrittenMessage, WrittenSegment } from './interchange-text.ts';
import type { InterchangeHeader, InterchangeParty } from './message.ts';
import type { InterchangeReceipt, MessageReceipt } from './receipt.ts';

/** What an acknowledgement needs that no reading can know. */
export interface AcknowledgementOptions {
  /** CCYYMMDD. */
  readonly preparedDate: string;
  /** HHMM. */
  readonly preparedTime: string;
  readonly controlReference: string;
}

/** Rejected, this level and all below; or acknowledged, what is below too where it is not named. Code list 0083. */
const REJECTED = '4';
const ACKNOWLEDGED = '7';

/**
 * The syntax and service report CONTRL for an interchange: rejected when the interchange itself has an error, otherwise
 * acknowledged with each message rejected that has one; what is wrong with the content alone is for APERAK to say. `undefined` for an interchange that is not to be acknowledged: one of
 * acknowledgements, or one without UNB. Source: ISO 9735 part 4 (CONTRL D.3 for syntax versions 1 to 3, 4.1 for version 4).
 */
export function contrlFor(
  receipt: InterchangeReceipt,
  options: AcknowledgementOptions,
): WrittenInterchange | undefined {
  if (receipt.isAcknowledgement || receipt.header.syntaxIdentifier === '') return undefined;
  const isVersion4 = receipt.header.syntaxVersion === '4';
  const message: WrittenMessage = {
    reference: '1',
    type: 'CONTRL',
    directory: isVersion4 ? '4.1' : 'D.3',
    segments: contrlSegments(receipt),
  };
  return replyTo(receipt.header, options, [message]);
}

/** An interchange back to the sender of another one, in its character set and syntax version. */
export function replyTo(
  header: InterchangeHeader,
  options: AcknowledgementOptions,
  messages: readonly WrittenMessage[],
): WrittenInterchange {
  const syntaxVersion = SYNTAX_VERSIONS.find((version) => version === header.syntaxVersion) ?? '3';
  const isKnown = /^UNO[A-LWXY]$/.test(header.syntaxIdentifier);
  return {
    syntaxIdentifier: isKnown ? header.syntaxIdentifier : 'UNOB',
    syntaxVersion,
    sender: header.recipient,
    recipient: header.sender,
    preparedDate: syntaxVersion === '4' ? options.preparedDate : options.preparedDate.slice(2),
    preparedTime: options.preparedTime,
    controlReference: options.controlReference,
    isTest: header.isTest,
    messages,
  };
}

const SYNTAX_VERSIONS = ['1', '2', '3', '4'] as const;

function contrlSegments(receipt: InterchangeReceipt): readonly WrittenSegment[] {
  const { header } = receipt;
  const fault = receipt.findings.find(isSyntaxError);
  const parties = [partyElement(header.sender), partyElement(header.recipient)];
  const segments: WrittenSegment[] = [
    [
      'UCI',
      header.controlReference,
      ...parties,
      fault === undefined ? ACKNOWLEDGED : REJECTED,
      ...faultElements(fault),
    ],
  ];
  if (fault !== undefined) return segments;
  for (const message of receipt.messages) segments.push(...messageSegments(message));
  return segments;
}

function messageSegments(message: MessageReceipt): readonly WrittenSegment[] {
  const errors = message.findings.filter(isSyntaxError);
  if (errors.length === 0) return [];
  const { reference, type, directory, agency, associationCode } = message.header;
  const kind = type === '' ? '' : [type, ...directory.split('.'), agency, associationCode];
  const own = errors.find((finding) => isOfEnvelope(finding, message));
  const segments: WrittenSegment[] = [['UCM', reference, kind, REJECTED, ...faultElements(own)]];
  const others = errors.filter((finding) => !isOfEnvelope(finding, message)).slice(0, SEGMENTS_MAX);
  for (const finding of others) segments.push(...segmentFault(finding, message));
  return segments;
}

function isSyntaxError({ severity, code }: ExchangeFinding): boolean {
  return severity === 'error' && (code.startsWith('edifact-') || Object.hasOwn(SYNTAX_ERRORS, code));
}

/** CONTRL has place for so many UCS behind a UCM. */
const SEGMENTS_MAX = 999;

function isOfEnvelope(finding: ExchangeFinding, message: MessageReceipt): boolean {
  const tag = finding.place.segment?.tag;
  return message.position === 0 || tag === undefined || tag === 'UNH' || tag === 'UNT';
}

/** UCS for the segment, and UCD for the element where the finding names one. */
function segmentFault(finding: ExchangeFinding, message: MessageReceipt): readonly WrittenSegment[] {
  const { segment } = finding.place;
  const position = String((segment?.position ?? 0) - message.position + 1);
  const code = syntaxErrorOf(finding.code);
  if (segment?.element === undefined) return [['UCS', position, code]];
  // Element positions count the tag as the first one (0098).
  const element = String(segment.element + 1);
  const place = segment.component === undefined ? element : [element, String(segment.component)];
  return [
    ['UCS', position],
    ['UCD', code, place],
  ];
}

/** Error code, service segment and position in it, as UCI and UCM carry them. */
function faultElements(finding: ExchangeFinding | undefined): readonly (string | readonly string[])[] {
  if (finding === undefined) return [];
  const { segment } = finding.place;
  const tag = segment !== undefined && SERVICE_TAGS.has(segment.tag) ? segment.tag : '';
  const position = tag === '' || segment?.element === undefined ? '' : String(segment.element + 1);
  return [syntaxErrorOf(finding.code), tag, position];
}

const SERVICE_TAGS = new Set(['UNB', 'UNZ', 'UNG', 'UNE', 'UNH', 'UNT']);

function partyElement(party: InterchangeParty): readonly string[] {
  return [party.id, party.qualifier, party.internalId];
}

/** Syntax error codes of findings. Source: code list 0085 of ISO 9735 part 4. */
const SYNTAX_ERRORS: Readonly<Partial<Record<ExchangeFindingCode, string>>> = {
  'edifact-syntax-version-unknown': '2',
  'edifact-reference-missing': '13',
  'edifact-segment-missing': '13',
  'edifact-interchange-header-missing': '13',
  'edifact-interchange-trailer-missing': '13',
  'edifact-group-header-missing': '13',
  'edifact-group-trailer-missing': '13',
  'edifact-message-header-missing': '13',
  'edifact-message-trailer-missing': '13',
  'edifact-segment-unterminated': '13',
  'edifact-message-unknown': '14',
  'edifact-segment-unexpected': '15',
  'edifact-tag-wrong': '15',
  'edifact-advice-wrong': '22',
  'text-undecodable': '21',
  'edifact-character-outside-charset': '21',
  'edifact-interchange-reference-repeated': '26',
  'edifact-group-reference-repeated': '26',
  'edifact-message-reference-repeated': '26',
  'edifact-interchange-reference-differs': '28',
  'edifact-group-reference-differs': '28',
  'edifact-message-reference-differs': '28',
  'edifact-interchange-count-differs': '29',
  'edifact-group-count-differs': '29',
  'edifact-message-count-differs': '29',
  'edifact-interchange-empty': '32',
  'edifact-group-empty': '32',
  'edifact-segment-outside-message': '33',
  'edifact-segment-repeated': '35',
  'edifact-segment-too-large': '39',
  'edifact-charset-unknown': '46',
};

/** The syntax error code of a finding; 18, unspecified error, for one that no other code fits. */
export function syntaxErrorOf(code: ExchangeFindingCode): string {
  return SYNTAX_ERRORS[code] ?? '18';
}
