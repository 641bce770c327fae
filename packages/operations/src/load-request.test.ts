import { LoadContainerEntry, type LoadPlanRequest } from '@karvon/contract';
import { expect, test } from 'vitest';
import { findLoadContainer, listLoadContainers } from './load-containers.ts';
import { readLoadRequest } from './load-request.ts';
import { openTables } from './open-tables.ts';
import { planLoadRequest } from './plan-load.ts';
import { reportLoad } from './report-load.ts';

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
    ...['covered-wagon', 'covered-wagon-120', 'PMC', 'EUR-pallet', 'IND-pallet'],
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
  const spoken: readonly (readonly [text: string, name: string])[] = [
    ["20'", '20DC'],
    ["45'", '45HC'],
    ['tilt truck 13.6 m', 'tilt-truck'],
    ['Тент 13,6', 'tilt-truck'],
    ['reefer', 'reefer-truck'],
    ['20 реф', '20RF'],
    ['covered wagon 138 m³', 'covered-wagon'],
    ['крытый вагон 120', 'covered-wagon-120'],
    ['flat pallet', 'EUR-pallet'],
    ['европоддон', 'EUR-pallet'],
    ['промышленный поддон', 'IND-pallet'],
  ];
  for (const [text, name] of spoken) expect(findLoadContainer(text, entries, equipment)?.name, text).toBe(name);
});

test('O42 A load request is spelled out, or every issue of it is told', () => {
  const read = readLoadRequest({ pieces: [PIECE], containers: [{ name: '40HC', countMax: 1 }, '20DC'] }, equipment);
  expect(read.ok && read.value.request.containers.map(({ id, countMax }) => [id, countMax])).toEqual([
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

test('O43 Rules that contradict, sizes in doubt and limits that bar everything have a code each', () => {
  const inner = { lengthMm: 12_000, widthMm: 2300, heightMm: 2600 };
  const axles = {
    frontXMm: 0,
    rearXMm: 9000,
    frontTareKg: 3000,
    rearTareKg: 4000,
    frontMaxKg: 2000,
    rearMaxKg: 24_000,
  };
  const centreOfGravity = { xMinMm: 7000, xMaxMm: 5000, yMinMm: 0, yMaxMm: 2300 };
  const hold = { id: 'hold', inner: { lengthMm: 20_000, widthMm: 10_000, heightMm: 10_000 } };
  const huge = { lengthMm: 12_000, widthMm: 8000, heightMm: 9000 };
  const codesOf = (piece: object, container: object) => {
    const read = readLoadRequest({ pieces: [{ ...PIECE, ...piece }], containers: [container as never] }, equipment);
    return read.ok ? [] : read.error.map(({ code }) => code);
  };
  expect(codesOf({ stacking: { isStackable: false, topMassKgMax: 5 } }, hold)).toEqual(['load-rules-contradict']);
  const nowhere = { isStackable: true, isFloorOnly: true, isStackOnly: true };
  expect(codesOf({ stacking: nowhere }, hold)).toEqual(['load-nowhere-to-stand']);
  expect(codesOf({ stacking: { ...nowhere, isFloorOnly: false } }, hold)).toEqual([]);
  expect(codesOf({ size: huge }, { name: '40HC' })).toEqual(['load-unit-doubt']);
  expect(codesOf({ size: huge }, hold)).toEqual([]);
  expect(codesOf({ size: { lengthMm: 6, widthMm: 4, heightMm: 3 } }, hold)).toEqual(['load-unit-doubt']);
  expect(codesOf({}, { id: 'own', inner, axles })).toEqual(['load-axles-contradict']);
  expect(codesOf({}, { id: 'own', inner, centreOfGravity })).toEqual(['load-centre-window-empty']);
});

test('O44 A plan that passes the checker gets its report, and one that is broken gets its violations', async () => {
  const read = readLoadRequest({ pieces: [PIECE], containers: ['20DC'], effort: 500 }, equipment);
  if (!read.ok) throw new Error('The request is sound');
  const answer = planLoadRequest(read.value, () => undefined);
  const made = await reportLoad(answer, { language: 'ru', day: '2026-12-01' });
  expect(made.ok && Buffer.from(made.value.slice(0, 5)).toString()).toBe('%PDF-');
  const [container] = answer.plan.containers;
  if (!container) throw new Error('There is a container');
  const doubled = { ...container, placements: [...container.placements, ...container.placements] };
  const broken = { ...answer, plan: { ...answer.plan, containers: [doubled] } };
  const refused = await reportLoad(broken, { day: '2026-12-01' });
  expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toContain('load-overlap');
});

test('O45 Excluded pieces are not planned, locked ones go before others, and ids that are none or both are told', () => {
  const inner = { lengthMm: 1200, widthMm: 800, heightMm: 600 };
  const low = { ...PIECE, id: 'B', count: 3, size: { ...PIECE.size, heightMm: 299 } };
  const body = { pieces: [PIECE, low], containers: [{ id: 'own', inner, countMax: 1 }], effort: 2000 };
  const planOf = (choice: Pick<LoadPlanRequest, 'locked' | 'excluded'>) => {
    const read = readLoadRequest({ ...body, ...choice }, equipment);
    if (!read.ok) throw new Error('The request is sound');
    const { plan, heldBack, request } = planLoadRequest(read.value, () => undefined);
    const ids = plan.containers.flatMap(({ placements }) => placements).map(({ pieceId }) => pieceId);
    return { b: ids.filter((id) => id === 'B').length, heldBack, asked: request.pieces.map(({ id }) => id) };
  };
  expect(planOf({})).toEqual({ b: 0, heldBack: undefined, asked: ['A', 'B'] });
  expect(planOf({ locked: ['B'] })).toEqual({ b: 3, heldBack: [{ pieceId: 'A', count: 5 }], asked: ['A', 'B'] });
  expect(planOf({ excluded: ['A'] })).toEqual({ b: 3, heldBack: undefined, asked: ['B'] });
  const issuesOf = (choice: Pick<LoadPlanRequest, 'locked' | 'excluded'>) => {
    const read = readLoadRequest({ ...body, ...choice }, equipment);
    return read.ok ? [] : read.error.map(({ code, path }) => `${code} ${path}`);
  };
  expect(issuesOf({ locked: ['A', 'X'], excluded: ['Y'] })).toEqual([
    'load-choice-unknown locked.1',
    'load-choice-unknown excluded.0',
  ]);
  expect(issuesOf({ locked: ['B', 'A'], excluded: ['A'] })).toEqual(['load-choice-contradicts locked.1']);
  expect(issuesOf({ excluded: ['A', 'B'] })).toEqual(['load-pieces-missing excluded']);
});
