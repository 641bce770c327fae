import { describe, expect, test } from 'vitest';
import { TINY_FILES, tinyFilesWith } from '../testing/tiny-network.ts';
import { parseTables } from './parse-tables.ts';

describe('tables', () => {
  test('N1 A file is read by the schema of its table into typed rows: an empty cell is undefined, a list is words, a date is ISO text', () => {
    const parsed = parseTables(TINY_FILES);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const [khujand] = parsed.value.places;
    expect(khujand).toMatchObject({ id: 'tj-khujand', lat: 40.2833, gauges: [], handles: ['road', 'lcl'] });
    expect(khujand?.unlocode).toBeUndefined();
    expect(parsed.value.services[0]).toMatchObject({ days: [2, 5], departs: '21:00', cutOffHours: 6 });
    expect(parsed.value.goods[0]).toMatchObject({ keywordsRu: ['пряжа', 'нить'], needsReefer: false });
    expect(parsed.value.roadLimits[0]?.validFrom).toBeUndefined();
  });

  test('N2 Every unreadable cell, missing or unknown column and short row is reported with table, line, column, what was found and what is wanted', () => {
    const cases = [
      [tinyFilesWith('links.csv', ',140,', ',far,'), 'cell-unreadable', 'km', 'far', 3],
      [
        tinyFilesWith('links.csv', 'uz-bekabad,uz-tashkent,road', 'uz-bekabad,uz-tashkent,raod'),
        'cell-unreadable',
        'mode',
        'raod',
        3,
      ],
      [tinyFilesWith('links.csv', 'speedKmh', 'speed'), 'column-missing', 'speedKmh', undefined, 1],
      [tinyFilesWith('links.csv', 'speedKmh', 'speed'), 'column-unknown', 'speed', 'speed', 1],
      [tinyFilesWith('links.csv', ',carec-2,general,G,\n', ',carec-2,general\n'), 'row-short', '*', '10 cells', 2],
      [tinyFilesWith('services.csv', ',25,', ',28,'), 'cell-unreadable', 'days', '28', 2],
      [
        tinyFilesWith('crossings.csv', 'in-service,,', 'in-service,2026-02-30,'),
        'cell-unreadable',
        'opensOn',
        '2026-02-30',
        2,
      ],
    ] as const;
    for (const [files, code, column, found, line] of cases) {
      const parsed = parseTables(files);
      const issues = parsed.ok ? [] : parsed.error;
      const issue = issues.find((each) => each.code === code);
      expect(issue).toMatchObject({ column, line, ...(found === undefined ? {} : { found }) });
      expect(issue?.wanted).not.toBe('');
    }
  });

  test('N3 A quoted cell may span lines, and the line of a row is the one on which it begins', () => {
    const files = new Map([
      ['sources.csv', 'id,title,url,date\r\na,"two\r\nlines, and ""quotes""",,\r\nb,plain,,\r\n'],
    ]);
    const parsed = parseTables(files);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(parsed.value.sources[0]?.title).toBe('two\nlines, and "quotes"');
    expect(parsed.value.origins?.sources?.map((origin) => origin.line)).toEqual([2, 4]);
  });

  test('N4 A table without a file is empty, and a file without a table is left alone', () => {
    const parsed = parseTables(new Map([['permits.csv', 'not,ours\n']]));
    expect(parsed.ok && parsed.value.places).toEqual([]);
  });
});
