import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoverProgram, priceCover } from './cover-program.ts';

/** Two kinds of rolls cut from one width: the example of a cover where parts of loads are cheaper than whole ones. */
const rolls: CoverProgram = {
  loads: [
    { counts: [2, 0], cost: 1, stock: 0 },
    { counts: [0, 3], cost: 1, stock: 0 },
    { counts: [1, 1], cost: 1, stock: 0 },
  ],
  demands: [3, 3],
  penalties: [100, 100],
  stocks: [Number.POSITIVE_INFINITY],
};

const anyProgram = fc
  .record({ kinds: fc.integer({ min: 1, max: 6 }), stocks: fc.integer({ min: 1, max: 2 }) })
  .chain(({ kinds, stocks }) =>
    fc.record({
      loads: fc.array(
        fc.record({
          counts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: kinds, maxLength: kinds }),
          cost: fc.integer({ min: 1, max: 20 }),
          stock: fc.integer({ min: 0, max: stocks - 1 }),
        }),
        { maxLength: 20 },
      ),
      demands: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: kinds, maxLength: kinds }),
      penalties: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: kinds, maxLength: kinds }),
      stocks: fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.POSITIVE_INFINITY)), {
        minLength: stocks,
        maxLength: stocks,
      }),
    }),
  );

describe('priceCover', () => {
  test('LO8 The prices of a cover prove it: no load is worth more than it costs, and what is demanded is worth the cover', () => {
    const { cost, prices } = priceCover(rolls);
    expect([cost, ...prices].map((value) => Math.round(value * 1000) / 1000)).toEqual([2.5, 0.5, 0.333]);
    fc.assert(
      fc.property(anyProgram, (program) => {
        const found = priceCover(program);
        program.loads.forEach(({ counts, cost: own, stock }) => {
          const worth = counts.reduce((sum, count, kind) => sum + count * (found.prices[kind] ?? 0), 0);
          expect(worth).toBeLessThanOrEqual(own + (found.stockPrices[stock] ?? 0) + 1e-6 * own);
        });
        found.prices.forEach((price, kind) => {
          expect(price).toBeGreaterThanOrEqual(-1e-6);
          expect(price).toBeLessThanOrEqual((program.penalties[kind] ?? 0) + 1e-6);
        });
        const demanded = program.demands.reduce((sum, count, kind) => sum + count * (found.prices[kind] ?? 0), 0);
        const saved = program.stocks.reduce((sum, count, stock) => {
          const price = found.stockPrices[stock] ?? 0;
          return price === 0 ? sum : sum + count * price;
        }, 0);
        const slack = program.penalties.reduce((sum, penalty) => sum + penalty * 3e-5, 1e-6 * found.cost);
        expect(Math.abs(found.cost - (demanded - saved))).toBeLessThanOrEqual(slack);
      }),
    );
  });
});
