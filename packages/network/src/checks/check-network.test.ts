import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readNetworkFolder } from '../folder/read-network-folder.ts';
import { parseTables } from '../tables/parse-tables.ts';
import { TINY_FILES, tinyFilesWith } from '../testing/tiny-network.ts';
import { checkNetwork } from './check-network.ts';
import { describeCoverage } from './describe-coverage.ts';
import type { Violation } from './violation.ts';

/** Errors of the tiny network after one change; it has none before. */
function errorsAfter(file: string, from: string, to: string): readonly Violation[] {
  const parsed = parseTables(tinyFilesWith(file, from, to));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return checkNetwork(parsed.value).filter((violation) => violation.severity === 'error');
}

function codesAfter(file: string, from: string, to: string): readonly string[] {
  return [...new Set(errorsAfter(file, from, to).map((violation) => violation.code))];
}

describe('checks of the repository’s data', () => {
  test('N9 The data set of the repository has no errors and at least 350 places', () => {
    const read = readNetworkFolder(fileURLToPath(new URL('../../data/', import.meta.url)));
    if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5)));
    const errors = checkNetwork(read.value).filter((violation) => violation.severity === 'error');
    expect(errors).toEqual([]);
    expect(read.value.places.length).toBeGreaterThanOrEqual(350);
  });
});

