import { CONTRACT_KINDS } from '@karvon/model';
import { amountText } from '../csv/csv-cells.ts';
import { type DataSet, type DataSetElement, documentLines, packageLines, partyLine, placeLine } from './data-set.ts';

const RAIL_SOURCE =
  'EEC Collegium decision 57 of 2018-04-17 (procedure, rail), 193 of 2018-11-28 (structure and format); element list from general knowledge, not checked against the text';
const ROAD_SOURCE =
  'EEC Collegium decision 56 of 2018-04-17 (procedure, road); element list from general knowledge, not checked against the text';

/** Elements that rail and road share, in the order in which a carrier gives them. */
const SHARED: readonly DataSetElement[] = [
  {
    id: 'consignor',
    name: { en: 'Consignor and address', ru: 'Отправитель и адрес' },
    isMandatory: true,
    path: '/parties',
    per: 'consignment',
    valueOf: (_, scope) => partyLine(scope.party('CZ'), scope),
  },
  {
    id: 'consignee',
    name: { en: 'Consignee and address', ru: 'Получатель и адрес' },
    isMandatory: true,
    path: '/parties',
    per: 'consignment',
    valueOf: (_, scope) => partyLine(scope.party('CN'), scope),
  },
  {
    id: 'dispatch-state',
    name: { en: 'State of dispatch', ru: 'Страна отправления' },
    isMandatory: true,
    path: '/places',
    per: 'consignment',
    valueOf: (_, { place, party }) => place('departure', 'acceptance')?.state ?? party('CZ')?.address?.state,
  },
  {
    id: 'destination-state',
    name: { en: 'State of destination', ru: 'Страна назначения' },
    isMandatory: true,
    path: '/places',
    per: 'consignment',
    valueOf: (_, { place, party }) => place('destination', 'delivery')?.state ?? party('CN')?.address?.state,
  },
  {
    id: 'transport-document',
    name: { en: 'Transport document', ru: 'Транспортный (перевозочный) документ' },
    isMandatory: true,
    path: '/contract/number',
    per: 'consignment',
    valueOf: ({ contract }) =>
      contract?.number === undefined ? undefined : [CONTRACT_KINDS[contract.kind], contract.number, contract.issuedOn],
  },
  {
    id: 'commercial-documents',
    name: { en: 'Commercial and other documents', ru: 'Коммерческие и иные документы' },
    isMandatory: false,
    path: '/documents',
    per: 'consignment',
    valueOf: documentLines,
  },
  {
    id: 'goods-description',
    name: { en: 'Description of goods', ru: 'Наименование товара' },
    isMandatory: true,
    path: '/description',
    per: 'goods',
    valueOf: ({ description }, { text }) => text(description),
  },
  {
    id: 'goods-code',
    name: { en: 'HS or TN VED code, six digits at least', ru: 'Код по ГС или ТН ВЭД ЕАЭС, не менее 6 знаков' },
    isMandatory: true,
    path: '/hsCode',
    per: 'goods',
    valueOf: ({ hsCode }) => ((hsCode?.length ?? 0) >= 6 ? hsCode : undefined),
  },
  {
    id: 'goods-packages',
    name: { en: 'Packages: count, kind, marks', ru: 'Количество и вид грузовых мест, маркировка' },
    isMandatory: true,
    path: '/packages',
    per: 'goods',
    valueOf: packageLines,
  },
  {
    id: 'goods-gross-mass',
    name: { en: 'Gross mass, kg', ru: 'Вес брутто, кг' },
    isMandatory: true,
    path: '/grossMassKg',
    per: 'goods',
    valueOf: ({ grossMassKg }) => grossMassKg,
  },
  {
    id: 'goods-value',
    name: { en: 'Value and currency', ru: 'Стоимость и валюта' },
    isMandatory: false,
    path: '/value',
    per: 'goods',
    valueOf: ({ value }) => (value === undefined ? undefined : [amountText(value), value.currency]),
  },
  {
    id: 'dangerous-goods',
    name: { en: 'UN number of dangerous goods', ru: 'Номер ООН опасного груза' },
    isMandatory: false,
    path: '/dangerousGoods',
    per: 'goods',
    valueOf: ({ dangerousGoods }) => dangerousGoods.map(({ unNumber }) => unNumber),
  },
  {
    id: 'containers',
    name: { en: 'Containers', ru: 'Номера контейнеров' },
    isMandatory: false,
    path: '/equipment',
    per: 'consignment',
    valueOf: ({ equipment }) => equipment.filter(({ kind }) => kind === 'container').map(({ id }) => id),
  },
  {
    id: 'seals',
    name: { en: 'Seals', ru: 'Пломбы' },
    isMandatory: false,
    path: '/seals',
    per: 'equipment',
    valueOf: ({ seals }) => seals.map(({ number }) => number),
  },
  {
    id: 'destination-office',
    name: { en: 'Customs office of destination', ru: 'Таможенный орган назначения' },
    isMandatory: false,
    path: '/customs/destinationOffice',
    per: 'consignment',
    valueOf: ({ customs }) => customs?.destinationOffice,
  },
];

