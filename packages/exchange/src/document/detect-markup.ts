import { NOTE_FORMS, type NoteForm } from '../note/note-form.ts';
import type { DetectedFormat, DocumentFormat, TextEncoding, UnknownFormat } from './document-format.ts';

/** Names that only one of the formats in JSON uses; the first that is there counts. */
const JSON_SIGNS: readonly (readonly [sign: RegExp, format: DocumentFormat])[] = [
  [/"exchangedDocumentContext"\s*:|"exchangedDocument"\s*:|"specifiedConsignment"\s*:/, 'note'],
  [/"type"\s*:\s*"EPCIS(?:Query)?Document"|"epcisBody"\s*:|"@context"\s*:[^}]{0,200}epcis-context/, 'epcis-json'],
  [/"eventClassifierCode"\s*:|"eventType"\s*:\s*"(?:TRANSPORT|EQUIPMENT|SHIPMENT)"/, 'dcsa'],
  [/"type"\s*:\s*"(?:Object|Aggregation|Transaction|Transformation|Association)Event"/, 'epcis-json'],
  [/"eventTimeZoneOffset"\s*:|"@context"\s*:|"schemaVersion"\s*:\s*"2\.0/, 'epcis-json'],
  [/"eventType"\s*:|"eventCreatedDateTime"\s*:|"transportCall"\s*:/, 'dcsa'],
];

/** Which format in JSON a text begins; the text begins with a bracket. */
export function detectJson(text: string, encoding: TextEncoding): DetectedFormat | UnknownFormat {
  const format = JSON_SIGNS.find(([sign]) => sign.test(text))?.[1];
  if (format !== undefined) return { format: format === 'note' ? noteFormOf(text) : format, encoding };
  if (text.charAt(0) !== '{' && !/^\[\s*\{/.test(text)) {
    // Values nested without end begin so; the reader of events says how deep they are.
    if (/^(?:\[\s*){20}/.test(text)) return { format: 'epcis-json', encoding };
    return { format: undefined, found: 'a JSON list of no objects' };
  }
  const names = [...text.slice(0, 4096).matchAll(/"([^"\\]{1,40})"\s*:/g)].slice(0, 4).map(([, name]) => name);
  const found = names.length === 0 ? 'JSON without names' : `JSON with the names ${names.join(', ')}`;
  return { format: undefined, found };
}

function noteFormOf(text: string): DocumentFormat {
  const guide = /"guidelineSpecifiedDocumentContextParameter"[\s\S]{0,200}?"content"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  if (guide === undefined) return 'note';
  const forms = (Object.keys(NOTE_FORMS) as NoteForm[]).filter((form) => guide.endsWith(NOTE_FORMS[form].guideline));
  // One guideline is the end of another: the longest that fits is meant.
  forms.sort((one, other) => NOTE_FORMS[other].guideline.length - NOTE_FORMS[one].guideline.length);
  return forms[0] ?? 'note';
}

/** Which format in XML a text begins; the text begins with `<`. A DOCTYPE is left for the reader to refuse. */
export function detectXml(text: string, encoding: TextEncoding): DetectedFormat | UnknownFormat {
  const prolog = /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>|\s)*/i.exec(text)?.[0] ?? '';
  const root = /^<([\w.-]+:)?([\w.-]+)([^>]*)/.exec(text.slice(prolog.length));
  const name = root?.[2] ?? '';
  const attributes = root?.[3] ?? '';
  if (/^EPCIS(?:Query)?Document$/.test(name) || attributes.includes('urn:epcglobal:epcis'))
    return { format: 'epcis-xml', encoding };
  if (attributes.includes('efti.eu/')) return { format: 'efti', encoding };
  if (/^(?:!DOCTYPE)?\s*html$/i.test(name) || /^<!DOCTYPE\s+html/i.test(text))
    return { format: undefined, found: 'a page in HTML' };
  // A document that declares entities is told so by the reader, whatever its root.
  if (/<!DOCTYPE/i.test(prolog) || /^<!DOCTYPE/i.test(text)) return { format: 'epcis-xml', encoding };
  return { format: undefined, found: name === '' ? 'XML without a root' : `XML with the root ${name.slice(0, 60)}` };
}
