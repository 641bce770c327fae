import { MODES } from '@karvon/model';
import type { CoefficientRow, NetworkTables, TariffRow } from '@karvon/network';
import { type Cargo, tradeDirection, trucksOf } from './cargo.ts';

/** What a rate is asked for. */
export interface TariffQuestion {
  readonly kind: TariffRow['kind'];
  readonly mode: string;
  /** State that earns it. */
  readonly state: string;
  readonly service?: string | undefined;
  /** Place where it arises; for a stretch, where it begins. */
  readonly place?: string | undefined;
  readonly toPlace?: string | undefined;
  /** What moves the goods: their own equipment, or a truck under them. */
  readonly vehicle: 'own' | 'truck';
}

/** A rate with all that multiplies it. */
export interface FoundTariff {
  readonly row: TariffRow;
  /** Largest discount times the surcharges; 1 when none applies. */
  readonly factor: number;
  /** Units that pay: those of the equipment, or the trucks that goods without a container take of a row that prices trucks. */
  readonly units: number;
}

/** Finds rates for one cargo on its day. */
export interface TariffBook {
  find(question: TariffQuestion): FoundTariff | undefined;
}

/**
 * A book of the rows that hold on the cargo's day and speak of its equipment and goods.
 *
 * The most specific row wins: service before place before state before any; then the equipment's own id before its
 * kind before any; then goods, direction, and the later start. Of the discounts that apply the largest wins;
 * surcharges for dangerous or cooled goods (unit `factor`) multiply.
 */
export function tariffBook(tables: NetworkTables, cargo: Cargo): TariffBook {
  const holds = (row: { readonly validFrom: string | undefined; readonly validTo: string | undefined }) =>
    (row.validFrom === undefined || row.validFrom <= cargo.date) &&
    (row.validTo === undefined || cargo.date <= row.validTo);
  const tariffs = tables.tariffs.filter((row) => holds(row) && goodsScore(row.goods, cargo) >= 0);
  const base = indexTiers(tariffs.filter((row) => row.unit !== 'factor'));
  const surcharges = byKind(tariffs.filter((row) => row.unit === 'factor'));
  const coefficients = byKind(tables.coefficients.filter((row) => holds(row) && goodsScore(row.goods, cargo) >= 0));
  const mentioned = mentionedNames([...tariffs, ...tables.coefficients]);
  const isMentioned = (kind: string, name: string | undefined) => mentioned.get(kind)?.has(name ?? '') === true;
  const found = new Map<string, FoundTariff | undefined>();
  const compute = (question: TariffQuestion): FoundTariff | undefined => {
    const row = firstTier(base, question, cargo);
    if (row === undefined) return undefined;
    const surcharge = surchargeOf(surcharges.get(question.kind) ?? [], question, cargo);
    const discount = discountOf(coefficients.get(question.kind) ?? [], question, cargo);
    const isOfTruck = equipmentScore(row.equipment, question, cargo) < 10;
    const isByTruck = isOfTruck && (cargo.equipment.kind !== 'wagon' || question.vehicle === 'truck');
    const units = isByTruck ? trucksOf(cargo) : cargo.count;
    return { row, factor: surcharge * discount, units };
  };
  return {
    find: ({ kind, mode, state, service, place, toPlace, vehicle }) => {
      // A name that no row mentions cannot matter: without it, thousands of stretches share a few answers.
      const known = (name: string | undefined) => (isMentioned(kind, name) ? name : undefined);
      const names = [known(service), known(place), known(toPlace)] as const;
      const key = `${kind}|${mode}|${state}|${vehicle}|${names[0] ?? ''}|${names[1] ?? ''}|${names[2] ?? ''}`;
      if (found.has(key)) return found.get(key);
      const question: TariffQuestion = {
        kind,
        mode,
        state,
        vehicle,
        service: names[0],
        place: names[1],
        toPlace: names[2],
      };
      const answer = compute(question);
      found.set(key, answer);
      return answer;
    },
  };
}

/** Services and places of which rows speak, by kind of charge. */
function mentionedNames(
  rows: readonly (Pick<TariffRow, 'kind'> &
    Partial<Pick<TariffRow, 'service' | 'place'>> &
    Partial<Pick<CoefficientRow, 'fromPlace' | 'toPlace'>>)[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = names.get(row.kind) ?? new Set<string>();
    names.set(row.kind, known);
    for (const name of [row.service, row.place, row.fromPlace, row.toPlace]) {
      if (name !== undefined && name !== '*') known.add(name);
    }
  }
  return names;
}

function byKind<Row extends { readonly kind: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.kind, [...(grouped.get(row.kind) ?? []), row]);
  return grouped;
}

/**
 * Rows by what makes them specific: a row for a service beats one for a place, that one for a state, that one for any,
 * whatever else they say. A row for every mode is listed under each.
 */
function indexTiers(rows: readonly TariffRow[]): ReadonlyMap<string, readonly TariffRow[]> {
  const grouped = new Map<string, TariffRow[]>();
  for (const row of rows) {
    for (const mode of row.mode === '*' ? [...MODES, '*'] : [row.mode]) {
      const key = `${row.kind} ${mode} ${row.service ?? row.place ?? row.state}`;
      const listed = grouped.get(key);
      if (listed === undefined) grouped.set(key, [row]);
      else listed.push(row);
    }
  }
  return grouped;
}

