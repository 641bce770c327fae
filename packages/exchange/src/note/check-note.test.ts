import { readdirSync, readFileSync } from 'node:fs';
import type { TransportConsignment } from '@karvon/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consignmentArbitrary } from '../testing/consignment-arbitrary.ts';
import { checkNote, layOutNote, NOTE_BOXES } from './check-note.ts';
import { NOTE_CODES } from './note-codes.ts';
import { NOTE_FORMS, type NoteForm } from './note-form.ts';
import { readNote } from './note-text.ts';
import { NOTE_RULES } from './rules/note-rules.ts';

const FORMS = Object.keys(NOTE_FORMS) as NoteForm[];
const fixtures = (form: NoteForm) => new URL(`../../fixtures/${form}/`, import.meta.url);

function consignmentOf(form: NoteForm, name: string): TransportConsignment {
  return readNote(readFileSync(new URL(`${name}.json`, fixtures(form)), 'utf8'), form).consignment!;
}

const codesOf = (consignment: TransportConsignment, form: NoteForm) =>
  checkNote(consignment, form).map(({ code }) => code);

test('NO10 A rule has a code with its sentence, and a case breaks it or its own test does', () => {
  const broken = new Set(
    FORMS.flatMap((form) =>
      readdirSync(fixtures(form))
        .filter((name) => name.endsWith('.expected.json'))
        .map((name) => ({ form, name })),
    )
      .flatMap(
        ({ form, name }) =>
          JSON.parse(readFileSync(new URL(name, fixtures(form)), 'utf8')).findings as { code: string }[],
      )
      .map(({ code }) => code),
  );
  const rules = NOTE_RULES.map(({ rule }) => rule);
  expect(new Set(rules).size).toBe(rules.length);
  expect(rules.filter((rule) => NOTE_CODES[rule] === undefined)).toEqual([]);
  const ownTests = [
    'note-station-not-found',
    'note-station-off-way',
    'note-equipment-cycle',
    'note-mass-loads-differ',
    'note-mass-equipment-differs',
    'note-mass-verified-differs',
    'note-package-total-differs',
    'note-package-equipment-differs',
  ];
  expect(rules.filter((rule) => !broken.has(rule)).sort()).toEqual([...ownTests].sort());
});

test('NO11 No consignment makes a check throw, and every path of a finding leads into the consignment', () => {
  fc.assert(
    fc.property(consignmentArbitrary(), fc.constantFrom(...FORMS), (consignment, form) => {
      for (const { place, code } of checkNote(consignment, form)) {
        const steps = place.path!.slice(1).split('/');
        if (code === 'note-box-empty') steps.pop();
        const end = steps.reduce<unknown>(
          (at, step) => (at as Record<string, unknown> | undefined)?.[step],
          consignment,
        );
        expect(end, `${code} ${place.path}`).toBeDefined();
      }
    }),
    { numRuns: 200 },
  );
});

test('NO12 The boxes of the SMGS note are 1 to 29 with titles in four languages, those of the CMR note 1 to 24', () => {
  const numbers = (form: NoteForm) => NOTE_BOXES[form].map(({ box }) => box);
  expect(numbers('smgs')).toEqual(Array.from({ length: 29 }, (_, index) => String(index + 1)));
  expect(numbers('ecmr')).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
  for (const { title } of NOTE_BOXES.smgs) expect(Object.keys(title).sort()).toEqual(['en', 'ru', 'tg', 'zh']);
});

test('NO13 A note laid out shows in each box what the consignment says of it', () => {
  const boxes = layOutNote(consignmentOf('smgs', 'valid-container-chongqing-tashkent'), 'smgs');
  const linesOf = (number: string) => boxes.find(({ box }) => box === number)!.lines;
  expect(linesOf('2')).toEqual(['Туаньцзецунь / 团结村 CN, ж. д. 33 [330123]']);
  expect(linesOf('7')).toEqual(['94201787']);
  expect(linesOf('9')).toEqual(['69 t']);
  expect(linesOf('15')).toEqual([
    'Ноутбуки',
    '笔记本电脑',
    'ГНГ 84713000, ТН ВЭД 847130',
    'TEMU4001232',
    'YX/ES 1-620',
    'Блоки питания',
    '电源适配器',
    'ГНГ 85044000, ТН ВЭД 850440',
    'TEMU4001232',
  ]);
  expect(linesOf('18')).toEqual(['9160.5 kg', '5100 kg', 'Σ 14260.5 kg']);
  expect(linesOf('22')[2]).toBe('АО «Узбекистон темир йуллари» 0029 | Сарыагаш 698803 | Чукурсай 722400');
  expect(linesOf('23')).toEqual(['渝新欧物流 / YXE Logistics 3300712 4120.50 USD']);
});

