import type { TransportReservation, TransportSignature, TransportTemperature, TransportTimes } from '@karvon/model';
import type { NoteForm } from '../note-form.ts';
import { type Codec, closed, type Field, field, list, mapped, record } from './codec.ts';
import { instant, isoOfInstant } from './times.ts';
import { constant, localized, measure, plainText, text, word } from './values.ts';

/** The times of a consignment, each at the event that it is of; a form has those that its boxes ask for. */
export function timesCodec(form: NoteForm, inside: string): Codec<TransportTimes> {
  const delivered = field<TransportTimes, 'deliveredAt'>(
    'deliveredAt',
    `${inside}/deliveryEvent/actualOccurrenceDateTime`,
    instant,
  );
  if (form === 'ecmr') {
    return record<TransportTimes>({}, [
      field('acceptedAt', `${inside}/pickUpEvent/actualOccurrenceDateTime`, instant),
      delivered,
    ]);
  }
  const ready = field<TransportTimes, 'readyAt'>('readyAt', `${inside}/availabilityDueDateTime`, instant);
  const arrival = `${inside}/specifiedLogisticsTransportMovement[]/arrivalEvent[]/actualOccurrenceDateTime`;
  return record<TransportTimes>({}, [
    ...(form === 'cim-smgs' ? [ready] : []),
    field('acceptedAt', `${inside}/carrierAcceptanceDateTime`, instant),
    field('arrivedAt', arrival, instant),
    delivered,
  ]);
}

/** A codec of a record that is left out when none of its fields was found. */
export function unlessEmpty<A extends object>(codec: Codec<A>): Codec<A> {
  return {
    ...codec,
    read: (json, place) => {
      const value = codec.read(json, place);
      return value === undefined || Object.keys(value).length === 0 ? undefined : value;
    },
  };
}

/** An instant to the second, as ISO 8601: seals must give back what they fixed. */
const exactInstant: Codec<string> = {
  write: (value) => value,
  read: (json, place) => {
    const value = plainText.read(json, place);
    const iso = value === undefined ? undefined : isoOfInstant(value);
    if (iso === undefined) place.report('note-value-unreadable', `Found "${value}"; wanted an instant.`, place.path);
    return iso;
  },
};

function plainWord<W extends string>(words: readonly W[]): Codec<W> {
  return {
    write: (value) => value,
    read: (json, place) => words.find((one) => one === plainText.read(json, place)),
  };
}

/** Who certifies an event. Time, form and hash stand in an extension, for the guide has no place for a seal. */
function signatureCodec(stage: TransportSignature['stage']): Codec<TransportSignature> {
  return closed(
    record<TransportSignature>({ role: '', stage, form: 'signature' }, [
      field('role', 'roleCode[]', text),
      field('name', 'name[]', text),
      field('stage', 'x-seal/stage', plainWord(['issue', 'taking-over', 'delivery'])),
      field('form', 'x-seal/form', plainWord(['signature', 'stamp', 'electronic'])),
      field('signedAt', 'x-seal/signedAt', exactInstant),
      field('contentHash', 'x-seal/contentHash', plainText),
    ]),
  );
}

interface StageSlots<A> {
  readonly taken?: readonly A[];
  readonly delivered?: readonly A[];
}

/** Two lists of one record, of the events of taking over and of delivery. */
function stagesCodec<A extends { readonly stage: string }>(
  taken: Field<StageSlots<A>>,
  delivered: Field<StageSlots<A>>,
): Codec<readonly A[]> {
  return mapped(
    record<StageSlots<A>>({}, [taken, delivered]),
    (all: readonly A[]) => ({
      taken: all.filter(({ stage }) => stage !== 'delivery'),
      delivered: all.filter(({ stage }) => stage === 'delivery'),
    }),
    (slots) => [...(slots.taken ?? []), ...(slots.delivered ?? [])],
  );
}

/** Signatures and seals of the e-CMR: of issue and taking over with the pick-up, of delivery with the delivery. */
export function signaturesCodec(inside: string): Codec<readonly TransportSignature[]> {
  return stagesCodec<TransportSignature>(
    field('taken', `${inside}/pickUpEvent/certifying`, list(signatureCodec('taking-over'))),
    field('delivered', `${inside}/deliveryEvent/certifying`, list(signatureCodec('delivery'))),
  );
}

function reservationCodec(stage: TransportReservation['stage']): Codec<TransportReservation> {
  return closed(
    record<TransportReservation>({ stage }, [
      field('stage', '', constant(stage)),
      field('code', 'contentCode[]', text),
      field('text', 'content', localized),
      field('madeBy', 'x-madeBy', plainText),
      field('madeAt', 'creationDateTime', instant),
    ]),
  );
}

/** Reservations of the e-CMR: notes of the pick-up and of the delivery. */
export function reservationsCodec(inside: string): Codec<readonly TransportReservation[]> {
  return stagesCodec<TransportReservation>(
    field('taken', `${inside}/pickUpEvent/applicableNote`, list(reservationCodec('taking-over'))),
    field('delivered', `${inside}/deliveryEvent/applicableNote`, list(reservationCodec('delivery'))),
  );
}

/** Temperature limits, in degrees Celsius. */
export const temperatureCodec: Codec<TransportTemperature> = closed(
  record<TransportTemperature>({}, [
    field('minC', 'minimumValue', measure('CEL')),
    field('maxC', 'maximumValue', measure('CEL')),
  ]),
);

/** How the mass was found, a word of SMGS box 21. */
export const massMethod = word({
  scale: 'scale',
  stated: 'stated',
  standard: 'standard',
  measured: 'measured',
  draught: 'draught',
});
