import {
  EVENT_CLASSIFIERS,
  TRANSPORT_EVENT_TYPES,
  type TransportEvent,
  type TransportEventEquipment,
  type TransportEventLocation,
  type TransportEventMeans,
  type TransportEventType,
} from '@karvon/model';
import type { DocumentReader, FindingSink } from '../../document-reader.ts';
import type { FindingPlace, Loss } from '../../finding.ts';
import { findLosses } from '../../note/mmt/losses.ts';
import { CellReader, compact, numberText } from './csv-cells.ts';
import { EVENT_COLUMNS, type EventColumn } from './csv-columns.ts';
import { type CsvRow, createCsvRowReader, type ReportCell } from './csv-rows.ts';
import { csvLine } from './csv-tables.ts';

/** Takes the events of a table. */
export interface CsvEventSink extends FindingSink {
  onEvent(event: TransportEvent, place: FindingPlace): void;
}

const TYPES = Object.keys(TRANSPORT_EVENT_TYPES) as TransportEventType[];
const CATEGORIES = ['container', 'wagon', 'trailer', 'unit-load-device'] as const;
const MODES = ['road', 'rail', 'ferry', 'sea', 'inland-water', 'air', 'multimodal'] as const;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Makes a reader of a table of events with the columns of `EVENT_COLUMNS`; a row at a time is held. */
export function createCsvEventReader(sink: CsvEventSink, delimiter: string, encoding = 'utf-8'): DocumentReader {
  return createCsvRowReader({
    delimiter,
    encoding,
    columns: EVENT_COLUMNS,
    onFinding: (finding) => sink.onFinding(finding),
    onRow: (row, report) => {
      const event = eventOfRow(row, report);
      if (event !== undefined) sink.onEvent(event, { line: row.line });
    },
  });
}

/** The event of a row; undefined when the row does not say what happened and when. */
function eventOfRow(row: CsvRow, report: ReportCell): TransportEvent | undefined {
  const cells = new CellReader(row, report);
  const type = cells.oneOf('event', TYPES);
  const occurredAt = instantOf(cells, 'occurred_at');
  const classifier = cells.oneOf('classifier', EVENT_CLASSIFIERS) ?? 'ACT';
  const location = locationOf(cells);
  const means = meansOf(cells);
  const equipment = equipmentOf(cells);
  const documents = cells.words('documents').map((word) => {
    const at = word.indexOf('=');
    return { typeCode: at < 0 ? 'other' : word.slice(0, at), id: word.slice(at + 1) };
  });
  if (type === undefined || occurredAt === undefined) return undefined;
  return {
    ...compact<Omit<TransportEvent, 'equipment' | 'handlingUnits' | 'documents'>>({
      type,
      classifier,
      occurredAt,
      recordedAt: instantOf(cells, 'recorded_at'),
      id: cells.text('id'),
      location,
      means,
      reasonCode: cells.text('reason'),
      remarks: cells.text('remarks'),
    }),
    equipment,
    handlingUnits: cells.words('handling_units').map((id) => ({ id })),
    documents,
  };
}

function instantOf(cells: CellReader, column: EventColumn): string | undefined {
  const text = cells.formed(column, INSTANT, 'an instant such as 2026-11-23T08:00:00+05:00');
  if (text === undefined) return undefined;
  const year = Number(text.slice(0, 4));
  if (!Number.isNaN(Date.parse(text)) && year >= 1990 && year <= 2100) return text;
  cells.refuse(column, text, 'an instant of the calendar from 1990 to 2100');
  return undefined;
}

function locationOf(cells: CellReader): TransportEventLocation | undefined {
  const location = compact<TransportEventLocation>({
    unLocode: cells.formed('locode', /^[A-Z]{2}[A-Z2-9]{3}$/, 'a UN/LOCODE such as TJDYU'),
    esrCode: cells.formed('station', /^\d{6}$/, 'six digits'),
    gln: cells.formed('gln', /^\d{13}$/, 'thirteen digits'),
    facilityCode: cells.text('facility'),
    facilityCodeList: cells.oneOf('facility_list', ['SMDG', 'BIC']),
    name: cells.text('place'),
    countryId: cells.formed('state', /^[A-Z]{2}$/, 'two letters of ISO 3166-1'),
    latitude: cells.signed('latitude', 90),
    longitude: cells.signed('longitude', 180),
    uri: cells.text('place_uri'),
  });
  return Object.keys(location).length === 0 ? undefined : location;
}

