import { readFileSync } from 'node:fs';
import type { TransportConsignment } from '@karvon/model';
import { EMPTY_TRANSPORT_CONSIGNMENT } from '@karvon/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExchangeFinding, Loss } from '../finding.ts';
import { consignmentArbitrary } from '../testing/consignment-arbitrary.ts';
import { checkNote } from './check-note.ts';
import { findNoteForm, NOTE_FORMS, type NoteForm } from './note-form.ts';
import { createNoteReader, NOTE_LENGTH_MAX, readNote, writeNote } from './note-text.ts';

const FORMS = Object.keys(NOTE_FORMS) as NoteForm[];

const textOf = (form: NoteForm, name: string) =>
  readFileSync(new URL(`../../fixtures/${form}/${name}.json`, import.meta.url), 'utf8');

/** Every leaf of a value with its path. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}/${name}`));
}

const isLost = (path: string, losses: readonly Loss[]) => losses.some((loss) => loss.path === path);

test('NO1 A note written and read back is the consignment in every field that no loss names', () => {
  fc.assert(
    fc.property(consignmentArbitrary(), fc.constantFrom(...FORMS), (consignment, form) => {
      const { text, losses } = writeNote(consignment, form);
      const { consignment: read, findings } = readNote(text);
      expect(findings).toEqual([]);
      expect(writeNote(read!, form)).toMatchObject({ text, losses: [] });
      const kept = leavesOf(consignment).filter((path) => !isLost(path, losses)).length;
      expect(leavesOf(read).length).toBeGreaterThanOrEqual(kept);
      expect(kept + losses.length).toBe(leavesOf(consignment).length);
    }),
    { numRuns: 150 },
  );
});

/** A consignment in which nearly every field of the canonical model is filled in, once. */
const FULL: TransportConsignment = {
  ...EMPTY_TRANSPORT_CONSIGNMENT,
  contract: { kind: 'multimodal', number: '1', issuedOn: '2026-11-24', issuedAt: { ru: 'Ташкент' } },
  references: ['CU', 'CN', 'FF', 'BN'].map((type) => ({ type, value: `${type}1` })),
  parties: ['CZ', 'CN', 'CA', 'AG', 'NI', 'FW'].map((role) => ({ role, name: { ru: role }, identifiers: [] })),
  places: (
    ['acceptance', 'departure', 'loading', 'border-crossing', 'discharge', 'delivery', 'destination'] as const
  ).map((role) => ({ role, name: { ru: role } })),
  carrierSections: [
    {
      carrierName: { ru: 'КТЖ' },
      carrierCode: '0027',
      from: { name: { ru: 'А' } },
      to: { name: { ru: 'Б' } },
      regime: 'smgs',
    },
  ],
  movements: [{ stage: '20', mode: '3', meansType: '3105', meansId: '01A712BC', meansName: 'N', meansState: 'UZ' }],
  equipment: [
    {
      id: '24123457',
      kind: 'wagon',
      sizeType: '20',
      tareMassKg: 1,
      payloadMaxKg: 2,
      goodsMassKg: 3,
      verifiedGrossMassKg: 4,
      packageCount: 5,
      axleCount: 4,
      ownerName: 'O',
      providedBy: 'carrier',
      seals: [{ number: 'S1', sealedBy: 'SH', sealedAt: '2026-11-24T08:00:00+05:00' }],
    },
    { id: 'TEMU4001232', kind: 'container', carriedOnId: '24123457', seals: [] },
  ],
  items: [
    {
      description: { ru: 'Краска' },
      hsCode: '320890',
      nhmCode: '32089000',
      etsngCode: '321013',
      packages: [{ kindCode: 'PX', count: 5, marks: 'M' }],
      grossMassKg: 3,
      netMassKg: 2,
      volumeM3: 1,
      value: { amountMinor: 100, currency: 'USD' },
      originState: 'UZ',
      dangerousGoods: [
        {
          unNumber: '1263',
          dangerClass: '3',
          subsidiaryClasses: ['8'],
          packingGroup: 'III',
          tunnelCode: 'D/E',
          hazardNumber: '30',
          emergencyCardNumber: '310',
          netMassKg: 2,
        },
      ],
      loads: [{ equipmentId: '24123457', packageCount: 5, grossMassKg: 3 }],
    },
  ],
  totals: { grossMassKg: 3, netMassKg: 2, volumeM3: 1, packageCount: 5 },
  seals: [{ number: 'S1' }],
  loadedBy: 'consignor',
  massMethod: 'scale',
  charges: [
    { kind: 'freight', payment: 'P', payerCode: '1', carrierCode: '0027', amount: { amountMinor: 1, currency: 'JPY' } },
  ],
  incoterm: { term: 'CPT', place: 'Poti' },
  declaredValue: { amountMinor: 100, currency: 'USD' },
  customs: {
    tirCarnet: 'XH83123456',
    departureOffice: '1',
    destinationOffice: '2',
    references: [{ type: 'AAE', value: '3' }],
  },
  documents: [{ typeCode: '380', number: '7', issuedOn: '2026-11-23', copyCount: 2 }],
  remarks: (['declaration', 'carrier-note', 'not-for-carrier', 'customs', 'agreement', 'handling'] as const).map(
    (kind) => ({ kind, text: { ru: kind } }),
  ),
  times: {
    readyAt: '2026-11-24T08:00:00+05:00',
    acceptedAt: '2026-11-24T08:00:30+05:00',
    departedAt: '2026-11-24T08:00:00+05:00',
    estimatedArrivalAt: '2026-11-24T08:00:00+05:00',
    arrivedAt: '2026-11-24T08:00:00+05:00',
    deliveredAt: '2026-11-24T08:00:00+05:00',
    deliverBy: '2026-11-24T08:00:00+05:00',
  },
  temperature: { minC: 2, maxC: 8 },
  reservations: [{ stage: 'delivery', code: 'goods-wet', madeBy: 'CN' }],
  signatures: [{ role: 'CZ', stage: 'issue', form: 'electronic', signedAt: '2026-11-24T08:00:31+05:00' }],
};

