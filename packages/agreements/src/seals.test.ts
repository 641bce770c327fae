import { describe, expect, it } from 'vitest';
import { shippedAgreementTables } from './folder/shipped-tables.ts';
import { type SealQuestion, sealMovement, sealNeed } from './seals.ts';

const tables = shippedAgreementTables();
const clothingFromChina: SealQuestion = {
  hsCode: '620342',
  mode: 'road',
  states: ['CN', 'KZ', 'RU'],
  movement: 'transit',
  date: '2026-02-11',
};

describe('sealNeed', () => {
  it('G26 Listed goods need a seal from 11 February 2026 on a trip through two or more member states', () => {
    expect(sealNeed(tables, clothingFromChina)).toMatchObject({ need: 'required', rules: [{ id: 'clothing' }] });
    expect(sealNeed(tables, { ...clothingFromChina, date: '2026-02-10' }).need).toBe('not-required');
    expect(sealNeed(tables, { ...clothingFromChina, states: ['CN', 'KZ', 'UZ'] }).need).toBe('not-required');
    expect(sealNeed(tables, { ...clothingFromChina, hsCode: '0805' }).need).toBe('not-required');
  });

  it('G27 A rule of seals holds for its modes and its movement alone', () => {
    const vodkaToRussia = { hsCode: '2208', states: ['KG', 'KZ', 'RU'], movement: 'mutual-trade' } as const;
    expect(sealNeed(tables, { ...clothingFromChina, mode: 'rail' }).need).toBe('not-required');
    expect(sealNeed(tables, { ...clothingFromChina, movement: 'mutual-trade' }).need).toBe('not-required');
    expect(sealNeed(tables, { ...clothingFromChina, ...vodkaToRussia, mode: 'rail' }).need).toBe('required');
    expect(sealNeed(tables, { ...clothingFromChina, hsCode: '2404' }).need).toBe('not-required');
    expect(sealNeed(tables, { ...clothingFromChina, hsCode: '2404', movement: 'export' }).need).toBe('required');
    const movement = (originState: string, destinationState: string) =>
      sealMovement(tables, { originState, destinationState, date: '2026-11-01' });
    expect([movement('CN', 'RU'), movement('KG', 'RU'), movement('RU', 'UZ'), movement('CN', 'UZ')]).toEqual([
      'transit',
      'mutual-trade',
      'export',
      'transit',
    ]);
  });

  it('G28 Goods of unknown code get the answer unknown, and rules whose list is not in the table are named to be looked up', () => {
    const { hsCode: _, ...unknown } = clothingFromChina;
    expect(sealNeed(tables, unknown).need).toBe('unknown');
    expect(sealNeed(tables, { ...unknown, mode: 'air' }).need).toBe('not-required');
    expect(sealNeed(tables, { ...clothingFromChina, hsCode: '0805' }).toLookUp.map((rule) => rule.id)).toEqual([
      'sanctioned',
    ]);
  });
});
