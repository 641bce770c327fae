import type { PlanEdge, PlanningNetwork } from '../compile/planning-network.ts';
import type { Cargo } from './cargo.ts';
import type { Charge } from './charge.ts';
import { edgeCharges } from './edge-charges.ts';
import { exchangeOn } from './exchange.ts';
import { type PricedAs, shareFactor } from './price-share.ts';
import type { Pricing } from './pricing.ts';
import { type FoundTariff, tariffBook } from './tariff-book.ts';

/** The prices of a cargo. */
export function pricingOf(network: PlanningNetwork, cargo: Cargo): Pricing {
  const book = tariffBook(network.tables, cargo);
  const known = new Map<number, readonly Charge[]>();
  const factorOf = (priced: PricedAs) => shareFactor(network.priceShares ?? [], priced);
  const pricing: Pricing = {
    network,
    cargo,
    exchange: exchangeOn(network.tables.rates, cargo.date),
    rate: (kind, question) => scaled(book.find({ kind, ...question }), factorOf({ kind, ...question })),
    factorOf,
    chargesOf: (row) => {
      let charges = known.get(row);
      if (charges === undefined) {
        charges = edgeCharges(pricing, network.edges[row] as PlanEdge);
        known.set(row, charges);
      }
      return charges;
    },
  };
  return pricing;
}

/** A rate and its minimum, dearer or cheaper by a factor. */
function scaled(found: FoundTariff | undefined, factor: number): FoundTariff | undefined {
  if (found === undefined || factor === 1) return found;
  const { amount, minimum } = found.row;
  const row = {
    ...found.row,
    amount: amount * factor,
    minimum: minimum === undefined ? undefined : minimum * factor,
  };
  return { ...found, row };
}
