import { describe, expect, it } from 'vitest';
import { readAgreementFolder, shippedAgreementFolder } from './folder/read-agreement-folder.ts';
import { parseAgreementTables } from './parse-tables.ts';
import { holdsOn } from './validity.ts';

describe('parseAgreementTables', () => {
  it('G1 Parsing reports every issue of every table at once, with the file, the line, what was found and what was wanted', () => {
    const files = new Map(readAgreementFolder(shippedAgreementFolder()));
    files.delete('permits.csv');
    files.set('sources.csv', 'id,title,url\nS1,A page,\n');
    files.set(
      'suspensions.csv',
      'agreement,stateA,stateB,from,to,citation,source,grade,note\n"cis",KZ,uz,2026-02-30,,Two\nlines,S1,V,\nshort,row\n'.replace(
        'Two\nlines',
        '"Two\nlines"',
      ),
    );
    const parsed = parseAgreementTables(files);
    expect(parsed.ok ? [] : parsed.error).toEqual([
      {
        code: 'row-malformed',
        table: 'suspensions.csv',
        line: 4,
        found: '2 cells instead of 9',
      },
      {
        code: 'cell-malformed',
        table: 'suspensions.csv',
        line: 2,
        column: 'stateB',
        found: 'uz',
        wanted: 'ISO 3166 alpha-2',
      },
      {
        code: 'cell-malformed',
        table: 'suspensions.csv',
        line: 2,
        column: 'from',
        found: '2026-02-30',
        wanted: 'a day such as 2026-02-11',
      },
      { code: 'table-missing', table: 'permits.csv' },
      { code: 'column-missing', table: 'sources.csv', column: 'date' },
    ]);
  });

  it('G1 Parsing reports every issue of every table at once, with the file, the line, what was found and what was wanted', () => {
    const files = new Map(readAgreementFolder(shippedAgreementFolder()));
    const header = (files.get('states.csv') ?? '').split('\n')[0];
    const asExcelSaves = `\uFEFF${header}\nKZ,Kazakhstan,Казахстан,Қазоқистон,Қазақстан,KZT,Asia/Almaty,1520,right,general,G\n`;
    files.set('states.csv', asExcelSaves.replaceAll('\n', '\r\n'));
    const parsed = parseAgreementTables(files);
    expect(parsed.ok && parsed.value.states.map((state) => [state.code, state.railGaugesMm])).toEqual([['KZ', [1520]]]);
  });
});

describe('holdsOn', () => {
  it('G2 A row holds from its first to its last day, both included, and an absent bound is open', () => {
    const row = { from: '2026-02-11', to: '2026-12-31' };
    expect(['2026-02-10', '2026-02-11', '2026-12-31', '2027-01-01'].map((day) => holdsOn(row, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holdsOn({}, '1991-12-08')).toBe(true);
    expect(holdsOn({ to: '2026-12-31' }, '2026-12-31T23:00:00+05:00')).toBe(true);
  });
});
