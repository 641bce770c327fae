import type { ContractKind, PlaceRole, TransportConsignment, TransportPlace } from '@karvon/model';
import { CONTRACT_KINDS } from '@karvon/model';
import type { NoteForm } from './note-form.ts';

/** The contract that each note is of. */
const CONTRACT_OF: Readonly<Record<NoteForm, ContractKind>> = { smgs: 'smgs', 'cim-smgs': 'cim-smgs', ecmr: 'cmr' };

/** Which role a form asks for, and the roles that another document has in its stead, the best first. */
const RAIL_ROLES: readonly (readonly [PlaceRole, readonly PlaceRole[]])[] = [
  ['departure', ['acceptance', 'loading']],
  ['destination', ['delivery', 'discharge']],
];
const ROAD_ROLES: readonly (readonly [PlaceRole, readonly PlaceRole[]])[] = [
  ['acceptance', ['departure', 'loading']],
  ['delivery', ['destination', 'discharge']],
];

/**
 * The consignment as the beginning of a note for another contract: its places in the roles that the form asks for. A contract of another
 * kind has another number, so that the old one becomes an attached document; with the same kind nothing of it changes.
 */
export function recastForNote(consignment: TransportConsignment, form: NoteForm): TransportConsignment {
  const places = (form === 'ecmr' ? ROAD_ROLES : RAIL_ROLES).reduce(withRole, consignment.places);
  const { contract, documents, ...rest } = consignment;
  const kind = CONTRACT_OF[form];
  if (contract?.kind === kind) return { ...consignment, places };
  const former =
    contract?.number === undefined
      ? []
      : [
          {
            typeCode: CONTRACT_KINDS[contract.kind],
            number: contract.number,
            ...(contract.issuedOn === undefined ? {} : { issuedOn: contract.issuedOn }),
          },
        ];
  return {
    ...rest,
    places,
    contract: { kind },
    documents: [...documents, ...former],
    signatures: [],
    reservations: [],
  };
}

function withRole(
  places: readonly TransportPlace[],
  [wanted, others]: readonly [PlaceRole, readonly PlaceRole[]],
): readonly TransportPlace[] {
  if (places.some(({ role }) => role === wanted)) return places;
  const instead = others.find((role) => places.some((place) => place.role === role));
  return places.map((place) => (place.role === instead ? { ...place, role: wanted } : place));
}
