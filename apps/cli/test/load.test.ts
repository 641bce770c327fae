import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import xlsx from '@e965/xlsx';
import { LoadAnswer } from '@karvon/contract';
import { planLoad } from '@karvon/loading';
import { afterAll, expect, test } from 'vitest';

const COMMAND = fileURLToPath(new URL('../bin/karvon.mjs', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'karvon-load-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const at = (name: string) => join(FOLDER, name);
const HEADERS = ['ID', 'Name', 'Length, cm', 'Width, cm', 'Height, cm', 'Weight, kg', 'Quantity'];
const TEA = ['A', 'Tea', 60, 40, 30, 12.5, 10];

/** Runs the built command as a user would. */
function load(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'load', ...words, '--effort', '100000'], {
    encoding: 'utf8',
    timeout: 150_000,
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

function write(name: string, rows: readonly (readonly unknown[])[]): string {
  writeFileSync(at(name), rows.map((row) => row.join(';')).join('\r\n'));
  return at(name);
}

test('L60 A list is loaded: mapping, sums of each container and steps are printed within 100 columns, exit code 0', () => {
  const book = xlsx.utils.book_new();
  const sheet = xlsx.utils.aoa_to_sheet([HEADERS, TEA, ['H', 'Hidden', 60, 40, 30, 12.5, 10]]);
  sheet['!rows'] = [{}, {}, { hidden: true }];
  xlsx.utils.book_append_sheet(book, sheet, 'List');
  writeFileSync(at('tea.xlsx'), xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  const { status, stdout } = load(at('tea.xlsx'), '--into', '20DC');
  expect(status).toBe(0);
  expect(stdout).toMatch(/length = Length, cm/);
  expect(stdout).toMatch(/hidden rows left out: 1/);
  expect(stdout).toMatch(/10 of 10 pieces loaded in 1 container;/);
  expect(stdout).toMatch(/checked: 32 rules, 0 violations/);
  expect(stdout).toMatch(/^1 {4,}A +0\.00 /m);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('L61 As JSON and with --out it gives the plan that the package gives', () => {
  const { stdout } = load(write('tea.csv', [HEADERS, TEA]), '--into', '20DC', '--json', '--out', at('plan.json'));
  const answer = LoadAnswer.parse(JSON.parse(stdout));
  expect(JSON.parse(readFileSync(at('plan.json'), 'utf8'))).toEqual(answer);
  const plan = planLoad(answer.request as Parameters<typeof planLoad>[0]);
  expect(answer.plan).toEqual(JSON.parse(JSON.stringify(plan)));
});

test('L73 A list is loaded to the same bytes by one thread and by three, and a number of threads that is none is told', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`K${i}`, 'Box', 40 + i, 30 + (i % 7), 25 + (i % 5), 9, 14]);
  const list = write('boxes.csv', [HEADERS, ...rows]);
  const plan = (threads: string) => {
    const words = [COMMAND, 'load', list, '--into', '20DC', '--effort', '3000000', '--json', '--threads', threads];
    return spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 150_000, maxBuffer: 1e8 });
  };
  const alone = plan('1');
  const shared = plan('3');
  expect([shared.status, shared.stderr]).toEqual([alone.status, alone.stderr]);
  expect(LoadAnswer.parse(JSON.parse(alone.stdout)).plan.steps).toBeGreaterThan(2_000_000);
  expect(shared.stdout).toBe(alone.stdout);
  const wrong = plan('0');
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('load-threads-invalid')]);
});

