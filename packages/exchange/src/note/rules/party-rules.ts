import type { TransportConsignment } from '@karvon/model';
import { checkGs1Key, checkIncotermMode, findCountry, findCurrency, findIncoterm } from '@karvon/standards';
import { errorOf } from './equipment-rules.ts';
import { ANY_NOTE, type Breach, type NoteContext, type NoteRule, RAIL_NOTES } from './note-rule.ts';
import { isSamePoint } from './way-rules.ts';

function checkCustomerCodes({ parties }: TransportConsignment): readonly Breach[] {
  return parties.flatMap(({ identifiers }, at) =>
    identifiers.flatMap(({ scheme, value }, index) =>
      scheme !== 'smgs-customer' || /^\d{4,16}$/.test(value)
        ? []
        : [{ path: `/parties/${at}/identifiers/${index}`, message: `Found "${value}"; wanted 4 to 16 digits.` }],
    ),
  );
}

/** Who must be found: sender and receiver on any note, the carrier on that of the road. */
function checkAddresses({ parties }: TransportConsignment, { form }: NoteContext): readonly Breach[] {
  const roles = form === 'ecmr' ? ['CZ', 'CN', 'CA'] : ['CZ', 'CN'];
  return parties.flatMap(({ role, name, address }, index) => {
    if (!roles.includes(role)) return [];
    const lacks = [
      ...(Object.values(name).some((text) => text.trim() !== '') ? [] : ['name']),
      ...(address?.city === undefined && address?.street === undefined ? ['address'] : []),
      ...(address?.state === undefined ? ['state'] : []),
    ];
    return lacks.length === 0 ? [] : [{ path: `/parties/${index}`, message: `${role} lacks: ${lacks.join(', ')}.` }];
  });
}

function checkGlns({ parties, places }: TransportConsignment): readonly Breach[] {
  const ofParties = parties.flatMap(({ identifiers }, at) =>
    identifiers.map(({ scheme, value }, index) => ({
      path: `/parties/${at}/identifiers/${index}`,
      gln: scheme === 'gln' ? value : undefined,
    })),
  );
  const ofPlaces = places.map(({ gln }, index) => ({ path: `/places/${index}/gln`, gln }));
  return [...ofParties, ...ofPlaces].flatMap(({ path, gln }) => {
    const message = gln === undefined ? undefined : errorOf(checkGs1Key('gln', gln));
    return message === undefined ? [] : [{ path, message }];
  });
}

function checkStates({ parties, places, movements, items }: TransportConsignment): readonly Breach[] {
  const states = [
    ...parties.map(({ address }, index) => [`/parties/${index}/address/state`, address?.state] as const),
    ...places.map(({ state }, index) => [`/places/${index}/state`, state] as const),
    ...movements.map(({ meansState }, index) => [`/movements/${index}/meansState`, meansState] as const),
    ...items.map(({ originState }, index) => [`/items/${index}/originState`, originState] as const),
  ];
  return states.flatMap(([path, state]) =>
    state === undefined || (state.length === 2 && findCountry(state) !== undefined)
      ? []
      : [{ path, message: `"${state}" is no state of ISO 3166-1 alpha-2.` }],
  );
}

function checkCurrencies({ items, charges, declaredValue }: TransportConsignment): readonly Breach[] {
  const amounts = [
    ...items.map(({ value }, index) => [`/items/${index}/value`, value] as const),
    ...charges.map(({ amount }, index) => [`/charges/${index}/amount`, amount] as const),
    ['/declaredValue', declaredValue] as const,
  ];
  return amounts.flatMap(([path, amount]) =>
    amount === undefined || findCurrency(amount.currency)?.alpha === amount.currency
      ? []
      : [{ path, message: `"${amount.currency}" is no currency of ISO 4217.` }],
  );
}

function checkTermKnown({ incoterm }: TransportConsignment): readonly Breach[] {
  if (incoterm === undefined || findIncoterm(incoterm.term) !== undefined) return [];
  return [{ path: '/incoterm/term', message: `"${incoterm.term}" is none of the eleven terms of Incoterms 2020.` }];
}

