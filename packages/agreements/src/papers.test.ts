import { MODES, type Mode } from '@karvon/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderRegime } from './border-regime.ts';
import { shippedAgreementTables } from './folder/shipped-tables.ts';
import type { PaperGoods } from './goods.ts';
import type { PaperBorder, PaperQuestion } from './paper-question.ts';
import { papersFor } from './papers.ts';

const tables = shippedAgreementTables();

/** The question of a way by one means of transport, such as `road TJ UZ KZ RU`. */
function trip(
  way: string,
  goods: PaperGoods = {},
  date = '2026-11-01',
  more: Partial<PaperBorder> = {},
): PaperQuestion {
  const [word = '', ...states] = way.split(' ');
  const mode = MODES.find((one) => one === word) ?? ('road' satisfies Mode);
  const ends = { originState: states[0] ?? '', destinationState: states.at(-1) ?? '' };
  const borders = states.slice(1).map((toState, index) => {
    const pair = { mode, fromState: states[index] ?? '', toState };
    return { ...pair, regime: borderRegime(tables, { ...pair, ...ends, date }).regime, ...more };
  });
  return { ...ends, date, goods, legs: [{ mode, states }], borders };
}

/** Ids of every paper of a trip. */
function ids(question: PaperQuestion): readonly string[] {
  const { consignment, legs, borders } = papersFor(tables, question);
  return [...consignment, ...legs.flat(), ...borders.flat()].map((paper) => paper.id);
}

