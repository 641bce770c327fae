import type { TransportConsignment, TransportEquipment } from '@karvon/model';
import {
  box,
  chargeLines,
  documentLines,
  massLine,
  moneyLine,
  type NoteBoxSpec,
  partyCodes,
  partyLines,
  partyOf,
  placeLine,
  placeOf,
  remarkLines,
  textLine,
  textLines,
} from '../note-box.ts';

const wagonsOf = ({ equipment }: TransportConsignment) => equipment.filter(({ kind }) => kind === 'wagon');

/** One line for a wagon; when there are several the note refers to the wagon list. */
function ofWagons(line: (wagon: TransportEquipment) => string) {
  return (consignment: TransportConsignment) => {
    const wagons = wagonsOf(consignment);
    return wagons.length > 1 ? ['Смотри ведомость вагонов'] : wagons.map(line);
  };
}

const LOADERS = { carrier: 'перевозчиком', consignor: 'отправителем' } as const;
const PROVIDERS = { carrier: 'П', consignor: 'О' } as const;
const METHODS = {
  scale: 'на весах',
  stated: 'по заявлению отправителя',
  standard: 'по стандарту',
  measured: 'по обмеру',
  draught: 'по осадке судна',
} as const;

/**
 * The boxes of the SMGS note, in the order of the form. Source: SMGS of 1 July 2015, annex 1 (rules of carriage), annex 2 to them, "explanations on
 * filling in the note"; titles in Tajik are ours.
 */
