import { expect, test } from 'vitest';
import { PlanRequest } from './index.ts';

const REQUEST = { from: 'Khujand', to: 'Poti', goods: 'cotton yarn', mass: '22 t', ready: '2026-12-01' };

test('C1 A request with the four fields that a forwarder knows is accepted', () => {
  expect(PlanRequest.parse(REQUEST)).toEqual(REQUEST);
});

test('C2 A field that the API does not know is refused by name', () => {
  const answer = PlanRequest.safeParse({ ...REQUEST, equipmnt: ['40HC'] });
  expect(answer.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['equipmnt'] });
});

test('C5 A door is a text, an id or a coordinate on the globe, and nothing else', () => {
  const isDoor = (from: unknown) => PlanRequest.safeParse({ ...REQUEST, from }).success;
  expect(['Хуҷанд', { id: 'tj-khujand' }, { lat: 40.28, lon: 69.62 }].map(isDoor)).toEqual([true, true, true]);
  expect(['', { id: '' }, { lat: 91, lon: 0 }, { lat: 40 }, 7, null].map(isDoor)).toEqual(Array(6).fill(false));
});

test('C6 A declaration names a question and one of its answers, with who gave it and when', () => {
  const isTaken = (declarations: unknown) => PlanRequest.safeParse({ ...REQUEST, declarations }).success;
  const said = { answer: 'UN3481', by: 'Firuz', at: '2026-12-01T08:00:00+05:00' };
  expect(isTaken({ lithiumBatteries: said, sanctions: { answer: 'screened' } })).toBe(true);
  expect(isTaken({ lithiumBatteries: { answer: 'UN1203' } })).toBe(false);
  expect(isTaken({ lithiumBatteries: { ...said, at: 'yesterday' } })).toBe(false);
  expect(isTaken({ weather: { answer: 'fine' } })).toBe(false);
});
