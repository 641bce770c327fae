import type { PlanEdge, PlanningNetwork } from '../compile/planning-network.ts';
import type { Cargo } from './cargo.ts';
import type { Charge } from './charge.ts';
import { edgeCharges } from './edge-charges.ts';
import { exchangeOn } from './exchange.ts';
import type { Pricing } from './pricing.ts';
import { tariffBook } from './tariff-book.ts';

/** The prices of a cargo. */
export function pricingOf(network: PlanningNetwork, cargo: Cargo): Pricing {
  const book = tariffBook(network.tables, cargo);
  const known = new Map<number, readonly Charge[]>();
  const pricing: Pricing = {
    network,
    cargo,
    exchange: exchangeOn(network.tables.rates, cargo.date),
    rate: (kind, question) => book.find({ kind, ...question }),
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
