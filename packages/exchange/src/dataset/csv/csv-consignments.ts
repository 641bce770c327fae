import type { LocalizedText, TransportConsignment, TransportItem, TransportParty } from '@karvon/model';
import type { DocumentReader, FindingSink } from '../../document-reader.ts';
import type { FindingPlace, Loss } from '../../finding.ts';
import { findLosses } from '../../note/mmt/losses.ts';
import { preferredText } from '../preferred-text.ts';
import { amountText, numberText } from './csv-cells.ts';
import { CONSIGNMENT_COLUMNS, type ConsignmentColumn } from './csv-columns.ts';
import { consignmentOfRows } from './csv-consignment-rows.ts';
import { type CsvRow, createCsvRowReader, type ReportCell } from './csv-rows.ts';
import { csvLine } from './csv-tables.ts';

/** Rows of one consignment that are held at once. */
export const CONSIGNMENT_ROWS_MAX = 10_000;

/** Keys of consignments that are remembered to find rows that stand apart. */
const KEYS_MAX = 100_000;

/** Takes the consignments of a table. */
export interface CsvConsignmentSink extends FindingSink {
  onConsignment(consignment: TransportConsignment, place: FindingPlace): void;
}

const COLUMN_NAMES: readonly ConsignmentColumn[] = CONSIGNMENT_COLUMNS.map(({ name }) => name);

/** Columns of the whole consignment whose cells, where filled in, are the same in all its rows. */
const SHARED = CONSIGNMENT_COLUMNS.slice(
  1,
  CONSIGNMENT_COLUMNS.findIndex(({ name }) => name === 'description'),
)
  .map(({ name }) => name)
  .filter((name) => name !== 'language');

/**
 * Makes a reader of a table of consignments with the columns of `CONSIGNMENT_COLUMNS`. The rows of one consignment are held, at most
 * `CONSIGNMENT_ROWS_MAX` of them.
 */
export function createCsvConsignmentReader(
  sink: CsvConsignmentSink,
  delimiter: string,
  encoding = 'utf-8',
): DocumentReader {
  let rows: CsvRow[] = [];
  let key: string | undefined;
  let isRefused = false;
  const seen = new Set<string>();
  const deliver = (report: ReportCell) => {
    const [first] = rows;
    if (first !== undefined && !isRefused) {
      checkShared(rows, report);
      const place = { line: first.line, ...(key === undefined ? {} : { reference: key }) };
      sink.onConsignment(consignmentOfRows(rows, report), place);
    }
    rows = [];
    isRefused = false;
  };
  const begin = (row: CsvRow, report: ReportCell) => {
    deliver(report);
    key = row.cells.get('consignment');
    if (key === undefined) return;
    if (seen.has(key)) {
      const message = `Rows of the consignment "${key.slice(0, 60)}" stand apart; these are read as another one.`;
      report('csv-rows-apart', 'warning', message, row.line, 'consignment');
    }
    if (seen.size < KEYS_MAX) seen.add(key);
  };
  return createCsvRowReader({
    delimiter,
    encoding,
    columns: CONSIGNMENT_COLUMNS,
    onFinding: (finding) => sink.onFinding(finding),
    onRow: (row, report) => {
      const isNext = row.cells.get('consignment') !== key || key === undefined;
      if (isNext) begin(row, report);
      if (rows.length < CONSIGNMENT_ROWS_MAX) rows.push(row);
      else if (!isRefused) {
        const message = `The consignment has over ${CONSIGNMENT_ROWS_MAX} rows; it is not read.`;
        report('csv-consignment-too-large', 'error', message, row.line, 'consignment');
        isRefused = true;
      }
    },
    onEnd: deliver,
  });
}

function checkShared(rows: readonly CsvRow[], report: ReportCell): void {
  const [first, ...others] = rows;
  for (const { line, cells } of others) {
    for (const name of SHARED) {
      const cell = cells.get(name);
      if (cell === undefined || cell === first?.cells.get(name)) continue;
      const message = `Column "${name}" holds "${cell.slice(0, 60)}", unlike the first row of the consignment.`;
      report('csv-rows-differ', 'warning', message, line, name);
    }
  }
}

/** The header line of a table of consignments. */
export function csvConsignmentHeader(): string {
  return csvLine(CONSIGNMENT_COLUMNS.map(({ name }) => name));
}

/**
 * The rows of a consignment, and what of it they do not carry; found by reading them back. `key` tells it from the others when it has no
 * number; `languages` says which texts are wanted most.
 */
export function csvConsignmentRows(
  consignment: TransportConsignment,
  key: string,
  languages: readonly string[] = ['en', 'ru'],
): { readonly text: string; readonly losses: readonly Loss[] } {
  const language = languageOf(consignment, languages);
  const goods: readonly (TransportItem | undefined)[] =
    consignment.items.length === 0 ? [undefined] : consignment.items;
  const lines = goods.map((one, index) =>
    cellsOf(consignment, one, { isFirst: index === 0, key, languages: [language, ...languages] }),
  );
  const rows = lines.map((cells, index) => ({ line: index + 1, cells: filledCells(cells) }));
  const back = consignmentOfRows(rows, () => undefined);
  const text = lines.map((cells) => csvLine(COLUMN_NAMES.map((name) => cells.get(name) ?? ''))).join('');
  return { text, losses: findLosses(consignment, back, 'CSV') };
}

/** The cells as a reader of the row gets them. */
function filledCells(cells: Cells): ReadonlyMap<string, string> {
  const filled = new Map<string, string>();
  for (const [name, cell] of cells) {
    const trimmed = cell.trim();
    if (trimmed !== '') filled.set(name, trimmed);
  }
  return filled;
}

