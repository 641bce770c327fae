import type { NetworkTables } from '../tables/tables.ts';
import type { Report } from './violation.ts';

/** Above these a border time or fee asks for a second look: ten days, and a fee above any that CPMM shows. */
const LONG_DWELL_HOURS = 240;
const HIGH_FEE_USD = 1500;

/** Border times against crossings, spreads in order, gauge changes against gauges. */
export function checkDwells(tables: NetworkTables, report: Report): void {
  checkSpreads(tables, report);
  checkProcedures(tables, report);
  checkStrayDwells(tables, report);
  checkPortDwells(tables, report);
  checkTransfers(tables, report);
}

function checkSpreads(tables: NetworkTables, report: Report): void {
  for (const table of ['dwells', 'transfers'] as const) {
    tables[table].forEach(({ p10Hours, p50Hours, p90Hours, feeUsd }, row) => {
      if (p10Hours > p50Hours || p50Hours > p90Hours) {
        report({ table, row }, 'spread-disordered', `P10 ${p10Hours}, P50 ${p50Hours}, P90 ${p90Hours} h must rise`);
      }
      if (p50Hours > LONG_DWELL_HOURS || (feeUsd ?? 0) > HIGH_FEE_USD) {
        report({ table, row }, 'dwell-implausible', `P50 ${p50Hours} h, fee ${feeUsd ?? 0} USD`, 'warning');
      }
    });
  }
}

function checkProcedures(tables: NetworkTables, report: Report): void {
  const known = new Set(
    tables.dwells.filter((dwell) => dwell.part === 'procedure').map((d) => `${d.from}|${d.to}|${d.mode}`),
  );
  tables.crossings.forEach((crossing, row) => {
    if (crossing.status !== 'in-service') return;
    const directions = [
      [crossing.placeA, crossing.placeB],
      [crossing.placeB, crossing.placeA],
    ] as const;
    for (const [from, to] of directions) {
      if (known.has(`${from}|${to}|${crossing.mode}`)) continue;
      const message = `${crossing.id}: no procedure dwell for ${crossing.mode} from ${from} to ${to}`;
      report({ table: 'crossings', row }, 'dwell-missing', message);
    }
  });
}

function checkStrayDwells(tables: NetworkTables, report: Report): void {
  const crossed = new Set(
    tables.crossings.flatMap(({ placeA, placeB, mode }) => [
      `${placeA}|${placeB}|${mode}`,
      `${placeB}|${placeA}|${mode}`,
    ]),
  );
  tables.dwells.forEach(({ from, to, mode }, row) => {
    if (from === '*' && to === '*') {
      report({ table: 'dwells', row }, 'dwell-without-crossing', 'from and to are both *: wanted one place at least');
    } else if (from !== '*' && to !== '*' && !crossed.has(`${from}|${to}|${mode}`)) {
      report({ table: 'dwells', row }, 'dwell-without-crossing', `no ${mode} crossing joins ${from} and ${to}`);
    }
  });
}

function checkPortDwells(tables: NetworkTables, report: Report): void {
  const modeOf = new Map(tables.services.map((service) => [service.id, service.mode]));
  const known = new Set(tables.dwells.map(({ from, to }) => `${from}|${to}`));
  const seen = new Set<string>();
  tables.calls.forEach(({ service, place }, row) => {
    const mode = modeOf.get(service);
    if (mode === undefined || mode === 'rail' || seen.has(place)) return;
    seen.add(place);
    for (const pair of [`${place}|*`, `*|${place}`]) {
      if (known.has(pair)) continue;
      report({ table: 'calls', row }, 'dwell-missing', `${place} has ${mode} calls but no dwell ${pair}`, 'warning');
    }
  });
}

function checkTransfers(tables: NetworkTables, report: Report): void {
  const gauges = new Map(tables.places.map((place) => [place.id, place.gauges]));
  const changed = new Set<string>();
  tables.transfers.forEach(({ place, fromGauge, toGauge }, row) => {
    changed.add(`${place}|${fromGauge}|${toGauge}`);
    for (const gauge of [fromGauge, toGauge]) {
      if (gauges.get(place)?.includes(gauge) !== false) continue;
      report({ table: 'transfers', row }, 'gauge-not-at-place', `${place} has no gauge ${gauge}`);
    }
  });
  tables.places.forEach(({ id, gauges: [first, second], handles }, row) => {
    if (first === undefined || second === undefined || handles.length === 0) return;
    if (changed.has(`${id}|${first}|${second}`) || changed.has(`${id}|${second}|${first}`)) return;
    const message = `${id} has gauges ${first} and ${second} but no gauge change`;
    report({ table: 'places', row }, 'transfer-missing', message, 'warning');
  });
}
