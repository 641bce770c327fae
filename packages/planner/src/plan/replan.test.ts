import { assert, type Result } from '@karvon/model';
import { expect, it } from 'vitest';
import { compileNetwork } from '../compile/compile-network.ts';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { realAgreements, smallConsignment, smallNetwork, smallTables } from '../testing/small-tables.ts';
import { planConsignment } from './plan-consignment.ts';
import type { PlannedWays } from './plan-words.ts';
import { type PlanChange, replan } from './replan.ts';

const network = smallNetwork();
const consignment = smallConsignment();
const tables = smallTables();

function afterChange(...changes: readonly PlanChange[]) {
  return replan({ network, consignment, result: planConsignment(network, consignment) }, ...changes);
}

function compile(changed: typeof tables): PlanningNetwork {
  return compileNetwork(changed, realAgreements(), { epoch: '2026-12-01', horizonDays: 100 });
}

function optionsOf(result: Result<PlannedWays, unknown>) {
  assert(result.ok, 'a plan');
  return result.value.options;
}

it('P25 Planning again after a closure gives what planning the changed data gives', () => {
  const state = afterChange({
    kind: 'closure',
    closure: { what: 'crossing', id: 'uz-kz-road', from: '2026-12-01', to: '2026-12-20' },
  });
  const crossings = tables.crossings.map((row) =>
    row.id === 'uz-kz-road' ? { ...row, closedFrom: '2026-12-01', closedTo: '2026-12-20' } : row,
  );
  expect(optionsOf(state.result)).toEqual(optionsOf(planConsignment(compile({ ...tables, crossings }), consignment)));
  expect(optionsOf(state.result)).not.toEqual(optionsOf(planConsignment(network, consignment)));
});

it('P26 Planning again after a delay or a price gives what planning the changed data gives', () => {
  const queue = tables.dwells.find((row) => row.from === 'uz-post' && row.part === 'queue')!;
  const dwell = { ...queue, p10Hours: 90, p50Hours: 100, p90Hours: 120 };
  const dwells = tables.dwells.map((row) => (row === queue ? dwell : row));
  const delayed = afterChange({ kind: 'delay', dwell });
  expect(optionsOf(delayed.result)).toEqual(optionsOf(planConsignment(compile({ ...tables, dwells }), consignment)));
  const tariff = { ...tables.tariffs.find((row) => row.id === 'ferry-truck')!, amount: 1 };
  const tariffs = tables.tariffs.map((row) => (row.id === tariff.id ? tariff : row));
  const cheaper = afterChange({ kind: 'price', tariff });
  expect(optionsOf(cheaper.result)).toEqual(optionsOf(planConsignment(compile({ ...tables, tariffs }), consignment)));
});

it('P27 Planning again for another day changes the day alone', () => {
  const readyAt = '2026-12-09T09:00:00+05:00';
  const moved = afterChange({ kind: 'ready', readyAt });
  expect(moved.network).toBe(network);
  // The ferry sails weekly, so that everything is a week later and nothing else is different.
  const first = optionsOf(planConsignment(network, consignment));
  expect(optionsOf(moved.result).map((option) => [option.id, option.cost.totalCents])).toEqual(
    first.map((option) => [option.id, option.cost.totalCents]),
  );
});

it('P90 Planning again after goods are held at a border or a port gives what planning the changed data gives', () => {
  const later = (hours: number) => (row: (typeof tables.dwells)[number]) => ({
    ...row,
    p10Hours: row.p10Hours + hours,
    p50Hours: row.p50Hours + hours,
    p90Hours: row.p90Hours + hours,
    claim: 'assumed' as const,
    derivation: `what if: ${hours} h more than known`,
  });
  const isPost = (id: string) => id === 'uz-post' || id === 'kz-post';
  const procedures = tables.dwells.filter((row) => row.part === 'procedure' && isPost(row.from) && isPost(row.to));
  expect(procedures.length).toBeGreaterThan(0);
  const dwells = tables.dwells.map((row) => (procedures.includes(row) ? later(48)(row) : row));
  const held = afterChange({ kind: 'hold', hold: { what: 'place', id: 'uz-post', hours: 48 } });
  expect(optionsOf(held.result)).toEqual(optionsOf(planConsignment(compile({ ...tables, dwells }), consignment)));
  expect(optionsOf(held.result)).not.toEqual(optionsOf(planConsignment(network, consignment)));
  const atPort = afterChange({ kind: 'hold', hold: { what: 'place', id: 'kz-port', hours: 24 } });
  const wait = { ...procedures[0]!, p10Hours: 24, p50Hours: 24, p90Hours: 24, feeUsd: undefined };
  const atBerth = [
    ...tables.dwells.map((row) => (row.from === 'kz-port' ? later(24)(row) : row)),
    { ...wait, from: '*', to: 'kz-port', mode: 'ferry' as const },
    { ...wait, from: 'kz-port', to: '*', mode: 'sea' as const },
    { ...wait, from: '*', to: 'kz-port', mode: 'sea' as const },
  ];
  const figures = (result: typeof atPort.result) =>
    optionsOf(result).map(({ id, durationHours, cost }) => [id, durationHours, cost.totalCents]);
  expect(figures(atPort.result)).toEqual(
    figures(planConsignment(compile({ ...tables, dwells: atBerth }), consignment)),
  );
  expect(figures(atPort.result)).not.toEqual(figures(planConsignment(network, consignment) as never));
});

it('P91 A share on the prices of a kind gives what planning with all its rates changed gives', () => {
  const dearer = (row: (typeof tables.tariffs)[number]) =>
    row.kind === 'line-haul' && row.unit !== 'factor'
      ? { ...row, amount: row.amount * 1.5, minimum: row.minimum === undefined ? undefined : row.minimum * 1.5 }
      : row;
  const share = { component: 'line-haul' as const, percent: 50 };
  const state = afterChange({ kind: 'price-share', share });
  const rebuilt = compile({ ...tables, tariffs: tables.tariffs.map(dearer) });
  expect(optionsOf(state.result)).toEqual(optionsOf(planConsignment(rebuilt, consignment)));
  const elsewhere = afterChange({ kind: 'price-share', share: { ...share, state: 'JP' } });
  expect(optionsOf(elsewhere.result)).toEqual(optionsOf(planConsignment(network, consignment)));
});

it('P92 Several changes at once give the same plan in whatever order they are named', () => {
  const changes: readonly PlanChange[] = [
    { kind: 'closure', closure: { what: 'place', id: 'uz-post', from: '2026-12-01', to: '2026-12-04' } },
    { kind: 'hold', hold: { what: 'crossing', id: 'uz-kz-road', hours: 12 } },
    { kind: 'price-share', share: { component: 'load', percent: -20 } },
    { kind: 'ready', readyAt: '2026-12-03T09:00:00+05:00' },
  ];
  const plan = optionsOf(afterChange(...changes).result);
  expect(optionsOf(afterChange(...changes.toReversed()).result)).toEqual(plan);
  expect(plan).not.toEqual(optionsOf(planConsignment(network, consignment)));
});
