import { expect, test } from 'vitest';
import type { PlanOption } from './itinerary.ts';
import { statesOnWay } from './states-on-way.ts';

test('M4 The states on a way stand in order of passing, each once where it follows another', () => {
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
