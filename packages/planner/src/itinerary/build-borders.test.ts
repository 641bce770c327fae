import { expect, test } from 'vitest';
import { nameOnTheWay } from './build-borders.ts';

test('P110 A border is named by its sides in the order in which the goods pass them', () => {
  const sarazm = { nameEn: 'Jartepa - Sarazm (road)', placeB: 'tj-sarazm' };
  expect(nameOnTheWay(sarazm, 'uz-jartepa')).toBe('Jartepa - Sarazm (road)');
  expect(nameOnTheWay(sarazm, 'tj-sarazm')).toBe('Sarazm - Jartepa (road)');
  expect(nameOnTheWay({ nameEn: 'S. Najimov (post) - Kazygurt', placeB: 'kz-kazygurt' }, 'kz-kazygurt')).toBe(
    'Kazygurt - S. Najimov (post)',
  );
  expect(nameOnTheWay({ nameEn: 'Bedel', placeB: 'cn-bedel' }, 'cn-bedel')).toBe('Bedel');
});