describe('checks', () => {
  test('N10 A key that stands twice and a name, state or source that no table has are errors at their line', () => {
    expect(
      errorsAfter('sources.csv', 'general,General knowledge,,\n', 'general,General,,\ngeneral,Again,,\n'),
    ).toMatchObject([{ code: 'duplicate-key', table: 'sources', file: 'sources.csv', line: 3 }]);
    expect(codesAfter('links.csv', 'tj-khujand,tj-nau', 'tj-khujend,tj-nau')).toContain('place-unknown');
    expect(codesAfter('calls.csv', 'train-a,2', 'train-z,2')).toContain('service-unknown');
    expect(codesAfter('crossings.csv', ',,,,carec', ',,e-queue,,carec')).toContain('equeue-unknown');
    expect(codesAfter('dwells.csv', 'general', 'S99')).toEqual(['source-unknown']);
    expect(codesAfter('rail-traction.csv', 'UZ', 'QX')).toContain('state-unknown');
  });

  test('N11 A place outside its state, in a zone that its coordinate is not in, or with unreadable hours is an error', () => {
    expect(codesAfter('places.csv', '40.2833,69.6222', '48.8500,2.3500')).toContain('coordinate-outside-state');
    expect(codesAfter('places.csv', 'Asia/Tashkent', 'Europe/Warsaw')).toEqual(['time-zone-differs']);
    expect(codesAfter('places.csv', 'Asia/Tashkent', 'Asia/Nowhere')).toEqual(['time-zone-unknown']);
    expect(codesAfter('places.csv', 'Mo-Sa 08:00-18:00', 'by day')).toEqual(['hours-unreadable']);
  });

  test('N12 A link joins two places of one state and a crossing two states, in the gauge of both ends, no shorter than the great circle', () => {
    expect(codesAfter('links.csv', 'tj-khujand,tj-nau', 'tj-khujand,uz-tashkent')).toContain('link-between-states');
    expect(codesAfter('crossings.csv', 'tj-nau,uz-bekabad,rail', 'uz-tashkent,uz-bekabad,rail')).toContain(
      'crossing-inside-state',
    );
    expect(codesAfter('links.csv', 'rail,1520', 'rail,1435')).toEqual(['gauge-not-at-place']);
    expect(codesAfter('links.csv', 'road,,140', 'road,1520,140')).toEqual(['gauge-on-road']);
    expect(codesAfter('links.csv', 'rail,1520', 'rail,')).toEqual(['gauge-missing']);
    expect(codesAfter('links.csv', ',140,', ',90,')).toEqual(['km-below-great-circle']);
    expect(codesAfter('links.csv', ',140,', ',900,')).toEqual(['km-far-above-great-circle']);
    expect(codesAfter('links.csv', '140,60', '140,160')).toEqual(['speed-implausible']);
    expect(codesAfter('links.csv', '140,60,in-service', '140,60,planned')).toEqual(['opening-date-missing']);
  });

  test('N13 A crossing in service has a procedure in each direction, every dwell has its crossing, and P10, P50 and P90 rise', () => {
    expect(codesAfter('dwells.csv', 'uz-bekabad,tj-nau,rail,procedure', 'uz-bekabad,tj-nau,rail,queue')).toEqual([
      'dwell-missing',
    ]);
    expect(
      codesAfter('crossings.csv', 'tj-uz-rail,Nau - Bekabad,tj-nau', 'tj-uz-rail,Nau - Bekabad,tj-khujand'),
    ).toContain('dwell-without-crossing');
    expect(codesAfter('dwells.csv', '1,3,8', '4,3,8')).toEqual(['spread-disordered']);
    expect(codesAfter('crossings.csv', 'in-service,,,,,,carec', 'in-service,,2026-05-01,2026-04-01,,,carec')).toEqual([
      'dates-disordered',
    ]);
  });

  test('N14 A service has two calls at least that take or give goods, with rising hours and kilometres, at a believable speed, and what its pattern needs', () => {
    expect(codesAfter('calls.csv', 'train-a,2,uz-tashkent,8,8,6,14,150\n', '')).toEqual(['calls-too-few']);
    const parsed = parseTables(TINY_FILES);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const calls = parsed.value.calls.map((call) => (call.seq === 2 ? { ...call, stop: 'pass' as const } : call));
    const errors = checkNetwork({ ...parsed.value, calls }).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['calls-too-few', 'calls-too-few']);
    expect(codesAfter('calls.csv', '8,8,6,14,150', '8,7,6,14,150')).toEqual(['calls-disordered']);
    expect(codesAfter('calls.csv', '8,8,6,14,150', '8,8,9,14,150')).toEqual(['spread-disordered']);
    expect(codesAfter('calls.csv', '8,8,6,14,150', '8,8,6,14,50')).toEqual(['km-below-great-circle']);
    expect(codesAfter('calls.csv', '8,8,6,14,150', '1,1,1,14,150')).toEqual(['speed-implausible']);
    expect(codesAfter('services.csv', 'days,25', 'days,')).toEqual(['pattern-incomplete']);
    expect(codesAfter('services.csv', ',12,42,96', ',12,,96')).toEqual(['pattern-incomplete']);
  });

  test('N15 Every state and mode in use has a line-haul tariff, and tariffs use known equipment, goods and currencies', () => {
    expect(codesAfter('tariffs.csv', 'any-road,line-haul,road,*', 'any-road,line-haul,road,KZ')).toEqual([
      'tariff-missing',
    ]);
    expect(codesAfter('tariffs.csv', 'any-road,line-haul,road,*,,,*,*', 'any-road,line-haul,road,*,,,*,wool')).toEqual([
      'goods-unknown',
    ]);
    expect(codesAfter('tariffs.csv', '0.6,USD', '0.6,XYZ')).toEqual(['currency-unknown']);
    expect(codesAfter('tariffs.csv', 'rail,*,,,*', 'rail,*,,,sledge')).toContain('equipment-unknown');
    expect(codesAfter('road-speeds.csv', 'TJ,1.4,40,general,G\n', '')).toEqual(['road-speed-missing']);
  });

  test('N16 A facility that the largest part of the network does not reach, or that has no road of its own, is an error', () => {
    expect(codesAfter('links.csv', 'tj-khujand,tj-nau,road,,30,50,in-service,,carec-2,general,G,\n', '')).toEqual([
      'place-unreachable',
      'road-missing',
    ]);
  });

  test('N17 Coverage counts the rows and grades of every table, the kilometres of each mode and the links of each corridor', () => {
    const parsed = parseTables(TINY_FILES);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const coverage = describeCoverage(parsed.value);
    expect(coverage.tables.links).toEqual({ rows: 3, grades: { V: 1, D: 0, G: 2 } });
    expect(coverage.linkKm).toEqual({ road: { 'in-service': 170 }, rail: { 'in-service': 150 } });
    expect(coverage.corridors['carec-2']).toEqual({ links: 3, crossings: 2, services: 2, km: 352 });
    expect(coverage.placesByState.UZ).toEqual({ station: 2 });
    expect(coverage.components).toEqual([4]);
  });
});
