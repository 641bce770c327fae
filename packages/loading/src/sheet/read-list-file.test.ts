import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPieceTable } from '../import/read-piece-table.ts';
import { makeBadRowSheet } from './bad-row-sheet.ts';
import { LOAD_FILE_CODES } from './file-fault.ts';
import { LIST_FILE_BYTES_MAX, readListFile, type WorkbookReader } from './read-list-file.ts';
import { formatTextTable, parseTextTable } from './text-table.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const noWorkbooks: WorkbookReader = {
  read: () => {
    throw new Error('Unsupported');
  },
};
const rowsOf = (bytes: Uint8Array) => {
  const reading = readListFile(bytes, noWorkbooks);
  return reading.ok ? reading.rows : reading.fault.code;
};

/** An archive of one entry that claims to unpack to so many bytes. */
function makeZip(unpackedBytes: number): Uint8Array {
  const bytes = new Uint8Array(4 + 46 + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint32(4, 0x02014b50, true);
  view.setUint32(4 + 24, unpackedBytes, true);
  view.setUint32(50, 0x06054b50, true);
  view.setUint16(50 + 10, 1, true);
  view.setUint32(50 + 16, 4, true);
  return bytes;
}

/** A workbook of one sheet, as SheetJS gives it. */
function readSheet(sheet: object) {
  const reading = readListFile(makeZip(1000), { read: () => ({ SheetNames: ['A'], Sheets: { A: sheet } }) });
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading;
}

const cell = (v: unknown, more: object = {}) => ({ t: typeof v === 'number' ? 'n' : 's', v, ...more });

test('LF1 Text tables are read in UTF-8, UTF-16 and Windows-1251, parted by tabs, semicolons or commas', () => {
  const expected = [
    ['Груз', 'Длина', 'Вес'],
    ['Чай; "зелёный"', '1,5', '2'],
  ];
  const text = 'Груз;Длина;Вес\r\n"Чай; ""зелёный""";1,5;2\r\n';
  const cyrillic = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return letter === 'ё' ? 0xb8 : code >= 0x410 ? code - 0x410 + 0xc0 : code;
  });
  const wide = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
  expect(rowsOf(bytesOf(text))).toEqual(expected);
  expect(rowsOf(bytesOf(`\ufeff${text}`))).toEqual(expected);
  expect(rowsOf(new Uint8Array(cyrillic))).toEqual(expected);
  expect(rowsOf(wide)).toEqual(expected);
  expect(rowsOf(bytesOf('a,b,c\n1,2,"3\n4"'))).toEqual([
    ['a', 'b', 'c'],
    ['1', '2', '3\n4'],
  ]);
  expect(rowsOf(bytesOf('sep=,\na;1,b,c'))).toEqual([['a;1', 'b', 'c']]);
  expect(rowsOf(bytesOf('a\tb, c\td\n1\t2,5\t3'))).toEqual([
    ['a', 'b, c', 'd'],
    ['1', '2,5', '3'],
  ]);
});

test('LF2 A file that is empty, too large, a zip bomb, under a password, broken or of another kind says so', () => {
  const asking = (message: string): WorkbookReader => ({
    read: () => {
      throw new Error(message);
    },
  });
  const codeOf = (bytes: Uint8Array, reader = noWorkbooks) => {
    const reading = readListFile(bytes, reader);
    return reading.ok ? 'read' : reading.fault.code;
  };
  const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
  expect([
    codeOf(new Uint8Array()),
    codeOf(new Uint8Array(LIST_FILE_BYTES_MAX + 1)),
    codeOf(makeZip(0xfffffff0)),
    codeOf(compound, asking('File is password-protected')),
    codeOf(makeZip(9), asking('Unsupported ZIP file')),
    codeOf(makeZip(9).subarray(0, 40)),
    codeOf(bytesOf('%PDF-1.7')),
    codeOf(new Uint8Array([1, 0, 2, 0])),
    codeOf(new Uint8Array([0xff, 0xd8, 0x41, 0x12, 0x0a, 0x3b])),
  ]).toEqual([
    'load-file-empty',
    'load-file-too-large',
    'load-file-bomb',
    'load-file-encrypted',
    'load-file-broken',
    'load-file-broken',
    'load-file-format',
    'load-file-format',
    'load-file-format',
  ]);
  expect(readListFile(makeZip(0xfffffff0), noWorkbooks)).toMatchObject({ fault: { foundMegabytes: 4096 } });
});

