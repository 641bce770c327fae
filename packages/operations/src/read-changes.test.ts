import type { PlanChange } from '@karvon/contract';
import { assert } from '@karvon/model';
import { changeNetwork, planConsignment } from '@karvon/planner';
import { expect, test } from 'vitest';
import { openDesk } from './open-desk.ts';
import { planRequest } from './plan-request.ts';
import { readRequest } from './read-request.ts';

const desk = openDesk({ overlays: [], now: () => new Date('2026-11-23T09:00:00Z') });
const YARN = {
  from: 'Khujand',
  to: 'Poti',
  goods: 'cotton yarn',
  mass: '22 t',
  ready: '2026-12-01',
  equipment: ['tilt-truck'],
};
const planWith = (...changes: PlanChange[]) => planRequest({ ...YARN, changes }, desk);

function issuesOf(...changes: PlanChange[]) {
  const outcome = planWith(...changes);
  return outcome.ok ? [] : outcome.error.map(({ code, path }) => [code, path]);
}

test('O62 A plan with changes is the one that planning the changed network gives, and says what it supposes', () => {
  const read = readRequest(YARN, desk);
  assert(read.ok, 'a request');
  const closure = { what: 'place', id: 'az-alat', from: '2026-12-01', isSupposed: true } as const;
  const network = changeNetwork(desk.network, { kind: 'closure', closure });
  const direct = planConsignment(network, read.value.consignment);
  const asked = planWith({ kind: 'closure', at: 'az-alat', from: '2026-12-01' });
  assert(direct.ok && asked.ok, 'both plans');
  expect(asked.value.options.map(({ id, cost }) => [id, cost.totalCents])).toEqual(
    direct.value.options.map(({ id, cost }) => [id, cost.totalCents]),
  );
  expect(asked.value.options.some(({ legs }) => legs.some(({ path }) => path.includes('az-alat')))).toBe(false);
  expect(asked.value.notices[0]).toMatchObject({ code: 'what-if-closure', params: { place: 'az-alat', end: 'open' } });
  expect(asked.value.places['az-alat']?.nameRu).toContain('Алят');
});

test('O63 What changes is named by id or by a name that it alone has, and what is unclear is asked with candidates', () => {
  const byName = planWith({ kind: 'delay', at: 'Достык', hours: 24 });
  expect(byName.ok && byName.value.notices[0]?.params.place).toBe('kz-dostyk');
  const unclear = planWith({ kind: 'closure', at: 'Aktau' });
  expect(!unclear.ok && unclear.error[0]).toMatchObject({
    code: 'change-place-ambiguous',
    candidates: expect.arrayContaining([expect.objectContaining({ id: 'kz-aktau-port' })]),
  });
  expect(issuesOf({ kind: 'closure', at: 'no such place' })).toEqual([['change-place-unknown', 'changes.0.at']]);
});

test('O64 Each change out of its range has its own code and field, and all are told', () => {
  const wrong = issuesOf(
    { kind: 'closure', at: 'az-alat', from: '2026-12-20', to: '2026-12-01' },
    { kind: 'closure', at: 'az-alat', from: '2026-02-30' },
    { kind: 'delay', at: 'kz-dostyk', hours: 0 },
    { kind: 'delay', at: 'kz-dostyk', hours: 721 },
    { kind: 'delay', at: 'tj-khujand-rail', hours: 5 },
    { kind: 'price', component: 'line-haul', percent: 501 },
    { kind: 'price', component: 'line-haul', percent: 10, state: 'XX' },
  );
  expect(wrong).toEqual([
    ['closure-days-reversed', 'changes.0.to'],
    ['date-unreadable', 'changes.1.from'],
    ['delay-hours-range', 'changes.2.hours'],
    ['delay-hours-range', 'changes.3.hours'],
    ['delay-nowhere', 'changes.4.at'],
    ['price-percent-range', 'changes.5.percent'],
    ['state-unknown', 'changes.6.state'],
  ]);
});

test('O65 When changes leave no way they are blamed, not the exclusions', () => {
  expect(issuesOf({ kind: 'closure', at: 'tj-khujand' })).toEqual([['changes-leave-nothing', 'changes']]);
});
