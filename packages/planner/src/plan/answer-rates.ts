import type { RateRow } from '@karvon/network';
import { exchangeOn } from '../price/exchange.ts';
import type { PlannedWays } from './plan-words.ts';

/** The rates of a day for every currency of the table, as units for one US dollar. */
export function answerRates(rows: readonly RateRow[], date: string): PlannedWays['rates'] {
  const exchange = exchangeOn(rows, date);
  const currencies = [...new Set(rows.map((row) => row.currency))].toSorted();
  return Object.fromEntries(
    currencies.flatMap((currency) => {
      const row = exchange.find(currency);
      return row === undefined ? [] : [[currency, { perUnit: row.perUsd, date: row.date, source: row.source }]];
    }),
  );
}
