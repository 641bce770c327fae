import { date, decimal, integerList, listOf, oneOf, optional, pattern, text, textList } from './column.ts';
import {
  claim,
  currencyCode,
  gauge,
  hoursLong,
  km,
  provenance,
  slug,
  slugOrAny,
  stateCode,
  status,
} from './columns.ts';
import { type RowOf, tableSchema } from './table-schema.ts';
import { CORRIDORS, DWELL_PARTS, HANDLES, PLACE_KINDS } from './vocabulary.ts';

/** Terminals, border posts, junctions. */
export const placesSchema = tableSchema('A place where goods are handled or lines meet', ['id'], {
  id: slug(),
  kind: oneOf(PLACE_KINDS),
  state: stateCode(),
  nameEn: text(),
  nameRu: text(),
  nameLocal: optional(text()),
  unlocode: optional(pattern('a UN/LOCODE of 5 characters', /^[A-Z]{2}[A-Z2-9]{3}$/)),
  esr: optional(pattern('an ESR code of 5 or 6 digits', /^\d{5,6}$/)),
  lat: decimal('a latitude in degrees', -90, 90),
  lon: decimal('a longitude in degrees', -180, 180),
  timeZone: text(),
  gauges: integerList('gauges in mm'),
  handles: listOf(HANDLES),
  hours: optional(text()),
  ...provenance,
});

/** A row of places.csv. */
export type PlaceRow = RowOf<typeof placesSchema>;

/** Stretches inside one state, both directions. */
export const linksSchema = tableSchema(
  'A stretch of road or rail inside one state',
  ['from', 'to', 'mode', 'gauge'],
  {
    from: slug(),
    to: slug(),
    mode: oneOf(['road', 'rail']),
    gauge: optional(gauge()),
    km: km(),
    speedKmh: decimal('a speed in km/h above 0', 1, 200),
    status: status(),
    opensOn: optional(date()),
    corridors: listOf(CORRIDORS),
    ...provenance,
  },
  { ends: ['from', 'to'] },
);

/** A row of links.csv. */
export type LinkRow = RowOf<typeof linksSchema>;

/** Border crossings, one row a mode. */
export const crossingsSchema = tableSchema('A border crossing for one mode', ['id'], {
  id: slug(),
  nameEn: text(),
  placeA: slug(),
  placeB: slug(),
  mode: oneOf(['road', 'rail']),
  gauge: optional(gauge()),
  km: km(),
  hours: optional(text()),
  status: status(),
  opensOn: optional(date()),
  closedFrom: optional(date()),
  closedTo: optional(date()),
  eQueue: optional(slug()),
  regimeNote: optional(text()),
  corridors: listOf(CORRIDORS),
  ...provenance,
});

/** A row of crossings.csv. */
export type CrossingRow = RowOf<typeof crossingsSchema>;

/** Directed times and fees at crossings, ports and airports. */
export const dwellsSchema = tableSchema('Time and fee in one direction', ['from', 'to', 'mode', 'part'], {
  from: slugOrAny(),
  to: slugOrAny(),
  mode: oneOf(['road', 'rail', 'ferry', 'sea', 'air']),
  part: oneOf(DWELL_PARTS),
  p10Hours: hoursLong(),
  p50Hours: hoursLong(),
  p90Hours: hoursLong(),
  feeUsd: optional(decimal('US dollars >= 0', 0)),
  claim: claim(),
  derivation: optional(text()),
  ...provenance,
});

/** A row of dwells.csv. */
export type DwellRow = RowOf<typeof dwellsSchema>;

/** Gauge changes. */
export const transfersSchema = tableSchema('A gauge change at a place', ['place', 'fromGauge', 'toGauge', 'carries'], {
  place: slug(),
  fromGauge: gauge(),
  toGauge: gauge(),
  carries: oneOf(['container', 'wagon']),
  p10Hours: hoursLong(),
  p50Hours: hoursLong(),
  p90Hours: hoursLong(),
  feeUsd: optional(decimal('US dollars >= 0', 0)),
  claim: claim(),
  ...provenance,
});

/** A row of transfers.csv. */
export type TransferRow = RowOf<typeof transfersSchema>;

/** Electronic queues. */
export const equeuesSchema = tableSchema('An electronic queue and its fast lane', ['id', 'validFrom'], {
  id: slug(),
  state: stateCode(),
  nameEn: text(),
  slotFee: optional(decimal('money >= 0', 0)),
  slotCurrency: optional(currencyCode()),
  fastFee: optional(decimal('money >= 0', 0)),
  fastCurrency: optional(currencyCode()),
  fastQueueP10Hours: optional(hoursLong()),
  fastQueueP50Hours: optional(hoursLong()),
  fastQueueP90Hours: optional(hoursLong()),
  validFrom: optional(date()),
  validTo: optional(date()),
  ...provenance,
});

/** A row of equeues.csv. */
export type EQueueRow = RowOf<typeof equeuesSchema>;

/** Sources that rows cite. */
export const sourcesSchema = tableSchema('A source', ['id'], {
  id: text(),
  title: text(),
  url: optional(text()),
  date: optional(text()),
  note: optional(text()),
});

/** A row of sources.csv. */
export type SourceRow = RowOf<typeof sourcesSchema>;

/** Words separated by bars, for the goods table. */
export const barList = () => textList('words separated by |', '|');
