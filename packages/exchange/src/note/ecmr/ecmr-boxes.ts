import type { TransportConsignment, TransportSignature } from '@karvon/model';
import {
  box,
  chargeLines,
  documentLines,
  massLine,
  type NoteBoxSpec,
  partyLines,
  partyOf,
  placeLine,
  placeOf,
  remarkLines,
  textLine,
  textLines,
} from '../note-box.ts';
import { RESERVATION_CODES } from './reservation-codes.ts';

function signatureLines(consignment: TransportConsignment, stage: TransportSignature['stage']): readonly string[] {
  return consignment.signatures
    .filter((one) => one.stage === stage)
    .map(({ role, name, signedAt, form }) => [role, name, signedAt, form].filter(Boolean).join(' '));
}

function reservationLines(
  { reservations }: TransportConsignment,
  stage: 'taking-over' | 'delivery',
): readonly string[] {
  return reservations
    .filter((one) => one.stage === stage)
    .map(({ code, text }) => {
      const known = code !== undefined && Object.hasOwn(RESERVATION_CODES, code);
      const meaning = known ? RESERVATION_CODES[code as keyof typeof RESERVATION_CODES] : '';
      return [code, meaning, textLine(text)].filter(Boolean).join(': ');
    });
}

const packagesOf = ({ items }: TransportConsignment) => items.flatMap(({ packages }) => packages);

/**
 * The boxes 1 to 24 of the CMR note. Source: CMR of 1956, article 6; model note of the IRU of 1976, whose boxes the e-CMR keeps
 * (Additional Protocol of 2008, article 4). Titles in Tajik are ours.
 */