function checkTermSuits({ incoterm }: TransportConsignment, { form }: NoteContext): readonly Breach[] {
  const unsuited = incoterm && checkIncotermMode(incoterm.term, form === 'ecmr' ? 'road' : 'rail');
  return unsuited ? [{ path: '/incoterm/term', message: unsuited.message }] : [];
}

/** The consignor is taken for the seller: who sends pays as the seller, who receives as the buyer. */
function checkTermPayer({ incoterm, charges }: TransportConsignment): readonly Breach[] {
  const term = incoterm && findIncoterm(incoterm.term);
  if (term === undefined) return [];
  const payers = { P: 'seller', C: 'buyer' } as const;
  return charges.flatMap(({ kind, payment }, index) => {
    if (kind !== 'freight' || payment === undefined || payment === 'A' || payers[payment] === term.paysMainCarriage)
      return [];
    const message = `${term.term} has the ${term.paysMainCarriage} pay the carriage; the note has the ${payers[payment]} pay.`;
    return [{ path: `/charges/${index}/payment`, message }];
  });
}

/** Each section of a carrier is in a charge: by the carrier's code, or by its points; a charge without either is for the whole way. */
function checkCharges({ carrierSections, charges }: TransportConsignment): readonly Breach[] {
  const freight = charges.filter(({ kind }) => kind === 'freight');
  const isWhole = freight.some(
    ({ carrierCode, from, to }) => carrierCode === undefined && from === undefined && to === undefined,
  );
  if (freight.length === 0 || isWhole) return [];
  return carrierSections.flatMap((section, index) => {
    const isPaid = freight.some(({ carrierCode, from, to }) =>
      carrierCode !== undefined && section.carrierCode !== undefined
        ? carrierCode === section.carrierCode
        : from !== undefined && to !== undefined && isSamePoint(from, section.from) && isSamePoint(to, section.to),
    );
    const message = `Nobody is named who pays for section ${index + 1}.`;
    return isPaid ? [] : [{ path: `/carrierSections/${index}`, message }];
  });
}

/** Rules of parties, money and terms. */
export const PARTY_RULES: readonly NoteRule[] = [
  {
    rule: 'note-customer-code-wrong',
    severity: 'error',
    forms: RAIL_NOTES,
    source: 'SMGS boxes 1 and 4: code of the customer, 4 to 16 digits',
    check: checkCustomerCodes,
  },
  {
    rule: 'note-party-address-missing',
    severity: 'error',
    forms: ANY_NOTE,
    source: 'SMGS article 15, CIM article 7, CMR article 6: names and addresses',
    check: checkAddresses,
  },
  {
    rule: 'note-gln-wrong',
    severity: 'error',
    forms: ANY_NOTE,
    source: 'GS1 General Specifications',
    check: checkGlns,
  },
  { rule: 'note-state-unknown', severity: 'error', forms: ANY_NOTE, source: 'ISO 3166-1', check: checkStates },
  { rule: 'note-currency-unknown', severity: 'error', forms: ANY_NOTE, source: 'ISO 4217', check: checkCurrencies },
  {
    rule: 'note-incoterm-unknown',
    severity: 'error',
    forms: ANY_NOTE,
    source: 'Incoterms 2020',
    check: checkTermKnown,
  },
  {
    rule: 'note-incoterm-unsuited',
    severity: 'warning',
    forms: ANY_NOTE,
    source: 'Incoterms 2020',
    check: checkTermSuits,
  },
  {
    rule: 'note-incoterm-payer-differs',
    severity: 'warning',
    forms: ANY_NOTE,
    source: 'Incoterms 2020, articles A9 and B9',
    check: checkTermPayer,
  },
  {
    rule: 'note-charge-uncovered',
    severity: 'warning',
    forms: RAIL_NOTES,
    source: 'SMGS article 31 and box 23: who pays each carrier',
    check: checkCharges,
  },
];
