import type { PlaceRef } from '@karvon/model';
import { expect, test } from 'vitest';
import { borderName } from './names.tsx';

test('W136 A border is named by its sides in the order of passing, in Tajik by the names that Tajikistan gives its own', () => {
  const border = {
    nameEn: 'Sarazm - Jartepa (road)',
    nameRu: 'Саразм – Жартепа',
    from: { state: 'TJ', nameEn: 'Sarazm', nameRu: 'Саразм', nameLocal: 'Саразм (Панҷакент)' } as PlaceRef,
    to: { state: 'UZ', nameEn: 'Jartepa', nameRu: 'Жартепа', nameLocal: 'Jartepa' } as PlaceRef,
  };
  expect((['en', 'ru', 'tg'] as const).map((language) => borderName(language, border))).toEqual([
    'Sarazm – Jartepa',
    'Саразм – Жартепа',
    'Саразм (Панҷакент) – Жартепа',
  ]);
});
