/** A column of a table: its name in the header, what stands in it, and whether a row must have it. */
export interface CsvColumn {
  readonly name: string;
  /** What the cell holds, with unit and source of codes. */
  readonly about: string;
  readonly isMandatory?: boolean;
}

/**
 * Columns of a table of consignments: one row for each item of goods, the rows of one consignment one below the other. What belongs to
 * the whole consignment stands in its first row and may be repeated in the others.
 */
export const CONSIGNMENT_COLUMNS = [
  { name: 'consignment', about: 'what tells consignments apart: number of the note, or any mark', isMandatory: true },
  { name: 'contract_kind', about: 'smgs, cim-smgs, cmr or another kind of contract of carriage' },
  { name: 'contract_number', about: 'number of the note or bill' },
  { name: 'issued_on', about: 'date of the contract, such as 2026-11-23' },
  { name: 'language', about: 'language of the texts in this row by ISO 639-1, such as ru; und when empty' },
  { name: 'reference', about: "consignor's number of the consignment" },
  { name: 'consignor_name', about: 'who sends' },
  { name: 'consignor_street', about: 'street and house' },
  { name: 'consignor_city', about: 'city' },
  { name: 'consignor_state', about: 'state by ISO 3166-1 alpha-2' },
  { name: 'consignor_tax_id', about: 'number of the tax payer' },
  { name: 'consignor_customer_code', about: 'code of a customer of a railway, 4 to 16 digits' },
  { name: 'consignee_name', about: 'who receives' },
  { name: 'consignee_street', about: 'street and house' },
  { name: 'consignee_city', about: 'city' },
  { name: 'consignee_state', about: 'state by ISO 3166-1 alpha-2' },
  { name: 'consignee_tax_id', about: 'number of the tax payer' },
  { name: 'consignee_customer_code', about: 'code of a customer of a railway, 4 to 16 digits' },
  { name: 'carrier_name', about: 'carrier that concludes the contract' },
  { name: 'departure', about: 'station or place where the carriage begins' },
  { name: 'departure_station', about: 'its station code, six digits' },
  { name: 'departure_locode', about: 'its UN/LOCODE' },
  { name: 'departure_state', about: 'its state by ISO 3166-1 alpha-2' },
  { name: 'destination', about: 'station or place where the carriage ends' },
  { name: 'destination_station', about: 'its station code, six digits' },
  { name: 'destination_locode', about: 'its UN/LOCODE' },
  { name: 'destination_state', about: 'its state by ISO 3166-1 alpha-2' },
  { name: 'incoterm', about: 'delivery term, such as FCA' },
  { name: 'incoterm_place', about: 'its named place' },
  { name: 'tir_carnet', about: 'number of the TIR carnet' },
  { name: 'total_gross_kg', about: 'gross mass of the whole consignment in kilograms' },
  { name: 'total_packages', about: 'packages of the whole consignment' },
  { name: 'description', about: 'goods of this row', isMandatory: true },
  { name: 'hs_code', about: 'Harmonized System or national tariff, 4 to 10 digits' },
  { name: 'nhm_code', about: 'NHM or GNG position' },
  { name: 'etsng_code', about: 'ETSNG position' },
  { name: 'package_kind', about: 'UNECE Recommendation 21, such as BL' },
  { name: 'package_count', about: 'packages of these goods' },
  { name: 'package_marks', about: 'marks and numbers on them' },
  { name: 'gross_kg', about: 'gross mass of these goods in kilograms' },
  { name: 'net_kg', about: 'net mass in kilograms' },
  { name: 'volume_m3', about: 'volume in cubic metres' },
  { name: 'value', about: 'value of these goods, such as 1250.50' },
  { name: 'currency', about: 'its currency by ISO 4217' },
  { name: 'origin_state', about: 'state of origin by ISO 3166-1 alpha-2' },
  { name: 'un_number', about: 'dangerous goods: four digits' },
  { name: 'danger_class', about: 'dangerous goods: class or division' },
  { name: 'packing_group', about: 'dangerous goods: I, II or III' },
  { name: 'equipment', about: 'number of the container, wagon or trailer that these goods are in' },
  { name: 'equipment_kind', about: 'container, wagon, trailer, semi-trailer or swap-body' },
  { name: 'equipment_size_type', about: 'ISO 6346 size and type, such as 45G1' },
  { name: 'equipment_tare_kg', about: 'its tare in kilograms' },
  { name: 'seals', about: 'seals on it, with blanks between' },
] as const satisfies readonly CsvColumn[];

/** Columns of a table of events: one row for each event. */
export const EVENT_COLUMNS = [
  { name: 'event', about: 'what happened, a word of TRANSPORT_EVENT_TYPES, such as departure', isMandatory: true },
  { name: 'classifier', about: 'PLN planned, EST expected, ACT happened; ACT when empty' },
  { name: 'occurred_at', about: 'ISO 8601 with offset', isMandatory: true },
  { name: 'recorded_at', about: 'ISO 8601 with offset: when it was written down' },
  { name: 'id', about: 'identifier of the event' },
  { name: 'locode', about: 'UN/LOCODE of the place' },
  { name: 'station', about: 'station code of the place, six digits' },
  { name: 'gln', about: 'global location number of the place' },
  { name: 'facility', about: 'code of the facility' },
  { name: 'facility_list', about: 'SMDG or BIC' },
  { name: 'place', about: 'name of the place' },
  { name: 'state', about: 'state of the place by ISO 3166-1 alpha-2' },
  { name: 'latitude', about: 'degrees north' },
  { name: 'longitude', about: 'degrees east' },
  { name: 'place_uri', about: 'any other identifier of the place' },
  { name: 'equipment', about: 'numbers of containers, wagons or trailers, with blanks between' },
  { name: 'equipment_category', about: 'container, wagon, trailer or unit-load-device' },
  { name: 'size_type', about: 'ISO 6346 size and type' },
  { name: 'is_empty', about: 'yes or no' },
  { name: 'seals', about: 'seals, with blanks between' },
  { name: 'handling_units', about: 'SSCC and other identifiers of what is handled, with blanks between' },
  { name: 'mode', about: 'road, rail, ferry, sea, inland-water, air or multimodal' },
  { name: 'means', about: 'IMO number, plate, number of the train or flight' },
  { name: 'means_name', about: 'name of the vessel or train' },
  { name: 'journey', about: 'voyage, train run or flight' },
  { name: 'export_journey', about: 'outbound voyage, where it differs' },
  { name: 'carrier', about: 'code of the carrier' },
  { name: 'flag', about: 'flag or state of registration by ISO 3166-1 alpha-2' },
  { name: 'documents', about: 'documents as kind=number, with blanks between, such as BKG=A1' },
  { name: 'reason', about: 'code of the reason' },
  { name: 'remarks', about: 'text' },
] as const satisfies readonly CsvColumn[];

/** Name of a column of the table of consignments. */
export type ConsignmentColumn = (typeof CONSIGNMENT_COLUMNS)[number]['name'];

/** Name of a column of the table of events. */
export type EventColumn = (typeof EVENT_COLUMNS)[number]['name'];
