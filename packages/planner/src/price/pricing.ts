import type { TariffRow } from '@karvon/network';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import type { Cargo } from './cargo.ts';
import type { Charge } from './charge.ts';
import type { Exchange } from './exchange.ts';
import type { PricedAs } from './price-share.ts';
import type { FoundTariff, TariffQuestion } from './tariff-book.ts';

/** Prices of one cargo on one network; each edge is priced once. */
export interface Pricing {
  readonly network: PlanningNetwork;
  readonly cargo: Cargo;
  readonly exchange: Exchange;
  rate(kind: TariffRow['kind'], question: Omit<TariffQuestion, 'kind'>): FoundTariff | undefined;
  /** By how much a sum is multiplied that no rate of the tables gives. */
  factorOf(priced: PricedAs): number;
  /** What using the edge with this row costs. */
  chargesOf(row: number): readonly Charge[];
}
