import { type CbvWordKind, webUriOfWord } from '../cbv-words.ts';
import type { EpcisEvent, ExtensionValue, Namespaces } from '../epcis-event.ts';
import { canonicalTime, canonicalValue } from './canonical-value.ts';

/** Version of the algorithm: where extensions in standard fields stand, and whether the list of sensor elements is named. */
export type CbvVersion = '2.0' | '2.1';

/**
 * A field in the canonical order: `time` is an instant, a kind of word may be a bare word, `list` and `group` hold further fields. What
 * stands before a value is `label`, written once.
 */
type Field =
  | ValueField
  | { readonly name: string; readonly as: 'list'; readonly element: string; readonly fields?: FieldOrder }
  | { readonly name: string; readonly as: 'pairs'; readonly type: ValueField; readonly value: ValueField }
  | { readonly name: string; readonly as: 'group'; readonly fields: FieldOrder }
  | { readonly name: string; readonly as: 'repeated'; readonly fields: FieldOrder };

interface ValueField {
  readonly name: string;
  readonly as: 'value' | 'time' | CbvWordKind;
  readonly label: string;
}

interface PlacedField {
  readonly position: number;
  readonly field: Field;
}

/** Fields by their names, each with its place in the canonical order: an event has few of them. */
type FieldOrder = ReadonlyMap<string, PlacedField>;

type Fields = Readonly<Record<string, ExtensionValue | undefined>>;

const ordered = (...fields: readonly Field[]): FieldOrder =>
  new Map(fields.map((field, position) => [field.name, { position, field }]));
const single = (name: string, as: ValueField['as']): ValueField => ({ name, as, label: `${name}=` });
const values = (...names: readonly string[]): Field[] => names.map((name) => single(name, 'value'));
const epcs = (name: string): Field => ({ name, as: 'list', element: 'epc' });
const QUANTITY = ordered(...values('epcClass', 'quantity', 'uom'));
const quantities = (name: string): Field => ({ name, as: 'list', element: 'quantityElement', fields: QUANTITY });
const pairs = (name: string, kind: CbvWordKind, value: string): Field => ({
  name,
  as: 'pairs',
  type: single('type', kind),
  value: single(value, 'value'),
});
const times = (...names: readonly string[]): Field[] => names.map((name) => single(name, 'time'));

const SENSOR_ELEMENT = ordered(
  {
    name: 'sensorMetadata',
    as: 'group',
    fields: ordered(
      ...times('time', 'startTime', 'endTime'),
      ...values('deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod', 'bizRules'),
    ),
  },
  {
    name: 'sensorReport',
    as: 'repeated',
    fields: ordered(
      single('type', 'measurementType'),
      single('exception', 'sensorException'),
      ...values('deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod'),
      ...times('time'),
      ...values('microorganism', 'chemicalSubstance', 'value'),
      single('component', 'component'),
      ...values('stringValue', 'booleanValue', 'hexBinaryValue', 'uriValue', 'minValue', 'maxValue', 'meanValue'),
      ...values('sDev', 'percRank', 'percValue', 'uom', 'coordinateReferenceSystem'),
    ),
  },
);

/** The canonical order of fields. Source: CBV 2.0, section 8.9, table of the canonical property order. */
const EVENT_ORDER = ordered(
  ...times('eventTime'),
  ...values('eventTimeZoneOffset'),
  epcs('epcList'),
  ...values('parentID'),
  epcs('inputEPCList'),
  epcs('childEPCs'),
  quantities('quantityList'),
  quantities('childQuantityList'),
  quantities('inputQuantityList'),
  epcs('outputEPCList'),
  quantities('outputQuantityList'),
  ...values('action', 'transformationID'),
  single('bizStep', 'bizStep'),
  single('disposition', 'disposition'),
  {
    name: 'persistentDisposition',
    as: 'group',
    fields: ordered(single('set', 'disposition'), single('unset', 'disposition')),
  },
  { name: 'readPoint', as: 'group', fields: ordered(...values('id')) },
  { name: 'bizLocation', as: 'group', fields: ordered(...values('id')) },
  pairs('bizTransactionList', 'bizTransactionType', 'bizTransaction'),
  pairs('sourceList', 'sourceDestType', 'source'),
  pairs('destinationList', 'sourceDestType', 'destination'),
  { name: 'sensorElementList', as: 'list', element: 'sensorElement', fields: SENSOR_ELEMENT },
);