test('LF3 Hidden rows are passed over and counted, and row numbers stay those of the sheet', () => {
  const row = [cell('a'), cell(1), cell(2)];
  const { rows, remarks } = readSheet({ '!data': [row, row, row], '!rows': [undefined, { hidden: true }] });
  expect(rows).toEqual([['a', 1, 2], [], ['a', 1, 2]]);
  expect(remarks.hiddenRows).toBe(1);
});

test('LF4 A text merged over rows is repeated and a number is not', () => {
  const { rows } = readSheet({
    '!data': [
      [cell('S-1'), cell(400), cell('x')],
      [undefined, undefined, cell('y')],
    ],
    '!merges': [
      { s: { r: 0, c: 0 }, e: { r: 1, c: 0 } },
      { s: { r: 0, c: 1 }, e: { r: 1, c: 1 } },
    ],
  });
  expect(rows).toEqual([
    ['S-1', 400, 'x'],
    ['S-1', undefined, 'y'],
  ]);
});

test('LF5 A formula gives the value that was saved, one without is empty and counted, and an error stands as text', () => {
  const { rows, remarks } = readSheet({
    '!data': [[cell('a'), cell('b'), cell(12, { f: '3*4' }), { t: 'n', f: 'A1' }, { t: 'e', v: 23, w: '#REF!' }]],
  });
  expect(rows).toEqual([['a', 'b', 12, undefined, '#REF!']]);
  expect(remarks.emptyFormulas).toBe(1);
});

test('LF6 What is written as a text table is read back, and no cell of it runs as a formula', () => {
  const text = fc.string({ maxLength: 12 }).filter((one) => !/^[=+\-@\t\r]/.test(one));
  const table = fc.array(fc.tuple(text, text, text, fc.constant('end')), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      expect(parseTextTable(formatTextTable(rows))).toEqual(rows);
    }),
  );
  expect(formatTextTable([['=cmd()', '-5', '@x', -5]])).toBe("\ufeff'=cmd();-5;'@x;-5\r\n");
});

test('LF7 Bad rows stand once each with cell and reason before their own cells, and are read back when mended', () => {
  const rows = [
    ['ID', 'Length, cm', 'Width, cm', 'Height, cm', 'Weight, kg', 'Qty'],
    ['A', 60, 40, 30, 0, 1.5],
    ['B', 60, 40, 30, 5, 2],
  ];
  const table = readPieceTable(rows);
  const place = { badRows: table.badRows, rowsBefore: table.mapping.rowsBefore };
  const say = ({ code }: { readonly code: string }) => code;
  const sheet = makeBadRowSheet(rows, place, { row: 'Row', cell: 'Cell', reason: 'Reason', say });
  expect(sheet[1]).toEqual([2, 'F2, E2', 'load-list-quantity-broken; load-list-not-positive', ...(rows[1] ?? [])]);
  expect(sheet).toHaveLength(2);
  const mended = sheet.map((row, at) => (at === 0 ? row : [...row.slice(0, 7), 9, 1]));
  const again = readPieceTable(mended);
  expect([again.badRows, again.pieces.map(({ id }) => id)]).toEqual([[], ['A']]);
});

test('LF8 Nothing throws, whatever the bytes, and every fault has a code that is explained', () => {
  const head = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe]);
  fc.assert(
    fc.property(head, fc.uint8Array({ maxLength: 200 }), (first, rest) => {
      const reading = readListFile(new Uint8Array([...first, ...rest]), noWorkbooks);
      if (!reading.ok) expect(Object.keys(LOAD_FILE_CODES)).toContain(reading.fault.code);
    }),
  );
});
