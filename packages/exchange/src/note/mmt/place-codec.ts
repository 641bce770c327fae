import type { CarrierSection, PlaceRole, SectionPoint, TransportPlace } from '@karvon/model';
import { PLACE_ROLES } from '@karvon/model';
import type { NoteForm } from '../note-form.ts';
import { type Codec, closed, field, list, mapped, record, stamped } from './codec.ts';
import { elementsOf, isJsonObject, type Json, type JsonObject, propertyOf } from './json.ts';
import { constant, localized, plainText, text, word } from './values.ts';

/** The identifiers of a place, each with the name of its scheme in the document. */
interface PlaceIds {
  readonly stationCode?: string;
  readonly unlocode?: string;
  readonly gln?: string;
}

const SCHEMES = { stationCode: 'station', unlocode: 'UNLOCODE', gln: 'GLN' } as const;
const ID_KEYS = Object.keys(SCHEMES) as (keyof typeof SCHEMES)[];

/** Adds the identifiers of a place, a list `id` of `{ content, schemeName }`; without scheme the form of the code tells it. */
function withIds<A extends PlaceIds>(codec: Codec<A>, keys: readonly (keyof PlaceIds)[]): Codec<A> {
  return {
    claims: [...(codec.claims ?? []), 'id'],
    write: (value) => {
      const ids = keys.flatMap((key) => {
        const content = value[key];
        return content === undefined ? [] : [{ content, schemeName: SCHEMES[key] }];
      });
      return { ...(ids.length === 0 ? {} : { id: ids }), ...(codec.write(value) as JsonObject) };
    },
    read: (json, place) => {
      const value = codec.read(json, place);
      if (value === undefined || !isJsonObject(json)) return value;
      const ids: Partial<Record<keyof PlaceIds, string>> = {};
      for (const element of elementsOf(propertyOf(json, 'id'))) {
        const content = text.read(element, { ...place, path: `${place.path}/id` });
        if (content !== undefined) ids[schemeOf(element, content)] = content;
      }
      return { ...value, ...ids };
    },
  };
}

function schemeOf(json: Json, content: string): keyof PlaceIds {
  const name = isJsonObject(json) ? propertyOf(json, 'schemeName') : undefined;
  const named = ID_KEYS.find((key) => SCHEMES[key] === name);
  if (named !== undefined) return named;
  if (/^[A-Za-z]{2} ?[A-Za-z2-9]{3}$/.test(content)) return 'unlocode';
  return /^\d{13}$/.test(content) ? 'gln' : 'stationCode';
}

const pointCodec: Codec<SectionPoint> = closed(
  withIds(record<SectionPoint>({ name: {} }, [field('name', 'name', localized)]), ['stationCode', 'unlocode']),
);

/** A station, border or other place where a section begins or ends. */
export const sectionPointCodec: Codec<SectionPoint> = pointCodec;

function placeFields() {
  return [
    field<TransportPlace, 'name'>('name', 'name', localized),
    field<TransportPlace, 'state'>('state', 'countryId', text),
    field<TransportPlace, 'railwayCode'>('railwayCode', 'x-railwayCode', plainText),
    field<TransportPlace, 'siding'>('siding', 'subordinateLocation[]/id', text),
  ];
}

function placeCodec(role: PlaceRole): Codec<TransportPlace> {
  const place = record<TransportPlace>({ role, name: {} }, [
    field('role', '', constant(role, ['typeCode'])),
    ...placeFields(),
  ]);
  return closed(withIds(place, ID_KEYS));
}

const PASSED_ROLES = ['border-crossing', 'transshipment', 'reconsignment'] as const;

/** A place that is passed on the way: its role stands in `typeCode`, by code list 3227. */
const passedCodec: Codec<TransportPlace> = closed(
  withIds(
    record<TransportPlace>({ role: 'border-crossing', name: {} }, [
      field('role', 'typeCode[]', word<PlaceRole>(PLACE_ROLES)),
      ...placeFields(),
    ]),
    ID_KEYS,
  ),
);

interface Stop {
  readonly place: TransportPlace;
}

const stopCodec: Codec<Stop> = closed(
  record<Stop>({ place: { role: 'border-crossing', name: {} } }, [
    field('place', 'occurrenceLogisticsLocation', passedCodec),
  ]),
);

