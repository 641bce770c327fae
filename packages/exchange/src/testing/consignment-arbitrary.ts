import type {
  CarrierSection,
  LocalizedText,
  SectionPoint,
  TransportCharge,
  TransportConsignment,
  TransportDangerousGoods,
  TransportEquipment,
  TransportItem,
  TransportParty,
  TransportPlace,
  TransportSeal,
} from '@karvon/model';
import { EMPTY_TRANSPORT_CONSIGNMENT, PARTY_IDENTIFIER_SCHEMES, PARTY_ROLES, PLACE_ROLES } from '@karvon/model';
import fc from 'fast-check';

/** Words in the scripts of the trade, with the signs that formats must escape. */
const words = fc.constantFrom(
  'Пряжа хлопчатобумажная',
  'Cotton yarn',
  '棉纱',
  'Риштаи пахтагӣ',
  "Xo'jand, 5 & 6",
  'ООО «Сомон-Карго» №1',
  "O'Neill + Co: 50% ?",
  'line <1>; "quoted"',
);

const code = fc.stringMatching(/^[A-Z0-9]{2,12}$/);

/** A text in one to three languages. */
export const localizedTextArbitrary: fc.Arbitrary<LocalizedText> = fc.dictionary(
  fc.constantFrom('ru', 'en', 'zh', 'tg', 'und'),
  words,
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
);

/** A mass in kilograms of at most three decimals. */
const mass = fc.integer({ min: 1, max: 70_000_000 }).map((grams) => grams / 1000);
const count = fc.integer({ min: 1, max: 5000 });
const money = fc.record({
  amountMinor: fc.integer({ min: 0, max: 10_000_000_000 }),
  currency: fc.constantFrom('UZS', 'USD', 'CNY', 'JPY', 'KWD', 'TJS'),
});