/** Fields that no note carries. */
const LOST_BY_ALL = `/contract/kind /references/3/type /references/3/value /parties/5/role /parties/5/name/ru /places/2/role
/places/2/name/ru /places/4/role /places/4/name/ru /movements/0/meansName /equipment/0/verifiedGrossMassKg /equipment/0/packageCount
/equipment/0/seals/0/sealedAt /items/0/netMassKg /items/0/value/amountMinor /items/0/value/currency /items/0/loads/0/grossMassKg
/totals/packageCount /documents/0/copyCount /times/acceptedAt /times/departedAt /times/estimatedArrivalAt /times/deliverBy`;

const LOST_BY_RAIL = `/contract/issuedAt/ru /references/2/type /references/2/value /parties/4/role /parties/4/name/ru /places/5/role
/places/5/name/ru /movements/0/stage /movements/0/mode /movements/0/meansType /movements/0/meansId /movements/0/meansState
/items/0/volumeM3 /items/0/originState /items/0/dangerousGoods/0/tunnelCode /items/0/loads/0/packageCount /totals/volumeM3
/customs/tirCarnet /customs/references/0/type /customs/references/0/value /documents/0/issuedOn /remarks/4/kind /remarks/4/text/ru
/temperature/minC /temperature/maxC /reservations/0/stage /reservations/0/code /reservations/0/madeBy /signatures/0/role
/signatures/0/stage /signatures/0/form /signatures/0/signedAt`;

const LOST: Readonly<Record<NoteForm, string>> = {
  smgs: `${LOST_BY_ALL} ${LOST_BY_RAIL} /places/0/role /places/0/name/ru /totals/netMassKg /times/readyAt /remarks/1/kind /remarks/1/text/ru`,
  'cim-smgs': `${LOST_BY_ALL} ${LOST_BY_RAIL}`,
  ecmr: `${LOST_BY_ALL} /parties/3/role /parties/3/name/ru /places/1/role /places/1/name/ru /places/3/role /places/3/name/ru
/places/6/role /places/6/name/ru /carrierSections/0/from/name/ru /carrierSections/0/to/name/ru /carrierSections/0/regime
/equipment/0/tareMassKg /equipment/0/payloadMaxKg /equipment/0/goodsMassKg /equipment/0/axleCount /equipment/0/ownerName
/equipment/0/providedBy /equipment/1/carriedOnId /items/0/nhmCode /items/0/etsngCode /items/0/dangerousGoods/0/emergencyCardNumber
/items/0/dangerousGoods/0/netMassKg /totals/netMassKg /seals/0/number /loadedBy /massMethod /incoterm/place
/declaredValue/amountMinor /declaredValue/currency /remarks/2/kind /remarks/2/text/ru /times/readyAt /times/arrivedAt`,
};

