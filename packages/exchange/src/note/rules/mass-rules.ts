import type { TransportConsignment, TransportEquipment } from '@karvon/model';
import { ANY_NOTE, type Breach, MASS_TOLERANCE_KG, type NoteRule, shown, sumWhenAll } from './note-rule.ts';

const differs = (one: number, other: number) => Math.abs(one - other) > MASS_TOLERANCE_KG;

/** What is in each piece of equipment by the loads of the items; undefined mass where a load does not state one. */
interface Inside {
  readonly massKg: number | undefined;
  readonly packages: number | undefined;
}

function insideByEquipment({ items }: TransportConsignment): ReadonlyMap<string, Inside> {
  const inside = new Map<string, Inside>();
  for (const { loads } of items) {
    for (const { equipmentId, grossMassKg, packageCount } of loads) {
      const before = inside.get(equipmentId) ?? { massKg: 0, packages: 0 };
      inside.set(equipmentId, {
        massKg: addKnown(before.massKg, grossMassKg),
        packages: addKnown(before.packages, packageCount),
      });
    }
  }
  return inside;
}

function addKnown(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

function checkNetOverGross({ items, totals }: TransportConsignment): readonly Breach[] {
  const breaches = items.flatMap(({ netMassKg, grossMassKg }, index) =>
    netMassKg !== undefined && grossMassKg !== undefined && netMassKg > grossMassKg
      ? [{ path: `/items/${index}/netMassKg`, message: `Net ${netMassKg} kg is more than gross ${grossMassKg} kg.` }]
      : [],
  );
  const { netMassKg, grossMassKg } = totals ?? {};
  if (netMassKg === undefined || grossMassKg === undefined || netMassKg <= grossMassKg) return breaches;
  const message = `Net ${netMassKg} kg is more than gross ${grossMassKg} kg.`;
  return [...breaches, { path: '/totals/netMassKg', message }];
}

function checkTotal({ items, totals, equipment }: TransportConsignment): readonly Breach[] {
  const total = totals?.grossMassKg;
  if (total === undefined) return [];
  const ofItems = sumWhenAll(items.map(({ grossMassKg }) => grossMassKg));
  const breaches: Breach[] = [];
  if (ofItems !== undefined && differs(ofItems, total)) {
    const message = `The goods weigh ${shown(ofItems)} kg together; the total is ${shown(total)} kg.`;
    breaches.push({ path: '/totals/grossMassKg', message });
  }
  const holders = innermost(equipment);
  const ofEquipment = sumWhenAll(holders.map(({ goodsMassKg }) => goodsMassKg));
  // Equipment that holds what the goods weigh would say the same once more.
  const isSaid = ofItems !== undefined && ofEquipment !== undefined && !differs(ofItems, ofEquipment);
  if (ofEquipment !== undefined && differs(ofEquipment, total) && !isSaid) {
    const message = `The equipment holds ${shown(ofEquipment)} kg together; the total is ${shown(total)} kg.`;
    breaches.push({ path: '/totals/grossMassKg', message });
  }
  return breaches;
}

/** Equipment that carries goods itself: not a wagon whose goods are in the containers on it. */
function innermost(equipment: readonly TransportEquipment[]): readonly TransportEquipment[] {
  const carriers = new Set(equipment.map(({ carriedOnId }) => carriedOnId));
  return equipment.filter(({ id }) => !carriers.has(id));
}

function checkItemLoads({ items }: TransportConsignment): readonly Breach[] {
  return items.flatMap(({ loads, grossMassKg }, index) => {
    const loaded = sumWhenAll(loads.map((load) => load.grossMassKg));
    if (loaded === undefined || grossMassKg === undefined || !differs(loaded, grossMassKg)) return [];
    const message = `${shown(loaded)} kg are in the equipment; the goods weigh ${shown(grossMassKg)} kg.`;
    return [{ path: `/items/${index}/grossMassKg`, message }];
  });
}

function checkEquipmentMass(consignment: TransportConsignment): readonly Breach[] {
  const inside = insideByEquipment(consignment);
  return consignment.equipment.flatMap(({ id, goodsMassKg }, index) => {
    const massKg = inside.get(id)?.massKg;
    if (massKg === undefined || goodsMassKg === undefined || !differs(massKg, goodsMassKg)) return [];
    const message = `${shown(massKg)} kg are loaded into ${id}; ${shown(goodsMassKg)} kg are stated for it.`;
    return [{ path: `/equipment/${index}/goodsMassKg`, message }];
  });
}

function checkVerified({ equipment }: TransportConsignment): readonly Breach[] {
  return equipment.flatMap(({ verifiedGrossMassKg, goodsMassKg, tareMassKg }, index) => {
    if (verifiedGrossMassKg === undefined || goodsMassKg === undefined || tareMassKg === undefined) return [];
    const expected = goodsMassKg + tareMassKg;
    if (Math.abs(expected - verifiedGrossMassKg) <= expected * 0.05) return [];
    const message = `Verified ${shown(verifiedGrossMassKg)} kg; goods and tare are ${shown(expected)} kg.`;
    return [{ path: `/equipment/${index}/verifiedGrossMassKg`, message }];
  });
}

function checkPayload(consignment: TransportConsignment): readonly Breach[] {
  const inside = insideByEquipment(consignment);
  const { equipment } = consignment;
  const onTop = new Map<string, number | undefined>();
  for (const { carriedOnId, goodsMassKg, tareMassKg } of equipment) {
    if (carriedOnId === undefined) continue;
    const before = onTop.has(carriedOnId) ? onTop.get(carriedOnId) : 0;
    onTop.set(carriedOnId, addKnown(before, addKnown(goodsMassKg, tareMassKg)));
  }
  return equipment.flatMap((one, index) => {
    if (one.payloadMaxKg === undefined) return [];
    const massKg = one.goodsMassKg ?? inside.get(one.id)?.massKg ?? onTop.get(one.id);
    if (massKg === undefined || massKg <= one.payloadMaxKg + MASS_TOLERANCE_KG) return [];
    const message = `${shown(massKg)} kg are on ${one.id}, which may carry ${shown(one.payloadMaxKg)} kg.`;
    return [{ path: `/equipment/${index}/payloadMaxKg`, message }];
  });
}

const packagesOf = ({ packages }: TransportConsignment['items'][number]) =>
  packages.length === 0 ? undefined : packages.reduce((sum, { count }) => sum + count, 0);

function checkPackageTotal({ items, totals }: TransportConsignment): readonly Breach[] {
  const total = totals?.packageCount;
  const counted = sumWhenAll(items.map(packagesOf));
  if (total === undefined || counted === undefined || total === counted) return [];
  return [{ path: '/totals/packageCount', message: `The goods have ${counted} packages; the total is ${total}.` }];
}

function checkPackageLoads(consignment: TransportConsignment): readonly Breach[] {
  return consignment.items.flatMap((one, index) => {
    const [loaded, counted] = [sumWhenAll(one.loads.map(({ packageCount }) => packageCount)), packagesOf(one)];
    if (loaded === undefined || counted === undefined || loaded === counted) return [];
    const message = `${loaded} packages are in the equipment; the goods have ${counted}.`;
    return [{ path: `/items/${index}/packages`, message }];
  });
}

function checkEquipmentPackages(consignment: TransportConsignment): readonly Breach[] {
  const inside = insideByEquipment(consignment);
  return consignment.equipment.flatMap(({ id, packageCount }, index) => {
    const packages = inside.get(id)?.packages;
    if (packages === undefined || packageCount === undefined || packages === packageCount) return [];
    const message = `${packages} packages are loaded into ${id}; ${packageCount} are stated for it.`;
    return [{ path: `/equipment/${index}/packageCount`, message }];
  });
}

const CARRIAGE = 'SMGS article 15; CIM article 7; CMR article 6: the note states packages and gross mass';

/** Rules that masses and packages add up. */
export const MASS_RULES: readonly NoteRule[] = [
  { rule: 'note-mass-net-over-gross', severity: 'error', forms: ANY_NOTE, source: CARRIAGE, check: checkNetOverGross },
  { rule: 'note-mass-total-differs', severity: 'error', forms: ANY_NOTE, source: CARRIAGE, check: checkTotal },
  { rule: 'note-mass-loads-differ', severity: 'error', forms: ANY_NOTE, source: CARRIAGE, check: checkItemLoads },
  {
    rule: 'note-mass-equipment-differs',
    severity: 'error',
    forms: ANY_NOTE,
    source: CARRIAGE,
    check: checkEquipmentMass,
  },
  {
    rule: 'note-mass-verified-differs',
    severity: 'warning',
    forms: ANY_NOTE,
    source: 'SOLAS chapter VI, regulation 2; five per cent is the common limit of weighing',
    check: checkVerified,
  },
  {
    rule: 'note-payload-exceeded',
    severity: 'error',
    forms: ANY_NOTE,
    source: 'SMGS article 19: load capacity of the wagon; ISO 6346 and CSC plate of containers',
    check: checkPayload,
  },
  {
    rule: 'note-package-total-differs',
    severity: 'error',
    forms: ANY_NOTE,
    source: CARRIAGE,
    check: checkPackageTotal,
  },
  { rule: 'note-package-loads-differ', severity: 'error', forms: ANY_NOTE, source: CARRIAGE, check: checkPackageLoads },
  {
    rule: 'note-package-equipment-differs',
    severity: 'error',
    forms: ANY_NOTE,
    source: CARRIAGE,
    check: checkEquipmentPackages,
  },
];
