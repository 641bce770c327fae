import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellName, LOAD_LIST_CODES, type TableCell } from './bad-cell.ts';
import { PIECE_TABLE_TEMPLATE } from './piece-table-template.ts';
import { readPieceTable } from './read-piece-table.ts';
import { headersOf } from './table-mapping.ts';

const HEADER = ['ID', 'Length, cm', 'Width, cm', 'Height, cm', 'Weight, kg', 'Qty'];

/** Sizes, masses and counts as read: `1200x800x1000 15 kg 2×`. */
const tellPieces = (rows: readonly (readonly TableCell[])[], options = {}) =>
  readPieceTable(rows, options).pieces.map(
    ({ size, massKg, count }) => `${size.lengthMm}x${size.widthMm}x${size.heightMm} ${massKg} kg ${count}×`,
  );

/** Bad cells as `C2 code`. */
const tellBad = (rows: readonly (readonly TableCell[])[], options = {}) =>
  readPieceTable(rows, options).badRows.map(({ column, code }) => `${column} ${code}`);

test('LI1 Headers in English, Russian and Tajik are found, with their units', () => {
  const row = ['a', 120, 80, 100, 15, 2];
  expect(tellPieces([HEADER, row])).toEqual(['1200x800x1000 15 kg 2×']);
  const russian = ['№', 'Длина (см)', 'Ширина (см)', 'Высота (см)', 'Масса, т', 'Кол-во, шт'];
  expect(tellPieces([russian, row])).toEqual(['1200x800x1000 15000 kg 2×']);
  const tajik = ['Рамз', 'Дарозӣ, м', 'Паҳноӣ, м', 'Баландӣ, м', 'Вазн, кг', 'Шумора'];
  expect(tellPieces([tajik, ['a', 1.2, '0,8', 1, 15, 2]])).toEqual(['1200x800x1000 15 kg 2×']);
  const inches = ['Length in inches', 'Width in', 'Height "', 'Weight (lbs)'];
  expect(tellPieces([inches, [47.25, 31.5, 10, 100]])).toEqual(['1201x801x254 45.359 kg 1×']);
});

test('LI2 Headers may stand in two rows with merged cells, under a title, in any order of columns', () => {
  const rows = [
    ['Упаковочный лист № 17'],
    [],
    ['Кол-во', 'Размеры, см', '', '', 'Вес', '', 'Наименование'],
    ['', 'Д', 'Ш', 'В', 'места, кг', 'общий, кг', ''],
    [2, 120, 80, 100, 15, 30, 'Чай'],
  ];
  expect(tellPieces(rows)).toEqual(['1200x800x1000 15 kg 2×']);
  const { mapping } = readPieceTable(rows);
  expect(mapping.rowsBefore).toBe(4);
  expect(mapping.columns).toEqual({ quantity: 0, length: 1, width: 2, height: 3, mass: 4, totalMass: 5, name: 6 });
  expect(headersOf(rows, mapping).slice(0, 5)).toEqual([
    ...['Кол-во', 'Размеры, см Д', 'Размеры, см Ш', 'Размеры, см В', 'Вес места, кг'],
  ]);
  const plain = [['Made for Firuz, 40 pcs'], HEADER, ['a', 120, 80, 100, 15, 2]];
  expect(headersOf(plain, readPieceTable(plain).mapping)).toEqual(HEADER);
});

test('LI3 One column may hold all three lengths', () => {
  const rows = [
    ['Габариты (Д×Ш×В), мм', 'Вес брутто'],
    ['1200x800x1000', 15],
    ['1 200 * 800 * 1 000', 15],
    ['120х80х100 см', '15 кг'],
  ];
  expect(new Set(tellPieces(rows))).toEqual(new Set(['1200x800x1000 15 kg 1×']));
  expect(tellBad([rows[0] ?? [], ['1200x800', 15]])).toEqual(['A2 load-list-number-unreadable']);
});

test('LI4 Numbers may be text with decimal comma, grouped digits and a unit', () => {
  const rows = [
    HEADER,
    ['a', '120,5', '80', '1\u00a0000 мм', '1\u202f250,5', '1 000'],
    ['b', '1.2 m', '47"', '100 см', '15kg', '2 шт'],
  ];
  expect(tellPieces(rows)).toEqual(['1205x800x1000 1250.5 kg 1000×', '1200x1194x1000 15 kg 2×']);
});

test('LI5 A comma before three digits is read as the other numbers of the list show, and refused where none does', () => {
  const row = (mass: string) => ['a', 120, 80, 100, mass, 2];
  expect(tellBad([HEADER, row('1,250')])).toEqual(['E2 load-list-number-ambiguous']);
  expect(tellPieces([HEADER, row('1,250'), ['b', '50,5', 40, 30, 4, 1]])[0]).toBe('1200x800x1000 1.25 kg 2×');
  expect(tellPieces([HEADER, row('1,250'), ['b', '50.5', 40, 30, 4, 1]])[0]).toBe('1200x800x1000 1250 kg 2×');
});