test('NO14 What is loaded into equipment is what is stated for it, in kilograms and in packages', () => {
  const road = consignmentOf('ecmr', 'valid-draft');
  const [one, trailer] = [road.items[0]!, road.equipment[0]!];
  const loaded = (packageCount: number, grossMassKg: number): TransportConsignment => ({
    ...road,
    totals: { grossMassKg: 19800, packageCount: 22 },
    equipment: [{ ...trailer, goodsMassKg: 19800, packageCount: 22 }],
    items: [{ ...one, loads: [{ equipmentId: trailer.id, packageCount, grossMassKg }] }],
  });
  expect(codesOf(loaded(22, 19800.4), 'ecmr')).toEqual([]);
  expect(codesOf(loaded(21, 19799), 'ecmr')).toEqual([
    'note-mass-loads-differ',
    'note-mass-equipment-differs',
    'note-package-loads-differ',
    'note-package-equipment-differs',
  ]);
  expect(codesOf({ ...loaded(22, 19800), totals: { packageCount: 23 } }, 'ecmr')).toEqual([
    'note-package-total-differs',
  ]);
});

test('NO15 A verified gross mass is goods and tare within five per cent', () => {
  const rail = consignmentOf('smgs', 'valid-container-chongqing-tashkent');
  const verified = (verifiedGrossMassKg: number) => ({
    ...rail,
    equipment: rail.equipment.map((one, index) => (index === 0 ? { ...one, verifiedGrossMassKg } : one)),
  });
  expect(codesOf(verified(18_400), 'smgs')).toEqual([]);
  expect(codesOf(verified(14_260), 'smgs')).toEqual(['note-mass-verified-differs']);
});

test('NO16 Equipment does not stand on itself, neither at once nor around', () => {
  const rail = consignmentOf('smgs', 'valid-container-chongqing-tashkent');
  const [container, wagon] = [rail.equipment[0]!, rail.equipment[1]!];
  const around = { ...rail, equipment: [container, { ...wagon, carriedOnId: container.id }] };
  expect(checkNote(around, 'smgs').map(({ code, place }) => [code, place.path])).toEqual([
    ['note-equipment-cycle', '/equipment/0/carriedOnId'],
    ['note-equipment-cycle', '/equipment/1/carriedOnId'],
  ]);
});

test('NO17 With a list of stations, those that it has not and those off the way are warned of', () => {
  const rail = consignmentOf('smgs', 'valid-wagon-khujand-novosibirsk');
  const known = new Set(rail.places.map(({ stationCode }) => stationCode).filter((code) => code !== '698803'));
  const stations = {
    find: (code: string) => (known.has(code) ? { name: code } : undefined),
    isBetween: (_from: string, _to: string, between: string) => (between === '723102' ? false : undefined),
  };
  expect(checkNote(rail, 'smgs').map(({ code }) => code)).toEqual([]);
  expect(
    checkNote(rail, 'smgs', { stations }).map(({ code, severity, place }) => [code, severity, place.path]),
  ).toEqual([
    ['note-station-not-found', 'warning', '/places/2/stationCode'],
    ['note-station-not-found', 'warning', '/carrierSections/1/to/stationCode'],
    ['note-station-not-found', 'warning', '/carrierSections/2/from/stationCode'],
    ['note-station-off-way', 'warning', '/places/1'],
  ]);
});

test('NO18 Sections may meet at one border station or at the two of a border, and nowhere else', () => {
  const rail = consignmentOf('smgs', 'valid-container-chongqing-tashkent');
  expect(rail.carrierSections[0]!.to.stationCode).not.toBe(rail.carrierSections[1]!.from.stationCode);
  expect(codesOf(rail, 'smgs')).toEqual([]);
  const withoutEntry = { ...rail, places: rail.places.filter(({ name }) => name.ru !== 'Алтынколь') };
  expect(codesOf(withoutEntry, 'smgs')).toEqual(['note-carrier-gap']);
});