/** The places of a consignment by the property that has them. */
interface PlaceSlots {
  readonly acceptance?: TransportPlace;
  readonly departure?: TransportPlace;
  readonly passed?: readonly TransportPlace[];
  readonly delivery?: TransportPlace;
  readonly destination?: TransportPlace;
}

/**
 * The places by role under `inside`. On rail the stations of departure and destination are those of the one movement that is specified
 * for the whole way, and what is passed are the stops of its itinerary; the common note has the acceptance point besides. On the road
 * there are the places of taking over and of delivery.
 */
export function placesCodec(form: NoteForm, inside: string): Codec<readonly TransportPlace[]> {
  const whole = `${inside}/specifiedLogisticsTransportMovement[]`;
  const stops = mapped(
    list(stopCodec),
    (places: readonly TransportPlace[]) => places.map((place) => ({ place })),
    (events) => events.map(({ place }) => place),
  );
  const acceptance = field<PlaceSlots, 'acceptance'>(
    'acceptance',
    `${inside}/carrierAcceptanceLogisticsLocation`,
    placeCodec('acceptance'),
  );
  const rail = [
    field<PlaceSlots, 'departure'>(
      'departure',
      `${whole}/departureEvent[]/occurrenceLogisticsLocation`,
      placeCodec('departure'),
    ),
    field<PlaceSlots, 'passed'>('passed', `${whole}/itineraryRoute[]/itineraryStopEvent`, stops),
    field<PlaceSlots, 'destination'>(
      'destination',
      `${whole}/arrivalEvent[]/occurrenceLogisticsLocation`,
      placeCodec('destination'),
    ),
  ];
  const road = [
    acceptance,
    field<PlaceSlots, 'delivery'>('delivery', `${inside}/consigneeReceiptLogisticsLocation`, placeCodec('delivery')),
  ];
  const fields = form === 'ecmr' ? road : form === 'cim-smgs' ? [acceptance, ...rail] : rail;
  return mapped(record<PlaceSlots>({}, fields), slotsOf, placesOf);
}

function slotsOf(places: readonly TransportPlace[]): PlaceSlots {
  const by = (role: PlaceRole) => places.find((place) => place.role === role);
  const [acceptance, departure, delivery, destination] = (
    ['acceptance', 'departure', 'delivery', 'destination'] as const
  ).map(by);
  return {
    ...(acceptance && { acceptance }),
    ...(departure && { departure }),
    passed: places.filter(({ role }) => PASSED_ROLES.some((one) => one === role)),
    ...(delivery && { delivery }),
    ...(destination && { destination }),
  };
}

function placesOf({
  acceptance,
  departure,
  passed = [],
  delivery,
  destination,
}: PlaceSlots): readonly TransportPlace[] {
  return [acceptance, departure, ...passed, delivery, destination].filter((place) => place !== undefined);
}

const NOWHERE: SectionPoint = { name: {} };

/**
 * The sections of the carriers. On rail each is a movement with its carrier, from one point to another; on the road the carriers follow
 * each other as connecting carriers, without the points.
 */
export function sectionsCodec(form: NoteForm): Codec<readonly CarrierSection[]> {
  const empty: CarrierSection = { carrierName: {}, from: NOWHERE, to: NOWHERE };
  if (form === 'ecmr') {
    return list(
      closed(
        record<CarrierSection>(empty, [
          field('carrierName', 'name', localized),
          field('carrierCode', 'id[]', text),
          field('regime', '', constant('cmr')),
        ]),
      ),
    );
  }
  const regime =
    form === 'smgs'
      ? field<CarrierSection, 'regime'>('regime', '', constant('smgs'))
      : field<CarrierSection, 'regime'>('regime', 'x-regime', word({ smgs: 'SMGS', cim: 'CIM', cmr: 'CMR' }));
  const section = record<CarrierSection>(empty, [
    field('carrierName', 'carrier/name', localized),
    field('carrierCode', 'carrier/id[]', text),
    field('from', 'departureEvent[]/occurrenceLogisticsLocation', pointCodec),
    field('to', 'arrivalEvent[]/occurrenceLogisticsLocation', pointCodec),
    regime,
  ]);
  return list(closed(stamped(section, { modeCode: { content: '2' } })));
}
