import { writeNote } from '@karvon/exchange';
import {
  type CarrierSection,
  EMPTY_TRANSPORT_CONSIGNMENT,
  type TransportConsignment,
  type TransportParty,
} from '@karvon/model';
import type { SampleDocument } from './document-report.ts';

/** The text of a document to begin with; each has a slip or two, for these are what the page finds. */
export function sampleText(sample: SampleDocument): string {
  return sample === 'smgs' ? writeNote(YARN, 'smgs').text : STATUS_REPORT;
}

const STATIONS = [
  { name: 'Худжанд', stationCode: '742705', state: 'TJ', carrier: 'Таджикская железная дорога', carrierCode: '0066' },
  { name: 'Бекабад', stationCode: '723102', state: 'UZ', carrier: 'Узбекистон темир йуллари', carrierCode: '0029' },
  { name: 'Сарыагаш', stationCode: '698803', state: 'KZ', carrier: 'КТЖ – Грузовые перевозки', carrierCode: '0027' },
  { name: 'Локоть', stationCode: '840005', state: 'RU', carrier: 'Российские железные дороги', carrierCode: '0020' },
  { name: 'Клещиха', stationCode: '850308', state: 'RU', carrier: '', carrierCode: '' },
] as const;

const SECTIONS: readonly CarrierSection[] = STATIONS.slice(0, -1).map((station, index) => ({
  carrierName: { ru: station.carrier },
  carrierCode: station.carrierCode,
  regime: 'smgs',
  from: pointOf(index),
  to: pointOf(index + 1),
}));

function pointOf(index: number): CarrierSection['from'] {
  const { name, stationCode } = STATIONS[index] ?? STATIONS[0];
  return { name: { ru: name }, stationCode };
}

function party(role: string, name: string, address: TransportParty['address'], code: string): TransportParty {
  return {
    role,
    name: { ru: name },
    identifiers: [{ scheme: 'smgs-customer', value: code }],
    ...(address && { address }),
  };
}

/** Cotton yarn in a wagon from Khujand to Novosibirsk; its total mass and the check digit of its wagon are wrong. */
const YARN: TransportConsignment = {
  ...EMPTY_TRANSPORT_CONSIGNMENT,
  contract: { kind: 'smgs', number: '28400117', issuedOn: '2026-11-23' },
  parties: [
    party(
      'CZ',
      'ООО «Образец Пряжа»',
      { street: { ru: 'ул. Садовая, 1' }, city: { ru: 'Худжанд' }, postcode: '735700', state: 'TJ' },
      '70124',
    ),
    party(
      'CN',
      'АО «Пример Ткань»',
      { street: { ru: 'ул. Станционная, 2' }, city: { ru: 'Новосибирск' }, postcode: '630108', state: 'RU' },
      '1000417733',
    ),
  ],
  places: STATIONS.map(({ name, stationCode, state }, index) => ({
    role: index === 0 ? 'departure' : index === STATIONS.length - 1 ? 'destination' : 'border-crossing',
    name: { ru: name },
    stationCode,
    state,
  })),
  carrierSections: SECTIONS,
  equipment: [
    {
      id: '24123458',
      kind: 'wagon',
      seals: [{ number: 'TJ0417733', sealedBy: 'SH' }],
      tareMassKg: 23_500,
      payloadMaxKg: 68_000,
      goodsMassKg: 22_000,
      axleCount: 4,
      providedBy: 'carrier',
    },
  ],
  items: [
    {
      description: { ru: 'Пряжа хлопчатобумажная однониточная', tg: 'Риштаи пахтагӣ' },
      packages: [{ count: 88, kindCode: 'BL', marks: '1–88' }],
      dangerousGoods: [],
      loads: [{ equipmentId: '24123458' }],
      grossMassKg: 22_000,
      hsCode: '5205120000',
      nhmCode: '52051200',
    },
  ],
  seals: [{ number: 'TJ0417733', sealedBy: 'SH' }],
  charges: SECTIONS.map(({ carrierCode }) => ({
    kind: 'freight',
    payment: 'P',
    payerName: { ru: 'ООО «Образец Пряжа»' },
    payerCode: '70124',
    ...(carrierCode && { carrierCode }),
  })),
  totals: { grossMassKg: 22_500 },
  times: { acceptedAt: '2026-11-23T16:40:00+05:00' },
  loadedBy: 'consignor',
  massMethod: 'scale',
};

/** Status of a container on its way from Tashkent to Xi'an; its number has a wrong check digit and UNT counts one segment too many. */
const STATUS_REPORT = `UNB+UNOC:3+SENDER:ZZ+RECIPIENT:ZZ+261123:0900+1'
UNH+1+IFTSTA:D:96A:UN'
BGM+23+SR-1+9'
DTM+137:202611151205?+05:303'
CNI+1+04718829'
STS+1+24'
DTM+334:202611151130?+05:303'
LOC+5+UZTAS:139:6:TASHKENT'
TDT+20+K1205+2'
EQD+CN+CSQU3054384+45G1:102:5+++5'
CNI+2+04718829'
STS+1+16'
DTM+334:202611160410?+05:303'
LOC+17+KZSAR:139:6:SARYAGASH'
EQD+RR+94041274'
CNI+3+04718829'
STS+1+1'
DTM+132:202611201800?+08:303'
LOC+8+CNXIA:139:6:XIAN'
UNT+20+1'
UNZ+1+1'
`;
