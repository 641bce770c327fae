import { expect, it } from 'vitest';
import { smallTables } from '../testing/small-tables.ts';
import { holdRows } from './hold-rows.ts';

const tables = smallTables();

it('P94 A train that passes a held border calls so much later behind it and on time before it', () => {
  const call = { ...tables.calls[0]!, service: 'train', p10Hours: undefined, p90Hours: undefined };
  const calls = ['uz-tashkent', 'uz-post', 'kz-post', 'kz-almaty'].map((place, index) => ({
    ...call,
    seq: index + 1,
    place,
    arrivalHours: index * 10,
    departureHours: index * 10 + 1,
  }));
  const held = holdRows({ ...tables, calls }, { what: 'crossing', id: 'uz-kz-rail', hours: 24 });
  expect(held.calls.map(({ place, arrivalHours, departureHours }) => [place, arrivalHours, departureHours])).toEqual([
    ['kz-post', 44, 45],
    ['kz-almaty', 54, 55],
  ]);
  expect(holdRows({ ...tables, calls }, { what: 'crossing', id: 'uz-kz-road', hours: 24 }).calls).toEqual([]);
});

it('P95 Nothing is held where no border, port or airport is', () => {
  expect(holdRows(tables, { what: 'place', id: 'uz-samarkand', hours: 24 })).toEqual({ dwells: [], calls: [] });
});
