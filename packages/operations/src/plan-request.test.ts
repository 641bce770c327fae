import { assert } from '@karvon/model';
import { expect, test } from 'vitest';
import { openDesk } from './open-desk.ts';
import { planRequestInStages } from './plan-request.ts';

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