test('LI6 A unit that nothing states is guessed from the sizes and said to be a guess', () => {
  const header = ['Length', 'Width', 'Height', 'Weight'];
  const unitOf = (row: readonly number[], options = {}) => {
    const { lengthUnit, isLengthUnitGuessed } = readPieceTable([header, row], options);
    return `${lengthUnit} ${isLengthUnitGuessed}`;
  };
  expect(unitOf([1.2, 0.8, 1, 15])).toBe('m true');
  expect(unitOf([120, 80, 100, 15])).toBe('cm true');
  expect(unitOf([1200, 800, 1000, 15])).toBe('mm true');
  expect(unitOf([120, 80, 100, 15], { lengthUnit: 'mm' })).toBe('mm false');
});

test('LI7 A piece that no unit makes sense for is a doubt about the unit', () => {
  expect(tellBad([HEADER, ['a', 1200, 800, 1000, 15, 1]])).toEqual(['B2 load-list-unit-doubt']);
  expect(tellBad([HEADER, ['pipe', 1170, 10, 10, 15, 1]])).toEqual([]);
  const metres = ['Length, mm', 'Width, mm', 'Height, mm', 'Weight'];
  expect(tellBad([metres, [1.2, 0.8, 1, 15]])).toEqual(['A2 load-list-unit-doubt']);
});

test('LI8 A quantity is a whole number from 1 on, and masses and lengths are above 0', () => {
  const rows = [
    HEADER,
    ['a', 120, 80, 100, 15, 1.5],
    ['b', 120, 80, 100, 15, 0],
    ['c', 120, 80, 100, 0, 1],
    ['d', -120, 80, 100, 15, 1],
    ['e', 120, 80, 100, '', 1],
    ['f', 'long', 80, 100, 15, 1],
    ['g', 120, 80, 100, 15, 1],
  ];
  expect(tellBad(rows)).toEqual([
    'F2 load-list-quantity-broken',
    'F3 load-list-not-positive',
    'E4 load-list-not-positive',
    'B5 load-list-not-positive',
    'E6 load-list-cell-missing',
    'B7 load-list-number-unreadable',
  ]);
  expect(tellPieces(rows)).toHaveLength(1);
  expect(tellPieces(rows, { massKgDefault: 10 })).toEqual(['1200x800x1000 10 kg 1×', '1200x800x1000 15 kg 1×']);
});

test('LI9 Stacking, tilting, drops and shipments are read from yes and no in three languages', () => {
  const header = [...HEADER, 'Штабелирование', 'Ориентация', 'Порядок выгрузки', 'Партия', 'Floor only', 'Упаковка'];
  const row = (...rest: TableCell[]) => ['a', 120, 80, 100, 15, 1, ...rest];
  const pieceOf = (...rest: TableCell[]) => readPieceTable([header, row(...rest)]).pieces[0];
  expect(pieceOf('да', 'любая', 2, 'S1', 'не', 'Поддон')).toMatchObject({
    stacking: { isStackable: true },
    upright: ['length', 'width', 'height'],
    drop: 2,
    shipment: 'S1',
    kind: 'pallet',
  });
  expect(pieceOf('нет', 'д, в', '', '', 'Ҳа', '')).toMatchObject({
    stacking: { isStackable: false, isFloorOnly: true },
    upright: ['length', 'height'],
    kind: 'box',
  });
  for (const name of ['Stack only', 'Только сверху', 'Танҳо дар боло'])
    expect(readPieceTable([[...HEADER, name], row('yes')]).pieces[0]?.stacking).toEqual({
      isStackable: true,
      isStackOnly: true,
    });
  expect(tellBad([header, row('maybe', 'sideways', 1.5)])).toEqual([
    'I2 load-list-drop-broken',
    'G2 load-list-yes-no-unreadable',
    'H2 load-list-orientation-unreadable',
  ]);
  expect(pieceOf()?.upright).toEqual(['height']);
});

test('LI19 A load of 0 on top says that nothing may rest on the piece', () => {
  const stackingOf = (header: string, cell: TableCell) =>
    readPieceTable([
      [...HEADER, header],
      ['a', 120, 80, 100, 15, 1, cell],
    ]).pieces[0]?.stacking;
  for (const header of ['Max weight on top, kg', 'Нагрузка сверху', 'Давление, кг/м²'])
    for (const cell of [0, '0', '0,0']) expect(stackingOf(header, cell)).toEqual({ isStackable: false });
  expect(stackingOf('Max weight on top, kg', 0.5)).toEqual({ isStackable: true, topMassKgMax: 0.5 });
  expect(stackingOf('Max weight on top, kg', -1)).toBeUndefined();
});

