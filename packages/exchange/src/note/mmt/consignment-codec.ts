import type { TransportConsignment, TransportContract, TransportMovement, TransportTotals } from '@karvon/model';
import { EMPTY_TRANSPORT_CONSIGNMENT } from '@karvon/model';
import { NOTE_FORMS, type NoteForm } from '../note-form.ts';
import { type Codec, closed, type Field, field, list, mapped, record, stamped } from './codec.ts';
import { equipmentCodec, sealsCodec } from './equipment-codec.ts';
import {
  massMethod,
  reservationsCodec,
  signaturesCodec,
  temperatureCodec,
  timesCodec,
  unlessEmpty,
} from './event-codec.ts';
import { itemsCodec } from './goods-codec.ts';
import {
  chargesCodec,
  customsCodec,
  documentsCodec,
  incotermCodec,
  referencesCodec,
  remarksCodec,
} from './paper-codec.ts';
import { partiesCodec } from './party-codec.ts';
import { placesCodec, sectionsCodec } from './place-codec.ts';
import { date } from './times.ts';
import { constant, localized, measure, money, text, word } from './values.ts';

/** Where the consignment stands in the document. */
const IN = 'specifiedConsignment[]';

/** Movements of the main carriage by road; the guide has no others. */
const movementsCodec: Codec<readonly TransportMovement[]> = mapped(
  list(
    closed(
      record<TransportMovement>({ stage: '20', mode: '3' }, [
        field('stage', '', constant('20', ['stageCode'])),
        field('mode', 'modeCode', text),
        field('meansType', 'usedLogisticsTransportMeans/typeCode', text),
        field('meansId', 'usedLogisticsTransportMeans/id', text),
        field('meansState', 'usedLogisticsTransportMeans/registrationTradeCountry/id', text),
      ]),
    ),
  ),
  (movements: readonly TransportMovement[]) => movements.filter(({ stage, mode }) => stage === '20' && mode === '3'),
  (movements) => movements,
);

const CODECS: Readonly<Record<NoteForm, Codec<TransportConsignment>>> = {
  smgs: documentCodec('smgs'),
  'cim-smgs': documentCodec('cim-smgs'),
  ecmr: documentCodec('ecmr'),
};

/** The codec between a consignment and the whole JSON document of a form. */
export function codecOfForm(form: NoteForm): Codec<TransportConsignment> {
  return CODECS[form];
}

function documentCodec(form: NoteForm): Codec<TransportConsignment> {
  const { guideline, typeCode } = NOTE_FORMS[form];
  const fields = [...commonFields(form), ...(form === 'ecmr' ? roadFields() : railFields(form))];
  const document = stamped(record<TransportConsignment>(EMPTY_TRANSPORT_CONSIGNMENT, fields), {
    exchangedDocumentContext: { guidelineSpecifiedDocumentContextParameter: [{ id: { content: guideline } }] },
  });
  const typed = { write: document.write, read: document.read, claims: claimsOf(document) };
  return closed({ ...typed, write: (value) => withTypeCode(document.write(value), typeCode) });
}

/** Properties of the head of the document that say what it is, and nothing of the consignment. */
function claimsOf(codec: Codec<TransportConsignment>): readonly string[] {
  const head = ['typeCode', 'purposeCode', 'languageId', 'issueDateTime'].map((name) => `exchangedDocument/${name}`);
  return [...(codec.claims ?? []), ...head, 'exchangedDeclaration/typeCode', '$schema'];
}

function withTypeCode(json: unknown, typeCode: string) {
  const document = json as { readonly exchangedDocument?: Readonly<Record<string, never>> };
  const { exchangedDocument = {} } = document;
  return { ...document, exchangedDocument: { typeCode: { content: typeCode }, ...exchangedDocument } };
}

function commonFields(form: NoteForm): readonly Field<TransportConsignment>[] {
  return [
    field('contract', '', contractCodec(form)),
    field('references', '', referencesCodec(form, IN)),
    field('parties', '', partiesCodec(form, IN)),
    field('places', '', placesCodec(form, IN)),
    field('equipment', `${IN}/utilizedLogisticsTransportEquipment`, equipmentCodec(form)),
    field('items', `${IN}/includedConsignmentItem`, itemsCodec(form)),
    field('totals', '', unlessEmpty(totalsCodec(form))),
    field('charges', `${IN}/applicableLogisticsServiceCharge`, chargesCodec),
    field('incoterm', `${IN}/specifiedTradeDeliveryTerms[]`, incotermCodec(form)),
    field('customs', `${IN}/applicableCrossBorderRegulatoryProcedure[]`, customsCodec(form)),
    field('documents', `${IN}/associatedReferencedDocument`, documentsCodec(form)),
    field('remarks', '', remarksCodec(form, IN)),
    field('times', '', unlessEmpty(timesCodec(form, IN))),
  ];
}

function railFields(form: NoteForm): readonly Field<TransportConsignment>[] {
  return [
    field('carrierSections', `${IN}/mainCarriageLogisticsTransportMovement`, sectionsCodec(form)),
    field('seals', `${IN}/x-affixedLogisticsSeal`, sealsCodec),
    field('loadedBy', `${IN}/transportService[]/serviceRequirementCode[]`, word({ carrier: '1', consignor: '4' })),
    field('massMethod', `${IN}/x-massMethod`, massMethod),
    field('declaredValue', `${IN}/declaredValueForCarriageAmount`, money),
  ];
}

function roadFields(): readonly Field<TransportConsignment>[] {
  return [
    field('carrierSections', `${IN}/connectingCarrier`, sectionsCodec('ecmr')),
    field('movements', `${IN}/mainCarriageLogisticsTransportMovement`, movementsCodec),
    field('temperature', `${IN}/x-transportSettingTemperature`, temperatureCodec),
    field('reservations', '', reservationsCodec(IN)),
    field('signatures', '', signaturesCodec(IN)),
  ];
}

function contractCodec(form: NoteForm): Codec<TransportContract> {
  const kind = form === 'ecmr' ? 'cmr' : form;
  return record<TransportContract>({ kind }, [
    field('kind', '', constant(kind)),
    field('number', 'exchangedDocument/id', text),
    field('issuedOn', 'exchangedDocument/issueDateTime', date),
    ...(form === 'ecmr'
      ? [field<TransportContract, 'issuedAt'>('issuedAt', 'exchangedDocument/issueLogisticsLocation/name', localized)]
      : []),
  ]);
}

function totalsCodec(form: NoteForm): Codec<TransportTotals> {
  const gross = field<TransportTotals, 'grossMassKg'>('grossMassKg', `${IN}/grossWeight[]`, measure('KGM'));
  const net = field<TransportTotals, 'netMassKg'>('netMassKg', `${IN}/netWeight[]`, measure('KGM'));
  const volume = field<TransportTotals, 'volumeM3'>('volumeM3', `${IN}/grossVolume[]`, measure('MTQ'));
  if (form === 'smgs') return record({}, [gross]);
  return record({}, form === 'ecmr' ? [gross, volume] : [gross, net]);
}