test('L62 Bad rows are told and written with cell and reason, the others are loaded, exit code 1', () => {
  const rows = [
    HEADERS,
    TEA,
    ['B', 'Door', 60, 40, 30, 0, 2],
    ['C', 'Vase', 60, 40, 30, 5, '1,5'],
    ['A', 'Tea again', 60, 40, 30, 5, 1],
    ['D', '=cmd', 60, '', 30, 5, 1],
  ];
  const { status, stdout, stderr } = load(write('bad.csv', rows), '--bad-rows', at('out.csv'));
  expect(status).toBe(1);
  expect(stdout).toMatch(/10 of 10 pieces loaded/);
  const codes = ['not-positive', 'quantity-broken', 'id-repeated', 'cell-missing'].map((code) => `load-list-${code}`);
  for (const code of codes) expect(stderr).toContain(code);
  const written = readFileSync(at('out.csv'), 'utf8');
  expect(written).toMatch(/^3;F3;/m);
  expect(written).toContain("'=cmd");
  expect(written.trim().split('\r\n')).toHaveLength(5);
});

test('L63 A piece larger than the door is left with the rule in words, exit code 1', () => {
  const list = write('tall.csv', [HEADERS, TEA, ['T', 'Tall', 100, 100, 235, 50, 1]]);
  const { status, stdout } = load(list, '--into', '20DC');
  expect(status).toBe(1);
  expect(stdout).toMatch(/1 × T: door-too-small: The piece does not go through the door/);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Its height as it would stand is 2350 mm; the door of 20DC has 2280 mm',
  );
});

test('L64 Two thousand boxes go over as many containers as they need', () => {
  const list = write('many.csv', [HEADERS, ['M', 'Many', 60, 40, 40, 10, 2000]]);
  const { status, stdout } = load(list, '--into', '40HC');
  expect(status).toBe(0);
  expect(stdout).toMatch(/2000 of 2000 pieces loaded in [34] containers/);
  const { stdout: one, status: left } = load(list, '--into', '40HC', '--count', '1');
  expect(left).toBe(1);
  expect(one).toMatch(/\d+ × M: (containers-used-up|no-free-space): /);
});

test('L65 What cannot be read says why with exit code 2, and an unknown container with 1', () => {
  writeFileSync(at('cut.xlsx'), readFileSync(at('tea.xlsx')).subarray(0, 3000));
  writeFileSync(at('a.pdf'), '%PDF-1.7');
  const inner = { lengthMm: 5000, widthMm: 2000, heightMm: 2000 };
  writeFileSync(at('half.json'), JSON.stringify({ id: 'own', inner, axles: { frontXMm: 0 } }));
  writeFileSync(at('large.csv'), 'a;b;c\n'.repeat(5_000_000));
  const cases: readonly (readonly [words: readonly string[], status: number, code: string])[] = [
    [[at('nothing.xlsx')], 2, 'list-unreadable'],
    [[FOLDER], 2, 'list-unreadable'],
    [[], 2, 'list-missing'],
    [[at('cut.xlsx')], 2, 'load-file-broken'],
    [[at('a.pdf')], 2, 'load-file-format'],
    [[at('large.csv')], 2, 'load-file-too-large'],
    [[at('tea.xlsx'), '--units', 'parsec'], 2, 'units-invalid'],
    [[at('tea.xlsx'), '--support', 'much'], 2, 'support-invalid'],
    [[at('tea.xlsx'), '--count', 'two'], 2, 'number-invalid'],
    [[at('tea.xlsx'), '--into', 'zeppelin'], 1, 'load-container-name-unknown'],
    [[at('tea.xlsx'), '--into', ' '], 1, 'load-containers-missing'],
    [[at('tea.xlsx'), '--container', at('half.json')], 1, 'load-axles-incomplete'],
    [[at('tea.xlsx'), '--container', at('a.pdf')], 2, 'load-container-file'],
    [[at('tea.xlsx'), '--pdf', at('x.pdf'), '--language', 'fr'], 2, 'report-invalid'],
    [[at('tea.xlsx'), '--pdf', join(FOLDER, 'none', 'x.pdf')], 2, 'file-unwritable'],
  ];
  const found = cases.map(([words]) => {
    const { status, stderr } = load(...words);
    if (words[0] === at('nothing.xlsx')) expect(stderr).toContain('there is no such file');
    return [words, status, stderr.split(':')[0]];
  });
  expect(found).toEqual(cases);
}, 300_000);

