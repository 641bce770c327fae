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

function afterChange(change: PlanChange) {
  return replan({ network, consignment, result: planConsignment(network, consignment) }, change);
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
