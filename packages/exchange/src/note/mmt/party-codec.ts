import type {
  PartyContact,
  PartyIdentifier,
  PartyIdentifierScheme,
  PostalAddress,
  TransportParty,
} from '@karvon/model';
import { PARTY_IDENTIFIER_SCHEMES } from '@karvon/model';
import type { NoteForm } from '../note-form.ts';
import { type Codec, closed, field, list, mapped, type ReadingPlace, record } from './codec.ts';
import { isJsonObject, type Json, propertyOf } from './json.ts';
import { constant, localized, text } from './values.ts';

const addressCodec: Codec<PostalAddress> = closed(
  record<PostalAddress>({}, [
    field('street', 'streetName', localized),
    field('city', 'cityName', localized),
    field('postcode', 'postcode', text),
    field('region', 'countrySubDivisionName', text),
    field('state', 'countryId', text),
  ]),
);

const contactCodec: Codec<PartyContact> = closed(
  record<PartyContact>({}, [
    field('person', 'personName', text),
    field('telephone', 'telephoneUniversalCommunication[]/completeNumber', text),
    field('email', 'emailURIUniversalCommunication/uri', text),
  ]),
);

/** Scheme of an identifier that names none: the customer code on rail, the tax number on the road. */
function schemeByDefault(form: NoteForm): PartyIdentifierScheme {
  return form === 'ecmr' ? 'tax' : 'smgs-customer';
}

/** Identifiers stand as `{ content, schemeName }`; the guides leave no `schemeId`. */
function identifierCodec(form: NoteForm): Codec<PartyIdentifier> {
  const usual = schemeByDefault(form);
  return {
    write: ({ scheme, value }) => (scheme === usual ? { content: value } : { content: value, schemeName: scheme }),
    read: (json: Json, place: ReadingPlace) => {
      const value = text.read(json, place);
      if (value === undefined) return undefined;
      const name = isJsonObject(json) ? propertyOf(json, 'schemeName') : undefined;
      if (name === undefined) return { scheme: usual, value };
      const isKnown = typeof name === 'string' && Object.hasOwn(PARTY_IDENTIFIER_SCHEMES, name);
      return { scheme: isKnown ? (name as PartyIdentifierScheme) : 'other', value };
    },
  };
}

function partyCodec(role: string, form: NoteForm): Codec<TransportParty> {
  return closed(
    record<TransportParty>({ role, name: {}, identifiers: [] }, [
      field('role', '', constant(role, ['roleCode', 'typeCode'])),
      field('name', 'name', localized),
      field('identifiers', 'id', list(identifierCodec(form))),
      field('address', 'postalTradeAddress', addressCodec),
      field('contact', 'definedTradeContact[]', contactCodec),
    ]),
  );
}

/** The parties of a consignment by the property that has them; one for each role, and any number to be notified. */
interface PartySlots {
  readonly consignor?: TransportParty;
  readonly consignee?: TransportParty;
  readonly carrier?: TransportParty;
  readonly agent?: TransportParty;
  readonly notified?: readonly TransportParty[];
}

/** Parties by role under `inside`: consignor, consignee, carrier; on rail the consignor's agent, on the road who is notified. */
export function partiesCodec(form: NoteForm, inside: string): Codec<readonly TransportParty[]> {
  const further =
    form === 'ecmr'
      ? field<PartySlots, 'notified'>('notified', `${inside}/notified`, list(partyCodec('NI', form)))
      : field<PartySlots, 'agent'>('agent', `${inside}/consignorAgent`, partyCodec('AG', form));
  const slots = record<PartySlots>({}, [
    field('consignor', `${inside}/consignor`, partyCodec('CZ', form)),
    field('consignee', `${inside}/consignee`, partyCodec('CN', form)),
    field('carrier', `${inside}/carrier`, partyCodec('CA', form)),
    further,
  ]);
  return mapped(slots, slotsOf, partiesOf);
}

function slotsOf(parties: readonly TransportParty[]): PartySlots {
  const by = (role: string) => parties.find((party) => party.role === role);
  const [consignor, consignee, carrier, agent] = ['CZ', 'CN', 'CA', 'AG'].map(by);
  return {
    ...(consignor && { consignor }),
    ...(consignee && { consignee }),
    ...(carrier && { carrier }),
    ...(agent && { agent }),
    notified: parties.filter(({ role }) => role === 'NI'),
  };
}

function partiesOf({ consignor, consignee, carrier, agent, notified = [] }: PartySlots): readonly TransportParty[] {
  return [consignor, consignee, carrier, agent, ...notified].filter((party) => party !== undefined);
}
