import type { LocalizedText, TransportConsignment, TransportPlace } from '@karvon/model';
import { layOutNote } from '../note/check-note.ts';
import { box, layOut, type NoteBox, type NoteBoxSpec, textLines } from '../note/note-box.ts';
import type { NoteForm } from '../note/note-form.ts';
import type { DocumentFormat } from './document-format.ts';

/**
 * A consignment laid out for people: a note by the boxes of its form, anything else by rows of its own, whose box is the name of the
 * field. Titles are in Russian, English and Tajik.
 */
export function layOutDocument(consignment: TransportConsignment, format: DocumentFormat): readonly NoteBox[] {
  if (format === 'smgs' || format === 'cim-smgs' || format === 'ecmr')
    return layOutNote(consignment, format satisfies NoteForm);
  return layOut(ROWS, consignment);
}

const one = (value: LocalizedText | undefined): string => textLines(value).join(' / ');

const listed = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

const mass = (value: number | undefined): string | undefined => (value === undefined ? undefined : `${value} kg`);

function party(role: string): NoteBoxSpec['linesOf'] {
  return ({ parties }) =>
    parties
      .filter((each) => each.role === role)
      .map(({ name, identifiers, address, contact }) =>
        listed([
          one(name),
          one(address?.street),
          one(address?.city),
          address?.postcode,
          address?.state,
          ...identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
          contact?.person,
          contact?.telephone,
          contact?.email,
        ]),
      );
}

function place({ name, unlocode, stationCode, gln, state }: TransportPlace): string {
  return listed([one(name), unlocode, stationCode, gln, state]);
}

function placesOf(...roles: readonly string[]): NoteBoxSpec['linesOf'] {
  return ({ places }) => places.filter(({ role }) => roles.includes(role)).map(place);
}

const ROWS: readonly NoteBoxSpec[] = [
  box('contract', ['Договор', 'Contract', 'Шартнома'], 'optional', '/contract', ({ contract }) =>
    contract === undefined ? [] : [listed([contract.kind, contract.number, contract.issuedOn, one(contract.issuedAt)])],
  ),
  box('references', ['Ссылки', 'References', 'Ишораҳо'], 'optional', '/references', ({ references }) =>
    references.map(({ type, value }) => `${type} ${value}`),
  ),
  box('consignor', ['Отправитель', 'Consignor', 'Фиристанда'], 'optional', '/parties', party('CZ')),
  box('consignee', ['Получатель', 'Consignee', 'Гиранда'], 'optional', '/parties', party('CN')),
  box('carrier', ['Перевозчик', 'Carrier', 'Боркаш'], 'optional', '/parties', party('CA')),
  box('parties', ['Другие участники', 'Other parties', 'Дигар тарафҳо'], 'optional', '/parties', (consignment) =>
    consignment.parties
      .filter(({ role }) => !['CZ', 'CN', 'CA'].includes(role))
      .map(({ role, name }) => `${role} ${one(name)}`),
  ),
  box('departure', ['Отправление', 'Departure', 'Ирсол'], 'optional', '/places', placesOf('departure', 'acceptance')),
  box(
    'destination',
    ['Назначение', 'Destination', 'Таъинот'],
    'optional',
    '/places',
    placesOf('destination', 'delivery'),
  ),
  box('places', ['Места на пути', 'Places on the way', 'Ҷойҳои роҳ'], 'optional', '/places', ({ places }) =>
    places
      .filter(({ role }) => !['departure', 'acceptance', 'destination', 'delivery'].includes(role))
      .map((each) => `${each.role}: ${place(each)}`),
  ),
  box('movements', ['Транспорт', 'Transport', 'Нақлиёт'], 'optional', '/movements', ({ movements }) =>
    movements.map(({ stage, mode, meansId, meansName, conveyanceNumber, from, to }) =>
      listed([`stage ${stage}`, `mode ${mode}`, meansId, meansName, conveyanceNumber, one(from?.name), one(to?.name)]),
    ),
  ),
  box('equipment', ['Оборудование', 'Equipment', 'Таҷҳизот'], 'optional', '/equipment', ({ equipment }) =>
    equipment.map(({ id, kind, sizeType, goodsMassKg, tareMassKg, seals }) =>
      listed([
        id,
        kind,
        sizeType,
        mass(goodsMassKg),
        tareMassKg === undefined ? undefined : `tare ${tareMassKg} kg`,
        ...seals.map(({ number }) => `seal ${number}`),
      ]),
    ),
  ),
  box('goods', ['Груз', 'Goods', 'Бор'], 'optional', '/items', ({ items }) =>
    items.map(({ description, hsCode, nhmCode, packages, grossMassKg, dangerousGoods }) =>
      listed([
        one(description),
        hsCode,
        nhmCode,
        ...packages.map(({ count, kindCode }) => `${count} ${kindCode ?? 'packages'}`),
        mass(grossMassKg),
        ...dangerousGoods.map(({ unNumber }) => `UN ${unNumber}`),
      ]),
    ),
  ),
  box('totals', ['Всего', 'Totals', 'Ҳамагӣ'], 'optional', '/totals', ({ totals }) =>
    totals === undefined
      ? []
      : [
          listed([
            mass(totals.grossMassKg),
            totals.volumeM3 === undefined ? undefined : `${totals.volumeM3} m3`,
            totals.packageCount === undefined ? undefined : `${totals.packageCount} packages`,
          ]),
        ],
  ),
  box('charges', ['Платежи', 'Charges', 'Пардохтҳо'], 'optional', '/charges', ({ charges }) =>
    charges.map(({ kind, payment, payerName }) => listed([kind, payment, one(payerName)])),
  ),
  box('incoterm', ['Условия поставки', 'Delivery term', 'Шарти таҳвил'], 'optional', '/incoterm', ({ incoterm }) =>
    incoterm === undefined ? [] : [listed([incoterm.term, incoterm.place])],
  ),
  box('customs', ['Таможня', 'Customs', 'Гумрук'], 'optional', '/customs', ({ customs }) =>
    customs === undefined ? [] : [listed([customs.tirCarnet, customs.departureOffice, customs.destinationOffice])],
  ),
  box('documents', ['Документы', 'Documents', 'Ҳуҷҷатҳо'], 'optional', '/documents', ({ documents }) =>
    documents.map(({ typeCode, number, issuedOn }) => listed([`${typeCode} ${number}`, issuedOn])),
  ),
  box('times', ['Сроки', 'Times', 'Вақтҳо'], 'optional', '/times', ({ times }) =>
    Object.entries(times ?? {}).map(([name, value]) => `${name} ${value}`),
  ),
  box('remarks', ['Отметки', 'Remarks', 'Қайдҳо'], 'optional', '/remarks', ({ remarks }) =>
    remarks.map(({ kind, text }) => `${kind}: ${one(text)}`),
  ),
];
