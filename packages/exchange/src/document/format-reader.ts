import type { TransportConsignment } from '@karvon/model';
import { createCsvConsignmentReader } from '../dataset/csv/csv-consignments.ts';
import { createCsvEventReader } from '../dataset/csv/csv-events.ts';
import { createDcsaReader } from '../dcsa/dcsa-reader.ts';
import { transportEventOfDcsa } from '../dcsa/dcsa-transport-event.ts';
import type { DocumentReader } from '../document-reader.ts';
import { createMessageReader } from '../edifact-messages/message-mapper.ts';
import type { EpcisSink } from '../epcis/epcis-sink.ts';
import { transportEventOfEpcis } from '../epcis/epcis-transport-event.ts';
import { createEpcisJsonReader } from '../epcis/json/epcis-json-reader.ts';
import { createEpcisXmlReader } from '../epcis/xml/epcis-xml-reader.ts';
import type { FindingPlace } from '../finding.ts';
import { createNoteReader } from '../note/note-text.ts';
import { checkConsignment } from './check-consignment.ts';
import { type DetectedFormat, DOCUMENT_FORMATS, type DocumentFormat } from './document-format.ts';
import type { DocumentReadingOptions, DocumentSink } from './document-sink.ts';

/** Makes the reader of a format that is known already; the sink's `onFormat` is not called. */
export function createFormatReader(
  detected: DetectedFormat,
  sink: DocumentSink,
  options: DocumentReadingOptions = {},
): DocumentReader {
  const { format, delimiter = ',', encoding } = detected;
  const onFinding: DocumentSink['onFinding'] = (finding) => sink.onFinding(finding);
  const take = (consignment: TransportConsignment, place: FindingPlace, form: DocumentFormat) =>
    takeConsignment(sink, options, consignment, place, form);
  switch (format) {
    case 'edifact':
      return createEdifactDocumentReader(sink, options, take);
    case 'epcis-json':
      return createEpcisJsonReader(epcisSink(sink));
    case 'epcis-xml':
      return createEpcisXmlReader(epcisSink(sink));
    case 'dcsa':
      return createDcsaReader({
        onFinding,
        onEvent: ({ event, place, isRefused }) => {
          sink.onDcsaEvent?.(event, place);
          if (isRefused || sink.onEvent === undefined) return;
          const { event: mapped, losses } = transportEventOfDcsa(event);
          sink.onEvent(mapped, place, losses);
        },
      });
    case 'csv-consignments':
      return createCsvConsignmentReader(
        { onFinding, onConsignment: (consignment, place) => take(consignment, place, format) },
        delimiter,
        encoding,
      );
    case 'csv-events':
      return createCsvEventReader(
        { onFinding, onEvent: (event, place) => sink.onEvent?.(event, place, []) },
        delimiter,
        encoding,
      );
    case 'efti':
      return createRefusingReader(sink, format);
    default:
      return createNoteReader(
        { onFinding, onConsignment: (consignment, form) => take(consignment, { path: '' }, form) },
        format === 'note' ? undefined : format,
      );
  }
}

function createEdifactDocumentReader(
  sink: DocumentSink,
  options: DocumentReadingOptions,
  take: (consignment: TransportConsignment, place: FindingPlace, format: DocumentFormat) => void,
): DocumentReader {
  return createMessageReader(
    {
      onFinding: (finding) => sink.onFinding(finding),
      onConsignment: (consignment, place) => take(consignment, place, 'edifact'),
      onEvent: (event, place) => sink.onEvent?.(event, place, []),
      onOtherMessage: (message) => {
        const { type, directory, reference } = message.header;
        sink.onMessage?.({ type, directory, reference, segmentCount: message.segmentCount }, message.placeOf(0));
      },
      ...(sink.onReceipt === undefined ? {} : { onReceipt: (receipt) => sink.onReceipt?.(receipt) }),
    },
    options.zone === undefined ? {} : { zone: options.zone },
  );
}

function takeConsignment(
  sink: DocumentSink,
  options: DocumentReadingOptions,
  consignment: TransportConsignment,
  place: FindingPlace,
  format: DocumentFormat,
): void {
  sink.onConsignment?.(consignment, place, format);
  if (options.checksRules === false) return;
  const { stations } = options;
  for (const finding of checkConsignment(consignment, format, stations === undefined ? {} : { stations })) {
    sink.onFinding({ ...finding, place: { ...place, ...finding.place } });
  }
}

function epcisSink(sink: DocumentSink): EpcisSink {
  return {
    onFinding: (finding) => sink.onFinding(finding),
    onHeader: (header) => sink.onEpcisHeader?.(header),
    onEvent: (read) => {
      sink.onEpcisEvent?.(read);
      if (read.isRefused || sink.onEvent === undefined) return;
      const { event, losses } = transportEventOfEpcis(read.event);
      sink.onEvent(event, read.place, losses);
    },
  };
}

/** Passes over a document whose format is written here and not read. */
function createRefusingReader(sink: DocumentSink, format: DocumentFormat): DocumentReader {
  return {
    write: () => undefined,
    end: () => {
      const message = `An ${DOCUMENT_FORMATS[format]} is written here and not read.`;
      sink.onFinding({ code: 'document-format-write-only', severity: 'error', message, place: { line: 1 } });
    },
  };
}
