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
  const text = lines.map((cells) => csvLine(COLUMN_NAMES.map((name) => cells[name] ?? ''))).join('');
  return { text, losses: findLosses(consignment, back, 'CSV') };
}

/** The cells as a reader of the row gets them. */
function filledCells(cells: Cells): ReadonlyMap<string, string> {
  const filled = new Map<string, string>();
  for (const name of COLUMN_NAMES) {
    const cell = cells[name]?.trim() ?? '';
    if (cell !== '') filled.set(name, cell);
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
  return {
    consignment: key,
    language: language === 'und' ? '' : language,
    ...(isFirst ? wholeCells(consignment, text) : {}),
    ...(goods === undefined ? {} : goodsCells(consignment, goods, text)),
  };
}

type TextOf = (value: LocalizedText | undefined) => string;
type Cells = Readonly<Partial<Record<ConsignmentColumn, string>>>;

function wholeCells(consignment: TransportConsignment, text: TextOf): Cells {
  const { contract, totals, incoterm, customs } = consignment;
  return {
    contract_kind: contract?.kind ?? '',
    contract_number: contract?.number ?? '',
    issued_on: contract?.issuedOn ?? '',
    reference: consignment.references.find(({ type }) => type === 'CU')?.value ?? '',
    ...partyCells(consignment, 'consignor', text),
    ...partyCells(consignment, 'consignee', text),
    carrier_name: text(consignment.parties.find(({ role }) => role === 'CA')?.name),
    ...placeCells(consignment, 'departure', text),
    ...placeCells(consignment, 'destination', text),
    incoterm: incoterm?.term ?? '',
    incoterm_place: incoterm?.place ?? '',
    tir_carnet: customs?.tirCarnet ?? '',
    total_gross_kg: numberText(totals?.grossMassKg),
    total_packages: numberText(totals?.packageCount),
  };
}

function partyCells({ parties }: TransportConsignment, prefix: 'consignor' | 'consignee', text: TextOf): Cells {
  const party: TransportParty | undefined = parties.find(({ role }) => role === (prefix === 'consignor' ? 'CZ' : 'CN'));
  const number = (wanted: string) => party?.identifiers.find(({ scheme }) => scheme === wanted)?.value ?? '';
  return {
    [`${prefix}_name`]: text(party?.name),
    [`${prefix}_street`]: text(party?.address?.street),
    [`${prefix}_city`]: text(party?.address?.city),
    [`${prefix}_state`]: party?.address?.state ?? '',
    [`${prefix}_tax_id`]: number('tax'),
    [`${prefix}_customer_code`]: number('smgs-customer'),
  };
}

function placeCells({ places }: TransportConsignment, role: 'departure' | 'destination', text: TextOf): Cells {
  const place = places.find((one) => one.role === role);
  return {
    [role]: text(place?.name),
    [`${role}_station`]: place?.stationCode ?? '',
    [`${role}_locode`]: place?.unlocode ?? '',
    [`${role}_state`]: place?.state ?? '',
  };
}

function goodsCells({ equipment }: TransportConsignment, goods: TransportItem, text: TextOf): Cells {
  const [packages] = goods.packages;
  const [dangerous] = goods.dangerousGoods;
  const unit = equipment.find(({ id }) => id === goods.loads[0]?.equipmentId);
  return {
    description: text(goods.description),
    hs_code: goods.hsCode ?? '',
    nhm_code: goods.nhmCode ?? '',
    etsng_code: goods.etsngCode ?? '',
    package_kind: packages?.kindCode ?? '',
    package_count: numberText(packages?.count),
    package_marks: packages?.marks ?? '',
    gross_kg: numberText(goods.grossMassKg),
    net_kg: numberText(goods.netMassKg),
    volume_m3: numberText(goods.volumeM3),
    value: goods.value === undefined ? '' : amountText(goods.value),
    currency: goods.value?.currency ?? '',
    origin_state: goods.originState ?? '',
    un_number: dangerous?.unNumber ?? '',
    danger_class: dangerous?.dangerClass ?? '',
    packing_group: dangerous?.packingGroup ?? '',
    equipment: unit?.id ?? '',
    equipment_kind: unit?.kind ?? '',
    equipment_size_type: unit?.sizeType ?? '',
    equipment_tare_kg: numberText(unit?.tareMassKg),
    seals: (unit?.seals ?? []).map(({ number }) => number).join(' '),
  };
}