/** Fields that say nothing of what happened, and so take no part. Source: CBV 2.0, section 8.9. */
const IGNORED: ReadonlySet<string> = new Set([
  'type',
  'isA',
  '@context',
  'recordTime',
  'eventID',
  'errorDeclaration',
  'certificationInfo',
  'comment',
  'rdfs:comment',
]);

const STANDARD: ReadonlySet<string> = new Set([...IGNORED, ...EVENT_ORDER.keys(), 'ilmd']);

/**
 * The pre-hash string of an event: what two spellings of the same event share. Source: CBV 2.0, section 8.9 (the algorithm by R. Tröger
 * and S. Schmittner); 2.1 differs in where extensions stand.
 */
export function eventPreHash(event: EpcisEvent, namespaces: Namespaces, version: CbvVersion = '2.0'): string {
  const writer: Writer = { namespaces, isInline: version === '2.1', hasInnerExtensions: false };
  const fields = event as unknown as Fields;
  let text = `eventType=${event.type}${fieldsText(writer, fields, EVENT_ORDER)}`;
  const ilmd = fields.ilmd;
  if (isObject(ilmd)) text += `ilmd${extensionsText(writer, ilmd, IGNORED)}`;
  if (writer.hasInnerExtensions && !writer.isInline) {
    for (const { field } of EVENT_ORDER.values()) text += trailingText(writer, fields[field.name], field);
  }
  return text + extensionsText(writer, fields, STANDARD);
}

interface Writer {
  readonly namespaces: Namespaces;
  /** True where extensions follow the fields of their parent, false where they are gathered behind all standard fields. */
  readonly isInline: boolean;
  /** Set once a standard field may hold extensions, which are looked for only then. */
  hasInnerExtensions: boolean;
}

/** Writes the standard fields that a group has in canonical order; asking for each that it might have would take far longer. */
function fieldsText(writer: Writer, group: Fields, order: FieldOrder): string {
  const present: PlacedField[] = [];
  for (const name in group) {
    const placed = order.get(name);
    if (placed !== undefined) insertInOrder(present, placed);
    else if (order !== EVENT_ORDER && name.includes(':')) writer.hasInnerExtensions = true;
  }
  let text = '';
  for (const { field } of present) text += fieldText(writer, group[field.name], field);
  return text;
}

function insertInOrder(present: PlacedField[], placed: PlacedField): void {
  let at = present.length;
  for (; at > 0 && present[at - 1]!.position > placed.position; at--) present[at] = present[at - 1]!;
  present[at] = placed;
}

function fieldText(writer: Writer, value: ExtensionValue | undefined, field: Field): string {
  if (value === undefined || value === null) return '';
  switch (field.as) {
    case 'list':
      return listText(writer, value, field);
    case 'pairs':
      return pairsText(writer, value, field);
    case 'group':
      if (isObject(value)) return named(field.name, groupText(writer, value, field.fields));
      writer.hasInnerExtensions = true;
      return '';
    case 'repeated':
      return eachText(value, (one) => (isObject(one) ? named(field.name, groupText(writer, one, field.fields)) : ''));
    default:
      if (!Array.isArray(value)) return valueText(writer, value, field);
      return eachText(value as readonly ExtensionValue[], (one) => valueText(writer, one, field));
  }
}

function valueText(writer: Writer, value: ExtensionValue, field: ValueField): string {
  const raw = textOf(value);
  if (raw === undefined) return '';
  const text = spell(writer, raw, field);
  return text === '' ? '' : field.label + text;
}

function spell(writer: Writer, raw: string, { as }: ValueField): string {
  if (as === 'value') return canonicalValue(raw, writer.namespaces);
  if (as === 'time') return canonicalTime(raw);
  return webUriOfWord(as, raw.trim()) ?? canonicalValue(raw, writer.namespaces);
}

function listText(writer: Writer, value: ExtensionValue, field: Field & { readonly as: 'list' }): string {
  if (!Array.isArray(value)) {
    writer.hasInnerExtensions = true;
    return '';
  }
  const { name, element, fields } = field;
  const text = eachText(value as readonly ExtensionValue[], (one) => {
    if (fields !== undefined) return isObject(one) ? named(element, groupText(writer, one, fields)) : '';
    const raw = textOf(one);
    return raw === undefined || raw === '' ? '' : `${element}=${canonicalValue(raw, writer.namespaces)}`;
  });
  const isNamed = writer.isInline || name !== 'sensorElementList';
  return isNamed ? named(name, text) : text;
}

