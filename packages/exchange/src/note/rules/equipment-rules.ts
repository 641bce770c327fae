import type { TransportConsignment } from '@karvon/model';
import { checkCisWagon, checkContainer, checkUicWagon, type Verdict } from '@karvon/standards';
import { ANY_NOTE, type Breach, type NoteRule, RAIL_NOTES } from './note-rule.ts';

/** The first error of a verdict and what it suggests, as one sentence. */
export function errorOf(verdict: Verdict): string | undefined {
  const error = verdict.findings.find(({ severity }) => severity === 'error');
  if (error === undefined) return undefined;
  const better = error.suggestion === undefined ? '' : ` Perhaps ${error.suggestion}.`;
  return `${verdict.input}: ${error.message}${better}`;
}

function checkContainers({ equipment }: TransportConsignment): readonly Breach[] {
  return equipment.flatMap(({ id, kind }, index) => {
    const message = kind === 'container' ? errorOf(checkContainer(id)) : undefined;
    return message === undefined ? [] : [{ path: `/equipment/${index}/id`, message }];
  });
}

function checkWagons({ equipment }: TransportConsignment): readonly Breach[] {
  return equipment.flatMap(({ id, kind }, index) => {
    if (kind !== 'wagon') return [];
    const isUic = id.replace(/\D/g, '').length > 8;
    const message = errorOf(isUic ? checkUicWagon(id) : checkCisWagon(id));
    return message === undefined ? [] : [{ path: `/equipment/${index}/id`, message }];
  });
}

function checkTwice({ equipment }: TransportConsignment): readonly Breach[] {
  const seen = new Set<string>();
  return equipment.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: `/equipment/${index}/id`, message: `${id} is listed twice.` }];
  });
}

function checkUnknown({ equipment, items }: TransportConsignment): readonly Breach[] {
  const ids = new Set(equipment.map(({ id }) => id));
  const ofLoads = items.flatMap(({ loads }, at) =>
    loads.flatMap(({ equipmentId }, index) => missing(ids, equipmentId, `/items/${at}/loads/${index}/equipmentId`)),
  );
  const ofCarriers = equipment.flatMap(({ carriedOnId }, index) =>
    carriedOnId === undefined ? [] : missing(ids, carriedOnId, `/equipment/${index}/carriedOnId`),
  );
  return [...ofLoads, ...ofCarriers];
}

function missing(ids: ReadonlySet<string>, id: string, path: string): readonly Breach[] {
  return ids.has(id) ? [] : [{ path, message: `${id} is not among the equipment of the note.` }];
}

/** Follows each piece of equipment down; after as many steps as there is equipment it must have come to an end. */
function checkCycles({ equipment }: TransportConsignment): readonly Breach[] {
  const under = new Map(equipment.map(({ id, carriedOnId }) => [id, carriedOnId]));
  return equipment.flatMap(({ id }, index) => {
    let at: string | undefined = under.get(id);
    for (let steps = 0; at !== undefined && at !== id && steps < 8; steps++) at = under.get(at);
    return at === id ? [{ path: `/equipment/${index}/carriedOnId`, message: `${id} stands on itself.` }] : [];
  });
}

function checkWagonParticulars({ equipment }: TransportConsignment): readonly Breach[] {
  return equipment.flatMap(({ id, kind, payloadMaxKg, axleCount, tareMassKg }, index) => {
    if (kind !== 'wagon') return [];
    const fields = [
      ['load capacity', payloadMaxKg],
      ['axles', axleCount],
      ['tare', tareMassKg],
    ] as const;
    const lacks = fields.filter(([, value]) => value === undefined).map(([name]) => name);
    return lacks.length === 0
      ? []
      : [{ path: `/equipment/${index}`, message: `Wagon ${id} lacks: ${lacks.join(', ')}.` }];
  });
}

