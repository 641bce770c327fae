import type { ExchangeFinding } from '../finding.ts';
import { type AcknowledgementOptions, replyTo, syntaxErrorOf } from './contrl.ts';
import type { WrittenInterchange, WrittenMessage, WrittenSegment } from './interchange-text.ts';
import type { InterchangeReceipt, MessageReceipt } from './receipt.ts';

/** Lengths and repetitions of D.96A: 4440 in C108, ERC in the message. */
const TEXT_LENGTH_MAX = 70;
const TEXTS_MAX = 5;
const ERRORS_MAX = 9999;

/**
 * The application error and acknowledgement messages APERAK (D.96A) for the messages of an interchange that have findings, one
 * each, in one interchange back to the sender; `undefined` when there is none to answer. A message with an error is said to be
 * rejected, one with warnings alone to be accepted. Source: UNTDID D.96A, message APERAK; code lists 1001, 1153, 4343, 4451.
 */
export function aperakFor(
  receipt: InterchangeReceipt,
  options: AcknowledgementOptions,
): WrittenInterchange | undefined {
  if (receipt.isAcknowledgement || receipt.header.syntaxIdentifier === '') return undefined;
  const messages = receipt.messages.map((message, i) => aperakMessage(receipt, message, options, String(i + 1)));
  return messages.length === 0 ? undefined : replyTo(receipt.header, options, messages);
}

function aperakMessage(
  receipt: InterchangeReceipt,
  message: MessageReceipt,
  options: AcknowledgementOptions,
  reference: string,
): WrittenMessage {
  const isRejected = message.findings.some((finding) => finding.severity === 'error');
  const { sender, recipient, controlReference } = receipt.header;
  const segments: WrittenSegment[] = [
    ['BGM', isRejected ? '313' : '312', `${options.controlReference}-${reference}`, '9', isRejected ? 'RE' : 'AP'],
    ['DTM', ['137', options.preparedDate + options.preparedTime, '203']],
    ['RFF', ['ACW', message.header.reference]],
    ['RFF', ['AGO', controlReference]],
    ['NAD', 'MS', [recipient.id]],
    ['NAD', 'MR', [sender.id]],
  ];
  const findings = message.findings.filter((finding) => finding.severity !== 'note').slice(0, ERRORS_MAX);
  for (const finding of findings) segments.push(...errorSegments(finding));
  return { reference, type: 'APERAK', directory: 'D.96A', segments };
}

function errorSegments(finding: ExchangeFinding): readonly WrittenSegment[] {
  const text = `${finding.code}: ${finding.message}${placeText(finding)}`;
  return [
    ['ERC', [syntaxErrorOf(finding.code), '', 'ZZZ']],
    ['FTX', 'AAO', '', '', pieces(text)],
  ];
}

/** Where a finding lies, in words, such as ` (UNT 12, element 1)`. */
function placeText(finding: ExchangeFinding): string {
  const { segment } = finding.place;
  if (segment === undefined) return '';
  const element = segment.element === undefined ? '' : `, element ${segment.element}`;
  const component = segment.component === undefined ? '' : `, component ${segment.component}`;
  return ` (${segment.tag} ${segment.position}${element}${component})`;
}

function pieces(text: string): readonly string[] {
  const made: string[] = [];
  for (let i = 0; i < text.length && made.length < TEXTS_MAX; i += TEXT_LENGTH_MAX) {
    made.push(text.slice(i, i + TEXT_LENGTH_MAX));
  }
  return made;
}