/** Pre-arrival information of goods that come to the EAEU by rail. */
export const EAEU_PREARRIVAL_RAIL: DataSet = {
  id: 'eaeu-prearrival-rail',
  version: 'EEC 57/2018',
  name: { en: 'Pre-arrival information, rail', ru: 'Предварительная информация, железнодорожный транспорт' },
  source: RAIL_SOURCE,
  languages: ['ru', 'en'],
  elements: [
    {
      id: 'arrival-station',
      name: { en: 'Border station of arrival', ru: 'Станция прибытия на таможенную территорию' },
      isMandatory: true,
      path: '/places',
      per: 'consignment',
      valueOf: (_, scope) => placeLine(scope.place('border-crossing'), scope),
    },
    {
      id: 'departure-station',
      name: { en: 'Station of departure', ru: 'Станция отправления' },
      isMandatory: true,
      path: '/places',
      per: 'consignment',
      valueOf: (_, scope) => placeLine(scope.place('departure', 'acceptance'), scope),
    },
    {
      id: 'destination-station',
      name: { en: 'Station of destination', ru: 'Станция назначения' },
      isMandatory: true,
      path: '/places',
      per: 'consignment',
      valueOf: (_, scope) => placeLine(scope.place('destination', 'delivery'), scope),
    },
    {
      id: 'carrier',
      name: { en: 'Carriers', ru: 'Перевозчики' },
      isMandatory: true,
      path: '/carrierSections',
      per: 'consignment',
      valueOf: ({ carrierSections }, scope) =>
        carrierSections.length === 0
          ? partyLine(scope.party('CA'), scope)
          : carrierSections.map(({ carrierName, carrierCode }) =>
              [scope.text(carrierName), carrierCode].filter(Boolean).join(' '),
            ),
    },
    {
      id: 'wagons',
      name: { en: 'Wagons', ru: 'Номера вагонов' },
      isMandatory: true,
      path: '/equipment',
      per: 'consignment',
      valueOf: ({ equipment }) => equipment.filter(({ kind }) => kind === 'wagon').map(({ id }) => id),
    },
    ...SHARED,
  ],
};

/** Pre-arrival information of goods that come to the EAEU by road. */
export const EAEU_PREARRIVAL_ROAD: DataSet = {
  id: 'eaeu-prearrival-road',
  version: 'EEC 56/2018',
  name: { en: 'Pre-arrival information, road', ru: 'Предварительная информация, автомобильный транспорт' },
  source: ROAD_SOURCE,
  languages: ['ru', 'en'],
  elements: [
    {
      id: 'arrival-place',
      name: { en: 'Border crossing of arrival', ru: 'Место прибытия на таможенную территорию' },
      isMandatory: true,
      path: '/places',
      per: 'consignment',
      valueOf: (_, scope) => placeLine(scope.place('border-crossing'), scope),
    },
    {
      id: 'carrier',
      name: { en: 'Carrier and address', ru: 'Перевозчик и адрес' },
      isMandatory: true,
      path: '/parties',
      per: 'consignment',
      valueOf: (_, scope) => partyLine(scope.party('CA'), scope),
    },
    {
      id: 'vehicle',
      name: { en: 'Vehicle and trailer: number, state', ru: 'Регистрационные номера и страна регистрации' },
      isMandatory: true,
      path: '/movements',
      per: 'consignment',
      valueOf: ({ movements, equipment }) => [
        ...movements.flatMap(({ meansId, meansState }) => [meansId, meansState]),
        ...equipment.filter(({ kind }) => kind === 'trailer' || kind === 'semi-trailer').map(({ id }) => id),
      ],
    },
    {
      id: 'tir-carnet',
      name: { en: 'TIR carnet', ru: 'Книжка МДП' },
      isMandatory: false,
      path: '/customs/tirCarnet',
      per: 'consignment',
      valueOf: ({ customs }) => customs?.tirCarnet,
    },
    {
      id: 'loading-place',
      name: { en: 'Place of loading', ru: 'Место погрузки' },
      isMandatory: false,
      path: '/places',
      per: 'consignment',
      valueOf: (_, scope) => placeLine(scope.place('loading', 'acceptance', 'departure'), scope),
    },
    {
      id: 'delivery-place',
      name: { en: 'Place of delivery', ru: 'Место доставки' },
      isMandatory: false,
      path: '/places',
      per: 'consignment',
      valueOf: (_, scope) => placeLine(scope.place('delivery', 'destination'), scope),
    },
    ...SHARED,
  ],
};