function pairsText(writer: Writer, value: ExtensionValue, field: Field & { readonly as: 'pairs' }): string {
  const text = eachText(value, (one) => {
    if (!isObject(one)) return '';
    const type = valueText(writer, one.type ?? null, field.type);
    return type + valueText(writer, one[field.value.name] ?? null, field.value);
  });
  return named(field.name, text);
}

function groupText(writer: Writer, group: Fields, fields: FieldOrder): string {
  const text = fieldsText(writer, group, fields);
  return writer.isInline ? text + ownExtensions(writer, group) : text;
}

/** The extensions inside a standard field, behind the names of the fields that hold them; empty when there are none. */
function trailingText(writer: Writer, value: ExtensionValue | undefined, field: Field): string {
  if (value === undefined || value === null || !('fields' in field)) return '';
  // Quantities and lists of identifiers have no extension points.
  if (field.fields === undefined || field.fields === QUANTITY) return '';
  const { fields } = field;
  const display = field.as === 'list' ? field.element : field.name;
  return eachText(value, (one) => {
    if (!isObject(one)) return '';
    let inner = '';
    for (const { field: child } of fields.values()) inner += trailingText(writer, one[child.name], child);
    return named(display, inner + ownExtensions(writer, one));
  });
}

/** The texts of a value, or of each of a list of them in their order by code points. A list of one, the usual case, costs no array. */
function eachText(value: ExtensionValue, write: (one: ExtensionValue) => string): string {
  if (!Array.isArray(value)) return write(value);
  const list = value as readonly ExtensionValue[];
  if (list.length === 1) return write(list[0]!);
  return joinSorted(list.map(write));
}

function ownExtensions(writer: Writer, group: Fields): string {
  for (const name in group) {
    if (name.includes(':')) return extensionsText(writer, onlyPrefixed(group), IGNORED);
  }
  return '';
}

function onlyPrefixed(group: Fields): Fields {
  return Object.fromEntries(Object.entries(group).filter(([name]) => name.includes(':')));
}

function extensionsText(writer: Writer, group: Fields, left: ReadonlySet<string>): string {
  const texts: string[] = [];
  for (const name in group) {
    if (left.has(name) || name.startsWith('@xmlns')) continue;
    const key = expandName(name, writer.namespaces);
    for (const one of asArray(group[name] ?? null)) texts.push(extensionText(writer, key, one));
  }
  return joinSorted(texts);
}

function extensionText(writer: Writer, key: string, value: ExtensionValue): string {
  if (Array.isArray(value)) return value.map((one) => extensionText(writer, key, one)).join('');
  if (isObject(value)) {
    const own = textOf(value['#text'] ?? null);
    return key + valueSuffix(writer, own) + extensionsText(writer, value, TEXT_ONLY);
  }
  return key + valueSuffix(writer, textOf(value));
}

const TEXT_ONLY: ReadonlySet<string> = new Set([...IGNORED, '#text'].filter((name) => name !== 'type'));

function valueSuffix(writer: Writer, raw: string | undefined): string {
  const text = raw === undefined ? '' : canonicalValue(raw, writer.namespaces);
  return text === '' ? '' : `=${text}`;
}

/** `{namespace}name` of a name with a known prefix; any other name stays. Source: CBV 2.0, section 8.9, rules 19 and 20. */
function expandName(name: string, namespaces: Namespaces): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const iri = namespaces.get(name.slice(0, colon));
  return iri === undefined ? name : `{${iri}}${name.slice(colon + 1)}`;
}

function named(name: string, inner: string): string {
  return inner === '' ? '' : name + inner;
}

function textOf(value: ExtensionValue): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function asArray(value: ExtensionValue): readonly ExtensionValue[] {
  return Array.isArray(value) ? (value as readonly ExtensionValue[]) : [value];
}

function isObject(value: ExtensionValue | undefined): value is { readonly [name: string]: ExtensionValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Joins in the order of code points, which UTF-8 keeps and UTF-16 does not where surrogates stand. */
function joinSorted(texts: string[]): string {
  if (texts.length < 2) return texts[0] ?? '';
  const joined = texts.sort().join('');
  return SURROGATE.test(joined) ? texts.sort(compareCodePoints).join('') : joined;
}

const SURROGATE = /[\ud800-\udfff]/;

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
