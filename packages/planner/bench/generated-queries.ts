import type { Criteria, FrontQuery, Slack } from '../src/kernel/front-query.ts';
import { createRandom } from '../src/kernel/random-network.ts';
import { connectDoor, distanceKm, type GeneratedNetwork, HORIZON_DAYS } from './generated-network.ts';

/** Draws queries between doors 1,300 to 1,700 km apart, ready in the first 20 days. */
export function drawQueries(
  network: GeneratedNetwork,
  options: { readonly count: number; readonly seed: number; readonly criteria: Criteria; readonly slack: Slack },
): FrontQuery[] {
  const random = createRandom(options.seed);
  const queries: FrontQuery[] = [];
  while (queries.length < options.count) {
    const [from, to] = [0, 0].map(() => Math.floor(random() * network.xKm.length)) as [number, number];
    const km = distanceKm(network, from, to);
    if (km < 1300 || km > 1700) continue;
    queries.push({
      access: connectDoor(network, from),
      egress: connectDoor(network, to),
      readyMinutes: Math.floor(random() * 20 * 1440),
      horizonMinutes: HORIZON_DAYS * 1440,
      requiredCapability: 0,
      requiredEquipment: 0,
      criteria: options.criteria,
      slack: options.slack,
      driverDominance: 'tolerant',
      labelsMax: 3_000_000,
    });
  }
  return queries;
}
