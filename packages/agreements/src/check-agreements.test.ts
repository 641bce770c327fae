import { describe, expect, it } from 'vitest';
import { checkAgreements } from './check-agreements.ts';
import { describeAgreements } from './describe-tables.ts';
import { shippedAgreementTables } from './folder/shipped-tables.ts';
import type { AgreementTables, Sourced } from './tables.ts';

const tables = shippedAgreementTables();
const row = { source: 'general', grade: 'G', line: 2 } as const;

describe('checkAgreements', () => {
  it('G3 The tables that come with the package parse and check without a violation', () => {
    expect(checkAgreements(tables)).toEqual([]);
  });

  it('G4 The check finds unknown states, agreements and sources, reversed days, repeated rows, derived rows without derivation and fees without currency', () => {
    const permit = { carrierState: 'KZ', territoryState: 'UZ', kind: 'transit', need: 'free', citation: 'x' } as const;
    const broken: AgreementTables = {
      ...tables,
      memberships: [
        { ...row, agreement: 'cis', state: 'XX', role: 'member' },
        { ...row, line: 3, agreement: 'hanse', state: 'KZ', role: 'member', source: 'S999' },
        { ...row, line: 4, agreement: 'cis', state: 'UZ', role: 'member', from: '2026-01-02', to: '2026-01-01' },
        { ...row, line: 5, agreement: 'cis', state: 'TJ', role: 'member', grade: 'D' },
      ],
      permits: [
        { ...row, ...permit, to: '2025-12-31' },
        { ...row, line: 3, ...permit, from: '2026-01-01', feeAmount: 5 },
        { ...row, line: 4, ...permit, from: '2026-06-01' },
      ],
      screenedStates: [
        { ...row, state: 'YY', concern: 'passage', citation: 'x' },
        { ...row, line: 3, state: 'RU', concern: 'passage', citation: 'x', to: '2026-12-31' },
        { ...row, line: 4, state: 'RU', concern: 'parties', citation: 'x', from: '2026-12-31' },
      ],
    };
    expect(checkAgreements(broken).map((found) => `${found.code} ${found.table} ${found.line}`)).toEqual([
      'state-unknown screenedStates 2',
      'state-unknown memberships 2',
      'agreement-unknown memberships 3',
      'source-unknown memberships 3',
      'dates-reversed memberships 4',
      'derivation-missing memberships 5',
      'fee-without-currency permits 3',
      'row-repeated permits 4',
      'row-repeated screenedStates 4',
    ]);
  });
});

describe('describeAgreements', () => {
  it('G5 The description counts the rows of each table and how many have each grade', () => {
    const { sources, ...graded } = describeAgreements(tables);
    expect(sources.rows).toBe(tables.sources.length);
    for (const { rows, grades } of Object.values(graded)) expect(grades.V + grades.D + grades.G).toBe(rows);
    expect(graded.seals).toEqual({ rows: 7, grades: { V: 7, D: 0, G: 0 } });
  });
});

describe('the shipped tables', () => {
  it('G7 Names stand in English, Russian and Tajik, the last two in Cyrillic', () => {
    type Named = Sourced & { readonly nameEn: string; readonly nameRu: string; readonly nameTg: string };
    const named: readonly Named[] = [...tables.states, ...tables.agreements, ...tables.documents, ...tables.seals];
    const tajik = named.map((one) => one.nameTg).join(' ');
    for (const { nameEn, nameRu, nameTg } of named) {
      expect(nameEn).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(nameRu).toMatch(/\p{Script=Cyrillic}/u);
      expect(nameTg).toMatch(/\p{Script=Cyrillic}/u);
    }
    for (const letter of 'ӣӯҳқғҷ') expect(tajik).toContain(letter);
  });
});