function meansOf(cells: CellReader): TransportEventMeans | undefined {
  const means = compact<TransportEventMeans>({
    mode: cells.oneOf('mode', MODES),
    id: cells.text('means'),
    name: cells.text('means_name'),
    journeyId: cells.text('journey'),
    exportJourneyId: cells.text('export_journey'),
    carrierId: cells.text('carrier'),
    flagCountryId: cells.text('flag'),
  });
  return Object.keys(means).length === 0 ? undefined : means;
}

function equipmentOf(cells: CellReader): readonly TransportEventEquipment[] {
  const isEmpty = cells.oneOf('is_empty', ['yes', 'no']);
  const seals = cells.words('seals').map((number) => ({ number }));
  return cells.words('equipment').map((id) =>
    compact<TransportEventEquipment>({
      id,
      category: cells.oneOf('equipment_category', CATEGORIES),
      sizeType: cells.text('size_type'),
      isEmpty: isEmpty === undefined ? undefined : isEmpty === 'yes',
      seals: seals.length === 0 ? undefined : seals,
    }),
  );
}

/** The header line of a table of events. */
export function csvEventHeader(): string {
  return csvLine(EVENT_COLUMNS.map(({ name }) => name));
}

/** A row of a table of events, and what of the event it does not carry; found by reading the row back. */
export function csvEventRow(event: TransportEvent): { readonly text: string; readonly losses: readonly Loss[] } {
  const cells = cellsOf(event);
  const row = new Map(Object.entries(cells).filter(([, cell]) => cell.trim() !== ''));
  const back = eventOfRow({ line: 1, cells: trimmed(row) }, () => undefined);
  return { text: csvLine(EVENT_COLUMNS.map(({ name }) => cells[name])), losses: findLosses(event, back, 'CSV') };
}

/** Cells as the reader sees them. */
function trimmed(cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...cells].map(([name, cell]) => [name, cell.trim()]));
}

function cellsOf(event: TransportEvent): Readonly<Record<EventColumn, string>> {
  const { location = {}, means = {}, equipment } = event;
  const [first] = equipment;
  return {
    event: event.type,
    classifier: event.classifier,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt ?? '',
    id: event.id ?? '',
    locode: location.unLocode ?? '',
    station: location.esrCode ?? '',
    gln: location.gln ?? '',
    facility: location.facilityCode ?? '',
    facility_list: location.facilityCodeList ?? '',
    place: location.name ?? '',
    state: location.countryId ?? '',
    latitude: location.latitude === undefined ? '' : signedText(location.latitude),
    longitude: location.longitude === undefined ? '' : signedText(location.longitude),
    place_uri: location.uri ?? '',
    equipment: equipment.map(({ id }) => id).join(' '),
    equipment_category: first?.category ?? '',
    size_type: first?.sizeType ?? '',
    is_empty: first?.isEmpty === undefined ? '' : first.isEmpty ? 'yes' : 'no',
    seals: (first?.seals ?? []).map(({ number }) => number).join(' '),
    handling_units: event.handlingUnits.map(({ id }) => id).join(' '),
    mode: means.mode ?? '',
    means: means.id ?? '',
    means_name: means.name ?? '',
    journey: means.journeyId ?? '',
    export_journey: means.exportJourneyId ?? '',
    carrier: means.carrierId ?? '',
    flag: means.flagCountryId ?? '',
    documents: event.documents.map(({ typeCode, id }) => `${typeCode}=${id}`).join(' '),
    reason: event.reasonCode ?? '',
    remarks: event.remarks ?? '',
  };
}

function signedText(value: number): string {
  return value < 0 ? `-${numberText(-value)}` : numberText(value);
}
