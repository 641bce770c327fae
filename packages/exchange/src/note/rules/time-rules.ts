import type { TransportConsignment } from '@karvon/model';
import { isCalendarDate, isoOfInstant, minutesOf } from '../mmt/times.ts';
import { ANY_NOTE, type Breach, type NoteRule } from './note-rule.ts';

/** Dates and instants of a consignment with their paths, in no order. */
function timesOf({ contract, times, documents, signatures, reservations, equipment, seals }: TransportConsignment) {
  const found: { readonly path: string; readonly value: string }[] = [];
  const add = (path: string, value: string | undefined) => {
    if (value !== undefined) found.push({ path, value });
  };
  add('/contract/issuedOn', contract?.issuedOn);
  for (const [name, value] of Object.entries(times ?? {})) add(`/times/${name}`, value as string);
  documents.forEach(({ issuedOn }, index) => {
    add(`/documents/${index}/issuedOn`, issuedOn);
  });
  signatures.forEach(({ signedAt }, index) => {
    add(`/signatures/${index}/signedAt`, signedAt);
  });
  reservations.forEach(({ madeAt }, index) => {
    add(`/reservations/${index}/madeAt`, madeAt);
  });
  seals.forEach(({ sealedAt }, index) => {
    add(`/seals/${index}/sealedAt`, sealedAt);
  });
  equipment.forEach((one, at) => {
    one.seals.forEach(({ sealedAt }, index) => {
      add(`/equipment/${at}/seals/${index}/sealedAt`, sealedAt);
    });
  });
  return found;
}

function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  return match !== null && isCalendarDate(match[1]!, match[2]!, match[3]!);
}

function checkReadable(consignment: TransportConsignment): readonly Breach[] {
  return timesOf(consignment).flatMap(({ path, value }) => {
    const isTime = path.endsWith('On') ? isDate(value) : isoOfInstant(value) !== undefined;
    const year = Number(value.slice(0, 4));
    if (isTime && year >= 1990 && year <= 2100) return [];
    const wanted = path.endsWith('On') ? 'a date of 1990 to 2100' : 'an instant with offset of 1990 to 2100';
    return [{ path, message: `Found "${value.slice(0, 40)}"; wanted ${wanted}.` }];
  });
}

/** What must not come before what: pairs of names of `times`, the earlier first. */
const ORDER = [
  ['readyAt', 'acceptedAt'],
  ['acceptedAt', 'departedAt'],
  ['acceptedAt', 'arrivedAt'],
  ['departedAt', 'arrivedAt'],
  ['departedAt', 'estimatedArrivalAt'],
  ['acceptedAt', 'deliveredAt'],
  ['arrivedAt', 'deliveredAt'],
  ['acceptedAt', 'deliverBy'],
] as const;

function checkOrder(consignment: TransportConsignment): readonly Breach[] {
  const { times = {}, contract } = consignment;
  const breaches: Breach[] = ORDER.flatMap(([first, second]) => {
    const [before, after] = [times[first], times[second]];
    if (before === undefined || after === undefined || !isLater(before, after)) return [];
    return [{ path: `/times/${second}`, message: `${second} ${after} is before ${first} ${before}.` }];
  });
  const { acceptedAt, deliveredAt } = times;
  const issuedOn = contract?.issuedOn;
  if (issuedOn !== undefined && acceptedAt !== undefined && acceptedAt.slice(0, 10) < issuedOn) {
    const message = `The goods were taken over ${acceptedAt}, before the contract of ${issuedOn}.`;
    breaches.push({ path: '/times/acceptedAt', message });
  }
  return [...breaches, ...checkSeals(consignment), ...checkPapers(consignment, deliveredAt)];
}

function isLater(before: string, after: string): boolean {
  const [one, other] = [minutesOf(before), minutesOf(after)];
  return one !== undefined && other !== undefined && one > other;
}

/** A consignor's seal is put on before the goods are taken over. */
function checkSeals({ equipment, times }: TransportConsignment): readonly Breach[] {
  const acceptedAt = times?.acceptedAt;
  if (acceptedAt === undefined) return [];
  return equipment.flatMap(({ seals }, at) =>
    seals.flatMap(({ number, sealedBy, sealedAt }, index) => {
      if (sealedBy !== 'SH' || sealedAt === undefined || !isLater(sealedAt, acceptedAt)) return [];
      const message = `The consignor's seal ${number} is of ${sealedAt}, after the taking over ${acceptedAt}.`;
      return [{ path: `/equipment/${at}/seals/${index}/sealedAt`, message }];
    }),
  );
}

/** A document that goes with the goods is not issued after they are delivered. */
function checkPapers({ documents }: TransportConsignment, deliveredAt: string | undefined): readonly Breach[] {
  if (deliveredAt === undefined) return [];
  return documents.flatMap(({ number, issuedOn }, index) =>
    issuedOn !== undefined && issuedOn > deliveredAt.slice(0, 10)
      ? [
          {
            path: `/documents/${index}/issuedOn`,
            message: `${number} is of ${issuedOn}, after the delivery ${deliveredAt}.`,
          },
        ]
      : [],
  );
}

/** Rules of dates and instants. */
export const TIME_RULES: readonly NoteRule[] = [
  { rule: 'note-date-unreadable', severity: 'error', forms: ANY_NOTE, source: 'ISO 8601', check: checkReadable },
  {
    rule: 'note-date-order',
    severity: 'error',
    forms: ANY_NOTE,
    source:
      'SMGS articles 14 and 26, CMR articles 4 and 13: contract, taking over, arrival, delivery follow each other',
    check: checkOrder,
  },
];
