import {
  CONTRACT_KINDS,
  type ContractKind,
  EMPTY_TRANSPORT_CONSIGNMENT,
  EQUIPMENT_KINDS,
  type EquipmentKind,
  type LocalizedText,
  type PartyIdentifier,
  type TransportConsignment,
  type TransportContract,
  type TransportDangerousGoods,
  type TransportEquipment,
  type TransportItem,
  type TransportParty,
  type TransportPlace,
  type TransportTotals,
} from '@karvon/model';
import { CellReader, compact } from './csv-cells.ts';
import type { CsvRow, ReportCell } from './csv-rows.ts';

const CONTRACT_KIND_WORDS = Object.keys(CONTRACT_KINDS) as ContractKind[];
const EQUIPMENT_KIND_WORDS = Object.keys(EQUIPMENT_KINDS) as EquipmentKind[];

/** The consignment that rows say; the first row tells of the whole, each row of its goods. */
export function consignmentOfRows(rows: readonly CsvRow[], report: ReportCell): TransportConsignment {
  const [first] = rows;
  if (first === undefined) return EMPTY_TRANSPORT_CONSIGNMENT;
  const readers = rows.map((row) => new CellReader(row, report));
  const whole = readers[0]!;
  const reference = whole.text('reference');
  const term = whole.formed('incoterm', /^[A-Za-z]{3}$/, 'three letters such as FCA');
  const tirCarnet = whole.text('tir_carnet');
  const contract = contractOf(whole);
  const totals = compact<TransportTotals>({
    grossMassKg: whole.number('total_gross_kg'),
    packageCount: whole.count('total_packages'),
  });
  return {
    ...EMPTY_TRANSPORT_CONSIGNMENT,
    ...(contract === undefined ? {} : { contract }),
    references: reference === undefined ? [] : [{ type: 'CU', value: reference }],
    parties: [partyOf(whole, 'CZ', 'consignor'), partyOf(whole, 'CN', 'consignee'), carrierOf(whole)].filter(
      (party) => party !== undefined,
    ),
    places: [placeOf(whole, 'departure'), placeOf(whole, 'destination')].filter((place) => place !== undefined),
    equipment: equipmentOf(readers),
    items: readers.map(itemOf).filter((goods) => goods !== undefined),
    ...(Object.keys(totals).length === 0 ? {} : { totals }),
    ...(term === undefined
      ? {}
      : { incoterm: compact({ term: term.toUpperCase(), place: whole.text('incoterm_place') }) }),
    ...(tirCarnet === undefined ? {} : { customs: { tirCarnet, references: [] } }),
  };
}

function contractOf(cells: CellReader): TransportContract | undefined {
  const kind = cells.oneOf('contract_kind', CONTRACT_KIND_WORDS);
  const number = cells.text('contract_number');
  const issuedOn = cells.formed('issued_on', /^\d{4}-\d\d-\d\d$/, 'a date such as 2026-11-23');
  if (kind === undefined && number === undefined && issuedOn === undefined) return undefined;
  return compact<TransportContract>({ kind: kind ?? 'booking-or-instruction', number, issuedOn });
}

function localized(cells: CellReader, column: string): LocalizedText | undefined {
  const content = cells.text(column);
  return content === undefined ? undefined : { [cells.text('language') ?? 'und']: content };
}

function partyOf(cells: CellReader, role: string, prefix: 'consignor' | 'consignee'): TransportParty | undefined {
  const name = localized(cells, `${prefix}_name`);
  const identifiers: PartyIdentifier[] = [];
  const taxId = cells.text(`${prefix}_tax_id`);
  const customerCode = cells.text(`${prefix}_customer_code`);
  if (taxId !== undefined) identifiers.push({ scheme: 'tax', value: taxId });
  if (customerCode !== undefined) identifiers.push({ scheme: 'smgs-customer', value: customerCode });
  const address = compact({
    street: localized(cells, `${prefix}_street`),
    city: localized(cells, `${prefix}_city`),
    state: cells.formed(`${prefix}_state`, /^[A-Z]{2}$/, 'two letters of ISO 3166-1'),
  });
  const hasAddress = Object.keys(address).length > 0;
  if (name === undefined && identifiers.length === 0 && !hasAddress) return undefined;
  return { role, name: name ?? {}, identifiers, ...(hasAddress ? { address } : {}) } as TransportParty;
}

