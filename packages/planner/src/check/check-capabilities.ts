import type { Leg, PlanOption } from '@karvon/model';
import type { EquipmentRow, Handle, PlaceRow } from '@karvon/network';
import type { CheckGround, ItineraryViolation } from './itinerary-violation.ts';

/** Holds places, services, roads and equipment to what they can bear: handling, power, danger, mass, volume. */
export function checkCapabilities(ground: CheckGround, option: PlanOption): readonly ItineraryViolation[] {
  const equipment = ground.tables.equipment.find((row) => row.id === option.equipment);
  if (equipment === undefined) return [{ rule: 'equipment', message: `no equipment is called ${option.equipment}` }];
  return [
    ...checkLoad(ground, option, equipment),
    ...option.legs.flatMap((leg, index) => [
      ...checkEnd(ground, option, equipment, leg, index, 'from'),
      ...checkEnd(ground, option, equipment, leg, index, 'to'),
      ...checkRide(ground, equipment, leg, index),
      ...checkRoads(ground, option, equipment, leg, index),
    ]),
  ];
}

function checkLoad(ground: CheckGround, option: PlanOption, equipment: EquipmentRow): ItineraryViolation[] {
  const perUnit = (total: number) => total / option.equipmentCount;
  const massKg = perUnit(ground.consignment.items.reduce((sum, item) => sum + item.grossMassKg, 0));
  const volumeM3 = perUnit(ground.consignment.items.reduce((sum, item) => sum + (item.volumeM3 ?? 0), 0));
  const isLoose = equipment.kind === 'loose';
  return [
    ...(equipment.payloadKg !== undefined && massKg > equipment.payloadKg + 1
      ? [{ rule: 'payload', message: `${massKg} kg in ${equipment.id}, which takes ${equipment.payloadKg}` }]
      : []),
    ...(!isLoose && equipment.volumeM3 !== undefined && volumeM3 > equipment.volumeM3 + 0.01
      ? [{ rule: 'volume', message: `${volumeM3} m3 in ${equipment.id}, which takes ${equipment.volumeM3}` }]
      : []),
  ];
}

/** Where goods change between truck, yard, train and ship, the place handles them; dangerous and cooled goods as well. */
function checkEnd(
  ground: CheckGround,
  option: PlanOption,
  equipment: EquipmentRow,
  leg: Leg,
  index: number,
  side: 'from' | 'to',
): ItineraryViolation[] {
  const place = ground.tables.places.find((row) => row.id === leg[side].id);
  const neighbour = option.legs[side === 'from' ? index - 1 : index + 1];
  if (leg[side].kind === 'door' || place === undefined) return [];
  const missing = neededAt(equipment, leg, neighbour).filter(
    (any) => !any.some((handle) => place.handles.includes(handle)),
  );
  const violations = missing.map((any) => ({
    rule: 'handling',
    leg: index,
    message: `${place.id} does not handle ${any.join(' or ')} for ${equipment.id}`,
  }));
  const { items } = ground.consignment;
  const isOnWheels = staysAboard(equipment, leg) || (neighbour !== undefined && staysAboard(equipment, neighbour));
  if (isOnWheels && leg.mode === 'road') return violations;
  if (items.some((item) => item.dangerousGoodsClass !== undefined) && !place.handles.includes('dangerous')) {
    violations.push({ rule: 'dangerous', leg: index, message: `${place.id} takes no dangerous goods` });
  }
  const needsPower = items.some((item) => item.needsReefer === true) && equipment.kind === 'container' && !isOnWheels;
  if (needsPower && !place.handles.includes('reefer-power')) {
    violations.push({ rule: 'reefer-power', leg: index, message: `${place.id} has no socket` });
  }
  return violations;
}

/** What a place must handle at an end of a leg: of each list at least one. */
function neededAt(equipment: EquipmentRow, leg: Leg, neighbour: Leg | undefined): readonly (readonly Handle[])[] {
  const isWater = leg.mode === 'ferry' || leg.mode === 'sea';
  const byTruck = leg.mode === 'road' || neighbour?.mode === 'road';
  if (isWater && equipment.kind === 'truck') return [['ro-ro']];
  if (isWater && equipment.kind === 'wagon') return [['rail-ferry']];
  if (leg.mode === 'ferry') return [['ro-ro', 'rail-ferry', 'container', 'sea', 'lcl']];
  if (neighbour?.mode === 'ferry') return [];
  if (leg.mode === 'air') return [['air']];
  if (equipment.kind === 'container') return [['container', 'sea'], ...(byTruck ? [['road'] as const] : [])];
  if (equipment.kind === 'wagon') return [['breakbulk', 'bulk-dry', 'bulk-liquid']];
  return equipment.kind === 'loose' ? [['lcl', 'air', 'container']] : [];
}

/** A truck on a ferry and a wagon on a rail ferry are not handled: the goods stay where they are. */
function staysAboard(equipment: EquipmentRow, leg: Leg): boolean {
  return leg.mode === 'ferry' && equipment.kind !== 'loose';
}

function checkRide(ground: CheckGround, equipment: EquipmentRow, leg: Leg, index: number): ItineraryViolation[] {
  const row = ground.tables.services.find((service) => service.id === leg.service?.id);
  if (leg.service === undefined) return [];
  if (row === undefined) return [{ rule: 'service', leg: index, message: `no service is called ${leg.service.id}` }];
  // A container rides a ferry on its own, on a truck, or on a platform wagon; a small lot on the truck of its groupage.
  const rides: Readonly<Record<EquipmentRow['kind'], readonly string[]>> = {
    container: leg.mode === 'ferry' ? ['container', 'truck', 'wagon'] : ['container'],
    truck: ['truck'],
    wagon: ['wagon'],
    loose: ['loose', 'truck'],
  };
  const isCarried = row.carries.some((kind) => rides[equipment.kind].includes(kind));
  if (isCarried) return [];
  return [{ rule: 'service', leg: index, message: `${row.id} does not carry ${equipment.kind}` }];
}

/** Roads bear the mass of one unit in each state that a road leg passes. */
function checkRoads(
  ground: CheckGround,
  option: PlanOption,
  equipment: EquipmentRow,
  leg: Leg,
  index: number,
): ItineraryViolation[] {
  if (leg.mode !== 'road' || equipment.kind === 'loose' || equipment.kind === 'wagon') return [];
  const massKg = ground.consignment.items.reduce((sum, item) => sum + item.grossMassKg, 0) / option.equipmentCount;
  const states = new Set(leg.path.flatMap((id) => placeOf(ground, id)?.state ?? []));
  const date = ground.consignment.readyAt.slice(0, 10);
  return [...states].flatMap((state) => {
    const rows = ground.tables.roadLimits.filter(
      (row) => (row.validFrom ?? '') <= date && date <= (row.validTo ?? '9999'),
    );
    const limit = rows.find((row) => row.state === state) ?? rows.find((row) => row.state === '*');
    if (limit === undefined) return [];
    const mostKg =
      equipment.kind === 'container' ? limit.payloadContainerKg - (equipment.tareKg ?? 0) : limit.payloadTruckKg;
    if (massKg <= mostKg) return [];
    return [{ rule: 'road-limit', leg: index, message: `${massKg} kg on the roads of ${state}, which bear ${mostKg}` }];
  });
}

function placeOf(ground: CheckGround, id: string): PlaceRow | undefined {
  return ground.tables.places.find((place) => place.id === id);
}