/** The wanted language that the goods have, else the first of theirs. */
function languageOf({ items, parties }: TransportConsignment, languages: readonly string[]): string {
  const said = Object.keys(items[0]?.description ?? parties[0]?.name ?? {});
  return languages.find((language) => said.includes(language)) ?? said[0] ?? 'und';
}

interface RowOptions {
  readonly isFirst: boolean;
  readonly key: string;
  /** That of the row, then those of texts that lack it. */
  readonly languages: readonly [string, ...string[]];
}

function cellsOf(
  consignment: TransportConsignment,
  goods: TransportItem | undefined,
  { isFirst, key, languages }: RowOptions,
): Cells {
  const text = (value: LocalizedText | undefined): string => preferredText(value, languages)?.text ?? '';
  const [language] = languages;
  const cells: Cells = new Map();
  fill(cells, 'consignment', key);
  if (language !== 'und') fill(cells, 'language', language);
  if (isFirst) fillWhole(cells, consignment, text);
  if (goods !== undefined) fillGoods(cells, consignment, goods, text);
  return cells;
}

type TextOf = (value: LocalizedText | undefined) => string;
type Cells = Map<ConsignmentColumn, string>;

function fill(cells: Cells, column: ConsignmentColumn, value: string | undefined): void {
  if (value !== undefined && value !== '') cells.set(column, value);
}

function fillWhole(cells: Cells, consignment: TransportConsignment, text: TextOf): void {
  const { contract, totals, incoterm, customs, references, parties } = consignment;
  fill(cells, 'contract_kind', contract?.kind);
  fill(cells, 'contract_number', contract?.number);
  fill(cells, 'issued_on', contract?.issuedOn);
  fill(cells, 'reference', references.find(({ type }) => type === 'CU')?.value);
  fillParty(cells, consignment, 'consignor', text);
  fillParty(cells, consignment, 'consignee', text);
  fill(cells, 'carrier_name', text(parties.find(({ role }) => role === 'CA')?.name));
  fillPlace(cells, consignment, 'departure', text);
  fillPlace(cells, consignment, 'destination', text);
  fill(cells, 'incoterm', incoterm?.term);
  fill(cells, 'incoterm_place', incoterm?.place);
  fill(cells, 'tir_carnet', customs?.tirCarnet);
  fill(cells, 'total_gross_kg', numberText(totals?.grossMassKg));
  fill(cells, 'total_packages', numberText(totals?.packageCount));
}

function fillParty(
  cells: Cells,
  { parties }: TransportConsignment,
  prefix: 'consignor' | 'consignee',
  text: TextOf,
): void {
  const party: TransportParty | undefined = parties.find(({ role }) => role === (prefix === 'consignor' ? 'CZ' : 'CN'));
  if (party === undefined) return;
  const { name, address, identifiers } = party;
  const number = (wanted: string) => identifiers.find(({ scheme }) => scheme === wanted)?.value;
  fill(cells, `${prefix}_name`, text(name));
  fill(cells, `${prefix}_street`, text(address?.street));
  fill(cells, `${prefix}_city`, text(address?.city));
  fill(cells, `${prefix}_state`, address?.state);
  fill(cells, `${prefix}_tax_id`, number('tax'));
  fill(cells, `${prefix}_customer_code`, number('smgs-customer'));
}

function fillPlace(
  cells: Cells,
  { places }: TransportConsignment,
  role: 'departure' | 'destination',
  text: TextOf,
): void {
  const place = places.find((one) => one.role === role);
  if (place === undefined) return;
  fill(cells, role, text(place.name));
  fill(cells, `${role}_station`, place.stationCode);
  fill(cells, `${role}_locode`, place.unlocode);
  fill(cells, `${role}_state`, place.state);
}

function fillGoods(cells: Cells, { equipment }: TransportConsignment, goods: TransportItem, text: TextOf): void {
  const [packages] = goods.packages;
  const [dangerous] = goods.dangerousGoods;
  const unit = equipment.find(({ id }) => id === goods.loads[0]?.equipmentId);
  fill(cells, 'description', text(goods.description));
  fill(cells, 'hs_code', goods.hsCode);
  fill(cells, 'nhm_code', goods.nhmCode);
  fill(cells, 'etsng_code', goods.etsngCode);
  fill(cells, 'package_kind', packages?.kindCode);
  fill(cells, 'package_count', numberText(packages?.count));
  fill(cells, 'package_marks', packages?.marks);
  fill(cells, 'gross_kg', numberText(goods.grossMassKg));
  fill(cells, 'net_kg', numberText(goods.netMassKg));
  fill(cells, 'volume_m3', numberText(goods.volumeM3));
  fill(cells, 'value', goods.value === undefined ? '' : amountText(goods.value));
  fill(cells, 'currency', goods.value?.currency);
  fill(cells, 'origin_state', goods.originState);
  fill(cells, 'un_number', dangerous?.unNumber);
  fill(cells, 'danger_class', dangerous?.dangerClass);
  fill(cells, 'packing_group', dangerous?.packingGroup);
  if (unit === undefined) return;
  fill(cells, 'equipment', unit.id);
  fill(cells, 'equipment_kind', unit.kind);
  fill(cells, 'equipment_size_type', unit.sizeType);
  fill(cells, 'equipment_tare_kg', numberText(unit.tareMassKg));
  fill(cells, 'seals', unit.seals.map(({ number }) => number).join(' '));
}
