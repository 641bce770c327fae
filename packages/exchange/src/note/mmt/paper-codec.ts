import type {
  RemarkKind,
  TransportCharge,
  TransportCustoms,
  TransportDocument,
  TransportIncoterm,
  TransportReference,
  TransportRemark,
} from '@karvon/model';
import type { NoteForm } from '../note-form.ts';
import { type Codec, closed, field, list, mapped, record } from './codec.ts';
import { elementsOf, isJsonObject, type Json, propertyOf } from './json.ts';
import { sectionPointCodec } from './place-codec.ts';
import { date } from './times.ts';
import { localized, money, plainText, text, word } from './values.ts';

/** Subject of a note in the document, by code list 4451, for each kind of remark that stands among the notes. */
const REMARK_SUBJECTS: Readonly<Record<Exclude<RemarkKind, 'handling'>, string>> = {
  declaration: 'DCL',
  'carrier-note': 'BLR',
  'not-for-carrier': 'ICN',
  customs: 'CUS',
  agreement: 'SIN',
};

/** Kinds of remarks that a form has boxes for. */
const REMARKS_OF_FORM: Readonly<Record<NoteForm, readonly RemarkKind[]>> = {
  smgs: ['declaration', 'not-for-carrier', 'customs', 'handling'],
  'cim-smgs': ['declaration', 'not-for-carrier', 'customs', 'carrier-note', 'handling'],
  ecmr: ['declaration', 'carrier-note', 'customs', 'agreement', 'handling'],
};

interface RemarkSlots {
  readonly notes?: readonly TransportRemark[];
  readonly handling?: readonly TransportRemark[];
}

/** Remarks: notes of the document by subject, and instructions for handling in the consignment. */
export function remarksCodec(form: NoteForm, inside: string): Codec<readonly TransportRemark[]> {
  const empty: TransportRemark = { kind: 'not-for-carrier', text: {} };
  const note = closed(
    record<TransportRemark>(empty, [
      field('kind', 'subjectCode[]', word<RemarkKind>(REMARK_SUBJECTS as Readonly<Record<RemarkKind, string>>)),
      field('text', 'content', localized),
    ]),
  );
  const handling = closed(
    record<TransportRemark>({ ...empty, kind: 'handling' }, [field('text', 'description', localized)]),
  );
  const kinds = REMARKS_OF_FORM[form];
  return mapped(
    record<RemarkSlots>({}, [
      field('notes', 'exchangedDocument/includedNote', list(note)),
      field('handling', `${inside}/handlingInstructions`, list(handling)),
    ]),
    (remarks: readonly TransportRemark[]) => ({
      notes: remarks.filter(({ kind }) => kind !== 'handling' && kinds.includes(kind)),
      handling: remarks.filter(({ kind }) => kind === 'handling'),
    }),
    ({ notes = [], handling: others = [] }) => [...notes, ...others],
  );
}

interface ReferenceSlots {
  readonly CU?: string;
  readonly CN?: string;
  readonly FF?: string;
}

/** References that have a property of their own: the consignor's, the carrier's and, on the road, the forwarder's number. */
export function referencesCodec(form: NoteForm, inside: string): Codec<readonly TransportReference[]> {
  const slots = record<ReferenceSlots>({}, [
    field('CU', `${inside}/consignorAssignedId`, text),
    field('CN', `${inside}/carrierAssignedId`, text),
    ...(form === 'ecmr' ? [field<ReferenceSlots, 'FF'>('FF', `${inside}/freightForwarderAssignedId`, text)] : []),
  ]);
  return mapped(
    slots,
    (references: readonly TransportReference[]) => {
      const latestFirst = [...references].reverse();
      return Object.fromEntries(latestFirst.map(({ type, value }) => [type, value])) as ReferenceSlots;
    },
    (values) => Object.entries(values).map(([type, value]) => ({ type, value })),
  );
}

/** The rail guides pin the type of an attached document to 916, "related document"; the true code stands in its name. */
const railDocumentType: Codec<string> = {
  write: (code) => ({ content: '916', name: code }),
  read: (json: Json, place) => {
    const first = elementsOf(json)[0];
    const name = isJsonObject(first) ? propertyOf(first, 'name') : undefined;
    return typeof name === 'string' ? name : text.read(json, place);
  },
};