function carrierOf(cells: CellReader): TransportParty | undefined {
  const name = localized(cells, 'carrier_name');
  return name === undefined ? undefined : { role: 'CA', name, identifiers: [] };
}

function placeOf(cells: CellReader, role: 'departure' | 'destination'): TransportPlace | undefined {
  const place = compact<Omit<TransportPlace, 'role' | 'name'> & { name?: LocalizedText }>({
    name: localized(cells, role),
    unlocode: cells.formed(`${role}_locode`, /^[A-Z]{2}[A-Z2-9]{3}$/, 'a UN/LOCODE such as UZTAS'),
    stationCode: cells.formed(`${role}_station`, /^\d{6}$/, 'six digits'),
    state: cells.formed(`${role}_state`, /^[A-Z]{2}$/, 'two letters of ISO 3166-1'),
  });
  return Object.keys(place).length === 0 ? undefined : { role, name: {}, ...place };
}

function equipmentOf(readers: readonly CellReader[]): readonly TransportEquipment[] {
  const byId = new Map<string, TransportEquipment>();
  for (const cells of readers) {
    const id = cells.text('equipment');
    if (id === undefined || byId.has(id)) continue;
    byId.set(id, {
      ...compact<Omit<TransportEquipment, 'seals'>>({
        id,
        kind: cells.oneOf('equipment_kind', EQUIPMENT_KIND_WORDS) ?? kindOf(id),
        sizeType: cells.text('equipment_size_type'),
        tareMassKg: cells.number('equipment_tare_kg'),
      }),
      seals: cells.words('seals').map((number) => ({ number })),
    });
  }
  return [...byId.values()];
}

/** What a number looks like when its kind is not said. */
function kindOf(id: string): EquipmentKind {
  if (/^[A-Z]{4}\d{7}$/.test(id)) return 'container';
  return /^\d{8}$|^\d{12}$/.test(id) ? 'wagon' : 'trailer';
}

function itemOf(cells: CellReader): TransportItem | undefined {
  const description = localized(cells, 'description');
  const packageCount = cells.count('package_count');
  const equipmentId = cells.text('equipment');
  const grossMassKg = cells.number('gross_kg');
  const goods = compact<Omit<TransportItem, 'description' | 'packages' | 'dangerousGoods' | 'loads'>>({
    hsCode: cells.formed('hs_code', /^\d{4,10}$/, '4 to 10 digits'),
    nhmCode: cells.formed('nhm_code', /^\d{6,8}$/, '6 or 8 digits'),
    etsngCode: cells.formed('etsng_code', /^\d{5,6}$/, '5 or 6 digits'),
    grossMassKg,
    netMassKg: cells.number('net_kg'),
    volumeM3: cells.number('volume_m3'),
    value: cells.money('value', 'currency'),
    originState: cells.formed('origin_state', /^[A-Z]{2}$/, 'two letters of ISO 3166-1'),
  });
  const packages =
    packageCount === undefined
      ? []
      : [compact({ kindCode: cells.text('package_kind'), count: packageCount, marks: cells.text('package_marks') })];
  const dangerousGoods = dangerousGoodsOf(cells);
  // Every cell of the row is read before it is given up, so that all that is wrong in it is told.
  if (description === undefined) return undefined;
  return {
    description,
    ...goods,
    packages: packages as TransportItem['packages'],
    dangerousGoods,
    loads: equipmentId === undefined ? [] : [compact({ equipmentId, packageCount, grossMassKg })],
  } as TransportItem;
}

function dangerousGoodsOf(cells: CellReader): readonly TransportDangerousGoods[] {
  const unNumber = cells.formed('un_number', /^\d{4}$/, 'four digits');
  if (unNumber === undefined) return [];
  const rest = compact<Pick<TransportDangerousGoods, 'dangerClass' | 'packingGroup'>>({
    dangerClass: cells.text('danger_class'),
    packingGroup: cells.oneOf('packing_group', ['I', 'II', 'III']),
  });
  return [{ unNumber, ...rest, subsidiaryClasses: [] }];
}