describe('papersFor', () => {
  it('G29 A paper is asked once a place, names its rule and issuer, and carries names in three languages', () => {
    const states = fc.constantFrom(...tables.states.map((state) => state.code));
    const ways = fc.tuple(fc.constantFrom(...MODES), fc.array(states, { minLength: 1, maxLength: 5 }));
    const hsCodes = fc.constantFrom('0805', '0201', '2208', '6203', '8517', '5201');
    fc.assert(
      fc.property(ways, hsCodes, fc.boolean(), ([mode, passed], hsCode, isDangerous) => {
        const answer = papersFor(tables, trip([mode, ...passed].join(' '), { hsCode, isDangerous }));
        for (const place of [answer.consignment, ...answer.legs, ...answer.borders]) {
          expect(new Set(place.map((paper) => paper.id)).size).toBe(place.length);
          for (const { nameEn, nameRu, nameTg, citation, issuer, at } of place) {
            expect([nameEn, nameRu, nameTg, citation, issuer, at]).not.toContain('');
          }
        }
        expect(answer.borders).toHaveLength(passed.length - 1);
      }),
      { numRuns: 200 },
    );
    expect(papersFor(tables, trip('road UZ KZ')).borders[0]?.[0]?.at).toBe('UZ-KZ');
  });

  it('G30 Within the Eurasian Economic Union there is no customs declaration but a statistical form and a tax application', () => {
    const papers = ids(trip('road KG KZ RU'));
    expect(papers).toEqual(expect.arrayContaining(['statistical-form', 'indirect-tax-application', 'cmr']));
    for (const absent of ['export-declaration', 'import-declaration', 'tir-carnet', 'pre-arrival-road', 'st-1']) {
      expect(papers).not.toContain(absent);
    }
  });

  it('G31 Across the edge of the Eurasian Economic Union there are export declaration, pre-arrival information and either a TIR carnet or a transit declaration with its guarantee', () => {
    const long = ids(trip('road TJ UZ KZ RU'));
    expect(long).toEqual(expect.arrayContaining(['export-declaration', 'pre-arrival-road', 'tir-carnet']));
    expect(long).not.toContain('statistical-form');
    const short = ids(trip('road UZ KZ'));
    expect(short).toEqual(
      expect.arrayContaining(['pre-arrival-road', 'eaeu-transit-declaration', 'transit-guarantee']),
    );
    expect(short).not.toContain('tir-carnet');
    expect(ids(trip('road KZ UZ'))).not.toContain('pre-arrival-road');
    expect(ids(trip('rail CN KZ UZ'))).toEqual(
      expect.arrayContaining(['pre-arrival-rail', 'rail-transit-declaration']),
    );
  });

  it('G32 A rail leg takes the SMGS note where all its states are parties, the CIM/SMGS note only where it goes on to states of CIM, and the CIM note within them', () => {
    const notes = (way: string) => ids(trip(way)).filter((id) => /note|waybill/.test(id));
    expect(notes('rail CN KZ UZ')).toEqual(['smgs-note']);
    expect(notes('rail CN KZ RU BY PL')).toEqual(['smgs-note']);
    expect(notes('rail CN KZ RU BY PL DE')).toEqual(['cim-smgs-note']);
    expect(notes('rail KZ AZ GE TR')).toEqual(['cim-smgs-note']);
    expect(notes('rail IR TR')).toEqual(['cim-note']);
    expect(notes('rail PL DE')).toEqual(['cim-note']);
    expect(notes('rail UZ')).toEqual(['rail-waybill']);
    expect(notes('rail AF PK IN')).toEqual(['international-rail-waybill']);
  });

  it('G33 A road leg takes the CMR note when one of its ends is a party, and the national note within one state', () => {
    const cmr = (way: string, date?: string) =>
      papersFor(tables, trip(way, {}, date)).legs[0]?.find((paper) => paper.id === 'cmr')?.nameEn;
    expect(cmr('road CN KZ')).toBe('CMR consignment note');
    expect(cmr('road TJ UZ')).toBe('CMR consignment note, may be electronic');
    expect(cmr('road TJ UZ', '2021-01-13')).toBe('CMR consignment note');
    expect(cmr('road TJ UZ', '2021-01-14')).toBe('CMR consignment note, may be electronic');
    expect(ids(trip('road UZ'))).toContain('road-waybill');
    expect(ids(trip('road CN VN'))).toContain('international-road-waybill');
  });

  it('G34 Certificate ST-1 is asked between parties of a CIS free trade treaty that is not suspended between them, and not within the union', () => {
    const hasSt1 = (way: string, date?: string) => ids(trip(way, {}, date)).includes('st-1');
    expect(hasSt1('road UZ KZ RU')).toBe(true);
    expect(hasSt1('road AZ GE')).toBe(true);
    expect(hasSt1('road KG KZ')).toBe(false);
    expect(hasSt1('road CN KZ')).toBe(false);
    expect(hasSt1('road UA RU', '2015-12-31')).toBe(true);
    expect(hasSt1('road UA RU', '2016-01-01')).toBe(false);
  });

  it('G35 Goods ask for phytosanitary, veterinary, dangerous goods and ATP papers by their flags, and by their code where no flag is given', () => {
    expect(ids(trip('road TJ UZ', { hsCode: '080910' }))).toContain('phytosanitary-certificate');
    expect(ids(trip('road TJ UZ', { hsCode: '080910', needsPhyto: false }))).not.toContain('phytosanitary-certificate');
    expect(ids(trip('road TJ UZ', { hsCode: '520100' }))).toContain('phytosanitary-certificate');
    expect(ids(trip('road TJ UZ', { hsCode: '520512' }))).not.toContain('phytosanitary-certificate');
    expect(ids(trip('road KZ UZ', { hsCode: '0202' }))).toContain('veterinary-certificate');
    expect(ids(trip('road KZ UZ', { needsVeterinary: true, isReefer: true }))).toEqual(
      expect.arrayContaining(['veterinary-certificate', 'atp-certificate']),
    );
    const dangerous = { isDangerous: true };
    expect(ids(trip('road KZ UZ', dangerous))).toContain('adr-transport-document');
    expect(ids(trip('rail KZ UZ', dangerous))).toContain('dangerous-rail');
    expect(ids(trip('ferry KZ AZ', dangerous))).toContain('imo-dangerous-goods-declaration');
    expect(ids(trip('air CN UZ', dangerous))).toContain('air-dangerous-goods-declaration');
  });

  it('G36 Permit, multilateral permit, slot in the electronic queue and seal are asked where their circumstance holds', () => {
    const at = (more: Partial<PaperBorder>) => ids(trip('road UZ KZ', {}, '2026-11-01', more));
    expect(at({ permit: 'permit' })).toContain('road-permit');
    expect(at({ permit: 'multilateral' })).toContain('multilateral-permit');
    expect(at({ permit: 'free' })).not.toContain('road-permit');
    expect(at({ hasEQueue: true })).toContain('e-queue-slot');
    const sealed = papersFor(tables, trip('road TJ UZ KZ RU', { hsCode: '6203' })).borders;
    expect(sealed.map((papers) => papers.some((paper) => paper.id === 'navigation-seal'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('G37 A rule of papers holds on its days alone', () => {
    const has = (id: string, way: string, date: string, hsCode = '6203') =>
      ids(trip(way, { hsCode }, date)).includes(id);
    expect(has('navigation-seal', 'road CN KZ RU', '2026-02-10')).toBe(false);
    expect(has('navigation-seal', 'road CN KZ RU', '2026-02-11')).toBe(true);
    expect(has('upcoming-delivery-document', 'road KG KZ RU', '2026-03-31')).toBe(false);
    expect(has('upcoming-delivery-document', 'road KG KZ RU', '2026-04-01')).toBe(true);
    expect(has('pre-arrival-rail', 'rail CN KZ', '2019-06-30')).toBe(false);
    expect(has('pre-arrival-rail', 'rail CN KZ', '2019-07-01')).toBe(true);
  });

  it('G38 Entry into the European Union asks for the entry summary declaration, and by rail for the T1 declaration', () => {
    expect(ids(trip('rail CN KZ RU BY PL DE'))).toEqual(
      expect.arrayContaining(['entry-summary-declaration', 't1-declaration']),
    );
    expect(ids(trip('rail DE PL BY RU'))).not.toContain('entry-summary-declaration');
  });
});
