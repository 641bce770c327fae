import type { DwellRow, TariffRow } from '@karvon/network';
import type { PriceShare } from '../price/price-share.ts';
import { changeRows } from './change-rows.ts';
import { compileGround, freezeNetwork } from './compile-network.ts';
import { closeEdges } from './dated-closures.ts';
import { type Hold, holdRows } from './hold-rows.ts';
import type { DatedClosure, PlanningNetwork } from './planning-network.ts';

/**
 * What may become different on a network: days of closing, a rate or the rates of a kind, a dwell that is longer or
 * shorter than known, or hours that goods are held at a border, a port or an airport.
 */
export type NetworkChange =
  | { readonly kind: 'price-share'; readonly share: PriceShare }
  | { readonly kind: 'hold'; readonly hold: Hold }
  | { readonly kind: 'closure'; readonly closure: DatedClosure }
  | { readonly kind: 'price'; readonly tariff: TariffRow }
  | { readonly kind: 'delay'; readonly dwell: DwellRow };

/**
 * The network after a change, made from what was drafted before: only what the change concerns is drafted anew.
 * It is the network that compiling the changed tables would give.
 */
export function changeNetwork(network: PlanningNetwork, change: NetworkChange): PlanningNetwork {
  return keepBesides(network, changedNetwork(network, change));
}

/**
 * The network after several changes at once. Their order does not matter: times change before prices, and closings cut
 * what is left last.
 */
export function changeNetworkBy(network: PlanningNetwork, changes: readonly NetworkChange[]): PlanningNetwork {
  const isClosure = (change: NetworkChange) => change.kind === 'closure';
  const opened = changes.filter((change) => !isClosure(change));
  return [...opened, ...changes.filter(isClosure)].reduce(changeNetwork, network);
}

/** What a network knows besides its tables outlives a change of them. */
function keepBesides(network: PlanningNetwork, changed: PlanningNetwork): PlanningNetwork {
  const { miles } = network;
  const priceShares = changed.priceShares ?? network.priceShares;
  return { ...changed, ...(miles && { miles }), ...(priceShares && { priceShares }) };
}

function changedNetwork(network: PlanningNetwork, change: NetworkChange): PlanningNetwork {
  switch (change.kind) {
    case 'price-share':
      return { ...network, priceShares: [...(network.priceShares ?? []), change.share] };
    case 'hold':
      return changeRows(network, holdRows(network.tables, change.hold));
    case 'price':
      return { ...network, tables: withTariff(network, change.tariff) };
    case 'closure': {
      const drafts = closeEdges(network.drafts, change.closure, network.epoch);
      const ground = compileGround(network.tables, network);
      return freezeNetwork(ground, network.agreements, drafts, network.version);
    }
    case 'delay':
      return changeRows(network, { dwells: [change.dwell], calls: [] });
  }
}

function withTariff(network: PlanningNetwork, tariff: TariffRow): PlanningNetwork['tables'] {
  const { tables } = network;
  const others = tables.tariffs.filter((row) => row.id !== tariff.id);
  return { ...tables, tariffs: [...others, tariff] };
}
