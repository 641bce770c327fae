import { EMPTY_TRANSPORT_CONSIGNMENT, type TransportConsignment } from '@karvon/model';

/** A consignment with something in most of its fields, from which documents for fuzzing and tests are written; parties are invented. */
export const SAMPLE_CONSIGNMENT: TransportConsignment = {
  ...EMPTY_TRANSPORT_CONSIGNMENT,
  contract: { kind: 'cmr', number: 'UZ-2026-004417', issuedOn: '2026-11-20', issuedAt: { ru: 'Ташкент' } },
  references: [{ type: 'CU', value: 'ZK-118' }],
  parties: [
    {
      role: 'CZ',
      name: { ru: 'ООО «Зафар Кимё»', en: 'Zafar Kimyo' },
      identifiers: [{ scheme: 'tax', value: '305117884' }],
      address: { city: { ru: 'Ташкент', en: 'Tashkent' }, street: { ru: 'ул. Бектемир, 5' }, state: 'UZ' },
    },
    {
      role: 'CN',
      name: { tg: 'ҶДММ «Бинокор»', en: 'Binokor' },
      identifiers: [],
      address: { city: { en: 'Khujand' }, state: 'TJ' },
    },
    {
      role: 'CA',
      name: { en: 'Somon Trans' },
      identifiers: [{ scheme: 'tir-holder', value: 'TJK/001/00042' }],
      address: { city: { en: 'Dushanbe' }, state: 'TJ' },
      contact: { person: 'F. Rahimov', telephone: '+992900000000', email: 'f@example.tj' },
    },
  ],
  places: [
    { role: 'departure', name: { en: 'Tashkent', ru: 'Ташкент' }, unlocode: 'UZTAS', state: 'UZ' },
    { role: 'border-crossing', name: { en: 'Oybek' }, state: 'UZ' },
    { role: 'destination', name: { en: 'Khujand' }, unlocode: 'TJLBD', state: 'TJ' },
  ],
  movements: [{ stage: '20', mode: '3', meansId: '01A777AA', meansState: 'UZ' }],
  equipment: [{ id: 'KVNU2048158', kind: 'container', sizeType: '45G1', tareMassKg: 3900, seals: [{ number: 'S-1' }] }],
  items: [
    {
      description: { en: 'Cotton yarn, "combed"', ru: 'Пряжа хлопчатобумажная' },
      hsCode: '520512',
      packages: [{ kindCode: 'BL', count: 20, marks: 'ZK 1-20' }],
      grossMassKg: 5000.5,
      netMassKg: 4900,
      value: { amountMinor: 1_250_050, currency: 'USD' },
      dangerousGoods: [],
      loads: [{ equipmentId: 'KVNU2048158', packageCount: 20, grossMassKg: 5000.5 }],
    },
    {
      description: { en: 'Paint' },
      hsCode: '320820',
      packages: [{ kindCode: 'DR', count: 4 }],
      grossMassKg: 800,
      dangerousGoods: [
        {
          unNumber: '1263',
          dangerClass: '3',
          packingGroup: 'III',
          properShippingName: { en: 'PAINT' },
          tunnelCode: 'D/E',
          subsidiaryClasses: [],
        },
      ],
      loads: [],
    },
  ],
  totals: { grossMassKg: 5800.5, packageCount: 24 },
  incoterm: { term: 'FCA', place: 'Tashkent' },
  customs: { tirCarnet: 'XH83123456', departureOffice: 'UZ26001', destinationOffice: 'TJ04001', references: [] },
  documents: [{ typeCode: '380', number: 'INV-7', issuedOn: '2026-11-18' }],
  times: { acceptedAt: '2026-11-20T10:00:00+05:00' },
};
