import { MODES } from '@karvon/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../form/draft.ts';
import { formatAddress, parseAddress } from './address.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const filled = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const door = fc.record({ text, id: text });
const draft: fc.Arbitrary<Draft> = fc.record({
  from: door,
  to: door,
  goods: text,
  hsCode: text,
  mass: filled,
  massUnit: fc.constantFrom('t' as const, 'kg' as const),
  ready: text,
  volume: text,
  equipment: fc.array(filled, { maxLength: 3 }),
  valueUsd: text,
  packageCount: text,
  pieceCm: fc.tuple(text, text, text),
  dangerousClass: text,
  needsReefer: fc.boolean(),
  deadline: text,
  excludeStates: fc.array(filled, { maxLength: 3 }),
  excludeModes: fc.subarray([...MODES]),
  excludePlaces: fc.array(filled, { maxLength: 3 }),
  via: fc.array(filled, { maxLength: 3 }),
  carrierState: text,
  capitalRate: text,
  allowSplit: fc.boolean(),
  incoterm: text,
  supposed: fc.record({
    closure: fc.array(filled, { maxLength: 2 }),
    delay: fc.array(filled, { maxLength: 2 }),
    price: fc.array(filled, { maxLength: 2 }),
  }),
  declared: fc.record(
    { lithiumBatteries: filled, dangerousGoods: filled, exportControl: filled, sanctions: filled },
    { requiredKeys: [] },
  ),
});

test('W1 An address gives back the page, request, option, language and currency that it was made of', () => {
  fc.assert(
    fc.property(
      draft,
      filled,
      fc.constantFrom('en' as const, 'ru' as const, 'tg' as const),
      (sent, option, language) => {
        const address = { draft: sent, option, language, currency: 'TJS' };
        expect(parseAddress(`?${formatAddress(address)}`)).toEqual(address);
      },
    ),
  );
  const checked = fc.record(
    { kind: filled, numbers: fc.array(filled, { minLength: 1, maxLength: 30 }) },
    { requiredKeys: ['numbers'] },
  );
  fc.assert(
    fc.property(checked, (sent) => {
      const address = { view: 'check' as const, checked: sent, language: 'tg' as const, currency: 'TJS' };
      expect(parseAddress(`?${formatAddress(address)}`)).toEqual(address);
    }),
  );
});

test('W2 An address passes over what it does not know, and without a request holds none', () => {
  expect(parseAddress('?lang=de&currency=dollar&utm_source=mail')).toEqual({});
  expect(parseAddress('?view=plan&number=1&kind=wagon')).toEqual({});
  expect(parseAddress('?view=camel')).toEqual({});
  expect(formatAddress({})).toBe('');
  expect(parseAddress('?no-mode=camel&no-mode=air').draft).toEqual({ ...EMPTY_DRAFT, excludeModes: ['air'] });
});

test('W115 A mass typed into a link with its unit is read as the form reads it', () => {
  const massOf = (query: string) => {
    const { mass, massUnit } = parseAddress(query).draft ?? EMPTY_DRAFT;
    return [mass, massUnit];
  };
  expect(massOf('?mass=22t')).toEqual(['22', 't']);
  expect(massOf(`?mass=${encodeURIComponent('22,5 т')}`)).toEqual(['22,5', 't']);
  expect(massOf('?mass=22500+kg')).toEqual(['22500', 'kg']);
  expect(massOf('?mass=22500&unit=kg')).toEqual(['22500', 'kg']);
  expect(massOf('?mass=22')).toEqual(['22', 't']);
});
