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

/**
 * The boxes of the common note CIM/SMGS that a consignment fills. Source: CIM/SMGS consignment note manual, appendix 2; boxes 1 to 29 are
 * the consignor's but for 26. The place of reconsignment and the number of the note are printed without a number of their own here.
 */
export const CIM_SMGS_BOXES: readonly NoteBoxSpec[] = [
  box('1', ['Отправитель', 'Consignor', 'Фиристанда', '发货人'], 'consignor', '/parties', (c) =>
    partyLines(partyOf(c, 'CZ')),
  ),
  box(
    '2',
    ['Код отправителя', 'Code of the consignor', 'Рамзи фиристанда', '发货人代码'],
    'optional',
    '/parties',
    (c) => [...partyCodes(partyOf(c, 'CZ'), 'rics-customer'), ...partyCodes(partyOf(c, 'CZ'), 'smgs-customer')],
  ),
  box('4', ['Получатель', 'Consignee', 'Гиранда', '收货人'], 'consignor', '/parties', (c) =>
    partyLines(partyOf(c, 'CN')),
  ),
  box('5', ['Код получателя', 'Code of the consignee', 'Рамзи гиранда', '收货人代码'], 'optional', '/parties', (c) => [
    ...partyCodes(partyOf(c, 'CN'), 'rics-customer'),
    ...partyCodes(partyOf(c, 'CN'), 'smgs-customer'),
  ]),
  box(
    '7',
    ['Заявления отправителя', 'Declarations of the consignor', 'Изҳороти фиристанда', '发货人声明'],
    'optional',
    '/remarks',
    (c) => [...remarkLines(c, 'declaration'), ...remarkLines(c, 'handling')],
  ),
  box(
    '8',
    [
      'Ссылка отправителя / № договора',
      'Consignor’s reference / contract no.',
      'Ишораи фиристанда / рақами шартнома',
      '发货人编号/合同号',
    ],
    'optional',
    '/references',
    (c) => c.references.map(({ type, value }) => `${type} ${value}`),
  ),
  box(
    '9',
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
  box('10', ['Место доставки', 'Place of delivery', 'Ҷойи расонидан', '交付地点'], 'consignor', '/places', (c) => [
    placeLine(placeOf(c, 'destination')),
  ]),
  box(
    '12',
    ['Код станции назначения', 'Code of the destination station', 'Рамзи истгоҳи таъинот', '到站代码'],
    'consignor',
    '/places',
    (c) => [placeOf(c, 'destination')?.stationCode ?? ''],
  ),
  box(
    '13',
    ['Коммерческие условия', 'Commercial specification', 'Шартҳои тиҷоратӣ', '商务条件'],
    'optional',
    '/incoterm',
    (c) => [
      [c.incoterm?.term, c.incoterm?.place].filter(Boolean).join(' '),
      ...c.places.filter(({ role }) => role === 'border-crossing').map(placeLine),
    ],
  ),
  box(
    '15',
    [
      'Отметки, необязательные для перевозчика',
      'Remarks that do not bind the carrier',
      'Қайдҳое, ки барои интиқолдиҳанда ҳатмӣ нестанд',
      '对承运人无约束力的记载',
    ],
    'optional',
    '/remarks',
    (c) => remarkLines(c, 'not-for-carrier'),
  ),
  box('16', ['Место приёма', 'Acceptance point', 'Ҷойи қабул', '承运地点'], 'consignor', '/places', (c) => [
    placeLine(placeOf(c, 'acceptance') ?? placeOf(c, 'departure')),
    c.times?.acceptedAt ?? '',
  ]),
  box(
    '17',
    ['Код места приёма', 'Code of the acceptance point', 'Рамзи ҷойи қабул', '承运地点代码'],
    'optional',
    '/places',
    (c) => [(placeOf(c, 'acceptance') ?? placeOf(c, 'departure'))?.stationCode ?? ''],
  ),
  box(
    '18',
    ['Транзитное фактурирование', 'Sectional invoicing', 'Ҳисобнависии транзитӣ', '分段计费'],
    'optional',
    '/charges',
    chargeLines,
  ),
  box('19', ['Вагон №', 'Wagon no.', 'Вагон №', '车号'], 'carrier', '/equipment', (c) => {
    const wagons = c.equipment.filter(({ kind }) => kind === 'wagon');
    if (wagons.length > 1) return ['Смотри прилагаемую ведомость / See attached list'];
    return wagons.map(({ id, tareMassKg, axleCount }) =>
      [id, massLine(tareMassKg), axleCount && `${axleCount} осей`].filter(Boolean).join(', '),
    );
  }),
  box('20', ['Наименование груза', 'Description of the goods', 'Номи бор', '货物名称'], 'consignor', '/items', (c) =>
    c.items.flatMap((one) => [
      ...textLines(one.description),
      ...one.packages.map(({ count, kindCode, marks }) => [count, kindCode, marks].filter(Boolean).join(' ')),
      ...one.loads.map(({ equipmentId }) => equipmentId),
    ]),
  ),
  box(
    '22',
    ['РИД / Приложение 2 к СМГС', 'RID / SMGS Appendix 2', 'РИД / Замимаи 2 ба СМГС', '国际铁路危规/国际货协附件2'],
    'optional',
    '/items',
    (c) =>
      c.items.flatMap(({ dangerousGoods }) =>
        dangerousGoods.map((d) =>
          [d.hazardNumber, `UN ${d.unNumber}`, textLine(d.properShippingName), d.dangerClass, d.packingGroup]
            .filter(Boolean)
            .join(', '),
        ),
      ),
  ),
  box('23', ['Код НХМ/ГНГ', 'NHM/GNG code', 'Рамзи НХМ/ГНГ', 'NHM/GNG 代码'], 'consignor', '/items', (c) =>
    c.items.map(({ nhmCode, hsCode }) => nhmCode ?? hsCode ?? ''),
  ),
  box('24', ['Масса', 'Mass', 'Масса', '重量'], 'consignor', '/items', (c) => [
    ...c.items.map(({ grossMassKg }) => massLine(grossMassKg)),
    ...(c.totals?.grossMassKg === undefined ? [] : [`Σ ${massLine(c.totals.grossMassKg)}`]),
  ]),
  box('26', ['Отметки таможни', 'Customs endorsements', 'Қайдҳои гумрук', '海关记载'], 'optional', '/remarks', (c) =>
    remarkLines(c, 'customs'),
  ),
  box(
    '27',
    ['Ценность груза', 'Declaration of value', 'Арзиши бор', '货物声明价格'],
    'optional',
    '/declaredValue',
    (c) => [moneyLine(c.declaredValue)],
  ),
  box('65', ['Перевозчики', 'Carriers', 'Интиқолдиҳандагон', '承运人'], 'consignor', '/carrierSections', (c) =>
    c.carrierSections.map(({ carrierName, carrierCode, from, to, regime }) =>
      [
        [textLine(carrierName), carrierCode].filter(Boolean).join(' '),
        textLine(from.name),
        textLine(to.name),
        regime?.toUpperCase(),
      ]
        .filter(Boolean)
        .join(' | '),
    ),
  ),
  box(
    '66',
    ['Договорный перевозчик', 'Contractual carrier', 'Интиқолдиҳандаи шартномавӣ', '缔约承运人'],
    'optional',
    '/parties',
    (c) => partyLines(partyOf(c, 'CA')),
  ),
  box(
    'reconsignment',
    ['Место переотправки', 'Place of reconsignment', 'Ҷойи азнавфиристӣ', '重新发运地点'],
    'consignor',
    '/places',
    (c) => [placeLine(placeOf(c, 'reconsignment'))],
  ),
  box('seals', ['Пломбы', 'Seals', 'Пломбаҳо', '封印'], 'optional', '/seals', (c) =>
    (c.seals.length > 0 ? c.seals : c.equipment.flatMap(({ seals }) => seals)).map(({ number }) => number),
  ),
  box(
    'date',
    ['Место и дата составления', 'Place and date of making out', 'Ҷой ва санаи таҳия', '填制地点和日期'],
    'carrier',
    '/contract',
    (c) => [c.contract?.issuedOn ?? ''],
  ),
  box('number', ['Отправка №', 'Consignment no.', 'Фиристодаи №', '批号'], 'carrier', '/contract', (c) => [
    c.contract?.number ?? '',
  ]),
];
