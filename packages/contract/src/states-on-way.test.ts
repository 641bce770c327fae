import type { PlanOption } from '@karvon/model';
import { expect, test } from 'vitest';
import { statesOnWay } from './index.ts';

test('C9 The states on a way stand in order of passing, each once where it follows another', () => {
  const at = (state: string) => ({ state });
  const option = {
    legs: [
      { from: at('TJ'), to: at('KZ') },
      { from: at('KZ'), to: at('AZ') },
    ],
    borders: [
      { leg: 0, from: at('TJ'), to: at('UZ') },
      { leg: 0, from: at('UZ'), to: at('KZ') },
    ],
  } as unknown as PlanOption;
  expect(statesOnWay(option)).toEqual(['TJ', 'UZ', 'KZ', 'AZ']);
});
