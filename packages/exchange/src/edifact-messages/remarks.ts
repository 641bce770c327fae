import type { LocalizedText, RemarkKind, TransportRemark } from '@karvon/model';
import type { ConsignmentState } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import type { SegmentText } from './segment-text.ts';
import { cutText, joinComponents, languageCodeOf, languageOf, textIn } from './texts.ts';
import type { Writing } from './writing.ts';

/** Subject of a text, code list 4451, that each kind of remark is written with. */
const SUBJECTS: Readonly<Record<RemarkKind, string>> = {
  declaration: 'SIC',
  'carrier-note': 'TRA',
  'not-for-carrier': 'ICN',
  customs: 'CUS',
  agreement: 'SIN',
  handling: 'HAN',
};

const KIND_OF_SUBJECT = new Map<string, RemarkKind>([
  ...(Object.entries(SUBJECTS) as [RemarkKind, string][]).map(([kind, code]): [string, RemarkKind] => [code, kind]),
  ['AAI', 'declaration'],
  ['ACB', 'declaration'],
  ['AAH', 'customs'],
  ['CCI', 'customs'],
  ['AAS', 'carrier-note'],
  ['OSI', 'carrier-note'],
  ['CLR', 'carrier-note'],
  ['DEL', 'declaration'],
  ['DIN', 'declaration'],
  ['PAC', 'handling'],
]);

/** Components of C108. */
const PIECES = 5;

/** Reads FTX, of what the segments before are about. Source: segment FTX, composite C108; code lists 4451 and 3453. */
export function readText(state: ConsignmentState, segment: number): void {
  const subject = state.value(segment, 1);
  const language = languageOf(state.value(segment, 5));
  const text = joinComponents(state.message, segment, 4, 1, PIECES);
  const last = state.lastText;
  const isMore =
    last.isFull && last.segment === segment - 1 && last.qualifier === subject && last.language === language;
  const isFull = state.value(segment, 4, PIECES) !== '';
  state.lastText = { qualifier: subject, language, isFull, segment };
  if (text === '') {
    sayEmptyText(state, segment, subject);
  } else if (state.group === 'danger' && state.danger !== undefined && (subject === 'AAD' || subject === 'AAC')) {
    state.danger.properShippingName = withText(state.danger.properShippingName, language, text);
  } else if (state.level === 'item' && state.item !== undefined && subject === 'AAA') {
    state.item.description = withText(state.item.description, language, text);
  } else if (state.group === 'charge' || state.group === 'ignored' || state.group === 'term') {
    state.drop(segment, `Text ${subject} of a part has no place in the model.`);
  } else {
    keepRemark(state, segment, { subject, language, text, isMore });
  }
}

function sayEmptyText(state: ConsignmentState, segment: number, subject: string): void {
  const code = state.value(segment, 3, 1);
  if (code !== '')
    state.drop(segment, `Text ${subject} is said by the code ${code} alone, which the model does not keep.`);
  else state.report.say('warning', 'message-value-missing', `Text ${subject} is empty.`, { segment, element: 4 });
}

function withText(text: LocalizedText | undefined, language: string, more: string): LocalizedText {
  const before = text?.[language];
  return { ...text, [language]: before === undefined ? more : `${before} ${more}` };
}

/** Adds to the remark before when it goes on or says the same in a further language; else begins a new one. */
function keepRemark(
  state: ConsignmentState,
  segment: number,
  found: { readonly subject: string; readonly language: string; readonly text: string; readonly isMore: boolean },
): void {
  const kind = KIND_OF_SUBJECT.get(found.subject);
  if (kind === undefined) {
    const text = `Subject ${found.subject || 'missing'} of a text is none that the model has; it is kept as declared.`;
    state.report.say('note', 'message-code-unknown', text, { segment, element: 1 });
  }
  const remark = { kind: kind ?? 'declaration', text: textIn(found.language, found.text) } as const;
  const last = state.draft.remarks[state.remarkAt] as Draft<TransportRemark> | undefined;
  const isSame = last !== undefined && last.kind === remark.kind && state.remarkSegment === segment - 1;
  state.remarkSegment = segment;
  if (isSame && (found.isMore || last.text[found.language] === undefined)) {
    last.text = withText(last.text, found.language, found.text);
    return;
  }
  state.remarkAt = state.draft.remarks.push(remark) - 1;
}

/** Reads HAN: how goods are to be handled. Source: segment HAN, composite C524. */
export function readHandling(state: ConsignmentState, segment: number): void {
  const text = state.value(segment, 1, 4);
  if (text === '')
    state.drop(segment, `Handling ${state.value(segment, 1, 1)} is a code alone, which the model does not keep.`);
  else state.draft.remarks.push({ kind: 'handling', text: textIn('und', text) });
}

/**
 * Writes a text in its languages as FTX, five pieces each. The last segment of a language never is full, so that what follows is not
 * taken for more of it. `carried` is the path that is lost where the message has no place for texts, when it is not that of the language.
 */
export function writeText(
  subject: string,
  text: LocalizedText,
  path: string,
  writing: Writing,
  carried?: string,
): void {
  for (const [language, words] of Object.entries(text)) {
    const { pieces, isExact } = cutText(words, writing.widths.freeText);
    if (!isExact || pieces.length === 0) {
      writing.losses.add(`${path}/${language}`, words || '""', 'FTX holds lines cut at words, and no line breaks.');
    }
    const lines = withoutFullEnd(pieces);
    for (let i = 0; i < lines.length; i += PIECES) {
      const ftx: SegmentText = ['FTX', subject, '', '', lines.slice(i, i + PIECES), languageCodeOf(language)];
      writing.add(carried ?? `${path}/${language}`, ftx);
    }
  }
}

/** The pieces with one more cut when they would fill the last segment. */
function withoutFullEnd(pieces: readonly string[]): readonly string[] {
  if (pieces.length === 0 || pieces.length % PIECES !== 0) return pieces;
  const last = pieces[pieces.length - 1]!;
  const cut = cutText(last, Math.max(1, last.length - 1));
  return cut.isExact && cut.pieces.length === 2 ? [...pieces.slice(0, -1), ...cut.pieces] : pieces;
}

/** Writes remarks; two of one kind that would be taken for one are a loss. */
export function writeRemarks(remarks: readonly TransportRemark[], writing: Writing): void {
  remarks.forEach((remark, i) => {
    const before = remarks[i - 1];
    const isJoined =
      before?.kind === remark.kind && !Object.hasOwn(before.text, languageOf(languageCodeOf(firstLanguage(remark))));
    if (isJoined) writing.losses.add('/remarks', remark, 'it is read as more of the remark before it.');
    if (Object.keys(remark.text).length === 0) writing.losses.add('/remarks', remark, 'an empty text is not written.');
    writeText(SUBJECTS[remark.kind], remark.text, `/remarks/${i}/text`, writing, `/remarks/${i}`);
  });
}

function firstLanguage(remark: TransportRemark): string {
  return Object.keys(remark.text)[0] ?? '';
}