test('L67 Each bad row has its own code: mass, quantity, unit, rules, id, too many, and an empty list', () => {
  const headers = [...HEADERS, 'Floor only', 'Stack only'];
  const cases: readonly (readonly [row: readonly unknown[], code: string])[] = [
    [['B', 'b', 60, 40, 30, 0, 2], 'load-list-not-positive'],
    [['B', 'b', 60, 40, 30, '', 2], 'load-list-cell-missing'],
    [['B', 'b', 60, 40, 30, 5, '1,5'], 'load-list-quantity-broken'],
    [['B', 'b', 1200, 800, 900, 5, 2], 'load-list-unit-doubt'],
    [['B', 'b', 60, 40, 30, 5, 2, 'yes', 'yes'], 'load-list-rules-contradict'],
    [['A', 'b', 60, 40, 30, 5, 2], 'load-list-id-repeated'],
    [['B', 'b', 60, 40, 30, 5, 200000], 'load-list-too-many'],
  ];
  const found = cases.map(([row]) => {
    const { status, stderr } = load(write('case.csv', [headers, [...TEA, '', ''], row]));
    return [row, /load-list-[a-z-]+/.exec(stderr)?.[0], status];
  });
  expect(found).toEqual(cases.map(([row, code]) => [row, code, 1]));
  const empty = load(write('empty.csv', [HEADERS]));
  expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining('load-list-empty')]);
}, 300_000);

test('L68 The report is written as PDF, the same bytes for the same list, language and day', () => {
  const list = write('tea.csv', [HEADERS, TEA]);
  const words = ['--into', "20'", '--language', 'tg', '--day', '2026-12-01'];
  for (const name of ['one.pdf', 'two.pdf']) expect(load(list, ...words, '--pdf', at(name)).status).toBe(0);
  expect(readFileSync(at('one.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(Buffer.compare(readFileSync(at('one.pdf')), readFileSync(at('two.pdf')))).toBe(0);
});

test('L69 A column that is not read is told', () => {
  const { stdout } = load(
    write('tea.csv', [
      [...HEADERS, 'Colour'],
      [...TEA, 'red'],
    ]),
  );
  expect(stdout).toMatch(/columns not read: Colour/);
});

test('L74 Pieces are locked in and excluded by id, what is held back is told, exit code 1, and ids that are none or both are refused', () => {
  const rows = [HEADERS, TEA, ['B', 'Low', 60, 40, 29.9, 12, 3], ['C, D', 'Rice', 60, 40, 30, 20, 2]];
  const list = write('locks.csv', rows);
  writeFileSync(
    at('cube.json'),
    JSON.stringify({ id: 'cube', inner: { lengthMm: 1200, widthMm: 800, heightMm: 600 }, countMax: 1 }),
  );
  const words = [list, '--container', at('cube.json'), '--exclude', 'C, D'];
  const { status, stdout } = load(...words, '--lock', 'B');
  expect(status).toBe(1);
  expect(stdout).toMatch(/8 of 13 pieces loaded/);
  expect(stdout).toMatch(/Held back for the pieces locked in: 5 × A$/m);
  const { stdout: json } = load(...words, '--lock', 'B', '--json');
  expect(LoadAnswer.parse(JSON.parse(json)).heldBack).toEqual([{ pieceId: 'A', count: 5 }]);
  const wrong = [load(...words, '--lock', 'B,Z'), load(...words, '--lock', 'C, D'), load(...words, '--exclude', 'A,B')];
  expect(wrong.map(({ status: code, stderr }) => [code, stderr.split(':')[0]])).toEqual([
    [1, 'load-choice-unknown'],
    [1, 'load-choice-contradicts'],
    [1, 'load-pieces-missing'],
  ]);
});

test('L66 The template that is written is a list that loads', () => {
  expect(load('--template', at('template.xlsx')).status).toBe(0);
  expect(load(at('template.xlsx')).stdout).toMatch(/122 of 122 pieces loaded/);
});
