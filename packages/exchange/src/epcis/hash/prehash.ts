import { type CbvWordKind, webUriOfWord } from '../cbv-words.ts';
import type { EpcisEvent, ExtensionValue, Namespaces } from '../epcis-event.ts';
import { canonicalTime, canonicalValue } from './canonical-value.ts';

/** Version of the algorithm: where extensions in standard fields stand, and whether the list of sensor elements is named. */
export type CbvVersion = '2.0' | '2.1';

/** A field in the canonical order: `time` is an instant, `word` may be a bare word, `list` and `group` hold further fields. */
type Field =
  | { readonly name: string; readonly as: 'value' | 'time' }
  | { readonly name: string; readonly as: CbvWordKind }
  | { readonly name: string; readonly as: 'list'; readonly element: string; readonly fields?: readonly Field[] }
  | { readonly name: string; readonly as: 'pairs'; readonly type: Field; readonly value: Field }
  | { readonly name: string; readonly as: 'group'; readonly fields: readonly Field[] }
  | { readonly name: string; readonly as: 'repeated'; readonly fields: readonly Field[] };

type Fields = Readonly<Record<string, ExtensionValue | undefined>>;

const values = (...names: readonly string[]): Field[] => names.map((name) => ({ name, as: 'value' }));
const epcs = (name: string): Field => ({ name, as: 'list', element: 'epc' });
const QUANTITY = values('epcClass', 'quantity', 'uom');
const quantities = (name: string): Field => ({ name, as: 'list', element: 'quantityElement', fields: QUANTITY });
const pairs = (name: string, kind: CbvWordKind, value: string): Field => ({
  name,
  as: 'pairs',
  type: { name: 'type', as: kind },
  value: { name: value, as: 'value' },
});
const times = (...names: readonly string[]): Field[] => names.map((name) => ({ name, as: 'time' }));

const SENSOR_ELEMENT: readonly Field[] = [
  {
    name: 'sensorMetadata',
    as: 'group',
    fields: [
      ...times('time', 'startTime', 'endTime'),
      ...values('deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod', 'bizRules'),
    ],
  },
  {
    name: 'sensorReport',
    as: 'repeated',
    fields: [
      { name: 'type', as: 'measurementType' },
      { name: 'exception', as: 'sensorException' },
      ...values('deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod'),
      ...times('time'),
      ...values('microorganism', 'chemicalSubstance', 'value'),
      { name: 'component', as: 'component' },
      ...values('stringValue', 'booleanValue', 'hexBinaryValue', 'uriValue', 'minValue', 'maxValue', 'meanValue'),
      ...values('sDev', 'percRank', 'percValue', 'uom', 'coordinateReferenceSystem'),
    ],
  },
];

/** The canonical order of fields. Source: CBV 2.0, section 8.9, table of the canonical property order. */
const EVENT_ORDER: readonly Field[] = [
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
  { name: 'bizStep', as: 'bizStep' },
  { name: 'disposition', as: 'disposition' },
  {
    name: 'persistentDisposition',
    as: 'group',
    fields: [
      { name: 'set', as: 'disposition' },
      { name: 'unset', as: 'disposition' },
    ],
  },
  { name: 'readPoint', as: 'group', fields: values('id') },
  { name: 'bizLocation', as: 'group', fields: values('id') },
  pairs('bizTransactionList', 'bizTransactionType', 'bizTransaction'),
  pairs('sourceList', 'sourceDestType', 'source'),
  pairs('destinationList', 'sourceDestType', 'destination'),
  { name: 'sensorElementList', as: 'list', element: 'sensorElement', fields: SENSOR_ELEMENT },
];

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

const STANDARD: ReadonlySet<string> = new Set([...IGNORED, ...EVENT_ORDER.map(({ name }) => name), 'ilmd']);

/**
 * The pre-hash string of an event: what two spellings of the same event share. Source: CBV 2.0, section 8.9 (the algorithm by R. Tröger
 * and S. Schmittner); 2.1 differs in where extensions stand.
 */
export function eventPreHash(event: EpcisEvent, namespaces: Namespaces, version: CbvVersion = '2.0'): string {
  const writer: Writer = { namespaces, isInline: version === '2.1' };
  const fields = event as unknown as Fields;
  let text = `eventType=${event.type}`;
  for (const field of EVENT_ORDER) text += fieldText(writer, fields[field.name], field);
  const ilmd = fields.ilmd;
  if (isObject(ilmd)) text += `ilmd${extensionsText(writer, ilmd, IGNORED)}`;
  if (!writer.isInline) {
    for (const field of EVENT_ORDER) text += trailingText(writer, fields[field.name], field);
  }
  return text + extensionsText(writer, fields, STANDARD);
}

