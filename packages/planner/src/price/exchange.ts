import type { RateRow } from '@karvon/network';

/** Turns sums of any currency of the rates table into US cents by the last rate known on a day. */
export interface Exchange {
  /** Units of a currency for one US dollar, or `undefined` when the table does not have it. */
  find(currency: string): RateRow | undefined;
  /** Whole US cents for an amount, or `undefined` when the currency is unknown. */
  cents(amount: number, currency: string): number | undefined;
}

/** The exchange of a day: the last rate on or before it, else the first after it. */
export function exchangeOn(rates: readonly RateRow[], date: string): Exchange {
  const rateOf = new Map<string, RateRow>();
  for (const row of rates.toSorted((a, b) => a.date.localeCompare(b.date))) {
    if (row.date <= date || !rateOf.has(row.currency)) rateOf.set(row.currency, row);
  }
  const perUsd = (currency: string) => (currency === 'USD' ? 1 : rateOf.get(currency)?.perUsd);
  return {
    find: (currency) => rateOf.get(currency),
    cents: (amount, currency) => {
      const units = perUsd(currency);
      return units === undefined ? undefined : Math.round((amount / units) * 100);
    },
  };
}
