import type { TransportDocument } from '@karvon/model';
import type { ConsignmentState } from './consignment-state.ts';
import { readTime, writeDay } from './dates.ts';
import type { Draft } from './draft.ts';
import { readQuantity } from './measures.ts';
import type { SegmentText } from './segment-text.ts';
import { LANGUAGE_UNSAID, textIn } from './texts.ts';
import { type Writing, writeName } from './writing.ts';

/** Reads DOC: a document that goes with the consignment. Source: segment DOC; composites C002, C503; code list 1001. */
export function readDocument(state: ConsignmentState, segment: number): void {
  state.group = 'document';
  const name = state.value(segment, 1, 4);
  const document: Draft<TransportDocument> = {
    typeCode: state.value(segment, 1, 1),
    number: state.value(segment, 2, 1),
  };
  if (name !== '') document.name = textIn(LANGUAGE_UNSAID, name);
  if (state.value(segment, 4) !== '') {
    const copyCount = readQuantity(state.message, state.report, { segment, element: 4, component: 1 });
    if (copyCount !== undefined) document.copyCount = copyCount;
  }
  if (document.typeCode === '' && name === '') {
    state.report.say('warning', 'message-value-missing', 'A document says no kind.', { segment, element: 1 });
  }
  state.draft.documents.push(document);
  state.document = document;
}

/** Reads DTM behind DOC: the day of issue. */
export function readDocumentTime(state: ConsignmentState, segment: number): void {
  const time = readTime(state.message, state.report, { segment, element: 1 });
  if (time === undefined || state.document === undefined) return;
  if (state.document.issuedOn === undefined) state.document.issuedOn = time.day;
  else state.drop(segment, 'A second date of a document has no place in the model.');
}

/** Writes documents as DOC and DTM. */
export function writeDocuments(documents: readonly TransportDocument[], writing: Writing): void {
  documents.forEach((document, i) => {
    const path = `/documents/${i}`;
    const doc: SegmentText = [
      'DOC',
      [
        writing.fit(document.typeCode, 3, `${path}/typeCode`),
        '',
        '',
        writeName(document.name, 35, `${path}/name`, writing),
      ],
      [writing.fit(document.number, writing.widths.reference, `${path}/number`)],
      '',
      document.copyCount === undefined ? '' : String(document.copyCount),
    ];
    writing.add(path, doc, () => {
      if (document.issuedOn !== undefined) writeDate(document.issuedOn, '137', `${path}/issuedOn`, writing);
    });
  });
}

/** Writes DTM of a day; what is no day is a loss. */
export function writeDate(day: string, qualifier: string, path: string, writing: Writing): void {
  const time = writeDay(qualifier, day);
  if (time === undefined) writing.losses.add(path, day, 'it is no day as 2026-11-23.');
  else writing.add(path, ['DTM', time]);
}
