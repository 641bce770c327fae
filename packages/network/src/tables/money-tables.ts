import { date, decimal, oneOf, optional, text } from './column.ts';
import { claim, currencyCode, provenance, slug, slugOrAny, stateCode, stateOrAny } from './columns.ts';
import { type RowOf, tableSchema } from './table-schema.ts';
import { PLACE_KINDS, TARIFF_KINDS, TARIFF_UNITS, TRADE_DIRECTIONS } from './vocabulary.ts';

const modeOrAny = () => oneOf(['*', 'road', 'rail', 'ferry', 'sea', 'air']);

/** Base rates; the planner takes the most specific row valid on the day. */
export const tariffsSchema = tableSchema('A base rate', ['id'], {
  id: slug(),
  kind: oneOf(TARIFF_KINDS),
  mode: modeOrAny(),
  state: stateOrAny(),
  service: optional(slug()),
  place: optional(slug()),
  equipment: text(),
  goods: text(),
  direction: oneOf(TRADE_DIRECTIONS),
  unit: oneOf(TARIFF_UNITS),
  amount: decimal('an amount >= 0', 0),
  currency: currencyCode(),
  minimum: optional(decimal('an amount >= 0', 0)),
  validFrom: optional(date()),
  validTo: optional(date()),
  claim: claim(),
  reasoning: optional(text()),
  ...provenance,
});

/** A row of tariffs.csv. */
export type TariffRow = RowOf<typeof tariffsSchema>;

/** Dated multipliers on a base rate; among those that apply the largest discount wins. */
export const coefficientsSchema = tableSchema('A dated multiplier on a base rate', ['id'], {
  id: slug(),
  mode: modeOrAny(),
  kind: oneOf(TARIFF_KINDS),
  state: stateOrAny(),
  fromPlace: optional(slugOrAny()),
  toPlace: optional(slugOrAny()),
  equipment: text(),
  ownership: optional(text()),
  goods: text(),
  direction: oneOf(TRADE_DIRECTIONS),
  coefficient: decimal('a coefficient from 0 (waived) to 3', 0, 3),
  validFrom: optional(date()),
  validTo: optional(date()),
  reasoning: optional(text()),
  ...provenance,
});

/** A row of coefficients.csv. */
export type CoefficientRow = RowOf<typeof coefficientsSchema>;

/** Days for which a place stores free of charge. */
export const freeTimeSchema = tableSchema('Free storage', ['place', 'placeKind', 'carries'], {
  place: slugOrAny(),
  placeKind: oneOf(['*', ...PLACE_KINDS]),
  carries: text(),
  freeDays: decimal('days >= 0', 0, 365),
  ...provenance,
});

/** A row of free-time.csv. */
export type FreeTimeRow = RowOf<typeof freeTimeSchema>;

/** Exchange rates. */
export const ratesSchema = tableSchema('Units of a currency for one US dollar', ['currency', 'date'], {
  currency: currencyCode(),
  perUsd: decimal('units for one US dollar, above 0', 0.000001),
  date: date(),
  ...provenance,
});

/** A row of rates.csv. */
export type RateRow = RowOf<typeof ratesSchema>;

/** Gross mass that a state's roads bear. */
export const roadLimitsSchema = tableSchema('Mass limits of a state', ['state', 'validFrom'], {
  state: stateOrAny(),
  grossKg: decimal('kilograms', 1_000, 200_000),
  axleKg: optional(decimal('kilograms', 1_000, 30_000)),
  payloadTruckKg: decimal('kilograms', 1_000, 100_000),
  payloadContainerKg: decimal('kilograms', 1_000, 100_000),
  validFrom: optional(date()),
  validTo: optional(date()),
  ...provenance,
});

/** A row of road-limits.csv. */
export type RoadLimitRow = RowOf<typeof roadLimitsSchema>;

/** First and last mile of a state. */
export const roadSpeedsSchema = tableSchema('Detour and speed of the first and last mile', ['state'], {
  state: stateOrAny(),
  detourFactor: decimal('road km for a great-circle km, 1 to 3', 1, 3),
  firstMileSpeedKmh: decimal('km/h', 5, 130),
  dailyDrivingKm: optional(decimal('km a day', 50, 1_200)),
  ...provenance,
});

/** A row of road-speeds.csv. */
export type RoadSpeedRow = RowOf<typeof roadSpeedsSchema>;

/** The train factor of a state's railway. */
export const railTractionSchema = tableSchema('Traction of a state’s railway', ['state'], {
  state: stateCode(),
  vehicle: oneOf(['diesel-train', 'electric-train', 'mixed-train', 'container-train']),
  ...provenance,
});

/** A row of rail-traction.csv. */
export type TractionRow = RowOf<typeof railTractionSchema>;
