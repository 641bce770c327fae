import { date, decimal, integer, listOf, oneOf, optional, pattern, text, weekdays } from './column.ts';
import { claim, hoursLong, km, provenance, slug, stateCode, status } from './columns.ts';
import { type RowOf, tableSchema } from './table-schema.ts';
import { CALL_STOPS, CARRIES, CORRIDORS, SERVICE_PATTERNS, VEHICLES } from './vocabulary.ts';

/** Block trains, ferries, sea lines, flights; one direction a row. */
export const servicesSchema = tableSchema('A service in one direction', ['id'], {
  id: slug(),
  nameEn: text(),
  mode: oneOf(['rail', 'ferry', 'sea', 'air']),
  vehicle: oneOf(VEHICLES),
  carries: listOf(CARRIES),
  earnedBy: stateCode(),
  pattern: oneOf(SERVICE_PATTERNS),
  days: weekdays(),
  perWeek: optional(decimal('departures a week', 0.01, 200)),
  departs: optional(pattern('a local time HH:MM', /^([01]\d|2[0-3]):[0-5]\d$/)),
  waitP10Hours: optional(hoursLong()),
  waitP50Hours: optional(hoursLong()),
  waitP90Hours: optional(hoursLong()),
  cutOffHours: optional(hoursLong()),
  validFrom: optional(date()),
  validTo: optional(date()),
  status: status(),
  opensOn: optional(date()),
  corridors: listOf(CORRIDORS),
  claim: claim(),
  ...provenance,
});

/** A row of services.csv. */
export type ServiceRow = RowOf<typeof servicesSchema>;

/** Calls of services, in hours since departure from the first call. */
export const callsSchema = tableSchema(
  'A call of a service',
  ['service', 'seq'],
  {
    service: slug(),
    seq: integer('a whole number', 0, 999),
    place: slug(),
    arrivalHours: hoursLong(),
    departureHours: optional(hoursLong()),
    p10Hours: optional(hoursLong()),
    p90Hours: optional(hoursLong()),
    km: km(),
    /** `pass` where the train only passes or is controlled: it takes no goods there and gives none. */
    stop: optional(oneOf(CALL_STOPS)),
    note: optional(text()),
  },
  { group: 'service' },
);

/** A row of calls.csv. */
export type CallRow = RowOf<typeof callsSchema>;
