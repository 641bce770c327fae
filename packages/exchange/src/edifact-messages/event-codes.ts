import type { EventClassifier, TransportEventDocument, TransportEventMeans, TransportEventType } from '@karvon/model';
import { codeTable } from './code-table.ts';

/**
 * Status codes of UNECE Recommendation 24 (element 9011, later 4405) with the event that each tells of. Of several codes for one event
 * the first is written. Statuses without a code are written as their word in the model.
 */
const STATUS_ROWS: readonly (readonly [TransportEventType, string])[] = [
  ['arrival', '1 3 40 107 206'],
  ['departure', '24 27 87 127'],
  ['position', '31 35 67 355 356 357 312 328 124'],
  ['loading', '48 51 79 92 118 121'],
  ['discharge', '346 29 62'],
  ['gate-in', '364 98'],
  ['gate-out', '365 99'],
  ['stuffing', '93 94'],
  ['stripping', '28'],
  ['pick-up', '13'],
  ['drop-off', '82 80'],
  ['inspection', '97'],
  ['resealing', '208 83'],
  ['bogie-change', '368'],
  ['border-crossing', '16'],
  ['customs-inspection', '228'],
  ['customs-hold', '128 126 17 184 229 232'],
  ['customs-release', '12 8 9 10 39'],
  ['taking-over', '130 74'],
  ['delivery', '21 22 114'],
  ['delay', '20 25 101 266 270 273 314'],
  ['document-rejected', '334'],
  ['document-confirmed', '6'],
  ['document-issued', '359'],
  ['document-void', '7'],
  ['document-on-hold', '315'],
  ['document-released', '78'],
];

const TYPE_OF_STATUS = new Map(STATUS_ROWS.flatMap(([type, codes]) => codes.split(' ').map((code) => [code, type])));

const STATUS_OF_TYPE = new Map(STATUS_ROWS.map(([type, codes]) => [type, codes.split(' ')[0]!]));

/** The event that a status code tells of, or undefined. */
export function eventTypeOf(status: string): TransportEventType | undefined {
  return TYPE_OF_STATUS.get(status);
}

/** The status code of an event, or undefined where Recommendation 24 has none. */
export function statusOf(type: TransportEventType): string | undefined {
  return STATUS_OF_TYPE.get(type);
}

/** Dates of code list 2005 behind a status, with whether they are planned, expected or actual. */
const CLASSIFIERS: Readonly<Record<string, EventClassifier>> = codeTable({
  '334': 'ACT',
  '7': 'ACT',
  '9': 'ACT',
  '11': 'ACT',
  '35': 'ACT',
  '94': 'ACT',
  '136': 'ACT',
  '143': 'ACT',
  '178': 'ACT',
  '181': 'ACT',
  '186': 'ACT',
  '200': 'ACT',
  '310': 'ACT',
  '17': 'EST',
  '132': 'EST',
  '133': 'EST',
  '10': 'PLN',
  '76': 'PLN',
  '189': 'PLN',
  '232': 'PLN',
});

/** Whether a date behind a status is planned, expected or actual; undefined for a date of something else. */
export function classifierOf(qualifier: string): EventClassifier | undefined {
  return CLASSIFIERS[qualifier];
}

/** Qualifier of the date of an event; undefined where code list 2005 cannot say that it is planned or expected. */
export function timeQualifierOf(type: TransportEventType, classifier: EventClassifier): string | undefined {
  if (classifier === 'ACT') return '334';
  const isEstimate = classifier === 'EST';
  if (type === 'arrival') return isEstimate ? '132' : '232';
  if (type === 'departure') return isEstimate ? '133' : '189';
  if (type === 'delivery') return isEstimate ? '17' : '76';
  return undefined;
}

/** References, code list 1153, that name documents of an event, with the document's kind. */
const DOCUMENT_OF_REFERENCE: Readonly<Record<string, string>> = codeTable({
  BN: 'BKG',
  SI: 'SHI',
  AAM: 'TRD',
  BM: '705',
  AWB: '740',
  ON: '220',
  IV: '380',
  CT: '315',
});

const REFERENCE_OF_DOCUMENT = new Map(Object.entries(DOCUMENT_OF_REFERENCE).map(([type, kind]) => [kind, type]));

/** Kind of the document that a reference names, or undefined. */
export function documentKindOf(referenceType: string): string | undefined {
  return DOCUMENT_OF_REFERENCE[referenceType];
}

/** Type of the reference that names a document of an event, or undefined. */
export function referenceTypeOf(document: TransportEventDocument): string | undefined {
  return REFERENCE_OF_DOCUMENT.get(document.typeCode);
}

type EventMode = NonNullable<TransportEventMeans['mode']>;

/** Modes of UNECE Recommendation 19. A ferry is sea with the means type of Recommendation 28. */
export const MODE_CODES: Readonly<Record<EventMode, string>> = {
  sea: '1',
  ferry: '1',
  rail: '2',
  road: '3',
  air: '4',
  multimodal: '6',
  'inland-water': '8',
};

/** Means type of a ferry. Source: UNECE Recommendation 28. */
export const FERRY = '1592';

const MODE_OF_CODE: Readonly<Record<string, EventMode>> = codeTable({
  '1': 'sea',
  '2': 'rail',
  '3': 'road',
  '4': 'air',
  '6': 'multimodal',
  '8': 'inland-water',
});

/** Mode of the means of an event by its code and means type, or undefined. */
export function eventModeOf(code: string, meansType: string): EventMode | undefined {
  return meansType === FERRY && code !== '8' ? 'ferry' : MODE_OF_CODE[code];
}