test('LI10 A header that forbids is not taken for one that allows', () => {
  const pieceOf = (header: string, cell: string) =>
    readPieceTable([
      [...HEADER, header],
      ['a', 120, 80, 100, 15, 1, cell],
    ]).pieces[0];
  expect(pieceOf('Не штабелировать', 'да')?.stacking.isStackable).toBe(false);
  expect(pieceOf('Не штабелировать', 'нет')?.stacking.isStackable).toBe(true);
  expect(pieceOf('Не кантовать', 'да')?.upright).toEqual(['height']);
  expect(pieceOf('Можно кантовать', 'да')?.upright).toEqual(['length', 'width', 'height']);
});

test('LI18 The mass of a row in total is never taken for that of one piece, nor a load on top for its mass', () => {
  for (const header of ['Общий вес брутто, кг', 'Total gross weight (kg)', 'Вес, всего', 'Вазни умумӣ'])
    expect(
      tellPieces([
        [...HEADER.slice(0, 4), header, 'Qty'],
        ['a', 120, 80, 100, 30, 2],
      ]),
    ).toEqual(['1200x800x1000 15 kg 2×']);
  const rows = [
    [...HEADER.slice(0, 4), 'Max. stack weight', 'N.W.', 'G.W. (kg)', 'Q’ty'],
    ['a', 120, 80, 100, 300, 14, 15, 2],
  ];
  expect(tellPieces(rows)).toEqual(['1200x800x1000 15 kg 2×']);
  expect(readPieceTable(rows).pieces[0]?.stacking.topMassKgMax).toBe(300);
});

test('LI11 Empty rows and rows of totals are passed over', () => {
  const rows = [HEADER, [], ['a', 120, 80, 100, 15, 2], ['', null, undefined, ' '], ['Итого', '', '', '', 30, 2]];
  expect(tellPieces(rows)).toHaveLength(1);
  expect(tellBad(rows)).toEqual([]);
});

test('LI12 Ids given twice, rules that contradict and lists without end are told at their cells', () => {
  const row = ['a', 120, 80, 100, 15, 2];
  expect(tellBad([HEADER, row, row])).toEqual(['A3 load-list-id-repeated']);
  const stacked = [
    [...HEADER, 'Stackable', 'Max weight on top'],
    [...row, 'no', 50],
  ];
  expect(tellBad(stacked)).toEqual(['H2 load-list-rules-contradict']);
  expect(tellBad([HEADER, ['a', 120, 80, 100, 15, 200_001]])).toEqual(['F2 load-list-too-many']);
});

test('LI13 A list without pieces, or without a column for a measure, says so', () => {
  expect(tellBad([])).toEqual(['A1 load-list-empty']);
  expect(tellBad([HEADER])).toEqual(['A2 load-list-empty']);
  const { badRows } = readPieceTable([
    ['Length', 'Width', 'Weight'],
    [120, 80, 15],
  ]);
  expect(badRows).toEqual([
    { row: 1, column: 'A1', value: '', code: 'load-list-columns-missing', wanted: 'a column headed height' },
  ]);
});

test('LI14 A mapping that is given back reads a list whatever its headers say', () => {
  const { mapping } = readPieceTable([HEADER, ['a', 120, 80, 100, 15, 2]]);
  const foreign = [
    ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'],
    ['a', 120, 80, 100, 15, 2],
  ];
  expect(tellPieces(foreign)).toEqual([]);
  expect(tellPieces(foreign, { mapping: JSON.parse(JSON.stringify(mapping)) })).toEqual(['1200x800x1000 15 kg 2×']);
});

test('LI15 The template of each language is read back whole', () => {
  const [en, ru, tg] = (['en', 'ru', 'tg'] as const).map((language) => readPieceTable(PIECE_TABLE_TEMPLATE[language]));
  for (const table of [en, ru, tg]) {
    expect(table?.badRows).toEqual([]);
    expect(Object.keys(table?.mapping.columns ?? {})).toHaveLength(13);
    expect(table?.isLengthUnitGuessed).toBe(false);
  }
  const bare = (table: typeof en) => table?.pieces.map(({ name: _, ...piece }) => piece);
  expect(bare(ru)).toEqual(bare(en));
  expect(bare(tg)).toEqual(bare(en));
});

test('LI16 Nothing throws, whatever the cells hold, and every bad cell has a code that is explained', () => {
  const cell = fc.oneof(
    fc.constantFrom(...HEADER, 'Размеры', 'д', '1,5', '-', '#N/A', '120x80', 'да'),
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, undefined, true, ''),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (rows) => {
      for (const { code } of readPieceTable([HEADER, ...rows]).badRows) expect(LOAD_LIST_CODES).toHaveProperty(code);
      expect(readPieceTable(rows).badRows.length + readPieceTable(rows).pieces.length).toBeGreaterThan(0);
    }),
  );
});

test('LI17 Cells are named as sheets name them', () => {
  expect([cellName(0, 0), cellName(6, 25), cellName(6, 26), cellName(0, 702)]).toEqual(['A1', 'Z7', 'AA7', 'AAA1']);
});