export const ECMR_BOXES: readonly NoteBoxSpec[] = [
  box('1', ['Отправитель', 'Sender', 'Фиристанда'], 'consignor', '/parties', (c) => partyLines(partyOf(c, 'CZ'))),
  box('2', ['Получатель', 'Consignee', 'Гиранда'], 'consignor', '/parties', (c) => partyLines(partyOf(c, 'CN'))),
  box(
    '3',
    ['Место доставки груза', 'Place of delivery of the goods', 'Ҷойи расонидани бор'],
    'consignor',
    '/places',
    (c) => [placeLine(placeOf(c, 'delivery'))],
  ),
  box(
    '4',
    ['Место и дата принятия груза', 'Place and date of taking over the goods', 'Ҷой ва санаи қабули бор'],
    'consignor',
    '/places',
    (c) => [placeLine(placeOf(c, 'acceptance')), c.times?.acceptedAt ?? ''],
  ),
  box(
    '5',
    ['Прилагаемые документы', 'Documents attached', 'Ҳуҷҷатҳои замимашуда'],
    'optional',
    '/documents',
    documentLines,
  ),
  box('6', ['Знаки и номера', 'Marks and numbers', 'Аломатҳо ва рақамҳо'], 'optional', '/items', (c) => [
    ...packagesOf(c).map(({ marks }) => marks ?? ''),
    ...c.equipment.map(({ id, seals }) => [id, ...seals.map(({ number }) => number)].join(' ')),
  ]),
  box('7', ['Количество мест', 'Number of packages', 'Шумораи ҷойҳо'], 'optional', '/items', (c) =>
    packagesOf(c).map(({ count }) => String(count)),
  ),
  box('8', ['Род упаковки', 'Method of packing', 'Навъи борҷома'], 'optional', '/items', (c) =>
    packagesOf(c).map(({ kindCode }) => kindCode ?? ''),
  ),
  box('9', ['Наименование груза', 'Nature of the goods', 'Номи бор'], 'consignor', '/items', (c) =>
    c.items.flatMap(({ description, dangerousGoods }) => [
      ...textLines(description),
      ...dangerousGoods.map((d) =>
        [
          `UN ${d.unNumber}`,
          textLine(d.properShippingName),
          d.dangerClass,
          d.packingGroup,
          d.tunnelCode && `(${d.tunnelCode})`,
        ]
          .filter(Boolean)
          .join(', '),
      ),
    ]),
  ),
  box('10', ['Статистический №', 'Statistical number', 'Рақами оморӣ'], 'optional', '/items', (c) =>
    c.items.map(({ hsCode }) => hsCode ?? ''),
  ),
  box('11', ['Вес брутто, кг', 'Gross weight, kg', 'Вазни брутто, кг'], 'consignor', '/items', (c) => [
    ...c.items.map(({ grossMassKg }) => massLine(grossMassKg)),
    ...(c.totals?.grossMassKg === undefined ? [] : [`Σ ${massLine(c.totals.grossMassKg)}`]),
  ]),
  box('12', ['Объём, м³', 'Volume, m³', 'Ҳаҷм, м³'], 'optional', '/items', (c) =>
    c.items.map(({ volumeM3 }) => String(volumeM3 ?? '')),
  ),
  box('13', ['Указания отправителя', 'Sender’s instructions', 'Дастурҳои фиристанда'], 'optional', '/remarks', (c) => [
    ...remarkLines(c, 'declaration'),
    ...remarkLines(c, 'handling'),
    ...remarkLines(c, 'customs'),
    ...(c.temperature ? [`${c.temperature.minC ?? ''} … ${c.temperature.maxC ?? ''} °C`] : []),
  ]),
  box(
    '14',
    ['Условия оплаты', 'Instructions as to payment for carriage', 'Шартҳои пардохт'],
    'optional',
    '/incoterm',
    (c) => [[c.incoterm?.term, c.incoterm?.place].filter(Boolean).join(' ')],
  ),
  box('15', ['Возврат', 'Cash on delivery', 'Пардохт ҳангоми расонидан'], 'optional', '/charges', () => []),
  box('16', ['Перевозчик', 'Carrier', 'Интиқолдиҳанда'], 'consignor', '/parties', (c) => {
    const carrier = partyLines(partyOf(c, 'CA'));
    const vehicles = c.movements.map(({ meansId, meansState }) => [meansId, meansState].filter(Boolean).join(' '));
    return carrier.length === 0 ? [] : [...carrier, ...vehicles];
  }),
  box(
    '17',
    ['Последующие перевозчики', 'Successive carriers', 'Интиқолдиҳандагони минбаъда'],
    'optional',
    '/carrierSections',
    (c) =>
      c.carrierSections.map(({ carrierName, carrierCode }) =>
        [textLine(carrierName), carrierCode].filter(Boolean).join(' '),
      ),
  ),
  box(
    '18',
    ['Оговорки и замечания перевозчика', 'Carrier’s reservations and observations', 'Эзоҳу шартҳои интиқолдиҳанда'],
    'optional',
    '/reservations',
    (c) => [...reservationLines(c, 'taking-over'), ...remarkLines(c, 'carrier-note')],
  ),
  box(
    '19',
    ['Особые согласованные условия', 'Special agreements', 'Шартҳои махсуси мувофиқашуда'],
    'optional',
    '/remarks',
    (c) => remarkLines(c, 'agreement'),
  ),
  box('20', ['Подлежит оплате', 'To be paid by', 'Пардохт карда мешавад'], 'optional', '/charges', chargeLines),
  box(
    '21',
    ['Составлена в / дата', 'Established in / on', 'Дар … таҳия шудааст / сана'],
    'consignor',
    '/contract',
    (c) => [textLine(c.contract?.issuedAt), c.contract?.issuedOn ?? ''],
  ),
  box(
    '22',
    ['Подпись и штамп отправителя', 'Signature and stamp of the sender', 'Имзо ва мӯҳри фиристанда'],
    'optional',
    '/signatures',
    (c) => signatureLines(c, 'issue'),
  ),
  box(
    '23',
    ['Подпись и штамп перевозчика', 'Signature and stamp of the carrier', 'Имзо ва мӯҳри интиқолдиҳанда'],
    'optional',
    '/signatures',
    (c) => signatureLines(c, 'taking-over'),
  ),
  box('24', ['Груз получен', 'Goods received', 'Бор гирифта шуд'], 'optional', '/signatures', (c) => [
    c.times?.deliveredAt ?? '',
    ...signatureLines(c, 'delivery'),
    ...reservationLines(c, 'delivery'),
  ]),
];