interface Writer {
  readonly namespaces: Namespaces;
  /** True where extensions follow the fields of their parent, false where they are gathered behind all standard fields. */
  readonly isInline: boolean;
}

function fieldText(writer: Writer, value: ExtensionValue | undefined, field: Field): string {
  if (value === undefined || value === null) return '';
  switch (field.as) {
    case 'list':
      return listText(writer, value, field.name, field.element, field.fields);
    case 'pairs':
      return pairsText(writer, value, field);
    case 'group':
      return isObject(value) ? named(field.name, groupText(writer, value, field.fields)) : '';
    case 'repeated':
      return sortLexically(
        asArray(value).map((one) => (isObject(one) ? named(field.name, groupText(writer, one, field.fields)) : '')),
      ).join('');
    default:
      if (!Array.isArray(value)) return valueText(writer, value as string, field);
      return sortLexically(value.map((one) => valueText(writer, one as string, field))).join('');
  }
}

function valueText(writer: Writer, value: ExtensionValue, field: Field): string {
  const raw = textOf(value);
  if (raw === undefined) return '';
  const text = spell(writer, raw, field);
  return text === '' ? '' : `${field.name}=${text}`;
}

function spell(writer: Writer, raw: string, field: Field): string {
  if (field.as === 'time') return canonicalTime(raw);
  if (field.as === 'value' || field.as === 'list' || field.as === 'pairs')
    return canonicalValue(raw, writer.namespaces);
  const word = webUriOfWord(field.as as CbvWordKind, raw.trim());
  return word ?? canonicalValue(raw, writer.namespaces);
}

function listText(
  writer: Writer,
  value: ExtensionValue,
  name: string,
  element: string,
  fields: readonly Field[] | undefined,
): string {
  if (!Array.isArray(value)) return '';
  const texts: string[] = [];
  for (const one of value as readonly ExtensionValue[]) {
    if (fields === undefined) {
      const raw = textOf(one);
      if (raw !== undefined && raw !== '') texts.push(`${element}=${canonicalValue(raw, writer.namespaces)}`);
    } else if (isObject(one)) {
      const inner = groupText(writer, one, fields);
      if (inner !== '') texts.push(element + inner);
    }
  }
  if (texts.length === 0) return '';
  const isNamed = writer.isInline || name !== 'sensorElementList';
  return (isNamed ? name : '') + sortLexically(texts).join('');
}

function pairsText(writer: Writer, value: ExtensionValue, field: Field & { readonly as: 'pairs' }): string {
  const texts = asArray(value).map((one) => {
    if (!isObject(one)) return '';
    const type = valueText(writer, one.type ?? null, field.type);
    return type + valueText(writer, one[field.value.name] ?? null, field.value);
  });
  return named(field.name, sortLexically(texts).join(''));
}

function groupText(writer: Writer, group: Fields, fields: readonly Field[]): string {
  let text = '';
  for (const field of fields) text += fieldText(writer, group[field.name], field);
  return writer.isInline ? text + ownExtensions(writer, group) : text;
}

/** The extensions inside a standard field, behind the names of the fields that hold them; empty when there are none. */
function trailingText(writer: Writer, value: ExtensionValue | undefined, field: Field): string {
  if (value === undefined || value === null || !('fields' in field)) return '';
  // Quantities and lists of identifiers have no extension points.
  if (field.fields === undefined || field.fields === QUANTITY) return '';
  const { fields } = field;
  const display = field.as === 'list' ? field.element : field.name;
  const texts = asArray(value).map((one) => {
    if (!isObject(one)) return '';
    const inner = fields.map((child) => trailingText(writer, one[child.name], child)).join('');
    return named(display, inner + ownExtensions(writer, one));
  });
  return sortLexically(texts).join('');
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
  return sortLexically(texts).join('');
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

/** Sorts by code points, which UTF-8 keeps in order and UTF-16 does not where surrogates stand. */
function sortLexically(texts: string[]): string[] {
  if (texts.length < 2) return texts;
  return texts.some((text) => /[\ud800-\udfff]/.test(text)) ? texts.sort(compareCodePoints) : texts.sort();
}

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