/** Attached documents; the rail notes have no place for their dates. */
export function documentsCodec(form: NoteForm): Codec<readonly TransportDocument[]> {
  const isRoad = form === 'ecmr';
  return list(
    closed(
      record<TransportDocument>({ typeCode: '916', number: '' }, [
        field('typeCode', 'typeCode', isRoad ? text : railDocumentType),
        field('number', 'id', text),
        field('name', 'name', localized),
        ...(isRoad ? [field<TransportDocument, 'issuedOn'>('issuedOn', 'issueDateTime', date)] : []),
      ]),
    ),
  );
}

/** Category of a charge by code list 5237 as far as it tells; the word of ours stands in its name. */
const CHARGE_CODES: Readonly<Record<TransportCharge['kind'], string>> = {
  freight: '4',
  supplement: '2',
  customs: '2',
  insurance: '2',
  other: '2',
};

const chargeKind: Codec<TransportCharge['kind']> = {
  write: (kind) => ({ content: CHARGE_CODES[kind], name: kind }),
  read: (json: Json, place) => {
    const first = elementsOf(json)[0];
    const name = isJsonObject(first) ? propertyOf(first, 'name') : undefined;
    if (typeof name === 'string' && Object.hasOwn(CHARGE_CODES, name)) return name as TransportCharge['kind'];
    return text.read(json, place) === '4' ? 'freight' : 'supplement';
  },
};

/** Charges, who pays them, and for which section. */
export const chargesCodec: Codec<readonly TransportCharge[]> = list(
  closed(
    record<TransportCharge>({ kind: 'freight' }, [
      field('kind', 'categoryCode', chargeKind),
      field('payment', 'payingPartyRoleCode', word({ P: 'CZ', C: 'CN', A: 'GS' })),
      field('payerName', 'payer/name', localized),
      field('payerCode', 'payer/id[]', text),
      field('contractReference', 'x-contractReference', plainText),
      field('carrierCode', 'x-carrierCode', plainText),
      field('from', 'appliedFromLogisticsLocation', sectionPointCodec),
      field('to', 'appliedToLogisticsLocation', sectionPointCodec),
      field('amount', 'appliedAmount', money),
    ]),
  ),
);

/** The delivery term; its place is a description on rail and has none on the road. */
export function incotermCodec(form: NoteForm): Codec<TransportIncoterm> {
  return closed(
    record<TransportIncoterm>({ term: '' }, [
      field('term', 'deliveryTypeCode', text),
      ...(form === 'ecmr' ? [] : [field<TransportIncoterm, 'place'>('place', 'description', text)]),
    ]),
  );
}

/** UNTDID 1001: TIR carnet. */
const TIR_CARNET = '952';

const referenceCodec: Codec<TransportReference> = closed(
  record<TransportReference>({ type: '', value: '' }, [field('type', 'typeCode', text), field('value', 'id', text)]),
);

/** Customs: the offices on rail; carnet and references as documents on the road. */
export function customsCodec(form: NoteForm): Codec<TransportCustoms> {
  const offices = [
    field<TransportCustoms, 'departureOffice'>(
      'departureOffice',
      'exitCustomsOfficeSpecifiedLogisticsLocation/id',
      text,
    ),
    field<TransportCustoms, 'destinationOffice'>(
      'destinationOffice',
      'entryCustomsOfficeSpecifiedLogisticsLocation/id',
      text,
    ),
  ];
  const papers = field<TransportCustoms, 'references'>('references', 'referencedDocument', list(referenceCodec));
  const fields = form === 'ecmr' ? [...offices, papers] : offices;
  return mapped(
    closed(record<TransportCustoms>({ references: [] }, fields)),
    ({ tirCarnet, references, ...rest }: TransportCustoms) => ({
      ...rest,
      references: tirCarnet === undefined ? references : [{ type: TIR_CARNET, value: tirCarnet }, ...references],
    }),
    ({ references, ...rest }) => {
      const carnet = references.find(({ type }) => type === TIR_CARNET);
      const others = references.filter((one) => one !== carnet);
      return { ...rest, references: others, ...(carnet && { tirCarnet: carnet.value }) };
    },
  );
}