function firstTier(
  tiers: ReadonlyMap<string, readonly TariffRow[]>,
  question: TariffQuestion,
  cargo: Cargo,
): TariffRow | undefined {
  for (const name of [question.service, question.place, question.state, '*']) {
    const rows = name === undefined ? undefined : tiers.get(`${question.kind} ${question.mode} ${name}`);
    const row = rows && best(rows, question, cargo);
    if (row !== undefined) return row;
  }
  return undefined;
}

function best(rows: readonly TariffRow[], question: TariffQuestion, cargo: Cargo): TariffRow | undefined {
  let winner: TariffRow | undefined;
  let winnerScore = -1;
  for (const row of rows) {
    const score = scoreOf(row, question, cargo);
    const isLater = score === winnerScore && (row.validFrom ?? '') > (winner?.validFrom ?? '');
    if (score > winnerScore || (score >= 0 && isLater)) {
      winner = row;
      winnerScore = score;
    }
  }
  return winner;
}

/** How closely a row speaks of the question; negative when it does not. */
function scoreOf(row: TariffRow, question: TariffQuestion, cargo: Cargo): number {
  if (row.mode !== '*' && row.mode !== question.mode) return -1;
  if (row.service !== undefined && row.service !== question.service) return -1;
  if (row.place !== undefined && row.place !== question.place) return -1;
  if (row.state !== '*' && row.state !== question.state) return -1;
  if (!isDirection(row.direction, question.state, cargo)) return -1;
  const equipment = equipmentScore(row.equipment, question, cargo);
  if (equipment < 0) return -1;
  return (
    (row.service === undefined ? 0 : 8000) +
    (row.place === undefined ? 0 : 4000) +
    (row.state === '*' ? 0 : 2000) +
    equipment * 20 +
    (row.mode === '*' ? 0 : 10) +
    goodsScore(row.goods, cargo) +
    (row.direction === '*' ? 0 : 1)
  );
}

/**
 * How closely a row's equipment is the cargo's: 40 the id, 30 the kind, 0 any. On a truck, a row for trucks serves every
 * cargo (5), and one for the ordinary semi-trailer serves loads that have no row of their own (8).
 */
function equipmentScore(rowEquipment: string, question: TariffQuestion, cargo: Cargo): number {
  const { id, kind } = cargo.equipment;
  if (rowEquipment === '*') return 0;
  const isAboardTruck = question.vehicle === 'truck';
  if (!isAboardTruck || question.mode === 'road') {
    if (rowEquipment === id) return 40;
    if (rowEquipment === kind && !(isAboardTruck && kind === 'wagon')) return 30;
  }
  if (!isAboardTruck) return -1;
  if (kind === 'truck' && rowEquipment === id) return 40;
  if (rowEquipment === 'truck') return kind === 'truck' ? 30 : 5;
  if (rowEquipment === 'tilt-truck' && (kind === 'wagon' || kind === 'loose')) return 8;
  return rowEquipment === 'container-chassis' && kind === 'container' ? 9 : -1;
}

/** How closely a row's goods are the cargo's: digits of the code, 9 for dangerous or cooled, negative when not. */
function goodsScore(goods: string, cargo: Cargo): number {
  if (goods === '*' || goods === '') return 0;
  if (goods === 'dangerous') return cargo.isDangerous ? 9 : -1;
  if (goods === 'reefer') return cargo.isReefer ? 9 : -1;
  return cargo.hsCode?.startsWith(goods) ? Math.min(8, goods.length) : -1;
}

function isDirection(direction: TariffRow['direction'], state: string, cargo: Cargo): boolean {
  return direction === '*' || direction === tradeDirection(cargo, state);
}

function surchargeOf(rows: readonly TariffRow[], question: TariffQuestion, cargo: Cargo): number {
  const dangerous =
    best(
      rows.filter((row) => row.goods === 'dangerous'),
      question,
      cargo,
    )?.amount ?? 1;
  const reefer =
    best(
      rows.filter((row) => row.goods === 'reefer'),
      question,
      cargo,
    )?.amount ?? 1;
  const other = best(
    rows.filter((row) => row.goods !== 'dangerous' && row.goods !== 'reefer'),
    question,
    cargo,
  );
  return dangerous * reefer * (other?.amount ?? 1);
}

function discountOf(rows: readonly CoefficientRow[], question: TariffQuestion, cargo: Cargo): number {
  const applying = rows.filter(
    (row) =>
      (row.mode === '*' || row.mode === question.mode) &&
      (row.state === '*' || row.state === question.state) &&
      isAnyOr(row.fromPlace, question.place) &&
      isAnyOr(row.toPlace, question.toPlace) &&
      equipmentScore(row.equipment, question, cargo) >= 0 &&
      isDirection(row.direction, question.state, cargo),
  );
  return applying.length === 0 ? 1 : Math.min(...applying.map((row) => row.coefficient));
}

function isAnyOr(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === '*' || wanted === found;
}
