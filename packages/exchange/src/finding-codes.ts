import { DATASET_CODES } from './dataset/dataset-codes.ts';
import { DOCUMENT_CODES } from './document/document-codes.ts';
import { EDIFACT_CODES } from './edifact/edifact-codes.ts';
import { MESSAGE_CODES } from './edifact-messages/message-codes.ts';
import { EPCIS_CODES } from './epcis/epcis-codes.ts';
import { NOTE_CODES } from './note/note-codes.ts';

/** Codes that every format shares. */
const COMMON_CODES = {
  'text-undecodable': 'Bytes that are not characters of the stated or assumed character set.',
  'format-unknown': 'No format that is read here begins like this.',
  'document-truncated': 'The document ends before its end.',
  'document-too-deep': 'Values are nested deeper than any document of this format is.',
  'document-too-large': 'One piece of the document is larger than is read at once.',
} as const;

/** Every code that a finding of a document can have, with what it means. The codes are stable: programs may rely on them. */
export const EXCHANGE_FINDING_CODES = {
  ...COMMON_CODES,
  ...EDIFACT_CODES,
  ...MESSAGE_CODES,
  ...EPCIS_CODES,
  ...NOTE_CODES,
  ...DOCUMENT_CODES,
  ...DATASET_CODES,
} as const;

/** A stable code of a finding in a document. */
export type ExchangeFindingCode = keyof typeof EXCHANGE_FINDING_CODES;
