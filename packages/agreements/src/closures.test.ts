import { describe, expect, it } from 'vitest';
import { borderClosure, carrierBan } from './closures.ts';
import { shippedAgreementTables } from './folder/shipped-tables.ts';

const tables = shippedAgreementTables();

/** How far a carrier is kept off a territory: `RU in DE`. */
function ban(who: string, date: string) {
  const [carrierState = '', territoryState = ''] = who.split(' in ');
  return carrierBan(tables, { carrierState, territoryState, mode: 'road', date })?.extent;
}

describe('carrierBan', () => {
  it('G23 A ban holds on its days, for the carriers and territories it names, and a full ban goes before a partial one', () => {
    expect(ban('RU in DE', '2022-04-08')).toBeUndefined();
    expect(ban('RU in DE', '2022-04-09')).toBe('full');
    expect(ban('BY in LT', '2026-11-01')).toBe('full');
    expect(ban('KZ in DE', '2026-11-01')).toBeUndefined();
    expect(ban('DE in RU', '2022-10-09')).toBeUndefined();
    expect(ban('DE in RU', '2022-10-10')).toBe('full');
    expect(ban('LT in BY', '2025-10-30')).toBe('partial');
    expect(ban('LT in BY', '2025-10-31')).toBe('full');
    expect(ban('CN in KZ', '2024-05-22')).toBe('partial');
    expect(ban('CN in KZ', '2024-05-23')).toBeUndefined();
  });

  it("G24 A ban on every foreign carrier leaves the state's own carriers alone", () => {
    expect(ban('UZ in TM', '2022-05-31')).toBe('partial');
    expect(ban('TM in TM', '2022-05-31')).toBeUndefined();
    expect(ban('UZ in TM', '2022-06-01')).toBeUndefined();
  });
});

describe('borderClosure', () => {
  const closure = (fromState: string, toState: string, date: string, mode: 'road' | 'rail' = 'road') =>
    borderClosure(tables, { fromState, toState, mode, date })?.extent;

  it('G25 A closed border is closed in both directions, on its days and for its mode', () => {
    expect(closure('TJ', 'KG', '2025-03-12')).toBe('full');
    expect(closure('KG', 'TJ', '2025-03-12')).toBe('full');
    expect(closure('KG', 'TJ', '2025-03-13')).toBeUndefined();
    expect(closure('LT', 'BY', '2025-11-19')).toBe('full');
    expect(closure('LT', 'BY', '2025-11-20')).toBeUndefined();
    expect(closure('FI', 'RU', '2026-11-01')).toBe('full');
    expect(closure('FI', 'RU', '2026-11-01', 'rail')).toBeUndefined();
    expect(closure('AF', 'PK', '2026-11-01')).toBe('partial');
  });
});
