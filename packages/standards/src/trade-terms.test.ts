import { expect, test } from 'vitest';
import {
  checkDangerClass,
  checkDangerousGoods,
  checkHazardNumber,
  checkIncoterm,
  checkIncotermMode,
  checkPackingGroup,
  checkTunnelCode,
  checkUnNumber,
  findIncoterm,
  findPart,
  INCOTERMS,
} from './index.ts';

test('I47 The eleven terms of 2020 say who loads, clears, carries, insures and unloads', () => {
  expect(
    INCOTERMS.map(({ term }) => term)
      .sort()
      .join(' '),
  ).toBe('CFR CIF CIP CPT DAP DDP DPU EXW FAS FCA FOB');
  const termsWhere = (test: (term: string) => boolean) => INCOTERMS.map(({ term }) => term).filter(test);
  expect(termsWhere((term) => findIncoterm(term)!.paysMainCarriage === 'buyer')).toEqual(['EXW', 'FCA', 'FAS', 'FOB']);
  expect(termsWhere((term) => findIncoterm(term)!.mustInsure === 'seller')).toEqual(['CIP', 'CIF']);
  expect(termsWhere((term) => findIncoterm(term)!.clearsExport === 'buyer')).toEqual(['EXW']);
  expect(termsWhere((term) => findIncoterm(term)!.clearsImport === 'seller')).toEqual(['DDP']);
  expect(termsWhere((term) => findIncoterm(term)!.unloads === 'seller')).toEqual(['DPU']);
});

test('I48 A delivery term is read with its place and edition, and a missing place is a warning', () => {
  const verdict = checkIncoterm('fca  Худжанд, Incoterms® 2020');
  expect(verdict.isValid).toBe(true);
  expect(findPart(verdict, 'place')).toBe('Худжанд');
  expect(checkIncoterm('CIF').findings).toMatchObject([{ code: 'place-missing', severity: 'warning' }]);
});

test('I49 A term of an earlier edition is an error with its successor', () => {
  const successors = ['DAT Osh', 'DAF Dostyk', 'DDU Baku'].map((text) => checkIncoterm(text).findings[0]!.suggestion);
  expect(successors).toEqual(['DPU', 'DAP', 'DAP']);
  expect(checkIncoterm('C&F Poti').normalised).toBe('CFR Poti');
});

test('I50 A term of the ship on road, rail or in the air is warned of with its counterpart', () => {
  expect(checkIncotermMode('FOB', 'rail')).toMatchObject({ code: 'mode-unsuited', suggestion: 'FCA' });
  expect(checkIncotermMode('CIF', 'road')!.suggestion).toBe('CIP');
  expect(checkIncotermMode('FOB', 'sea')).toBeUndefined();
  expect(checkIncotermMode('FCA', 'rail')).toBeUndefined();
});

test('I51 A UN number has four digits, those below 1001 are explosives, and numbers not given out are warned of', () => {
  expect(['UN 1203', 'un1203', '1203', 'ООН 1203'].map((text) => checkUnNumber(text).normalised)).toEqual(
    Array(4).fill('UN 1203'),
  );
  expect(checkUnNumber('0333').parts[0]!.meaning).toContain('class 1');
  expect(checkUnNumber('9999')).toMatchObject({ isValid: true, findings: [{ code: 'part-out-of-range' }] });
  expect(checkUnNumber('0000').isValid).toBe(false);
});

test('I52 Class, packing group, tunnel code and hazard number are read and explained', () => {
  expect(checkDangerClass('1.4S').parts.map(({ value }) => value)).toEqual(['1.4', 'S']);
  expect(checkDangerClass('4.4').isValid).toBe(false);
  expect(['II', '2', 'ІІ', 'PG II'].map((text) => checkPackingGroup(text).normalised)).toEqual(Array(4).fill('II'));
  expect(checkTunnelCode('D/E').normalised).toBe('(D/E)');
  expect(checkTunnelCode('(D/E)').parts[0]!.meaning).toBe(
    'in bulk or tanks no tunnels of categories D to E; else none of category E',
  );
  expect(checkTunnelCode('A').isValid).toBe(false);
  expect(checkHazardNumber('X338').parts.map(({ meaning }) => meaning)).toEqual([
    'reacts dangerously with water',
    'flammable liquid or gas, intensified',
    'corrosive',
  ]);
});

test('I53 Fields of dangerous goods that contradict each other are found', () => {
  const petrol = { unNumber: 'UN 1203', dangerClass: '3', packingGroup: 'II', tunnelCode: '(D/E)' };
  expect(checkDangerousGoods(petrol)).toEqual([]);
  expect(checkDangerousGoods({ ...petrol, dangerClass: '1.1D' }).map(({ code }) => code)).toEqual([
    'combination-wrong',
    'combination-wrong',
  ]);
  expect(checkDangerousGoods({ ...petrol, dangerClass: '2.1' })).toMatchObject([{ code: 'combination-wrong' }]);
});
