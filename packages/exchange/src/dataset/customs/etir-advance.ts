import { type DataSet, documentLines, packageLines, partyLine } from './data-set.ts';

/**
 * Advance TIR data, which the holder sends to the customs of departure before the goods come (message E9).
 *
 * Source: eTIR specifications version 4.3, ECE/TRANS/WP.30/AC.2/TIB/2022/5; TIR Convention, annex 11. The groups are those of the
 * business objects there; element names and duties are general knowledge and wait to be held against the message guideline.
 */
export const ETIR_ADVANCE: DataSet = {
  id: 'etir-advance-data',
  version: '4.3',
  name: { en: 'Advance TIR data (E9)', ru: 'Предварительные данные МДП (E9)' },
  source:
    'eTIR specifications v4.3, ECE/TRANS/WP.30/AC.2/TIB/2022/5; element list from general knowledge, not checked against the message guideline',
  languages: ['en', 'ru'],
  elements: [
    {
      id: 'guarantee-reference',
      name: { en: 'Guarantee: number of the TIR carnet', ru: 'Гарантия: номер книжки МДП' },
      isMandatory: true,
      path: '/customs/tirCarnet',
      per: 'consignment',
      valueOf: ({ customs }) => customs?.tirCarnet,
    },
    {
      id: 'holder-id',
      name: { en: 'Identifier of the holder', ru: 'Идентификатор держателя' },
      isMandatory: true,
      path: '/parties',
      per: 'consignment',
      valueOf: ({ parties }) =>
        parties.flatMap(({ identifiers }) => identifiers).find(({ scheme }) => scheme === 'tir-holder')?.value,
    },
    {
      id: 'holder',
      name: { en: 'Holder', ru: 'Держатель' },
      isMandatory: true,
      path: '/parties',
      per: 'consignment',
      valueOf: ({ parties }, scope) =>
        partyLine(
          parties.find(({ identifiers }) => identifiers.some(({ scheme }) => scheme === 'tir-holder')) ??
            scope.party('CA'),
          scope,
        ),
    },
    {
      id: 'departure-office',
      name: { en: 'Customs office of departure', ru: 'Таможня места отправления' },
      isMandatory: true,
      path: '/customs/departureOffice',
      per: 'consignment',
      valueOf: ({ customs }) => customs?.departureOffice,
    },
    {
      id: 'destination-office',
      name: { en: 'Customs office of destination', ru: 'Таможня места назначения' },
      isMandatory: true,
      path: '/customs/destinationOffice',
      per: 'consignment',
      valueOf: ({ customs }) => customs?.destinationOffice,
    },
    {
      id: 'itinerary',
      name: { en: 'Itinerary: states in order', ru: 'Маршрут: страны по порядку' },
      isMandatory: true,
      path: '/places',
      per: 'consignment',
      valueOf: ({ places }) => [...new Set(places.map(({ state }) => state))],
    },
    {
      id: 'vehicle',
      name: { en: 'Road vehicle: number', ru: 'Дорожное транспортное средство: номер' },
      isMandatory: true,
      path: '/movements',
      per: 'consignment',
      valueOf: ({ movements }) => movements.map(({ meansId }) => meansId),
    },
    {
      id: 'vehicle-state',
      name: { en: 'Road vehicle: state of registration', ru: 'Дорожное транспортное средство: страна регистрации' },
      isMandatory: true,
      path: '/movements',
      per: 'consignment',
      valueOf: ({ movements }) => movements.map(({ meansState }) => meansState),
    },
    {
      id: 'equipment-id',
      name: { en: 'Load compartment or container: number', ru: 'Грузовое отделение или контейнер: номер' },
      isMandatory: false,
      path: '/id',
      per: 'equipment',
      valueOf: ({ id }) => id,
    },
    {
      id: 'equipment-type',
      name: {
        en: 'Load compartment or container: size and type',
        ru: 'Грузовое отделение или контейнер: размер и тип',
      },
      isMandatory: false,
      path: '/sizeType',
      per: 'equipment',
      valueOf: ({ sizeType }) => sizeType,
    },
    {
      id: 'seals',
      name: { en: 'Seals', ru: 'Печати и пломбы' },
      isMandatory: false,
      path: '/seals',
      per: 'equipment',
      valueOf: ({ seals }) => seals.map(({ number }) => number),
    },
    {
      id: 'consignor',
      name: { en: 'Consignor', ru: 'Отправитель' },
      isMandatory: true,
      path: '/parties',
      per: 'consignment',
      valueOf: (_, scope) => partyLine(scope.party('CZ'), scope),
    },
    {
      id: 'consignee',
      name: { en: 'Consignee', ru: 'Получатель' },
      isMandatory: true,
      path: '/parties',
      per: 'consignment',
      valueOf: (_, scope) => partyLine(scope.party('CN'), scope),
    },
    {
      id: 'ucr',
      name: { en: 'Unique consignment reference', ru: 'Уникальный номер партии' },
      isMandatory: false,
      path: '/references',
      per: 'consignment',
      valueOf: ({ references }) => references.find(({ type }) => type === 'UCN')?.value,
    },
    {
      id: 'goods-description',
      name: { en: 'Description of goods', ru: 'Описание груза' },
      isMandatory: true,
      path: '/description',
      per: 'goods',
      valueOf: ({ description }, { text }) => text(description),
    },
    {
      id: 'goods-code',
      name: { en: 'HS code', ru: 'Код по ГС' },
      isMandatory: true,
      path: '/hsCode',
      per: 'goods',
      valueOf: ({ hsCode }, { cut }) => {
        if (hsCode !== undefined && hsCode.length > 6) cut(`HS code ${hsCode} is cut to the six digits of E9.`);
        return hsCode?.slice(0, 6);
      },
    },
    {
      id: 'goods-packages',
      name: { en: 'Packages: count, kind, marks', ru: 'Грузовые места: число, вид, маркировка' },
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
      id: 'goods-equipment',
      name: { en: 'Goods: where they are loaded', ru: 'Груз: где погружен' },
      isMandatory: false,
      path: '/loads',
      per: 'goods',
      valueOf: ({ loads }) => loads.map(({ equipmentId }) => equipmentId),
    },
    {
      id: 'documents',
      name: { en: 'Documents', ru: 'Документы' },
      isMandatory: false,
      path: '/documents',
      per: 'consignment',
      valueOf: documentLines,
    },
  ],
};
