import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedAgreementTables } from './folder/shipped-tables.ts';
import { areBound, isMember, membershipsOn } from './memberships.ts';

const tables = shippedAgreementTables();
const role = (agreement: string, state: string, date: string) => isMember(tables, { agreement, state, date });

describe('isMember', () => {
  it('G8 The role of a state in an agreement is that of the day', () => {
    expect(role('cis', 'GE', '2009-08-17')).toBe('member');
    expect(role('cis', 'GE', '2009-08-18')).toBeUndefined();
    expect(role('cis', 'TM', '2026-11-01')).toBe('associate');
    expect(role('cis', 'MD', '2026-03-20')).toBe('member');
    expect(role('cis', 'MD', '2026-03-21')).toBe('withdrawing');
    expect(role('eaeu', 'KG', '2015-08-11')).toBeUndefined();
    expect(role('eaeu', 'KG', '2015-08-12')).toBe('member');
    expect(role('eaeu', 'UZ', '2026-11-01')).toBe('observer');
    expect(role('cis-plus', 'sco', '2025-10-09')).toBeUndefined();
    expect(role('cis-plus', 'sco', '2025-10-10')).toBe('observer');
    expect(role('cis-services-2023', 'AM', '2024-11-12')).toBeUndefined();
    expect(role('cis-services-2023', 'AM', '2024-11-13')).toBe('member');
    expect(role('cis-services-2023', 'KZ', '2026-11-01')).toBe('partner');
    expect(role('hanse', 'KZ', '2026-11-01')).toBeUndefined();
  });

  it('G8 The role of a state in an agreement is that of the day', () => {
    const dates = fc.date({ min: new Date('1950-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom(...tables.states),
        fc.constantFrom(...tables.agreements),
        (day, state, one) => {
          const date = day.toISOString().slice(0, 10);
          const listed = membershipsOn(tables, date).filter(
            (row) => row.agreement === one.id && row.state === state.code,
          );
          expect(listed.map((row) => row.role)).toEqual([role(one.id, state.code, date)].filter((each) => each));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('areBound', () => {
  const bound = (agreement: string, states: string[], date: string) => areBound(tables, { agreement, states, date });

  it('G9 An agreement binds members, provisional parties and states still withdrawing, and nobody else', () => {
    expect(bound('cis', ['KZ', 'MD'], '2026-11-01')).toBe(true);
    expect(bound('cis-fta-1994', ['TM', 'AZ'], '2026-11-01')).toBe(true);
    expect(bound('cis', ['KZ', 'TM'], '2026-11-01')).toBe(false);
    expect(bound('eaeu', ['KZ', 'UZ'], '2026-11-01')).toBe(false);
    expect(bound('cis-services-2023', ['RU', 'KZ'], '2026-11-01')).toBe(false);
  });

  it('G10 A suspension between two parties unbinds that pair from its first day, and no other', () => {
    expect(bound('cis-fta-2011', ['RU', 'UA'], '2015-12-31')).toBe(true);
    expect(bound('cis-fta-2011', ['UA', 'RU'], '2016-01-01')).toBe(false);
    expect(bound('cis-fta-2011', ['UA', 'KZ'], '2016-01-01')).toBe(true);
    expect(bound('cis-fta-2011', ['RU', 'KZ'], '2016-01-01')).toBe(true);
  });
});
