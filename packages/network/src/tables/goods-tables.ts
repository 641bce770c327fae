import { date, decimal, flag, oneOf, optional, pattern, text } from './column.ts';
import { provenance, slug } from './columns.ts';
import { barList } from './place-tables.ts';
import { type RowOf, tableSchema } from './table-schema.ts';
import { CARRIES, VEHICLES } from './vocabulary.ts';

const millimetres = () => optional(decimal('millimetres', 1, 30_000));
const kilograms = () => optional(decimal('kilograms', 0, 200_000));

/** Containers, trucks, wagons. */
export const equipmentSchema = tableSchema('A piece of transport equipment', ['id'], {
  id: slug(),
  kind: oneOf(CARRIES),
  nameEn: text(),
  nameRu: text(),
  nameTg: optional(text()),
  innerLengthMm: millimetres(),
  innerWidthMm: millimetres(),
  innerHeightMm: millimetres(),
  doorWidthMm: millimetres(),
  doorHeightMm: millimetres(),
  volumeM3: optional(decimal('cubic metres', 0, 500)),
  payloadKg: kilograms(),
  tareKg: kilograms(),
  teu: optional(decimal('TEU', 0, 5)),
  hasReeferPower: flag(),
  ...provenance,
});

/** A row of equipment.csv. */
export type EquipmentRow = RowOf<typeof equipmentSchema>;

/** Emission factors, well to wheel. */
export const factorsSchema = tableSchema('An emission factor', ['vehicle', 'validFrom'], {
  vehicle: oneOf(VEHICLES),
  mode: text(),
  gCo2ePerTkm: optional(decimal('g CO2e per tonne-kilometre', 0)),
  gCo2ePerTeuKm: optional(decimal('g CO2e per TEU-kilometre', 0)),
  basis: optional(text()),
  method: optional(text()),
  validFrom: optional(date()),
  ...provenance,
});

/** A row of factors.csv. */
export type FactorRow = RowOf<typeof factorsSchema>;

/** What goods need, by Harmonized System code. */
export const goodsSchema = tableSchema('Goods by HS code', ['hs'], {
  hs: pattern('an HS code of 2, 4 or 6 digits', /^\d{2}(\d{2}){0,2}$/),
  nameEn: text(),
  nameRu: text(),
  nameTg: optional(text()),
  keywordsEn: barList(),
  keywordsRu: barList(),
  keywordsTg: barList(),
  densityKgPerM3: optional(decimal('kg per cubic metre', 1, 25_000)),
  packaging: optional(text()),
  valueUsdPerKg: optional(decimal('US dollars per kg', 0)),
  needsReefer: flag(),
  dangerousQuestion: flag(),
  phyto: flag(),
  veterinary: flag(),
  dualUseQuestion: flag(),
  ...provenance,
});

/** A row of goods.csv. */
export type GoodsRow = RowOf<typeof goodsSchema>;
