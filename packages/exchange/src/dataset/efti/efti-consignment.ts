import { CONTRACT_KINDS, type TransportConsignment, type TransportMovement } from '@karvon/model';
import type { Loss } from '../../finding.ts';
import { openLedger } from '../field-ledger.ts';
import { preferredText } from '../preferred-text.ts';
import { type EftiPart, elementXml, group, leaf } from './efti-element.ts';
import {
  codedPlacePart,
  documentPart,
  equipmentPart,
  goodsPart,
  packagePart,
  partyPart,
  placePart,
} from './efti-parts.ts';
import { EftiValues } from './efti-values.ts';

/** Namespace of the eFTI common data set. Source: EFTI4EU reference implementation, `consignment-common.xsd`. */
export const EFTI_NAMESPACE = 'http://efti.eu/v1/consignment/common';

/** Parties that have elements of their own; others are associated parties with their role. */
const NAMED_ROLES = ['CA', 'CN', 'CZ', 'FW'];

/**
 * Writes a consignment as the eFTI common data set in XML, with each field that it does not carry. Elements stand in the order of the
 * schema, whose version 1 sorts them by name. The gate that takes it, and which subset an authority may ask for, is not the matter here.
 *
 * Source: EFTI4EU reference implementation, `schema/xsd/consignment-common.xsd`; Regulation (EU) 2020/1056.
 */
