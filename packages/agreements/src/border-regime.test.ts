import { MODES, type Mode } from '@karvon/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderRegime } from './border-regime.ts';
import { shippedAgreementTables } from './folder/shipped-tables.ts';

const tables = shippedAgreementTables();

/** The regime of `UZ-KZ` on the way `TJ-RU`. */
function regime(border: string, mode: Mode, way: string, date = '2026-11-01') {
  const [fromState = '', toState = ''] = border.split('-');
  const [originState = '', destinationState = ''] = way.split('-');
  return borderRegime(tables, { fromState, toState, mode, date, originState, destinationState }).regime;
}

describe('borderRegime', () => {
  it('G11 Inside the European Union the regime is none; inside a customs union it is customs-union; both only once both states are members, by any mode', () => {
    for (const mode of MODES) {
      expect(regime('PL-DE', mode, 'CN-DE')).toBe('none');
      expect(regime('KZ-RU', mode, 'TJ-RU')).toBe('customs-union');
      expect(regime('AE-OM', mode, 'AE-IN')).toBe('customs-union');
    }
    expect(regime('KG-KZ', 'road', 'KG-RU', '2015-08-11')).toBe('tir-transit');
    expect(regime('KG-KZ', 'road', 'KG-RU', '2015-08-12')).toBe('customs-union');
    expect(regime('RO-BG', 'road', 'UA-TR', '2006-12-31')).toBe('tir-transit');
    expect(regime('RO-BG', 'road', 'UA-TR', '2007-01-01')).toBe('none');
    expect(regime('UZ-KZ', 'road', 'UZ-RU')).not.toBe('customs-union');
  });

  it('G12 A truck that crosses more than one border goes in TIR transit where both sides are parties on the day, else in national transit', () => {
    expect(regime('TJ-UZ', 'road', 'TJ-RU')).toBe('tir-transit');
    expect(regime('UZ-KZ', 'road', 'TJ-RU')).toBe('tir-transit');
    expect(regime('CN-KZ', 'road', 'CN-RU', '2017-01-04')).toBe('national-transit');
    expect(regime('CN-KZ', 'road', 'CN-RU', '2017-01-05')).toBe('tir-transit');
    expect(regime('TH-MY', 'road', 'TH-SG')).toBe('national-transit');
  });

  it('G13 A truck whose only border lies between origin and destination is exported and imported', () => {
    expect(regime('UZ-KZ', 'road', 'UZ-KZ')).toBe('export-import');
    expect(regime('TJ-UZ', 'road', 'TJ-KZ')).toBe('tir-transit');
  });

  it('G14 By rail SMGS runs through wherever both sides are parties', () => {
    expect(regime('CN-KZ', 'rail', 'CN-UZ')).toBe('smgs-through');
    expect(regime('KZ-UZ', 'rail', 'CN-UZ')).toBe('smgs-through');
    expect(regime('UZ-AF', 'rail', 'RU-AF')).toBe('smgs-through');
    expect(regime('AZ-GE', 'rail', 'CN-TR')).toBe('smgs-through');
    expect(regime('BY-PL', 'rail', 'CN-PL')).toBe('smgs-through');
  });

  it('G15 By rail goods are reconsigned where they leave the lands of SMGS, and at the edge of the European Union when their far end in it has no SMGS', () => {
    expect(regime('GE-TR', 'rail', 'CN-TR')).toBe('smgs-reconsigned');
    expect(regime('IR-TR', 'rail', 'TM-TR')).toBe('smgs-reconsigned');
    expect(regime('IR-TR', 'rail', 'IR-TR')).toBe('export-import');
    expect(regime('BY-PL', 'rail', 'CN-DE')).toBe('smgs-reconsigned');
    expect(regime('PL-BY', 'rail', 'DE-CN')).toBe('smgs-reconsigned');
  });

  it('G16 By sea, ferry and air the regime is port', () => {
    expect(regime('KZ-AZ', 'ferry', 'CN-TR')).toBe('port');
    expect(regime('GE-RO', 'sea', 'CN-RO')).toBe('port');
    expect(regime('CN-UZ', 'air', 'CN-UZ')).toBe('port');
  });

  it('G17 Every answer has a regime, a citation and a reason, and the way back has the same regime', () => {
    const states = fc.constantFrom(...tables.states.map((state) => state.code));
    const dates = fc.constantFrom('2010-01-01', '2016-06-01', '2026-11-01');
    fc.assert(
      fc.property(
        states,
        states,
        states,
        states,
        fc.constantFrom(...MODES),
        dates,
        (from, to, origin, end, mode, date) => {
          const there = { fromState: from, toState: to, originState: origin, destinationState: end, mode, date };
          const back = { fromState: to, toState: from, originState: end, destinationState: origin, mode, date };
          const answer = borderRegime(tables, there);
          expect(answer.citation).not.toBe('');
          expect(answer.reasons).not.toHaveLength(0);
          expect(borderRegime(tables, back).regime).toBe(answer.regime);
        },
      ),
      { numRuns: 500 },
    );
  });
});
