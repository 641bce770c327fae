import { LoadContainerEntry, type LoadPlanRequest } from '@karvon/contract';
import { expect, test } from 'vitest';
import { findLoadContainer, listLoadContainers } from './load-containers.ts';
import { readLoadRequest } from './load-request.ts';
import { openTables } from './open-tables.ts';

const { equipment } = openTables([]).tables;
const entries = listLoadContainers(equipment);

const PIECE: LoadPlanRequest['pieces'][number] = {
  id: 'A',
  size: { lengthMm: 600, widthMm: 400, heightMm: 300 },
  massKg: 12,
  count: 10,
  upright: ['height'],
  stacking: { isStackable: true },
};

test('O40 Every container that can be loaded has its sizes, a source and a grade, those of the equipment table first hand', () => {
  expect(entries.map(({ name }) => name)).toEqual([
    ...['20DC', '40DC', '40HC', '45HC', '40RF', '20RF', 'tilt-truck', 'mega-truck', 'reefer-truck'],
    ...['covered-wagon', 'covered-wagon-120', 'PMC', 'EUR-pallet'],
  ]);
  for (const entry of entries) expect(LoadContainerEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  const row = equipment.find(({ id }) => id === 'container-40hc');
  const { kind } = entries.find(({ name }) => name === '40HC') ?? {};
  expect([kind?.inner.lengthMm, kind?.payloadKg]).toEqual([row?.innerLengthMm, row?.payloadKg]);
  expect(entries.find(({ name }) => name === 'tilt-truck')?.kind.axles?.rearMaxKg).toBe(24_000);
});

test('O41 A container is found by its name, the id of its equipment and what people say', () => {
  const names = ['40hc', 'container-40hc', "40'", 'тент', 'вагон', 'covered-wagon-120', 'zeppelin'];
  expect(names.map((name) => findLoadContainer(name, entries, equipment)?.name)).toEqual([
    ...['40HC', '40HC', '40DC', 'tilt-truck', 'covered-wagon', 'covered-wagon-120', undefined],
  ]);
});

test('O42 A load request is spelled out, or every issue of it is told', () => {
  const read = readLoadRequest({ pieces: [PIECE], containers: [{ name: '40HC', countMax: 1 }, '20DC'] }, equipment);
  expect(read.ok && read.value.containers.map(({ id, countMax }) => [id, countMax])).toEqual([
    ['40HC', 1],
    ['20DC', undefined],
  ]);
  const axles = { frontXMm: 9, rearXMm: 1, frontTareKg: 0, rearTareKg: 0, frontMaxKg: 1, rearMaxKg: 1 };
  const own = { id: 'own', inner: PIECE.size, axles };
  const wrong = readLoadRequest(
    { pieces: [PIECE, { ...PIECE, count: 20_000 }], containers: ['zeppelin', own] },
    equipment,
  );
  expect(wrong.ok ? [] : wrong.error.map(({ code }) => code)).toEqual([
    'load-container-name-unknown',
    'load-id-repeated',
    'load-axles-reversed',
    'load-pieces-too-many',
  ]);
});
