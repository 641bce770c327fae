import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { largestMemoryKb } from './largest-memory.ts';

const COMMAND = fileURLToPath(new URL('../bin/karvon.mjs', import.meta.url));

const FOLDER = mkdtempSync(join(tmpdir(), 'karvon-check-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Runs the built command as a user would; the list comes through a pipe. */
function check(words: readonly string[], list: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'check', ...words], {
    encoding: 'utf8',
    input: list,
    timeout: 150_000,
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

test('L10 A value is answered with its verdict, its parts explained, what is wrong, and what it should probably read', () => {
  const { stdout } = check(['container', 'СSQU 305438-4']);
  expect(stdout).toMatch(/^refused {2}СSQU 305438-4 {2}container number/);
  expect(stdout).toMatch(/^category +U +freight container$/m);
  expect(stdout).toMatch(/^warning look-alike-letters: /m);
  expect(stdout).toMatch(/^error check-digit-wrong: Check digit is 4; it should be 3/m);
  expect(stdout).toMatch(/^suggestion: CSQU3054383$/m);
});

test.each([
  ['container', 'CSQU3054383', 'CSQU3054384'],
  ['wagon', '64123458', '64123457'],
  ['esr', '708507', '708506'],
  ['sscc', '123456789012345675', '123456789012345674'],
  ['gtin', '4006381333931', '4006381333932'],
  ['gln', '4006381000000', '4006381000001'],
  ['locode', 'UZTAS', 'QXTAS'],
  ['awb', '020-12345675', '020-12345676'],
  ['tir', 'XA12345678', '1'],
  ['tax', 'ИНН 7707083893', 'ИНН 7707083894'],
])(
  'L10 A value is answered with its verdict, its parts explained, what is wrong, and what it should probably read',
  (kind, right, wrong) => {
    const { stdout } = check([kind, right, wrong, '--json']);
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).isValid);
    expect(verdicts).toEqual([true, false]);
  },
);

test('L11 A check ends with 0 when every value is valid, with 1 when one is refused, and with 2 when nothing could be read', () => {
  expect(check(['container', 'CSQU3054383']).status).toBe(0);
  const one = check(['container', 'CSQU3054383', 'CSQU3054384']);
  expect([one.status, one.stderr]).toEqual([1, '2 values: 1 valid, 1 refused\n']);
  const refusals = [
    check(['shoe', '1']),
    check(['container']),
    check(['container', '--file', join(FOLDER, 'none')]),
    check(['container', '--file', FOLDER]),
    check(['container', 'CSQU3054383', '--file', 'list.txt']),
    check([]),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2, 2]);
  const codes = refusals.map(({ stderr }) => stderr.split(':')[0]);
  expect(codes).toEqual(['kind-unknown', 'list-empty', 'list-unreadable', 'list-unreadable', 'values-twice', 'error']);
});

test('L12 A value of unknown kind is checked as the likeliest one, and the other kinds it is valid as are named', () => {
  const { stdout } = check(['auto', '708507']);
  expect(stdout).toMatch(/^valid {2}708507 {2}station code/);
  expect(stdout).toMatch(/^could also be: hs/m);
  expect(check(['auto', '52010010']).stdout).toMatch(/^with another check digit: wagon-cis 52010014$/m);
  const slip = check(['auto', '64123459']);
  expect([slip.status, slip.stdout]).toEqual([1, expect.stringMatching(/^suggestion: 64123458$/m)]);
});

test('L13 A check as JSON is one verdict a line, and tells the line of a list', () => {
  expect(JSON.parse(check(['wagon', '64123458', '--json']).stdout)).toMatchObject({
    kind: 'wagon-cis',
    input: '64123458',
    isValid: true,
    findings: [],
    alternatives: [],
  });
  const lines = check(['esr', '--json'], '708507\n\n708506\n').stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { line: 1, isValid: true },
    { line: 3, isValid: false, findings: [{ code: 'check-digit-wrong', suggestion: '708507' }] },
  ]);
});

test('L14 A list is read one value a line from a file or a pipe, whatever its ends of line, blank lines and long lines', () => {
  const list = `\ufeffCSQU3054383\r\n\r\n${'9'.repeat(300_000)}\n  csqu 305438 3\nCSQU3054384`;
  writeFileSync(join(FOLDER, 'list.txt'), list);
  const piped = check(['container'], list);
  const expected = ['valid', 'refused', 'valid', 'refused'];
  const rows = piped.stdout.trim().split('\n').slice(2);
  expect(rows.map((row) => row.split(/ +/).slice(0, 2))).toEqual(['1', '3', '4', '5'].map((n, i) => [n, expected[i]]));
  expect(rows[1]).toContain('text-too-long');
  expect(rows[3]).toContain('check-digit-wrong → CSQU3054383');
  expect(check(['container', '--file', join(FOLDER, 'list.txt')])).toEqual(piped);
  const spreadsheet = Buffer.from('\ufeffCSQU3054383\r\nCSQU3054383\r\n', 'utf16le');
  expect(check(['container'], spreadsheet)).toMatchObject({ status: 0, stderr: '2 values: 2 valid, 0 refused\n' });
});

test('L15 A list of 200 MB needs no more memory than one of 100 MB', () => {
  const line = `${'CSQU3054383'.padStart(480)}\n`;
  const [small = 0, large = 0] = [100, 200].map((sizeMb) => {
    const path = join(FOLDER, `${sizeMb}.txt`);
    writeFileSync(path, line.repeat((sizeMb * 1e6) / line.length));
    return largestMemoryKb(['check', 'container', '--file', path]);
  });
  // Whoever held the 100 MB more would need at least as much; half of that, in kilobytes, is far from both.
  expect(large - small).toBeLessThan(50_000);
});

test('L16 A broken pipe ends a check quietly', async () => {
  const running = spawn(process.execPath, [COMMAND, 'check', 'container']);
  let told = '';
  running.stderr.on('data', (chunk) => {
    told += chunk;
  });
  running.stdin.on('error', () => undefined);
  running.stdin.write('CSQU3054383\n');
  running.stdout.once('data', () => {
    running.stdout.destroy();
    // The list has no end: the command stops because nobody reads it.
    const more = () => running.stdin.write('CSQU3054383\n'.repeat(10_000));
    running.stdin.on('drain', more);
    more();
  });
  const status = await new Promise((done) => running.on('close', done));
  expect([status, told]).toEqual([0, '']);
});