test('NO5 Each field of the canonical model is carried by a note or is in the list of what that note loses', () => {
  for (const form of FORMS) {
    const lost = writeNote(FULL, form).losses.map(({ path }) => path);
    expect([...lost].sort(), form).toEqual(LOST[form].trim().split(/\s+/).sort());
  }
});

test('NO6 Any bytes at all give findings or a consignment, and never an exception', () => {
  const valid = [
    textOf('smgs', 'valid-container-chongqing-tashkent'),
    textOf('ecmr', 'valid-delivered-with-reservation'),
  ];
  const spoilt = fc
    .tuple(
      fc.constantFrom(...valid),
      fc.nat(),
      fc.nat(8),
      fc.constantFrom('', '{', '"', 'null', '[]', '-1e999', '"__proto__":1,'),
    )
    .map(
      ([text, at, length, piece]) => text.slice(0, at % text.length) + piece + text.slice((at % text.length) + length),
    );
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.json(), fc.string()), fc.constantFrom(undefined, ...FORMS), (text, form) => {
      const { consignment, findings } = readNote(text, form);
      expect(consignment !== undefined || findings.length > 0).toBe(true);
      if (consignment !== undefined) checkNote(consignment, form ?? 'smgs');
    }),
    { numRuns: 1500, seed: 20261124 },
  );
});

test('NO7 Bytes come in pieces of any size, and what is no UTF-8 or too large is a finding', () => {
  const bytes = new TextEncoder().encode(textOf('smgs', 'valid-container-chongqing-tashkent'));
  const read = (pieces: readonly Uint8Array[]) => {
    const found: ExchangeFinding[] = [];
    const consignments: TransportConsignment[] = [];
    const reader = createNoteReader({
      onFinding: (one) => found.push(one),
      onConsignment: (one) => consignments.push(one),
    });
    for (const piece of pieces) reader.write(piece);
    reader.end();
    return { codes: found.map(({ code }) => code), consignments };
  };
  const whole = read([bytes]);
  const single = read(Array.from(bytes, (byte) => Uint8Array.of(byte)));
  expect(whole.consignments).toHaveLength(1);
  expect(single).toEqual(whole);
  expect(read([Uint8Array.of(0x7b, 0xff)]).codes).toEqual(['text-undecodable']);
  expect(read([bytes.slice(0, 100)]).codes).toEqual(['document-truncated']);
  const blank = new Uint8Array(NOTE_LENGTH_MAX / 8).fill(0x20);
  expect(read(Array(9).fill(blank)).codes).toEqual(['document-too-large']);
});

test('NO8 A document says which note it is by its guide, else by its document code', () => {
  const found = FORMS.map((form) => findNoteForm(JSON.parse(writeNote(FULL, form).text)));
  expect(found).toEqual(FORMS);
  expect(findNoteForm({ exchangedDocument: { typeCode: { content: '730' } } })).toBe('ecmr');
  expect(findNoteForm({ exchangedDeclaration: { typeCode: { content: '722' } } })).toBe('smgs');
  expect([{}, [], null, 7, 'SMGS'].map((json) => findNoteForm(json))).toEqual(Array(5).fill(undefined));
});

test('NO9 What the document has beyond the mapping is a note with its path, and the rest is read', () => {
  const document = JSON.parse(textOf('smgs', 'valid-wagon-khujand-novosibirsk'));
  document.specifiedConsignment[0].consignor.fax = '1';
  document.specifiedConsignment[0].utilizedLogisticsTransportEquipment[0].colour = { content: 'red' };
  const { findings, consignment } = readNote(JSON.stringify(document));
  expect(findings.map(({ code, severity, place }) => [code, severity, place.path])).toEqual([
    ['note-field-unknown', 'note', '/specifiedConsignment/0/consignor/fax'],
    ['note-field-unknown', 'note', '/specifiedConsignment/0/utilizedLogisticsTransportEquipment/0/colour'],
  ]);
  expect(consignment?.parties[0]?.name).toEqual({ ru: 'ООО «Ресандаи Суғд»', tg: 'ҶДММ «Ресандаи Суғд»' });
});
