import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedAgreementTables } from './folder/shipped-tables.ts';
import { permitKind, permitNeed } from './permits.ts';
import { PERMIT_KINDS, type PermitKind } from './tables.ts';

const tables = shippedAgreementTables();

/** What a carrier needs: `TR in AZ` for a kind of trip on a day. */
function need(who: string, kind: PermitKind, date = '2026-11-01') {
  const [carrierState = '', territoryState = ''] = who.split(' in ');
  return permitNeed(tables, { carrierState, territoryState, kind, date });
}

describe('permitKind', () => {
  const kind = (carrierState: string, territoryState: string, originState: string, destinationState: string) =>
    permitKind({ carrierState, territoryState, originState, destinationState });

  it("G18 A permit is bilateral when the carrier's state and the territory are the ends, third-country when the territory alone is an end, else transit", () => {
    expect(kind('TR', 'UZ', 'TR', 'UZ')).toBe('bilateral');
    expect(kind('TR', 'IR', 'TR', 'UZ')).toBe('transit');
    expect(kind('KZ', 'UZ', 'TR', 'UZ')).toBe('third-country');
    expect(kind('KZ', 'IR', 'TR', 'UZ')).toBe('transit');
  });
});

describe('permitNeed', () => {
  it('G19 Own roads and, for carriers of the single market, those of its members are free', () => {
    expect(need('UZ in UZ', 'bilateral').need).toBe('free');
    expect(need('LT in DE', 'third-country').need).toBe('free');
    expect(need('LT in DE', 'transit', '2004-04-30').need).toBe('unknown');
  });

  it('G20 The need for a permit is that of the row of the day, and unknown where no row speaks', () => {
    expect(need('UZ in KZ', 'transit')).toMatchObject({ need: 'free', source: 'kz-uz-2006' });
    expect(need('UZ in KZ', 'third-country').need).toBe('permit');
    expect(need('TJ in KZ', 'third-country').need).toBe('free');
    expect(need('KG in RU', 'transit', '2015-08-11').need).toBe('unknown');
    expect(need('KG in RU', 'transit', '2015-08-12').need).toBe('free');
    expect(need('TJ in UZ', 'transit', '2024-10-03').need).toBe('permit');
    expect(need('TJ in UZ', 'transit', '2024-10-04').need).toBe('unknown');
    expect(need('TJ in UZ', 'transit', '2025-01-01').need).toBe('free');
    for (const who of ['KG in TR', 'TR in KG']) {
      for (const kind of ['bilateral', 'transit'] as const) {
        expect(need(who, kind, '2024-04-30').need).toBe('permit');
        expect(need(who, kind, '2024-05-01').need).toBe('free');
        expect(need(who, kind).need).toBe('free');
      }
      expect(need(who, 'third-country').need).toBe('permit');
    }
    expect(need('TJ in IR', 'bilateral')).toMatchObject({ need: 'unknown', citation: 'No rule found' });
  });

  it('G21 Where no row speaks, states of one multilateral permit system need its permit from the day both are in it', () => {
    expect(need('KG in GE', 'bilateral', '2025-12-15').need).toBe('unknown');
    expect(need('KG in GE', 'bilateral', '2025-12-16')).toMatchObject({
      need: 'multilateral',
      alternatives: ['traceca-permit'],
    });
    expect(need('UZ in CN', 'bilateral').alternatives).toEqual(['cku-permit']);
    expect(need('RU in TR', 'bilateral').alternatives).toEqual([]);
  });

  it('G22 Fees and quotas are given only where they are published for the day', () => {
    expect(need('AZ in TR', 'third-country', '2025-06-01')).toMatchObject({ need: 'permit', quotaPerYear: 15000 });
    expect(need('AZ in TR', 'third-country', '2026-06-01')).not.toHaveProperty('quotaPerYear');
    expect(need('AZ in TR', 'third-country', '2025-06-01')).not.toHaveProperty('feeAmount');
  });

  it('G20 The need for a permit is that of the row of the day, and unknown where no row speaks', () => {
    const states = fc.constantFrom(...tables.states.map((state) => state.code));
    fc.assert(
      fc.property(states, states, fc.constantFrom(...PERMIT_KINDS), (carrier, territory, kind) => {
        const answer = need(`${carrier} in ${territory}`, kind);
        const isKnown = tables.permits.some((row) => row.carrierState === carrier && row.territoryState === territory);
        expect(answer.citation).not.toBe('');
        if (answer.need === 'permit') expect(isKnown).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
