import { PlanRequest, type TextReading } from '@karvon/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate, readDecimal } from '../words/format.ts';
import { addDays, addMonths, weeksOfMonth } from './calendar.ts';
import { checkDraft, suspectMassUnit } from './check-draft.ts';
import { type Draft, EMPTY_DRAFT, fieldOfPath } from './draft.ts';
import { draftOfReading } from './draft-of-reading.ts';
import { splitMass } from './mass-text.ts';
import { requestOfDraft } from './request-of-draft.ts';

const TODAY = '2026-11-23';
const SOUND: Draft = {
  ...EMPTY_DRAFT,
  from: { text: 'Khujand', id: '' },
  to: { text: 'Poti', id: 'ge-poti' },
  goods: 'cotton yarn',
  mass: '22,5',
  ready: '2026-12-01',
};

test('W3 A draft that the form finds sound becomes a request that the contract accepts', () => {
  const number = fc.double({ min: 0.1, max: 99, noNaN: true }).map((value) => value.toFixed(1));
  const wishes = fc.record(
    {
      volume: number,
      valueUsd: number,
      packageCount: fc.integer({ min: 1, max: 900 }).map(String),
      pieceCm: fc.tuple(number, number, number),
      dangerousClass: fc.constantFrom('3', '4.1', '9'),
      needsReefer: fc.boolean(),
      hsCode: fc.constantFrom('5205', '5205 11', '8507.60'),
      deadline: fc.constantFrom('2026-12-31', '31.12.2026'),
      excludeStates: fc.subarray(['RU', 'IR']),
      excludeModes: fc.subarray(['air', 'sea'] as const),
      via: fc.subarray(['kz-aktau-port']),
      carrierState: fc.constantFrom('', 'KZ'),
      capitalRate: fc.constantFrom('0', '12,5'),
      allowSplit: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(wishes, (wish) => {
      const draft = { ...SOUND, ...wish } as Draft;
      expect(checkDraft(draft, TODAY)).toEqual([]);
      expect(PlanRequest.safeParse(requestOfDraft(draft)).error).toBeUndefined();
    }),
  );
  expect(requestOfDraft(SOUND)).toEqual({
    from: 'Khujand',
    to: { id: 'ge-poti' },
    goods: 'cotton yarn',
    mass: '22.5 t',
    ready: '2026-12-01',
  });
});

test('W4 Commas, points, spaces between thousands, units and both orders of a date are read alike', () => {
  expect(['22,5', '22.5', ' 22,5 '].map(readDecimal)).toEqual([22.5, 22.5, 22.5]);
  expect(['1 234,5', '1\u00a0234.5'].map(readDecimal)).toEqual([1234.5, 1234.5]);
  expect(['22 t', '22,5 т', '22 000 кг', '800kg'].map(splitMass)).toEqual([
    { mass: '22', massUnit: 't' },
    { mass: '22,5', massUnit: 't' },
    { mass: '22 000', massUnit: 'kg' },
    { mass: '800', massUnit: 'kg' },
  ]);
  expect(['1.12.2026', '01/12/2026', '2026-12-01'].map(readDate)).toEqual(Array(3).fill('2026-12-01'));
  expect(['31.02.2026', '2026-13-01', 'tomorrow'].map(readDate)).toEqual([undefined, undefined, undefined]);
});

test('W5 The form names every wrong field at once, each with its own reason', () => {
  const wrong: Draft = {
    ...EMPTY_DRAFT,
    from: { text: 'Poti', id: '' },
    to: { text: 'poti ', id: '' },
    hsCode: '520',
    mass: '-3',
    volume: 'much',
    ready: '2026-11-22',
    packageCount: '1,5',
    pieceCm: ['100', '', ''],
    dangerousClass: '12',
    deadline: '2026-11-01',
    capitalRate: '120',
  };
  expect(checkDraft(wrong, TODAY).map(({ field, code }) => `${field} ${code}`)).toEqual([
    'to same-door',
    'goods required',
    'hsCode hs-digits',
    'mass not-positive',
    'volume not-a-number',
    'ready date-in-past',
    'packageCount not-a-count',
    'piece piece-incomplete',
    'dangerousClass dangerous-class',
    'deadline deadline-before-ready',
    'capitalRate percent-range',
  ]);
});

test('W6 A mass that looks a thousand times off is asked about and not changed', () => {
  expect(suspectMassUnit({ ...SOUND, mass: '22000', massUnit: 't' })).toBe('kg');
  expect(suspectMassUnit({ ...SOUND, mass: '22', massUnit: 'kg' })).toBe('t');
  expect(suspectMassUnit({ ...SOUND, mass: '220', massUnit: 't' })).toBeUndefined();
  expect(requestOfDraft({ ...SOUND, mass: '22000' }).mass).toBe('22000 t');
});

test('W7 A pasted text picks a door only when one candidate alone is exact, and never a heading', () => {
  const hit = { region: 'Sughd', state: 'TJ', lat: 40, lon: 69, timeZone: 'Asia/Dushanbe', kind: 'town' };
  const khujand = { ...hit, id: 'geonames:1', name: 'Khujand', confidence: 'exact' as const };
  const poti = { ...hit, id: 'ge-poti', name: 'Poti', confidence: 'exact' as const };
  const otherPoti = { ...poti, id: 'geonames:9' };
  const reading: TextReading = {
    from: [khujand],
    to: [poti, otherPoti],
    goods: [],
    goodsText: 'пряжа',
    massKg: 22_000,
    notUnderstood: [],
  };
  const draft = draftOfReading(reading, { ...EMPTY_DRAFT, ready: '2026-12-01' }, 'en');
  expect(draft.from).toEqual({ text: 'Khujand', id: 'geonames:1' });
  expect(draft.to).toEqual({ text: 'Poti', id: '' });
  expect([draft.goods, draft.hsCode, draft.mass, draft.massUnit, draft.ready]).toEqual([
    'пряжа',
    '',
    '22',
    't',
    '2026-12-01',
  ]);
});

test("W53 A door of a pasted text is named in the reader's language, and a delivery term is kept", () => {
  const khujand = {
    ...{ id: 'geonames:1', name: 'Khujand', nameRu: 'Худжанд', nameLocal: 'Хуҷанд', state: 'TJ' },
    ...{ lat: 40, lon: 69, timeZone: 'Asia/Dushanbe', kind: 'town', confidence: 'exact' as const },
  };
  const reading: TextReading = { from: [khujand], to: [], goods: [], incoterm: 'FCA Худжанд', notUnderstood: [] };
  const named = (['en', 'ru', 'tg'] as const).map((language) => draftOfReading(reading, EMPTY_DRAFT, language));
  expect(named.map(({ from }) => from.text)).toEqual(['Khujand', 'Худжанд', 'Хуҷанд']);
  expect(named[1]?.incoterm).toBe('FCA Худжанд');
});

test('W8 An issue of the server finds its field by its path, also below the first level', () => {
  expect(['from', 'volumeM3', 'exclude.states', 'exclude.states.0', 'largestPieceMm.widthMm'].map(fieldOfPath)).toEqual(
    ['from', 'volume', 'excludeStates', 'excludeStates', 'piece'],
  );
  expect(fieldOfPath('weather')).toBeUndefined();
});

test('W9 The weeks of a calendar begin on Monday and hold every day of the month once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), (months) => {
      const month = addMonths('2000-01', months);
      const days = weeksOfMonth(month).flat();
      expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(days.length % 7).toBe(0);
      expect(days.every((day, index) => index === 0 || day === addDays(days[index - 1] ?? '', 1))).toBe(true);
      const own = days.filter((day) => day.startsWith(month));
      expect(own[0]).toBe(`${month}-01`);
      expect(addDays(own.at(-1) ?? '', 1)).toBe(`${addMonths(month, 1)}-01`);
    }),
  );
});
