import type { TariffRow } from '../tables/money-tables.ts';
import type { NetworkTables, TableName } from '../tables/tables.ts';
import { CARRIES } from '../tables/vocabulary.ts';
import type { Report } from './violation.ts';

/** Words that the goods column takes besides HS prefixes. */
const GOODS_WORDS = new Set(['*', 'dangerous', 'reefer']);

/** A line-haul per kilometre outside these asks for a second look, US dollars. */
const LINE_HAUL_USD_PER_KM = [0.02, 15] as const;

/** Which equipment class each mode hauls in the least. */
const HAULED = { road: ['truck', 'container'], rail: ['container', 'wagon'] } as const;

/** Tariffs and coefficients: words, currencies, and that every state and mode in use can be priced. */
export function checkMoney(tables: NetworkTables, report: Report): void {
  checkWords(tables, report);
  checkLineHaul(tables, report);
  checkServiceTariffs(tables, report);
  checkStateRows(tables, report);
}

function checkWords(tables: NetworkTables, report: Report): void {
  const equipment = new Set<string>(['*', ...CARRIES, ...tables.equipment.map((row) => row.id)]);
  const perUsd = new Map(tables.rates.map((rate) => [rate.currency, rate.perUsd]));
  for (const table of ['tariffs', 'coefficients'] as const) {
    tables[table].forEach((tariff, row) => {
      if (!equipment.has(tariff.equipment)) {
        report(
          { table, row },
          'equipment-unknown',
          `${tariff.id}: equipment ${tariff.equipment} is not in equipment.csv`,
        );
      }
      if (!GOODS_WORDS.has(tariff.goods) && !/^\d{2,10}$/.test(tariff.goods)) {
        report({ table, row }, 'goods-unknown', `${tariff.id}: goods ${tariff.goods}, wanted *, HS digits or a word`);
      }
    });
  }
  tables.tariffs.forEach((tariff, row) => {
    const at = { table: 'tariffs', row } as const;
    const rate = tariff.currency === 'USD' ? 1 : perUsd.get(tariff.currency);
    if (rate === undefined) report(at, 'currency-unknown', `${tariff.id}: no rate of ${tariff.currency} in rates.csv`);
    else checkAmount(tariff, tariff.amount / rate, (message) => report(at, 'tariff-implausible', message, 'warning'));
  });
}

function checkAmount(tariff: TariffRow, amountUsd: number, report: (message: string) => void): void {
  if (tariff.kind !== 'line-haul' || tariff.unit !== 'per-km' || tariff.mode === 'air') return;
  const [least, most] = LINE_HAUL_USD_PER_KM;
  if (amountUsd < least || amountUsd > most) report(`${tariff.id}: ${amountUsd.toFixed(2)} USD a km`);
}

function checkLineHaul(tables: NetworkTables, report: Report): void {
  const stateOf = new Map(tables.places.map((place) => [place.id, place.state]));
  const known = tables.links.filter((link) => stateOf.has(link.from));
  const inUse = new Set(known.map((link) => `${link.mode}|${stateOf.get(link.from)}`));
  const classOf = new Map(tables.equipment.map((row) => [row.id, row.kind]));
  for (const use of [...inUse].sort()) {
    const [mode, state] = use.split('|') as ['road' | 'rail', string];
    for (const carries of HAULED[mode]) {
      const isPriced = tables.tariffs.some(
        (tariff) =>
          tariff.kind === 'line-haul' &&
          (tariff.mode === mode || tariff.mode === '*') &&
          (tariff.state === state || tariff.state === '*') &&
          (tariff.equipment === carries ||
            tariff.equipment === '*' ||
            classOf.get(tariff.equipment as never) === carries),
      );
      if (isPriced) continue;
      report({ table: 'tariffs', row: -1 }, 'tariff-missing', `no line-haul for ${carries} by ${mode} in ${state}`);
    }
  }
}

function checkServiceTariffs(tables: NetworkTables, report: Report): void {
  tables.services.forEach((service, row) => {
    const isPriced = tables.tariffs.some(
      (tariff) =>
        tariff.kind === 'line-haul' &&
        (tariff.service === service.id || (tariff.service === undefined && tariff.mode === service.mode)),
    );
    if (!isPriced) report({ table: 'services', row }, 'tariff-missing', `no line-haul for service ${service.id}`);
  });
}

/** Each state with places needs its road and rail figures, or a row for `*`. */
function checkStateRows(tables: NetworkTables, report: Report): void {
  const needed = [
    ['roadSpeeds', 'road-speed-missing', new Set(tables.places.map((place) => place.state))],
    ['roadLimits', 'road-limit-missing', new Set(tables.places.map((place) => place.state))],
    ['railTraction', 'traction-missing', railStates(tables)],
  ] as const satisfies readonly (readonly [TableName, string, ReadonlySet<string>])[];
  for (const [table, code, states] of needed) {
    const known = new Set<string>(tables[table].map((row) => row.state));
    for (const state of [...states].sort()) {
      if (known.has(state) || known.has('*')) continue;
      report({ table, row: -1 }, code, `no row for ${state}`);
    }
  }
}

function railStates(tables: NetworkTables): ReadonlySet<string> {
  const stateOf = new Map(tables.places.map((place) => [place.id, place.state]));
  const states = tables.links.filter((link) => link.mode === 'rail').map((link) => stateOf.get(link.from));
  return new Set(states.filter((state) => state !== undefined));
}