function checkSealed({ equipment, items }: TransportConsignment): readonly Breach[] {
  const loaded = new Set(items.flatMap(({ loads }) => loads.map(({ equipmentId }) => equipmentId)));
  return equipment.flatMap(({ id, kind, seals, goodsMassKg }, index) => {
    const isLoaded = loaded.has(id) || (goodsMassKg ?? 0) > 0;
    if (kind !== 'container' || seals.length > 0 || !isLoaded) return [];
    return [{ path: `/equipment/${index}/seals`, message: `Container ${id} is loaded and has no seal.` }];
  });
}

function checkSealsListed({ equipment, seals }: TransportConsignment): readonly Breach[] {
  if (seals.length === 0) return [];
  const listed = new Set(seals.map(({ number }) => tidied(number)));
  return equipment.flatMap(({ id, seals: fixed }, at) =>
    fixed.flatMap(({ number }, index) =>
      listed.has(tidied(number))
        ? []
        : [
            {
              path: `/equipment/${at}/seals/${index}`,
              message: `Seal ${number} of ${id} is not in the list of the note.`,
            },
          ],
    ),
  );
}

function checkSealsFixed({ equipment, seals }: TransportConsignment): readonly Breach[] {
  const fixed = new Set(equipment.flatMap((one) => one.seals.map(({ number }) => tidied(number))));
  if (fixed.size === 0) return [];
  return seals.flatMap(({ number }, index) =>
    fixed.has(tidied(number)) ? [] : [{ path: `/seals/${index}`, message: `Seal ${number} is on no equipment.` }],
  );
}

function checkSealsTwice({ equipment }: TransportConsignment): readonly Breach[] {
  const holder = new Map<string, string>();
  return equipment.flatMap(({ id, seals }, at) =>
    seals.flatMap(({ number }, index) => {
      const before = holder.get(tidied(number));
      holder.set(tidied(number), before ?? id);
      if (before === undefined || before === id) return [];
      return [{ path: `/equipment/${at}/seals/${index}`, message: `Seal ${number} closes ${before} and ${id}.` }];
    }),
  );
}

/** Seals are compared without blanks and in capitals: they are copied by hand. */
function tidied(number: string): string {
  return number.replace(/[\s-]/g, '').toUpperCase();
}

const SEALS = 'SMGS annex 1, rules of carriage, chapter on seals; CMR article 6: marks and numbers';

/** Rules of equipment: numbers, references, seals. */
export const EQUIPMENT_RULES: readonly NoteRule[] = [
  { rule: 'note-container-wrong', severity: 'error', forms: ANY_NOTE, source: 'ISO 6346', check: checkContainers },
  {
    rule: 'note-wagon-wrong',
    severity: 'error',
    forms: RAIL_NOTES,
    source: 'numbering of wagons of 1520 mm; UIC leaflet 438-2',
    check: checkWagons,
  },
  { rule: 'note-equipment-twice', severity: 'error', forms: ANY_NOTE, source: 'one row for each', check: checkTwice },
  {
    rule: 'note-equipment-unknown',
    severity: 'error',
    forms: ANY_NOTE,
    source: 'references resolve',
    check: checkUnknown,
  },
  { rule: 'note-equipment-cycle', severity: 'error', forms: ANY_NOTE, source: 'references end', check: checkCycles },
  {
    rule: 'note-wagon-particulars-missing',
    severity: 'warning',
    forms: RAIL_NOTES,
    source: 'SMGS boxes 9 to 11; CIM/SMGS box 19',
    check: checkWagonParticulars,
  },
  { rule: 'note-seal-missing', severity: 'warning', forms: RAIL_NOTES, source: SEALS, check: checkSealed },
  { rule: 'note-seal-not-listed', severity: 'error', forms: ANY_NOTE, source: SEALS, check: checkSealsListed },
  { rule: 'note-seal-not-fixed', severity: 'error', forms: ANY_NOTE, source: SEALS, check: checkSealsFixed },
  { rule: 'note-seal-twice', severity: 'warning', forms: ANY_NOTE, source: SEALS, check: checkSealsTwice },
];
