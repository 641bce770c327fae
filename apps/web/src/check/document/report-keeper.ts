import {
  createDocumentReader,
  type DetectedFormat,
  type DocumentFormat,
  type DocumentReader,
  type DocumentSink,
  type ExchangeFinding,
  layOutDocument,
} from '@karvon/exchange';
import type { TransportConsignment, TransportEvent } from '@karvon/model';
import {
  CONSIGNMENTS_KEPT_MAX,
  type DocumentReport,
  EVENTS_KEPT_MAX,
  FINDINGS_KEPT_MAX,
  type ShownEvent,
} from './document-report.ts';

/** Reads a document and keeps what the page shows of it. */
export interface ReportKeeper extends DocumentReader {
  /** What the document came to; whole after `end`. */
  readonly report: () => DocumentReport;
  /** Consignments that were kept, to be written as other documents. */
  readonly consignments: readonly TransportConsignment[];
}

/** Makes a reader of one document that keeps a report of bounded size, however large the document is. */
export function createReportKeeper(): ReportKeeper {
  const state = emptyState();
  const reader = createDocumentReader(sinkOf(state));
  let isFirst = true;
  return {
    consignments: state.consignments,
    write: (bytes) => {
      if (isFirst && bytes.length > 0) {
        isFirst = false;
        state.isOdd = bytes.subarray(0, 1024).includes(0);
      }
      reader.write(bytes);
    },
    end: () => reader.end(),
    report: () => reportOf(state),
  };
}

interface State {
  detected: DetectedFormat | undefined;
  /** The form of a note, which may show only when it is read. */
  noteFormat: DocumentFormat | undefined;
  version: string | undefined;
  /** A zero byte stands near the beginning: text has one only in UTF-16. */
  isOdd: boolean;
  readonly otherMessages: Record<string, number>;
  readonly findings: Record<ExchangeFinding['severity'], ExchangeFinding[]>;
  readonly findingCounts: Record<ExchangeFinding['severity'], number>;
  readonly consignments: TransportConsignment[];
  readonly formats: DocumentFormat[];
  consignmentCount: number;
  readonly events: ShownEvent[];
  eventCount: number;
}

function emptyState(): State {
  return {
    detected: undefined,
    noteFormat: undefined,
    version: undefined,
    isOdd: false,
    otherMessages: {},
    findings: { error: [], warning: [], note: [] },
    findingCounts: { error: 0, warning: 0, note: 0 },
    consignments: [],
    formats: [],
    consignmentCount: 0,
    events: [],
    eventCount: 0,
  };
}

function sinkOf(state: State): DocumentSink {
  return {
    onFormat: (detected) => {
      state.detected = detected;
    },
    onFinding: (finding) => {
      state.findingCounts[finding.severity]++;
      const kept = state.findings[finding.severity];
      if (kept.length < FINDINGS_KEPT_MAX) kept.push(finding);
    },
    onConsignment: (consignment, _place, format) => {
      state.consignmentCount++;
      state.noteFormat ??= format;
      if (state.consignments.length >= CONSIGNMENTS_KEPT_MAX) return;
      state.consignments.push(consignment);
      state.formats.push(format);
    },
    onEvent: (event) => {
      state.eventCount++;
      if (state.events.length < EVENTS_KEPT_MAX) state.events.push(showEvent(event));
    },
    onEpcisHeader: ({ schemaVersion }) => {
      state.version = schemaVersion ?? state.version;
    },
    onMessage: ({ type, directory }) => {
      const name = `${type} ${directory}`.trim().slice(0, 40);
      if (Object.hasOwn(state.otherMessages, name) || Object.keys(state.otherMessages).length < 20)
        state.otherMessages[name] = (state.otherMessages[name] ?? 0) + 1;
    },
  };
}

function reportOf(state: State): DocumentReport {
  const { detected, version, findings, consignments, formats } = state;
  const format = detected?.format === 'note' ? (state.noteFormat ?? 'note') : detected?.format;
  return {
    ...(format && { format }),
    ...(detected?.messageType && { messageType: detected.messageType }),
    ...(version && { version }),
    otherMessages: state.otherMessages,
    findings: [...findings.error, ...findings.warning, ...findings.note],
    findingCounts: state.findingCounts,
    consignments: consignments.map((consignment, index) => ({
      title: consignment.contract?.number ?? consignment.references[0]?.value ?? '',
      boxes: layOutDocument(consignment, formats[index] ?? 'edifact'),
    })),
    consignmentCount: state.consignmentCount,
    events: state.events,
    eventCount: state.eventCount,
    isBinary: detected === undefined && state.isOdd,
  };
}

function showEvent(event: TransportEvent): ShownEvent {
  const { location = {}, means = {} } = event;
  const codes = [location.unLocode, location.esrCode, location.facilityCode, location.gln, location.countryId];
  const at =
    location.latitude !== undefined && location.longitude !== undefined
      ? `${location.latitude}, ${location.longitude}`
      : location.uri;
  const named = [location.name, ...codes].filter((part) => part !== undefined && part !== '');
  const units = event.handlingUnits.map(({ id, quantity, unitCode }) =>
    [id, quantity === undefined ? '' : `× ${quantity}`, unitCode].filter(Boolean).join(' '),
  );
  return {
    occurredAt: event.occurredAt,
    classifier: event.classifier,
    type: event.type,
    where: named.length > 0 ? named.join(' · ') : (at ?? ''),
    things: [...event.equipment.map(({ id, sizeType }) => [id, sizeType].filter(Boolean).join(' ')), ...units].slice(
      0,
      8,
    ),
    means: [means.name, means.id, means.journeyId].filter(Boolean).join(' · '),
  };
}
