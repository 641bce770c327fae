import type {
  LocalizedText,
  PostalAddress,
  TransportDangerousGoods,
  TransportDocument,
  TransportEquipment,
  TransportItem,
  TransportParty,
  TransportPlace,
  TransportSeal,
} from '@karvon/model';
import { EQUIPMENT_KINDS } from '@karvon/model';
import { type EftiPart, group, leaf } from './efti-element.ts';
import type { EftiValues } from './efti-values.ts';

/** TradeParty: children in the order of the schema. */
export function partyPart(name: string, party: TransportParty | undefined, values: EftiValues): EftiPart {
  if (party === undefined) return undefined;
  const own = party.identifiers.find(({ scheme }) => scheme !== 'tax');
  const tax = party.identifiers.find(({ scheme }) => scheme === 'tax');
  const { contact } = party;
  return group(
    name,
    group(
      'definedContactDetails',
      group('emailAddress', values.identifier('uRI', contact?.email, 35)),
      values.text('personName', contact?.person, 35),
      group('telephone', values.text('completeNumber', contact?.telephone, 35)),
    ),
    values.identifier('id', own?.value, 17),
    values.text('name', party.name, 70),
    addressPart(party.address, values),
    name === 'associatedParty' ? leaf('roleCode', party.role) : undefined,
    group('taxRegistration', values.identifier('id', tax?.value, 35)),
  );
}

function addressPart(address: PostalAddress | undefined, values: EftiValues): EftiPart {
  return group(
    'postalAddress',
    values.text('cityName', address?.city, 35),
    leaf('countryCode', address?.state),
    values.text('countrySubDivisionName', address?.region, 35),
    leaf('postcode', address?.postcode),
    values.text('streetName', address?.street, 35),
  );
}

/** LogisticsLocation of a place: its UN/LOCODE, else its station code, its name and its state. */
export function placePart(name: string, place: TransportPlace | undefined, values: EftiValues): EftiPart {
  if (place === undefined) return undefined;
  const id =
    place.unlocode === undefined
      ? values.identifier('id', place.stationCode ?? place.gln, 17)
      : values.identifier('id', place.unlocode, 17, '6');
  return group(
    name,
    id,
    values.text('name', place.name, 256),
    group('postalAddress', leaf('countryCode', place.state)),
  );
}

/** LogisticsLocation that is known by its code alone. */
export function codedPlacePart(name: string, code: string | undefined, values: EftiValues): EftiPart {
  return group(name, values.identifier('id', code, 17));
}

/** ReferencedDocument. */
export function documentPart(name: string, document: Partial<TransportDocument>, values: EftiValues): EftiPart {
  return group(
    name,
    values.time('formattedIssueDateTime', document.issuedOn),
    values.identifier('id', document.number, 35),
    leaf('typeCode', document.typeCode),
  );
}

/** LogisticsTransportEquipment, with what stands on it as carried equipment. */
export function equipmentPart(
  unit: TransportEquipment,
  carried: readonly TransportEquipment[],
  sequenceNumber: number,
  values: EftiValues,
): EftiPart {
  return group(
    'usedTransportEquipment',
    unit.seals.map((seal) => sealPart(seal, values)),
    carried.map((one, index) =>
      group(
        'carriedTransportEquipment',
        one.seals.map((seal) => sealPart(seal, values)),
        leaf('categoryCode', EQUIPMENT_KINDS[one.kind]),
        values.massKg('grossGoodsWeightMeasure', one.goodsMassKg),
        values.identifier('id', one.id, 17),
        values.count('sequenceNumber', index + 1),
        values.massKg('verifiedGrossWeight', one.verifiedGrossMassKg),
      ),
    ),
    leaf('categoryCode', EQUIPMENT_KINDS[unit.kind]),
    values.massKg('grossGoodsWeightMeasure', unit.goodsMassKg),
    values.identifier('id', unit.id, 17),
    group('ownerParty', values.text('name', unit.ownerName, 70)),
    values.count('sealQuantity', unit.seals.length === 0 ? undefined : unit.seals.length),
    values.count('sequenceNumber', sequenceNumber),
    leaf('sizeTypeCode', unit.sizeType),
  );
}

function sealPart(seal: TransportSeal, values: EftiValues): EftiPart {
  return group('affixedSeal', values.identifier('id', seal.number, 70), leaf('sealingPartyRoleCode', seal.sealedBy));
}

/** SupplyChainConsignmentItem; the schema has no text of the goods there, which stands in `natureIdentificationCargo`. */
export function goodsPart(goods: TransportItem, values: EftiValues): EftiPart {
  return group(
    'includedConsignmentItem',
    goods.loads.map(({ equipmentId }) =>
      group('associatedTransportEquipment', values.identifier('id', equipmentId, 17)),
    ),
    values.volumeM3('grossVolume', goods.volumeM3),
    goods.dangerousGoods.map((dangerous) => dangerousGoodsPart(dangerous, values)),
  );
}

function dangerousGoodsPart(goods: TransportDangerousGoods, values: EftiValues): EftiPart {
  const levels: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3' };
  return group(
    'transportDangerousGoods',
    values.identifier('hazardClassificationID', goods.dangerClass, 7),
    values.massKg('netWeight', goods.netMassKg),
    leaf('packagingDangerLevelCode', goods.packingGroup === undefined ? undefined : levels[goods.packingGroup]),
    values.localized('properShippingName', goods.properShippingName, 128),
    leaf('tunnelRestrictionCode', goods.tunnelCode),
    leaf('uNDGID', goods.unNumber),
  );
}

/** LogisticsPackage of an item's packages. */
export function packagePart(goods: TransportItem, values: EftiValues): readonly EftiPart[] {
  return goods.packages.map(({ count, kindCode, marks }) =>
    group(
      'transportPackage',
      values.count('itemQuantity', count),
      group('shippingMarks', markPart(marks, values)),
      leaf('typeCode', kindCode),
    ),
  );
}

function markPart(marks: string | undefined, values: EftiValues): EftiPart {
  const text: LocalizedText | undefined = marks === undefined ? undefined : { und: marks };
  return values.localized('markingText', text, 70);
}