export function writeEfti(
  consignment: TransportConsignment,
  languages: readonly string[] = ['en', 'ru'],
): { readonly text: string; readonly losses: readonly Loss[] } {
  const ledger = openLedger(consignment);
  const values = new EftiValues(ledger, languages);
  const source = ledger.value;
  const root = group(
    'consignment',
    ...beginning(source, values),
    ...middle(source, values, languages),
    ...ending(source, values),
  );
  const written = { name: 'consignment', content: [], ...root, attributes: { xmlns: EFTI_NAMESPACE } };
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${elementXml(written)}`;
  return { text, losses: ledger.losses('eFTI') };
}

/** Elements from applicableServiceCharge to freightForwarder. */
function beginning(source: TransportConsignment, values: EftiValues): readonly (EftiPart | readonly EftiPart[])[] {
  const party = (role: string) => source.parties.find((one) => one.role === role);
  const place = (...roles: readonly string[]) => source.places.find(({ role }) => roles.includes(role));
  const { times } = source;
  return [
    source.charges.map((charge) =>
      group(
        'applicableServiceCharge',
        values.money('appliedAmount', charge.amount),
        leaf('paymentArrangementCode', charge.payment),
      ),
    ),
    source.documents.map((document) => documentPart('associatedDocument', document, values)),
    source.parties
      .filter(({ role }) => !NAMED_ROLES.includes(role))
      .map((one) => partyPart('associatedParty', one, values)),
    partyPart('carrier', party('CA'), values),
    values.time('carrierAcceptanceDateTime', times?.acceptedAt),
    placePart('carrierAcceptanceLocation', place('acceptance') ?? place('departure'), values),
    source.carrierSections.map(({ carrierName, carrierCode }) =>
      group('connectingCarrier', values.identifier('id', carrierCode, 17), values.text('name', carrierName, 70)),
    ),
    partyPart('consignee', party('CN'), values),
    placePart('consigneeReceiptLocation', place('delivery') ?? place('destination'), values),
    partyPart('consignor', party('CZ'), values),
    source.remarks
      .filter(({ kind }) => kind === 'declaration')
      .map(({ text }) => values.text('consignorProvidedInformationText', text, 256)),
    source.remarks
      .filter(({ kind }) => kind === 'agreement')
      .map(({ text }) => values.text('contractTermsText', text, 256)),
    values.money('declaredValueForCarriageAmount', source.declaredValue),
    group(
      'deliveryEvent',
      values.time('actualOccurrenceDateTime', times?.deliveredAt),
      values.time('estimatedOccurrenceDateTime', times?.estimatedArrivalAt),
      values.time('requestedOccurrenceDateTime', times?.deliverBy),
    ),
    partyPart('freightForwarder', party('FW'), values),
  ];
}

/** Elements from grossVolume to onCarriageTransportMovement. */
function middle(
  source: TransportConsignment,
  values: EftiValues,
  languages: readonly string[],
): readonly (EftiPart | readonly EftiPart[])[] {
  const { totals } = source;
  const movements = (name: string, stage: TransportMovement['stage']) =>
    source.movements.filter((one) => one.stage === stage).map((one) => movementPart(name, one, source, values));
  return [
    values.volumeM3('grossVolume', totals?.volumeM3),
    values.massKg('grossWeight', totals?.grossMassKg),
    source.items.map((goods) => goodsPart(goods, values)),
    movements('mainCarriageTransportMovement', '20'),
    cargoPart(source, values, languages),
    values.massKg('netWeight', totals?.netMassKg),
    values.count('numberOfPackages', totals?.packageCount),
    movements('onCarriageTransportMovement', '30'),
  ];
}

/** Elements from paymentArrangementCode to usedTransportEquipment. */
function ending(source: TransportConsignment, values: EftiValues): readonly (EftiPart | readonly EftiPart[])[] {
  const { contract, customs, equipment } = source;
  const isCarried = ({ carriedOnId }: { readonly carriedOnId?: string }) =>
    carriedOnId !== undefined && equipment.some(({ id }) => id === carriedOnId);
  return [
    source.movements
      .filter(({ stage }) => stage === '10')
      .map((one) => movementPart('preCarriageTransportMovement', one, source, values)),
    group(
      'regulatoryProcedure',
      codedPlacePart('exportCustomsOfficeLocation', customs?.departureOffice, values),
      codedPlacePart('importCustomsOfficeLocation', customs?.destinationOffice, values),
    ),
    contract === undefined
      ? undefined
      : documentPart(
          'transportContractDocument',
          {
            typeCode: CONTRACT_KINDS[contract.kind],
            ...(contract.number === undefined ? {} : { number: contract.number }),
            ...(contract.issuedOn === undefined ? {} : { issuedOn: contract.issuedOn }),
          },
          values,
        ),
    source.items.flatMap((goods) => packagePart(goods, values)),
    source.places
      .filter(({ role }) => role === 'transshipment')
      .map((place) => placePart('transshipmentLocation', place, values)),
    equipment
      .filter((unit) => !isCarried(unit))
      .map((unit, index) => {
        const carried = equipment.filter(({ carriedOnId }) => carriedOnId === unit.id);
        return equipmentPart(unit, carried, index + 1, values);
      }),
  ];
}

/** LogisticsTransportMovement. */
function movementPart(
  name: string,
  movement: TransportMovement,
  { places, items }: TransportConsignment,
  values: EftiValues,
): EftiPart {
  const borders =
    name === 'mainCarriageTransportMovement' ? places.filter(({ role }) => role === 'border-crossing') : [];
  return group(
    name,
    group('arrivalEvent', values.time('actualOccurrenceDateTime', movement.arrivesAt), pointPart(movement.to, values)),
    borders.map((border) => group('borderCrossingEvent', placePart('occurrenceLocation', border, values))),
    leaf('dangerousGoodsIndicator', String(items.some(({ dangerousGoods }) => dangerousGoods.length > 0))),
    group(
      'departureEvent',
      values.time('actualOccurrenceDateTime', movement.departsAt),
      pointPart(movement.from, values),
    ),
    values.identifier('id', movement.conveyanceNumber, 17),
    leaf('modeCode', movement.mode),
    group(
      'usedTransportMeans',
      values.identifier('id', movement.meansId, 17),
      values.text('name', movement.meansName, 70),
      group('registrationCountry', leaf('code', movement.meansState)),
      leaf('typeCode', movement.meansType),
    ),
  );
}

function pointPart(point: TransportMovement['from'], values: EftiValues): EftiPart {
  if (point === undefined) return undefined;
  return group(
    'occurrenceLocation',
    values.identifier('id', point.unlocode ?? point.stationCode, 17),
    values.text('name', point.name, 256),
  );
}

/** TransportCargo: the one text and code of all goods; several descriptions are joined. */
function cargoPart({ items }: TransportConsignment, values: EftiValues, languages: readonly string[]): EftiPart {
  const chosen = items
    .map(({ description }) => preferredText(description, languages))
    .filter((one) => one !== undefined);
  const language = chosen[0]?.language;
  const isShared = chosen.every((one) => one.language === language);
  const joined = chosen.map(({ text }) => text).join('; ');
  const [hsCode, ...others] = new Set(items.map((one) => one.hsCode));
  if (others.length > 0)
    values.lose(`eFTI has one code for all goods; ${[hsCode, ...others].join(', ')} are left out.`);
  return group(
    'natureIdentificationCargo',
    joined === ''
      ? undefined
      : values.localized(
          'identificationText',
          { [isShared && language !== undefined ? language : 'und']: joined },
          512,
        ),
    leaf('statisticalClassificationCode', others.length === 0 ? hsCode : undefined),
  );
}
