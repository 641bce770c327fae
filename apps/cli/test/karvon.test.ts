import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Plan, Problem } from '@karvon/contract';
import { expect, test } from 'vitest';

const COMMAND = fileURLToPath(new URL('../bin/karvon.mjs', import.meta.url));

/** Runs the built command as a user would. */
function karvon(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

/** A ready date a fortnight from now: the command's clock is the real one. */
const READY = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
const YARN = ['plan', 'Khujand', 'Poti', '--goods', 'cotton yarn', '--mass', '22t', '--ready', READY];

test('L1 A plan is printed as tables that fit 100 columns', () => {
  const { status, stdout } = karvon(...YARN);
  expect(status).toBe(0);
  expect(stdout).toContain('days P50/P90');
  expect(stdout).toContain('who earns it');
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('L71 Questions are listed with what answers them, and a declared answer comes back', () => {
  const phones = [
    'plan',
    'Chongqing',
    'Tashkent',
    '--goods',
    'phones',
    '--hs',
    '8517',
    '--mass',
    '12t',
    '--ready',
    READY,
  ];
  const asked = karvon(...phones, '--equipment', '40HC', '--declare', 'sanctions=screened', '--declared-by', 'Firuz');
  expect(asked.status).toBe(0);
  expect(asked.stdout).toContain('sanctions: answered screened by Firuz');
  expect(asked.stdout).toContain('--declare lithiumBatteries=none|small|UN3480');
  expect(Math.max(...asked.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  const wrong = karvon(...phones, '--declare', 'sanctions=perhaps');
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('declarations.sanctions')]);
});

test('L72 A plan with changes says what they change, and a change that is none is refused', () => {
  const truck = [...YARN, '--equipment', 'tilt-truck'];
  const { status, stdout } = karvon(...truck, '--delay', 'ge-sarpi=36h', '--price', 'line-haul/road=+20%');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^What that changes: the cheapest \+[\d,]+ USD/);
  expect(stdout).toContain('What if: goods are held 36 h longer');
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  const wrong = karvon(...truck, '--close', 'az-alat@2027-02-20..2027-02-01', '--json');
  expect([wrong.status, JSON.parse(wrong.stdout).issues[0].code]).toEqual([1, 'closure-days-reversed']);
});

test('L2 A plan as JSON is the answer of the API', () => {
  const { status, stdout } = karvon(...YARN, '--equipment', '40HC', '--exclude', 'RU', '--json');
  const plan = Plan.parse(JSON.parse(stdout));
  expect(status).toBe(0);
  expect(plan.request.exclude?.states).toEqual(['RU']);
  expect(plan.options.every((option) => option.legs.every(({ equipment }) => equipment === 'container-40hc'))).toBe(
    true,
  );
});

test('L3 A refused request ends with exit code 1 and says why on stderr, a wrong call with 2', () => {
  const refused = karvon('plan', 'Khujand', 'Poti', '--goods', 'yarn', '--mass', '0t', '--ready', READY);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('mass-not-positive')]);
  const asJson = karvon('plan', 'Khujand', 'Poti', '--goods', 'yarn', '--mass', '0t', '--ready', READY, '--json');
  expect(Problem.parse(JSON.parse(asJson.stdout))).toMatchObject({ code: 'request-refused', status: 422 });
  const wrong = karvon('plan', 'Khujand');
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('required')]);
});

test('L75 Words of a flag stand apart or parted by commas, and a figure that is none is told as it was typed', () => {
  const states = karvon(...YARN, '--exclude', 'QQ,road', 'QX, ZZ');
  expect([states.status, states.stderr.match(/The state "(\w+)"/g)]).toEqual([
    1,
    ['The state "QQ"', 'The state "QX"', 'The state "ZZ"'],
  ]);
  const figures = karvon(...YARN, '--volume', 'much', '--value', '1.000.000', '--equipment', '40HC,tilt-truck');
  expect([figures.status, figures.stderr.replace(/\s+/g, ' ')]).toEqual([
    1,
    expect.stringMatching(/volumeM3: .*found "much" .*valueUsd: .*found "1\.000\.000"/),
  ]);
});

test('L76 The version is that of the package, and the help lists every command', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(karvon('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  const { status, stdout } = karvon('--help');
  expect(status).toBe(0);
  for (const command of ['plan', 'network', 'check', 'load', 'exchange', 'serve'])
    expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
});

test('L4 An unclear town is answered with candidates and their ids', () => {
  const { status, stderr } = karvon(
    'plan',
    'Khujandd City X',
    'Potj',
    '--goods',
    'yarn',
    '--mass',
    '1t',
    '--ready',
    READY,
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/door-(unknown|ambiguous)/);
});

test('L5 The check of the data set prints rows and grades and ends with 0 when nothing is wrong', () => {
  const { status, stdout } = karvon('network', 'check', '--json');
  const report = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(report.tables.places.rows).toBeGreaterThanOrEqual(350);
  expect(Object.keys(report.tables.places.grades)).toEqual(['V', 'D', 'G']);
});

test('L6 A folder of own tables is laid over the data set, and a wrong one is refused with file and line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'karvon-own-'));
  const header = 'currency,perUsd,date,source,grade';
  writeFileSync(join(folder, 'rates.csv'), `${header}\nTJS,1234.5,2026-11-20,general,G\n`);
  expect(karvon('--data', folder, 'network', 'show', 'TJS').stdout).toContain('perUsd 1234.5');
  writeFileSync(join(folder, 'rates.csv'), `${header}\nTJS,much,2026-11-20,general,G\n`);
  const wrong = karvon('--data', folder, 'network', 'show', 'TJS');
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringMatching(/rates\.csv:2.*much/s)]);
});

test('L7 A place is shown with every row that names it, and an unknown one is refused', () => {
  const { status, stdout } = karvon('network', 'show', 'kz-dostyk');
  expect(status).toBe(0);
  expect(stdout).toContain('places: id kz-dostyk');
  expect(stdout).toContain('crossings: ');
  expect(karvon('network', 'show', 'no-such-place').status).toBe(1);
});

test('L8 The scheduled network is written as GTFS files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'karvon-gtfs-'));
  expect(karvon('network', 'export', '--gtfs', folder, '--from', '2026-12-01', '--days', '14').status).toBe(0);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['agency.txt', 'stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt', 'transfers.txt']),
  );
});