export const SMGS_BOXES: readonly NoteBoxSpec[] = [
  box('1', ['Отправитель', 'Consignor', 'Фиристанда', '发货人'], 'consignor', '/parties', (c) => [
    ...partyLines(partyOf(c, 'CZ')),
    ...partyCodes(partyOf(c, 'CZ'), 'smgs-customer'),
  ]),
  box(
    '2',
    ['Станция отправления', 'Station of departure', 'Истгоҳи фиристодан', '发站'],
    'consignor',
    '/places',
    (c) => [placeLine(placeOf(c, 'departure'))],
  ),
  box(
    '3',
    ['Заявления отправителя', 'Declarations of the consignor', 'Изҳороти фиристанда', '发货人声明'],
    'optional',
    '/remarks',
    (c) => [
      ...remarkLines(c, 'declaration'),
      ...(c.declaredValue ? [`Объявленная ценность: ${moneyLine(c.declaredValue)}`] : []),
      ...remarkLines(c, 'handling'),
    ],
  ),
  box('4', ['Получатель', 'Consignee', 'Гиранда', '收货人'], 'consignor', '/parties', (c) => [
    ...partyLines(partyOf(c, 'CN')),
    ...partyCodes(partyOf(c, 'CN'), 'smgs-customer'),
  ]),
  box('5', ['Станция назначения', 'Station of destination', 'Истгоҳи таъинот', '到站'], 'consignor', '/places', (c) => [
    placeLine(placeOf(c, 'destination')),
  ]),
  box(
    '6',
    ['Пограничные станции переходов', 'Border stations', 'Истгоҳҳои сарҳадии гузариш', '国境口岸站'],
    'consignor',
    '/places',
    (c) => c.places.filter(({ role }) => role === 'border-crossing').map(placeLine),
  ),
  box(
    '7',
    ['Вагон', 'Wagon', 'Вагон', '车辆'],
    'carrier',
    '/equipment',
    ofWagons(({ id }) => id),
  ),
  box(
    '8',
    ['Вагон предоставлен', 'Wagon provided by', 'Вагонро додааст', '车辆由何方提供'],
    'optional',
    '/equipment',
    ofWagons(({ providedBy }) => (providedBy ? PROVIDERS[providedBy] : '')),
  ),
  box(
    '9',
    ['Грузоподъёмность', 'Load capacity', 'Борбардорӣ', '载重量'],
    'optional',
    '/equipment',
    ofWagons(({ payloadMaxKg }) => (payloadMaxKg === undefined ? '' : `${payloadMaxKg / 1000} t`)),
  ),
  box(
    '10',
    ['Оси', 'Axles', 'Тирҳо', '轴数'],
    'optional',
    '/equipment',
    ofWagons(({ axleCount }) => String(axleCount ?? '')),
  ),
  box(
    '11',
    ['Масса тары', 'Tare', 'Массаи тара', '自重'],
    'optional',
    '/equipment',
    ofWagons(({ tareMassKg }) => massLine(tareMassKg)),
  ),
  box(
    '12',
    ['Тип цистерны', 'Type of tank', 'Навъи систерна', '罐车类型'],
    'optional',
    '/equipment',
    ofWagons(({ sizeType }) => sizeType ?? ''),
  ),
  box(
    '13',
    ['Масса груза после перегрузки', 'Mass after reloading', 'Массаи бор пас аз боркунии дубора', '换装后货物重量'],
    'optional',
    '/equipment',
    () => [],
  ),
  box(
    '14',
    [
      'Количество мест после перегрузки',
      'Packages after reloading',
      'Шумораи ҷойҳо пас аз боркунии дубора',
      '换装后件数',
    ],
    'optional',
    '/equipment',
    () => [],
  ),
  box('15', ['Наименование груза', 'Description of the goods', 'Номи бор', '货物名称'], 'consignor', '/items', (c) =>
    c.items.flatMap((one) => [
      ...textLines(one.description),
      [
        one.nhmCode && `ГНГ ${one.nhmCode}`,
        one.etsngCode && `ЕТСНГ ${one.etsngCode}`,
        one.hsCode && `ТН ВЭД ${one.hsCode}`,
      ]
        .filter(Boolean)
        .join(', '),
      ...one.dangerousGoods.map(
        (d) => `UN ${d.unNumber} ${textLine(d.properShippingName)}, ${d.dangerClass ?? ''}, ${d.packingGroup ?? ''}`,
      ),
      ...one.loads.map(({ equipmentId }) => equipmentId),
      ...one.packages.map(({ marks }) => marks ?? ''),
    ]),
  ),
  box('16', ['Род упаковки', 'Kind of packing', 'Навъи борҷома', '包装种类'], 'optional', '/items', (c) =>
    c.items.map((one) => one.packages.map(({ kindCode }) => kindCode ?? 'навалом').join(', ')),
  ),
  box('17', ['Количество мест', 'Number of packages', 'Шумораи ҷойҳо', '件数'], 'optional', '/items', (c) =>
    c.items.map((one) => one.packages.map(({ count }) => String(count)).join(', ')),
  ),
  box('18', ['Масса (в кг)', 'Mass (in kg)', 'Масса (бо кг)', '重量（公斤）'], 'consignor', '/items', (c) => [
    ...c.items.map(({ grossMassKg }) => massLine(grossMassKg)),
    ...(c.totals?.grossMassKg === undefined ? [] : [`Σ ${massLine(c.totals.grossMassKg)}`]),
  ]),
  box('19', ['Пломбы', 'Seals', 'Пломбаҳо', '封印'], 'optional', '/seals', (c) =>
    (c.seals.length > 0 ? c.seals : c.equipment.flatMap(({ seals }) => seals)).map(({ number, sealedBy }) =>
      [number, sealedBy].filter(Boolean).join(' '),
    ),
  ),
  box('20', ['Погружено', 'Loaded by', 'Бор карда шуд', '由何方装车'], 'consignor', '/loadedBy', (c) => [
    c.loadedBy ? LOADERS[c.loadedBy] : '',
  ]),
  box(
    '21',
    ['Способ определения массы', 'Method of weighing', 'Тарзи муайян кардани масса', '确定重量的方法'],
    'consignor',
    '/massMethod',
    (c) => [c.massMethod ? METHODS[c.massMethod] : ''],
  ),
  box('22', ['Перевозчики', 'Carriers', 'Интиқолдиҳандагон', '承运人'], 'consignor', '/carrierSections', (c) =>
    c.carrierSections.map(({ carrierName, carrierCode, from, to }) =>
      [
        [textLine(carrierName), carrierCode].filter(Boolean).join(' '),
        [textLine(from.name), from.stationCode].filter(Boolean).join(' '),
        [textLine(to.name), to.stationCode].filter(Boolean).join(' '),
      ].join(' | '),
    ),
  ),
  box(
    '23',
    ['Уплата провозных платежей', 'Payment of charges', 'Пардохти ҳаққи интиқол', '运送费用的支付'],
    'consignor',
    '/charges',
    chargeLines,
  ),
  box(
    '24',
    [
      'Документы, приложенные отправителем',
      'Documents attached by the consignor',
      'Ҳуҷҷатҳои замимашуда',
      '发货人添附的文件',
    ],
    'optional',
    '/documents',
    documentLines,
  ),
  box(
    '25',
    [
      'Информация, не предназначенная для перевозчика',
      'Information not meant for the carrier',
      'Маълумоте, ки ба интиқолдиҳанда дахл надорад',
      '与承运人无关的信息',
    ],
    'optional',
    '/remarks',
    (c) => [...remarkLines(c, 'not-for-carrier'), ...c.references.map(({ type, value }) => `${type} ${value}`)],
  ),
  box(
    '26',
    [
      'Дата заключения договора перевозки',
      'Date of the contract of carriage',
      'Санаи бастани шартномаи интиқол',
      '缔结运输合同的日期',
    ],
    'carrier',
    '/contract',
    (c) => [c.contract?.issuedOn ?? ''],
  ),
  box('27', ['Дата прибытия', 'Date of arrival', 'Санаи расидан', '到达日期'], 'optional', '/times', (c) => [
    c.times?.arrivedAt ?? '',
  ]),
  box(
    '28',
    [
      'Отметки таможенных и других административных органов',
      'Customs and other formalities',
      'Қайдҳои гумрук ва дигар мақомот',
      '海关和其他行政手续记载',
    ],
    'optional',
    '/remarks',
    (c) => [
      ...remarkLines(c, 'customs'),
      [c.customs?.departureOffice, c.customs?.destinationOffice].filter(Boolean).join(' → '),
    ],
  ),
  box('29', ['Отправка №', 'Consignment No.', 'Фиристодаи №', '批号'], 'carrier', '/contract', (c) => [
    c.contract?.number ?? '',
  ]),
];
