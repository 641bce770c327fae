import { CONTRACT_KINDS } from '@karvon/model';
import { amountText } from '../csv/csv-cells.ts';
import { type DataSet, documentLines, packageLines, partyLine, placeLine } from './data-set.ts';

/**
 * The transit declaration of the Eurasian Economic Union, by its boxes.
 *
 * Source: decision of the Collegium of the Eurasian Economic Commission No 73 of 30 May 2023, before it decision of the Customs Union
 * Commission No 289 of 18 June 2010; Customs Code of the EAEU, article 107. The numbers and duties of the boxes are general knowledge of
 * the form and wait to be held against the text of the decision.
 */
export const EAEU_TRANSIT: DataSet = {
  id: 'eaeu-transit-declaration',
  version: 'EEC 73/2023',
  name: { en: 'Transit declaration of the EAEU', ru: 'Транзитная декларация ЕАЭС' },
  source:
    'EEC Collegium decision 73 of 2023-05-30 (formerly CU Commission decision 289 of 2010-06-18); box list from general knowledge, not checked against the text',
  languages: ['ru', 'en'],
  elements: [
    {
      id: '2',
      name: { en: 'Consignor', ru: 'Отправитель' },
      isMandatory: true,
      path: '/parties',
      per: 'consignment',
      valueOf: (_, scope) => partyLine(scope.party('CZ'), scope),
    },
    {
      id: '5',
      name: { en: 'Number of goods', ru: 'Всего товаров' },
      isMandatory: true,
      path: '/items',
      per: 'consignment',
      valueOf: ({ items }) => (items.length === 0 ? undefined : items.length),
    },
    {
      id: '6',
      name: { en: 'Number of packages', ru: 'Всего мест' },
      isMandatory: true,
      path: '/totals/packageCount',
      per: 'consignment',
      valueOf: ({ totals, items }) =>
        totals?.packageCount ??
        (items.reduce((sum, { packages }) => sum + packages.reduce((all, { count }) => all + count, 0), 0) ||
          undefined),
    },
    {
      id: '8',
      name: { en: 'Consignee', ru: 'Получатель' },
      isMandatory: true,
      path: '/parties',
      per: 'consignment',
      valueOf: (_, scope) => partyLine(scope.party('CN'), scope),
    },
    {
      id: '15',
      name: { en: 'State of dispatch', ru: 'Страна отправления' },
      isMandatory: true,
      path: '/places',
      per: 'consignment',
      valueOf: (_, { place, party }) => place('departure', 'acceptance')?.state ?? party('CZ')?.address?.state,
    },
    {
      id: '17',
      name: { en: 'State of destination', ru: 'Страна назначения' },
      isMandatory: true,
      path: '/places',
      per: 'consignment',
      valueOf: (_, { place, party }) => place('destination', 'delivery')?.state ?? party('CN')?.address?.state,
    },
    {
      id: '18',
      name: { en: 'Means of transport at departure', ru: 'Транспортное средство при отправлении' },
      isMandatory: true,
      path: '/movements',
      per: 'consignment',
      valueOf: ({ movements, equipment }) => [
        ...movements.flatMap(({ meansId, meansState }) => [meansId, meansState]),
        ...equipment.filter(({ kind }) => kind !== 'container').map(({ id }) => id),
      ],
    },
    {
      id: '19',
      name: { en: 'Containers', ru: 'Контейнер' },
      isMandatory: true,
      path: '/equipment',
      per: 'consignment',
      valueOf: ({ equipment }) => (equipment.some(({ kind }) => kind === 'container') ? '1' : '0'),
    },
    {
      id: '22',
      name: { en: 'Currency and value in all', ru: 'Валюта и общая сумма по счёту' },
      isMandatory: false,
      path: '/declaredValue',
      per: 'consignment',
      valueOf: ({ declaredValue }) =>
        declaredValue === undefined ? undefined : `${declaredValue.currency} ${amountText(declaredValue)}`,
    },
    {
      id: '25',
      name: { en: 'Mode of transport at the border', ru: 'Вид транспорта на границе' },
      isMandatory: true,
      path: '/movements',
      per: 'consignment',
      valueOf: ({ movements, contract }) =>
        movements.find(({ stage }) => stage === '20')?.mode ?? modeOfContract(contract?.kind),
    },
    {
      id: '31',
      name: { en: 'Description of goods', ru: 'Описание товаров' },
      isMandatory: true,
      path: '/description',
      per: 'goods',
      valueOf: ({ description }, { text }) => text(description),
    },
    {
      id: '31.2',
      name: { en: 'Packages and marks', ru: 'Грузовые места и маркировка' },
      isMandatory: true,
      path: '/packages',
      per: 'goods',
      valueOf: packageLines,
    },
    {
      id: '31.3',
      name: { en: 'Containers of the goods', ru: 'Номера контейнеров' },
      isMandatory: false,
      path: '/loads',
      per: 'goods',
      valueOf: ({ loads }) => loads.map(({ equipmentId }) => equipmentId),
    },
    {
      id: '33',
      name: { en: 'Commodity code', ru: 'Код товара' },
      isMandatory: true,
      path: '/hsCode',
      per: 'goods',
      valueOf: ({ hsCode }) => hsCode,
    },
    {
      id: '35',
      name: { en: 'Gross mass, kg', ru: 'Вес брутто, кг' },
      isMandatory: true,
      path: '/grossMassKg',
      per: 'goods',
      valueOf: ({ grossMassKg }) => grossMassKg,
    },
    {
      id: '42',
      name: { en: 'Value of goods', ru: 'Стоимость товара' },
      isMandatory: false,
      path: '/value',
      per: 'goods',
      valueOf: ({ value }) => (value === undefined ? undefined : `${value.currency} ${amountText(value)}`),
    },
    {
      id: '44',
      name: { en: 'Documents', ru: 'Представляемые документы' },
      isMandatory: true,
      path: '/documents',
      per: 'consignment',
      valueOf: (whole) => {
        const { contract } = whole;
        const carriage =
          contract?.number === undefined
            ? undefined
            : [CONTRACT_KINDS[contract.kind], contract.number, contract.issuedOn].filter(Boolean).join(' ');
        const others = documentLines(whole);
        return [carriage, ...(typeof others === 'object' ? others : [])];
      },
    },
    {
      id: '50',
      name: { en: 'Declarant of the transit procedure', ru: 'Декларант таможенной процедуры транзита' },
      isMandatory: true,
      path: '/parties',
      per: 'consignment',
      valueOf: ({ carrierSections }, scope) =>
        partyLine(scope.party('DT') ?? scope.party('CA'), scope) ??
        scope.text(carrierSections[0]?.carrierName) ??
        partyLine(scope.party('FW'), scope),
    },
    {
      id: '51',
      name: { en: 'Customs office of departure', ru: 'Таможенный орган отправления' },
      isMandatory: false,
      path: '/customs/departureOffice',
      per: 'consignment',
      valueOf: ({ customs }) => customs?.departureOffice,
    },
    {
      id: '52',
      name: { en: 'Guarantee', ru: 'Гарантия' },
      isMandatory: false,
      path: '/customs/references',
      per: 'consignment',
      valueOf: ({ customs }) => [
        customs?.tirCarnet,
        ...(customs?.references ?? []).map(({ type, value }) => `${type} ${value}`),
      ],
    },
    {
      id: '53',
      name: { en: 'Customs office of destination', ru: 'Таможенный орган назначения' },
      isMandatory: true,
      path: '/customs/destinationOffice',
      per: 'consignment',
      valueOf: ({ customs }) => customs?.destinationOffice,
    },
    {
      id: '55',
      name: { en: 'Transshipment', ru: 'Перегрузка' },
      isMandatory: false,
      path: '/places',
      per: 'consignment',
      valueOf: (_, scope) => placeLine(scope.place('transshipment'), scope),
    },
    {
      id: 'D',
      name: { en: 'Seals', ru: 'Пломбы' },
      isMandatory: false,
      path: '/seals',
      per: 'equipment',
      valueOf: ({ seals }) => seals.map(({ number }) => number),
    },
  ],
};

/** Mode of UNECE Recommendation 19 that a contract is for. */
function modeOfContract(kind: string | undefined): string | undefined {
  if (kind === 'smgs' || kind === 'cim-smgs' || kind === 'cim') return '2';
  if (kind === 'cmr') return '3';
  return kind === 'air-waybill' ? '4' : undefined;
}
