import type { PlanRequest } from '@karvon/contract';
import { expect, test } from 'vitest';
import { openDesk } from './open-desk.ts';
import { planRequest } from './plan-request.ts';

const desk = openDesk({ overlays: [], now: () => new Date('2026-11-23T09:00:00Z') });
const YARN: PlanRequest = {
  from: 'Khujand',
  to: 'Samarkand',
  goods: 'cotton yarn',
  mass: '20 t',
  ready: '2026-12-01',
  equipment: ['tilt-truck'],
};

/** Codes of issues, or of the notices about the term. */
function codes(change: Partial<PlanRequest>) {
  const result = planRequest({ ...YARN, ...change }, desk);
  if (!result.ok) return result.error.map(({ code }) => code);
  return result.value.notices.map(({ code }) => code).filter((code) => code.startsWith('incoterm'));
}

test('O56 A delivery term that contradicts the ways asked for is refused or said with the term that suits', () => {
  expect(codes({ incoterm: 'FCA Khujand' })).toEqual([]);
  expect(codes({ incoterm: 'DAP Samarkand, Incoterms 2020' })).toEqual([]);
  expect(codes({ incoterm: 'DAT Samarkand' })).toEqual(['incoterm-unknown']);
  expect(codes({ incoterm: 'XYZ' })).toEqual(['incoterm-unknown']);
  expect(codes({ incoterm: 'FOB Poti' })).toEqual(['incoterm-no-ship']);
  expect(codes({ incoterm: 'CIF Poti', exclude: { modes: ['sea', 'ferry'] } })).toEqual(['incoterm-contradicts']);
  expect(codes({ incoterm: 'DAP Khujand' })).toEqual(['incoterm-wrong-end']);
  expect(codes({ incoterm: 'EXW Samarkand' })).toEqual(['incoterm-wrong-end']);
  expect(codes({ incoterm: 'FCA' })).toEqual(['incoterm-no-place']);
});
