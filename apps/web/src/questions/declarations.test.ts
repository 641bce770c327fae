import { expect, test } from 'vitest';
import { declarationsOf, declarationText } from './declarations.ts';

test('W51 An answer goes by address with its name and time, and one that no question takes is passed over', () => {
  const said = { answer: 'UN3481', by: 'Фирӯз', at: '2026-12-01T08:00:00.000Z' };
  expect(declarationsOf({ lithiumBatteries: declarationText(said) })).toEqual({ lithiumBatteries: said });
  expect(declarationsOf({ sanctions: 'screened~~' })).toEqual({ sanctions: { answer: 'screened' } });
  expect(declarationsOf({ lithiumBatteries: 'UN9999', exportControl: '' })).toEqual({});
  expect(declarationsOf({ sanctions: 'screened~a~yesterday' })).toEqual({ sanctions: { answer: 'screened', by: 'a' } });
});
