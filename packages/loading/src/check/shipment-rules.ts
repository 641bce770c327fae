import type { LoadPlan } from '../load-plan.ts';
import type { LoadRequest } from '../load-request.ts';
import { countLoaded } from './count-rules.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';

/** Checks that of each shipment all pieces are loaded, over all containers, or none. */
export function* checkShipments(request: LoadRequest, plan: LoadPlan): Generator<LoadViolation> {
  const loaded = countLoaded(plan);
  const shipments = new Map<string, { asked: number; loaded: number; isWhole: boolean }>();
  for (const { id, shipment, count } of request.pieces) {
    if (shipment === undefined) continue;
    const before = shipments.get(shipment) ?? { asked: 0, loaded: 0, isWhole: true };
    const mine = loaded.get(id) ?? 0;
    shipments.set(shipment, {
      asked: before.asked + count,
      loaded: before.loaded + mine,
      isWhole: before.isWhole && mine === count,
    });
  }
  for (const [shipment, counts] of shipments) {
    if (counts.loaded === 0 || counts.isWhole) continue;
    yield violationOf('load-shipment-incomplete', {
      found: `${counts.loaded} pieces of shipment ${shipment}`,
      wanted: `none or all ${counts.asked}`,
    });
  }
}
