import { checkLoadPlan, type LoadedContainer, type LoadRequest, type Piece, readPieceTable } from '@karvon/loading';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeExampleRows } from './example-list.ts';
import { FIRST_CHOICES, requestOf } from './load-choices.ts';
import { readOwnContainer } from './own-container.ts';
import { legendOf, lookOf } from './palette.ts';
import { filePlan, markOf, packPlan, packRequest, readPlanFile, unpackPlan, unpackRequest } from './share.ts';
import en from './words/en.json';
import ru from './words/ru.json';
import tg from './words/tg.json';

const PIECE: Piece = {
  id: 'A',
  size: { lengthMm: 600, widthMm: 400, heightMm: 300 },
  massKg: 10,
  count: 3,
  upright: ['height'],
  stacking: { isStackable: true },
};
const KIND = {
  id: '40HC',
  inner: { lengthMm: 1200, widthMm: 800, heightMm: 900 },
  payloadKg: 100,
  axles: { frontXMm: 0, rearXMm: 1200, frontTareKg: 5, rearTareKg: 5, frontMaxKg: 50, rearMaxKg: 50 },
};
const REQUEST: LoadRequest = { pieces: [PIECE], containers: [KIND] };
const place = (xMm: number, yMm: number, zMm: number) => {
  return { pieceId: 'A', xMm, yMm, zMm, lengthMm: 600, widthMm: 400, heightMm: 300 };
};
/** Two on the floor one behind the other, one on the first. */
const CONTAINER: LoadedContainer = {
  containerId: '40HC',
  placements: [place(0, 0, 0), place(0, 0, 300), place(600, 0, 0)],
  massKg: 30,
  volumeShare: 0.25,
  centreOfGravityMm: { x: 500, y: 200, z: 250 },
  axleLoadsKg: { front: 22.5, rear: 17.5 },
};
const PLAN = {
  containers: [CONTAINER],
  left: [],
  bound: { volumeShareMax: 0.25, containersMin: 1 },
  steps: 9,
  isCutOff: false,
};

test('W100 The example of 120 rows is read whole in every language, and is the same list for everyone', () => {
  const sizes = (['en', 'ru', 'tg'] as const).map((language) => {
    const { pieces, badRows } = readPieceTable(makeExampleRows(language));
    expect([pieces.length, badRows]).toEqual([120, []]);
    return pieces.map(({ size, massKg, count, upright }) => [size, massKg, count, upright]);
  });
  expect(sizes[1]).toEqual(sizes[0]);
  expect(sizes[2]).toEqual(sizes[0]);
});

test('W103 Looks that mean different things differ in colour or pattern, up to 35 of them', () => {
  const pieces = Array.from({ length: 35 }, (_, at) => ({ ...PIECE, id: `P${at}`, massKg: at + 1 }));
  const looks = legendOf(lookOf({ ...REQUEST, pieces }, 'kind', String));
  expect(new Set(looks.map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(35);
  expect(legendOf(lookOf({ ...REQUEST, pieces }, 'mass', (kg) => `${kg} кг`)).map(({ label }) => label)).toEqual(
    [7, 14, 21, 28, 35].map((kg) => `≤ ${kg} кг`),
  );
});

test('W104 A plan that goes by link or by file comes back as it was, and a cut link is told', async () => {
  expect(checkLoadPlan(REQUEST, PLAN)).toEqual([]);
  const kept = { request: REQUEST, plan: PLAN };
  const packed = await packPlan(kept);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(await unpackPlan(packed)).toEqual({ ...kept, plan: PLAN });
  expect(await readPlanFile(filePlan(kept, 31))).toEqual(kept);
  const locked = { ...kept, heldBack: [{ pieceId: 'B', count: 2 }] };
  expect(await readPlanFile(filePlan(locked, 31))).toEqual(locked);
  await fc.assert(
    fc.asyncProperty(fc.nat(packed.length - 1), async (length) => {
      expect(await unpackPlan(packed.slice(0, length))).toBeUndefined();
    }),
  );
  expect(await readPlanFile('{"plan":{}}')).toBeUndefined();
  const asked = await packRequest(kept);
  expect(await unpackRequest(asked)).toEqual({ request: REQUEST, mark: markOf(PLAN) });
  expect(await unpackRequest(asked.slice(0, -3))).toBeUndefined();
  expect(markOf({ ...PLAN, containers: [] })).not.toBe(markOf(PLAN));
});

test('W106 Choices become a request: counts, support, effort, and the middle where it is wished', () => {
  const names = { nameEn: '', nameRu: '', nameTg: '', source: '', grade: 'G', note: '' };
  const entries = [{ name: '40HC', group: 'container' as const, kind: KIND, ...names }];
  const choices = { ...FIRST_CHOICES, containers: [{ name: '40HC', count: 2 }], support: '800' as const };
  expect(requestOf([PIECE], choices, entries)).toMatchObject({
    containers: [{ id: '40HC', countMax: 2 }],
    supportPermille: 800,
    seed: 1,
  });
  const centred = requestOf([PIECE], { ...choices, isCentred: true }, entries).containers[0];
  expect(centred?.centreOfGravity).toMatchObject({ xMinMm: 540, xMaxMm: 660 });
});

test('W107 The words of the page Load are the same messages in three languages, with their plural forms, none left in English', () => {
  const namesOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
  for (const [language, messages] of Object.entries({ ru, tg })) {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      const own = (messages as Readonly<Record<string, string>>)[key] ?? '';
      expect(namesOf(own), `${language} ${key}`).toEqual(namesOf(text));
      if (/[a-z]{2}/.test(text.replace(/\{\w+\}/g, '')) && key !== 'language')
        expect(own, `${language} ${key}`).toMatch(/\p{Script=Cyrillic}/u);
      if (!text.includes(', plural,')) continue;
      expect(own, `${language} ${key}`).toMatch(language === 'ru' ? /one \{.*few \{.*other \{/ : /plural, other \{/);
    }
  }
});

test('W114 A container by its own measures is read with its door and axles, or every fault of it is told', () => {
  const sizes = { lengthCm: '1 360', widthCm: '245', heightCm: '270,5' };
  expect(readOwnContainer(sizes).kind).toEqual({
    id: 'own',
    inner: { lengthMm: 13_600, widthMm: 2450, heightMm: 2705 },
  });
  const axles = { frontXCm: '160', rearXCm: '930', frontTareKg: '2100', rearTareKg: '4900', frontMaxKg: '12000' };
  const whole = { ...sizes, doorWidthCm: '240', doorHeightCm: '260', payloadKg: '24000', ...axles, rearMaxKg: '24000' };
  expect(readOwnContainer(whole).kind).toMatchObject({
    payloadKg: 24_000,
    axles: { rearXMm: 9300, rearMaxKg: 24_000 },
  });
  const cases = [
    [{}, 'load-size-missing'],
    [{ ...sizes, widthCm: '0' }, 'load-size-broken'],
    [{ ...sizes, payloadKg: 'much' }, 'load-number-broken'],
    [{ ...sizes, doorWidthCm: '240' }, 'load-door-incomplete'],
    [{ ...sizes, ...axles }, 'load-axles-incomplete'],
    [{ ...whole, rearXCm: '100' }, 'load-axles-reversed'],
    [{ ...whole, rearTareKg: '25000' }, 'load-axles-contradict'],
  ] as const;
  for (const [texts, fault] of cases) expect(readOwnContainer(texts)).toEqual({ faults: [fault] });
});