/** A day from 2020 to 2030. */
export const dateArbitrary: fc.Arbitrary<string> = fc
  .integer({ min: 18_262, max: 22_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** An instant to the minute with an offset of the region, in the form `2026-11-24T08:00:00+05:00`. */
export const instantArbitrary: fc.Arbitrary<string> = fc
  .tuple(dateArbitrary, fc.nat(23), fc.nat(59), fc.constantFrom('+00:00', '+03:00', '+05:00', '+08:00', '-03:30'))
  .map(([day, hour, minute, offset]) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${day}T${two(hour)}:${two(minute)}:00${offset}`;
  });

/** Drops the fields that are undefined, as a record with optional fields has them not at all. */
function compact<A extends object>(value: fc.Arbitrary<A>): fc.Arbitrary<A> {
  return value.map((record) => Object.fromEntries(Object.entries(record).filter(([, one]) => one !== undefined)) as A);
}

function optional<A>(value: fc.Arbitrary<A>): fc.Arbitrary<A> {
  return fc.option(value, { nil: undefined }) as fc.Arbitrary<A>;
}

const partyArbitrary: fc.Arbitrary<TransportParty> = compact(
  fc.record({
    role: fc.constantFrom(...Object.keys(PARTY_ROLES)),
    name: localizedTextArbitrary,
    identifiers: fc.uniqueArray(
      fc.record({
        scheme: fc.constantFrom(
          ...(Object.keys(PARTY_IDENTIFIER_SCHEMES) as (keyof typeof PARTY_IDENTIFIER_SCHEMES)[]),
        ),
        value: code,
      }),
      { maxLength: 3, selector: ({ scheme }) => scheme },
    ),
    address: optional(
      compact(
        fc.record({
          street: optional(localizedTextArbitrary),
          city: optional(localizedTextArbitrary),
          postcode: optional(code),
          region: optional(words),
          state: fc.constantFrom('UZ', 'TJ', 'CN', 'GE', 'KZ'),
        }),
      ),
    ),
    contact: optional(
      compact(
        fc.record({ person: words, telephone: optional(code), email: optional(fc.constant('cargo@example.uz')) }),
      ),
    ),
  }),
);

const stationCode = fc.stringMatching(/^[0-9]{6}$/);

const pointArbitrary: fc.Arbitrary<SectionPoint> = compact(
  fc.record({
    name: localizedTextArbitrary,
    stationCode: optional(stationCode),
    unlocode: optional(fc.constant('UZTAS')),
  }),
);

const placeArbitrary: fc.Arbitrary<TransportPlace> = compact(
  fc.record({
    role: fc.constantFrom(...(Object.keys(PLACE_ROLES) as (keyof typeof PLACE_ROLES)[])),
    name: localizedTextArbitrary,
    unlocode: optional(fc.constantFrom('UZTAS', 'TJLBD', 'GEPTI')),
    stationCode: optional(stationCode),
    gln: optional(fc.stringMatching(/^[0-9]{13}$/)),
    state: optional(fc.constantFrom('UZ', 'TJ', 'GE')),
    railwayCode: optional(fc.constantFrom('29', '27', '66')),
    siding: optional(words),
  }),
);

const sectionArbitrary: fc.Arbitrary<CarrierSection> = compact(
  fc.record({
    carrierName: localizedTextArbitrary,
    carrierCode: optional(fc.stringMatching(/^[0-9]{4}$/)),
    from: pointArbitrary,
    to: pointArbitrary,
    regime: optional(fc.constantFrom('smgs' as const, 'cim' as const, 'cmr' as const)),
  }),
);

const sealArbitrary: fc.Arbitrary<TransportSeal> = compact(
  fc.record({
    number: code,
    sealedBy: optional(fc.constantFrom('SH' as const, 'CA' as const, 'CU' as const)),
    sealedAt: optional(instantArbitrary),
  }),
);

const seals = fc.uniqueArray(sealArbitrary, { maxLength: 3, selector: ({ number }) => number });

const equipmentArbitrary: fc.Arbitrary<readonly TransportEquipment[]> = fc
  .uniqueArray(
    compact(
      fc.record({
        id: fc.stringMatching(/^[A-Z]{4}[0-9]{7}$|^[0-9]{8}$/),
        kind: fc.constantFrom('container' as const, 'wagon' as const, 'semi-trailer' as const),
        sizeType: optional(fc.constantFrom('45G1', '22G1')),
        tareMassKg: optional(mass),
        payloadMaxKg: optional(mass),
        goodsMassKg: optional(mass),
        verifiedGrossMassKg: optional(mass),
        packageCount: optional(count),
        axleCount: optional(fc.constantFrom(4, 6, 8)),
        ownerName: optional(words),
        providedBy: optional(fc.constantFrom('carrier' as const, 'consignor' as const)),
        seals,
      }),
    ),
    { maxLength: 4, selector: ({ id }) => id },
  )
  .map((all) => {
    const wagon = all.find(({ kind }) => kind === 'wagon');
    return all.map((one) => (one.kind === 'container' && wagon ? { ...one, carriedOnId: wagon.id } : one));
  });

const dangerousGoodsArbitrary: fc.Arbitrary<TransportDangerousGoods> = compact(
  fc.record({
    unNumber: fc.stringMatching(/^[0-9]{4}$/),
    properShippingName: optional(localizedTextArbitrary),
    dangerClass: optional(fc.constantFrom('3', '8', '9', '6.1')),
    subsidiaryClasses: fc.subarray(['6.1', '8']),
    packingGroup: optional(fc.constantFrom('I' as const, 'II' as const, 'III' as const)),
    tunnelCode: optional(fc.constantFrom('D/E', 'E')),
    hazardNumber: optional(fc.constantFrom('33', '80')),
    emergencyCardNumber: optional(fc.constantFrom('328', '801')),
    netMassKg: optional(mass),
  }),
);

function itemArbitrary(equipmentIds: readonly string[]): fc.Arbitrary<TransportItem> {
  const loads = fc.subarray([...equipmentIds]).chain((ids) =>
    fc.tuple(
      ...ids.map((equipmentId) =>
        compact(
          fc.record({
            equipmentId: fc.constant(equipmentId),
            packageCount: optional(count),
            grossMassKg: optional(mass),
          }),
        ),
      ),
    ),
  );
  return compact(
    fc.record({
      description: localizedTextArbitrary,
      hsCode: optional(fc.constantFrom('5205120000', '850440')),
      nhmCode: optional(fc.constantFrom('52051200', '85044000')),
      etsngCode: optional(fc.constantFrom('631013', '405031')),
      packages: fc.array(
        compact(fc.record({ kindCode: optional(fc.constantFrom('BL', 'CT', 'PX')), count, marks: optional(words) })),
        { maxLength: 2 },
      ),
      grossMassKg: optional(mass),
      netMassKg: optional(mass),
      volumeM3: optional(mass),
      value: optional(money),
      originState: optional(fc.constantFrom('UZ', 'CN')),
      dangerousGoods: fc.array(dangerousGoodsArbitrary, { maxLength: 1 }),
      loads,
    }),
  );
}

const chargeArbitrary: fc.Arbitrary<TransportCharge> = compact(
  fc.record({
    kind: fc.constantFrom('freight' as const, 'supplement' as const, 'customs' as const),
    payment: optional(fc.constantFrom('P' as const, 'C' as const, 'A' as const)),
    payerName: optional(localizedTextArbitrary),
    payerCode: optional(code),
    contractReference: optional(code),
    carrierCode: optional(fc.stringMatching(/^[0-9]{4}$/)),
    from: optional(pointArbitrary),
    to: optional(pointArbitrary),
    amount: optional(money),
  }),
);

/** A consignment with any of its fields, valid in form, whatever its fields say against each other. */
export function consignmentArbitrary(): fc.Arbitrary<TransportConsignment> {
  return equipmentArbitrary.chain((equipment) => {
    const parts = fc.record({ head: headArbitrary, tail: tailArbitrary });
    const items = fc.array(itemArbitrary(equipment.map(({ id }) => id)), { maxLength: 3 });
    return fc.tuple(parts, items).map(([{ head, tail }, goods]) => ({
      ...EMPTY_TRANSPORT_CONSIGNMENT,
      ...head,
      ...tail,
      equipment,
      items: goods,
    }));
  });
}

const headArbitrary = compact(
  fc.record({
    contract: optional(
      compact(
        fc.record({
          kind: fc.constantFrom('smgs' as const, 'cim-smgs' as const, 'cmr' as const),
          number: optional(code),
          issuedOn: optional(dateArbitrary),
          issuedAt: optional(localizedTextArbitrary),
        }),
      ),
    ),
    references: fc.uniqueArray(fc.record({ type: fc.constantFrom('CU', 'CN', 'FF', 'BN'), value: code }), {
      maxLength: 3,
      selector: ({ type }) => type,
    }),
    parties: fc.uniqueArray(partyArbitrary, { maxLength: 5, selector: ({ role }) => role }),
    places: fc.uniqueArray(placeArbitrary, { maxLength: 5, selector: ({ role }) => role }),
    carrierSections: fc.array(sectionArbitrary, { maxLength: 3 }),
    movements: fc.uniqueArray(
      compact(
        fc.record({
          stage: fc.constantFrom('10' as const, '20' as const, '30' as const),
          mode: fc.constantFrom('1', '2', '3'),
          meansType: optional(fc.constantFrom('2302', '3103')),
          meansId: optional(code),
          meansName: optional(words),
          meansState: optional(fc.constantFrom('UZ', 'TJ')),
          conveyanceNumber: optional(code),
          departsAt: optional(instantArbitrary),
        }),
      ),
      { maxLength: 3, selector: ({ stage }) => stage },
    ),
    totals: optional(
      compact(
        fc.record({
          grossMassKg: optional(mass),
          netMassKg: optional(mass),
          volumeM3: optional(mass),
          packageCount: optional(count),
        }),
      ),
    ),
    seals,
    loadedBy: optional(fc.constantFrom('carrier' as const, 'consignor' as const)),
    massMethod: optional(fc.constantFrom('scale' as const, 'stated' as const)),
  }),
) as fc.Arbitrary<Partial<TransportConsignment>>;

const tailArbitrary = compact(
  fc.record({
    charges: fc.array(chargeArbitrary, { maxLength: 2 }),
    incoterm: optional(compact(fc.record({ term: fc.constantFrom('FCA', 'CPT'), place: optional(words) }))),
    declaredValue: optional(money),
    customs: optional(
      compact(
        fc.record({
          tirCarnet: optional(fc.constant('XH83123456')),
          departureOffice: optional(fc.constant('00101')),
          destinationOffice: optional(fc.constant('GE10')),
          references: fc.array(fc.record({ type: fc.constantFrom('AAE', 'ABT'), value: code }), { maxLength: 2 }),
        }),
      ),
    ),
    documents: fc.uniqueArray(
      compact(
        fc.record({
          typeCode: fc.constantFrom('380', '271', '861'),
          number: code,
          issuedOn: optional(dateArbitrary),
          name: optional(localizedTextArbitrary),
          copyCount: optional(count),
        }),
      ),
      { maxLength: 3, selector: ({ number }) => number },
    ),
    remarks: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(
          'declaration' as const,
          'not-for-carrier' as const,
          'agreement' as const,
          'handling' as const,
        ),
        text: localizedTextArbitrary,
      }),
      { maxLength: 3, selector: ({ kind }) => kind },
    ),
    times: optional(
      compact(
        fc.record({
          readyAt: optional(instantArbitrary),
          acceptedAt: optional(instantArbitrary),
          departedAt: optional(instantArbitrary),
          arrivedAt: optional(instantArbitrary),
          deliveredAt: optional(instantArbitrary),
        }),
      ),
    ),
    temperature: optional(fc.record({ minC: fc.constantFrom(-20, 2), maxC: fc.constantFrom(-18, 8.5) })),
    reservations: fc.uniqueArray(
      compact(
        fc.record({
          stage: fc.constantFrom('taking-over' as const, 'delivery' as const),
          code: optional(fc.constantFrom('1', '15')),
          text: optional(localizedTextArbitrary),
          madeBy: optional(fc.constantFrom('CA', 'CN')),
          madeAt: optional(instantArbitrary),
        }),
      ),
      { maxLength: 2, selector: ({ stage }) => stage },
    ),
    signatures: fc.uniqueArray(
      compact(
        fc.record({
          role: fc.constantFrom('CZ', 'CA', 'CN'),
          stage: fc.constantFrom('issue' as const, 'taking-over' as const, 'delivery' as const),
          form: fc.constantFrom('signature' as const, 'stamp' as const, 'electronic' as const),
          name: optional(words),
          signedAt: optional(instantArbitrary),
          contentHash: optional(fc.stringMatching(/^[0-9a-f]{64}$/)),
        }),
      ),
      { maxLength: 3, selector: ({ role, stage }) => role + stage },
    ),
  }),
) as fc.Arbitrary<Partial<TransportConsignment>>;
