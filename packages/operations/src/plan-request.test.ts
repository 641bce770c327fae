import { assert } from '@karvon/model';
import { expect, test } from 'vitest';
import { openDesk } from './open-desk.ts';
import { planRequest, planRequestInStages } from './plan-request.ts';

const desk = openDesk({ overlays: [], now: () => new Date('2026-11-23T09:00:00Z') });
const YARN = {
  from: 'Khujand',
  to: 'Poti',
  goods: 'cotton yarn',
  mass: '22 t',
  ready: '2026-12-01',
  equipment: ['tilt-truck'],
};

/** Plays a plan to its end and gives the stages that it went through. */
function play(shouldStop?: () => boolean) {
  const stages: string[] = [];
  const plan = planRequestInStages(YARN, desk, shouldStop && { shouldStop });
  for (;;) {
    const step = plan.next();
    if (step.done) return { stages, outcome: step.value };
    stages.push(step.value.stage);
  }
}

test('O18 A plan answers with its request and the notices of its reading', () => {
  const { stages, outcome } = play();
  expect(stages[0]).toBe('reading');
  expect(outcome).toMatchObject({ ok: true, value: { request: YARN } });
  expect(outcome.ok && outcome.value.notices.map(({ code }) => code)).toContain('goods-read-as');
});

test('O25 An answer gives the names of every place that it names by id alone', () => {
  const { outcome } = play();
  assert(outcome.ok, 'a plan');
  const { options, rejected, places } = outcome.value;
  const told = new Set(
    options.flatMap(({ legs, borders }) => [...legs, ...borders].flatMap(({ from, to }) => [from.id, to.id])),
  );
  const ids = rejected.flatMap(({ way }) => way.places);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !told.has(id) && !(id in places))).toEqual([]);
  expect(Object.values(places).every(({ nameRu }) => /\p{Script=Cyrillic}/u.test(nameRu))).toBe(true);
});

test('O19 A plan that is stopped says so', () => {
  const { outcome } = play(() => true);
  expect(outcome).toMatchObject({ ok: false, error: [{ code: 'stopped' }] });
});

test('O57 A load too heavy for one unit is refused with the limits of the roads of each state and of the unit itself', () => {
  const heavy = { ...YARN, from: 'Chongqing', to: 'Tashkent', goods: 'machinery', mass: '31 t', equipment: ['40HC'] };
  const refused = planRequest(heavy, desk);
  assert(!refused.ok, 'a refusal');
  const [issue] = refused.error;
  expect(issue).toMatchObject({ code: 'payload-exceeded', path: 'mass', params: { unitsNeeded: 2 } });
  const states = issue?.limits?.map(({ state }) => state) ?? [];
  for (const state of ['CN', 'KZ', 'UZ']) expect(states).toContain(state);
  for (const { payloadKg } of issue?.limits ?? []) expect(payloadKg).toBeGreaterThan(10_000);
  expect(issue?.message).toMatch(/by itself it carries \d+ kg; roads bear .*UZ 22\.8 t/);
});

test('O58 A volume that does not fit says that it is the volume, and whether the mass would', () => {
  const bulky = planRequest({ ...YARN, volumeM3: 90, equipment: ['container-40'] }, desk);
  assert(!bulky.ok, 'a refusal');
  expect(bulky.error[0]).toMatchObject({
    code: 'volume-exceeded',
    path: 'volumeM3',
    params: { found: 90, unit: 'm3', massKg: 22_000, capacityM3: 67.7, unitsNeeded: 2 },
  });
});

test('O59 A deadline that no way meets is said with the earliest arrival', () => {
  const hurried = planRequest({ ...YARN, deadline: '2026-12-03' }, desk);
  assert(hurried.ok, 'a plan');
  const told = hurried.value.notices.find(({ code }) => code === 'deadline-out-of-reach');
  const arrivals = hurried.value.options.map(({ arrival }) => Date.parse(arrival.p50));
  expect(Date.parse(String(told?.params.earliest))).toBe(Math.min(...arrivals));
  const calm = planRequest({ ...YARN, deadline: '2027-03-01' }, desk);
  expect(calm.ok && calm.value.notices.some(({ code }) => code === 'deadline-out-of-reach')).toBe(false);
});
