import type { SealingParty, TransportEquipment, TransportSeal } from '@karvon/model';
import { EQUIPMENT_KINDS, SEALING_PARTIES } from '@karvon/model';
import type { NoteForm } from '../note-form.ts';
import { type Codec, closed, type Field, field, list, mapped, record } from './codec.ts';
import { count, localized, measure, text, word } from './values.ts';

const sealingParty = word(
  Object.fromEntries(Object.keys(SEALING_PARTIES).map((code) => [code, code])) as Record<SealingParty, string>,
);

/** Seals: number and who put them on. The guides have no place for the time. */
export const sealsCodec: Codec<readonly TransportSeal[]> = list(
  closed(
    record<TransportSeal>({ number: '' }, [
      field('number', 'id', text),
      field('sealedBy', 'sealingPartyRoleCode', sealingParty),
    ]),
  ),
);

/** Equipment with the identifiers of what stands on it: the reference model points from the wagon to the container. */
interface Carrying extends TransportEquipment {
  readonly carriedIds: readonly string[];
}

const EMPTY: Carrying = { id: '', kind: 'container', seals: [], carriedIds: [] };

const ownerCodec: Codec<string> = mapped(
  localized,
  (name: string) => ({ und: name }),
  (names) => Object.values(names)[0] ?? '',
);

function railFields(): readonly Field<Carrying>[] {
  return [
    field('tareMassKg', 'tareWeight[]', measure('KGM')),
    field('payloadMaxKg', 'x-payloadWeight', measure('KGM')),
    field('goodsMassKg', 'grossWeight[]', measure('KGM')),
    field('axleCount', 'axleQuantity', count),
    field('ownerName', 'owner/name', ownerCodec),
    field('providedBy', 'supplierPartyRoleCode', word({ carrier: 'CA', consignor: 'CZ' })),
    field('carriedIds', 'carriedAssociatedTransportEquipment', list(carriedCodec)),
  ];
}

const carriedCodec: Codec<string> = mapped(
  closed(record<{ readonly id: string }>({ id: '' }, [field('id', 'id', text)])),
  (id: string) => ({ id }),
  ({ id }) => id,
);

/** Containers, wagons and trailers. The road note knows the equipment and its seals alone. */
export function equipmentCodec(form: NoteForm): Codec<readonly TransportEquipment[]> {
  const each = record<Carrying>(EMPTY, [
    field('id', 'id', text),
    field('kind', 'categoryCode', word(EQUIPMENT_KINDS)),
    field('sizeType', 'characteristicCode', text),
    field('seals', 'affixedLogisticsSeal', sealsCodec),
    ...(form === 'ecmr' ? [] : railFields()),
  ]);
  return mapped(list(closed(each)), carryingOf, equipmentOf);
}

function carryingOf(equipment: readonly TransportEquipment[]): readonly Carrying[] {
  const carriedBy = new Map<string, string[]>();
  for (const { id, carriedOnId } of equipment) {
    if (carriedOnId === undefined) continue;
    const carried = carriedBy.get(carriedOnId);
    if (carried === undefined) carriedBy.set(carriedOnId, [id]);
    else carried.push(id);
  }
  return equipment.map((one) => ({ ...one, carriedIds: carriedBy.get(one.id) ?? [] }));
}

function equipmentOf(carrying: readonly Carrying[]): readonly TransportEquipment[] {
  const carrierOf = new Map(carrying.flatMap(({ id, carriedIds }) => carriedIds.map((carried) => [carried, id])));
  return carrying.map(({ carriedIds: _, ...one }) => {
    const carriedOnId = carrierOf.get(one.id);
    return carriedOnId === undefined ? one : { ...one, carriedOnId };
  });
}
