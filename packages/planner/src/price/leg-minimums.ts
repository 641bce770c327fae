import type { CostComponent } from '@karvon/model';
import type { TariffRow } from '@karvon/network';
import type { Pricing } from './pricing.ts';

/**
 * What is wanting to the minimum of the road tariffs: a truck is paid at least a short haul once for each leg and state,
 * however few its kilometres there.
 *
 * The search does not see these sums: they depend on the whole leg, and the options are compared with them in.
 */
export function legMinimums(pricing: Pricing, components: readonly CostComponent[]): readonly CostComponent[] {
  const hauls = new Map<string, CostComponent[]>();
  for (const component of components) {
    if (component.kind !== 'line-haul' || component.cents === undefined) continue;
    const key = `${component.leg} ${component.state}`;
    hauls.set(key, [...(hauls.get(key) ?? []), component]);
  }
  return [...hauls.values()].flatMap((haul) => {
    const paid = haul.reduce((sum, component) => sum + (component.cents ?? 0), 0);
    const cents = leastCents(pricing, haul) - paid;
    return cents > 0 ? [{ ...haul[0]!, cents }] : [];
  });
}

/** The greatest minimum of the rates in a haul, for each truck; one truck brings the load of a wagon in rounds when it is near. */
function leastCents(pricing: Pricing, haul: readonly CostComponent[]): number {
  const { cargo, exchange, network } = pricing;
  const rows = tariffsById(network.tables.tariffs);
  const factor = pricing.factorOf({ kind: 'line-haul', mode: 'road', state: haul[0]!.state });
  const minimums = haul.flatMap(({ tariff }) => {
    const row = rows.get(tariff ?? '');
    if (row?.minimum === undefined) return [];
    return exchange.cents(row.minimum * factor * cargo.count, row.currency) ?? [];
  });
  return Math.max(0, ...minimums);
}

const indices = new WeakMap<readonly TariffRow[], ReadonlyMap<string, TariffRow>>();

function tariffsById(rows: readonly TariffRow[]): ReadonlyMap<string, TariffRow> {
  const known = indices.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  indices.set(rows, known);
  return known;
}
