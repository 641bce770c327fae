import { type CbvWordKind, xmlWordOf } from '../cbv-words.ts';
import type { EpcisEvent, ExtensionValue } from '../epcis-event.ts';
import { escapePointer } from '../json/json-slicer.ts';
import { attributeText, elementText, type XmlLosses } from './xml-text.ts';

type Fields = Readonly<Record<string, ExtensionValue | undefined>>;

/** How a field is written. */
type Form =
  | 'text'
  | 'texts'
  | 'quantities'
  | 'place'
  | 'sensors'
  | 'persistent'
  | 'error'
  | 'ilmd'
  | { readonly word: CbvWordKind }
  | { readonly pairs: CbvWordKind; readonly element: string };

const word = (kind: CbvWordKind): Form => ({ word: kind });
const TRANSACTIONS: Form = { pairs: 'bizTransactionType', element: 'bizTransaction' };

const HEAD: readonly (readonly [string, Form])[] = [
  ['eventTime', 'text'],
  ['recordTime', 'text'],
  ['eventTimeZoneOffset', 'text'],
  ['eventID', 'text'],
  ['errorDeclaration', 'error'],
  ['certificationInfo', 'text'],
];
const STATE: readonly (readonly [string, Form])[] = [
  ['bizStep', word('bizStep')],
  ['disposition', word('disposition')],
  ['readPoint', 'place'],
  ['bizLocation', 'place'],
];
const FLOW: readonly (readonly [string, Form])[] = [
  ['sourceList', { pairs: 'sourceDestType', element: 'source' }],
  ['destinationList', { pairs: 'sourceDestType', element: 'destination' }],
  ['sensorElementList', 'sensors'],
  ['persistentDisposition', 'persistent'],
];

/** Order of the elements by type of event. Source: EPCIS 2.0, section 9.5, the XML schema. */
const ORDER: Readonly<Record<EpcisEvent['type'], readonly (readonly [string, Form])[]>> = {
  ObjectEvent: [
    ...HEAD,
    ['epcList', 'texts'],
    ['action', 'text'],
    ...STATE,
    ['bizTransactionList', TRANSACTIONS],
    ['quantityList', 'quantities'],
    ...FLOW,
    ['ilmd', 'ilmd'],
  ],
  AggregationEvent: [
    ...HEAD,
    ['parentID', 'text'],
    ['childEPCs', 'texts'],
    ['action', 'text'],
    ...STATE,
    ['bizTransactionList', TRANSACTIONS],
    ['childQuantityList', 'quantities'],
    ...FLOW,
  ],
  TransactionEvent: [
    ...HEAD,
    ['bizTransactionList', TRANSACTIONS],
    ['parentID', 'text'],
    ['epcList', 'texts'],
    ['action', 'text'],
    ...STATE,
    ['quantityList', 'quantities'],
    ...FLOW,
  ],
  TransformationEvent: [
    ...HEAD,
    ['inputEPCList', 'texts'],
    ['inputQuantityList', 'quantities'],
    ['outputEPCList', 'texts'],
    ['outputQuantityList', 'quantities'],
    ['transformationID', 'text'],
    ...STATE,
    ['bizTransactionList', TRANSACTIONS],
    ...FLOW,
    ['ilmd', 'ilmd'],
  ],
  AssociationEvent: [
    ...HEAD,
    ['parentID', 'text'],
    ['childEPCs', 'texts'],
    ['childQuantityList', 'quantities'],
    ['action', 'text'],
    ...STATE,
    ['bizTransactionList', TRANSACTIONS],
    ...FLOW,
  ],
};

/** Lists that the schema wants even when they are empty. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  ObjectEvent: ['epcList'],
  AggregationEvent: ['childEPCs'],
  TransactionEvent: ['epcList'],
};

const INDENT = '      ';

/** The XML element of an event, indented for its place in the list of events. */
export function eventXml(event: EpcisEvent, declarations: string, losses: XmlLosses): string {
  const fields = event as unknown as Fields;
  let text = `${INDENT}<${event.type}${declarations}>\n`;
  for (const [name, form] of ORDER[event.type]) {
    const value = fields[name];
    if (value !== undefined && value !== null) text += fieldXml(name, value, form, losses);
    else if (NEEDED[event.type]?.includes(name)) text += `${INDENT}  <${name}/>\n`;
  }
  return `${text}${extensionsXml(fields, '', losses, `${INDENT}  `)}${INDENT}</${event.type}>\n`;
}

function fieldXml(name: string, value: ExtensionValue, form: Form, losses: XmlLosses): string {
  const indent = `${INDENT}  `;
  if (typeof form === 'object') {
    if ('word' in form) return leaf(indent, name, xmlWordOf(form.word, String(value)));
    return list(
      indent,
      name,
      listOf(value).map((one) => pairXml(one as Fields, form, `${indent}  `)),
    );
  }
  switch (form) {
    case 'texts':
      return list(
        indent,
        name,
        listOf(value).map((one) => leaf(`${indent}  `, elementOf(name), String(one))),
      );
    case 'quantities':
      return list(
        indent,
        name,
        listOf(value).map((one) => quantityXml(one as Fields, `${indent}  `)),
      );
    case 'place':
      return group(indent, name, [
        idXml(value as Fields, `${indent}  `),
        extensionsXml(value as Fields, `/${name}`, losses, `${indent}  `),
      ]);
    case 'sensors':
      return list(
        indent,
        name,
        listOf(value).map((one, at) => sensorXml(one as Fields, `/${name}/${at}`, losses, `${indent}  `)),
      );
    case 'persistent':
      return group(indent, name, persistentXml(value as Fields, `${indent}  `));
    case 'error':
      return errorXml(value as Fields, losses, indent);
    case 'ilmd':
      return group(indent, name, [extensionsXml(value as Fields, '/ilmd', losses, `${indent}  `, true)]);
    default:
      return listOf(value)
        .map((one) => leaf(indent, name, losses.text(`/${name}`, String(one))))
        .join('');
  }
}

function elementOf(name: string): string {
  return name === 'correctiveEventIDs' ? 'correctiveEventID' : 'epc';
}

function pairXml(
  pair: Fields,
  form: { readonly pairs: CbvWordKind; readonly element: string },
  indent: string,
): string {
  const type = pair.type === undefined ? '' : ` type="${attributeText(xmlWordOf(form.pairs, String(pair.type)))}"`;
  return `${indent}<${form.element}${type}>${elementText(String(pair[form.element]))}</${form.element}>\n`;
}

function quantityXml(element: Fields, indent: string): string {
  const parts = ['epcClass', 'quantity', 'uom'].map((name) =>
    element[name] === undefined ? '' : leaf(`${indent}  `, name, String(element[name])),
  );
  return group(indent, 'quantityElement', parts);
}

function idXml(place: Fields, indent: string): string {
  return place.id === undefined ? '' : leaf(indent, 'id', String(place.id));
}

function persistentXml(value: Fields, indent: string): readonly string[] {
  return ['set', 'unset'].flatMap((name) =>
    listOf(value[name] ?? []).map((one) => leaf(indent, name, xmlWordOf('disposition', String(one)))),
  );
}

function errorXml(value: Fields, losses: XmlLosses, indent: string): string {
  const { declarationTime, reason, correctiveEventIDs } = value;
  const ids = correctiveEventIDs === undefined ? [] : listOf(correctiveEventIDs);
  return group(indent, 'errorDeclaration', [
    declarationTime === undefined ? '' : leaf(`${indent}  `, 'declarationTime', String(declarationTime)),
    reason === undefined ? '' : leaf(`${indent}  `, 'reason', xmlWordOf('errorReason', String(reason))),
    ids.length === 0
      ? ''
      : list(
          `${indent}  `,
          'correctiveEventIDs',
          ids.map((id) => leaf(`${indent}    `, 'correctiveEventID', String(id))),
        ),
    extensionsXml(value, '/errorDeclaration', losses, `${indent}  `),
  ]);
}

const SENSOR_WORDS: ReadonlyMap<string, CbvWordKind> = new Map([
  ['type', 'measurementType'],
  ['exception', 'sensorException'],
  ['component', 'component'],
]);

function sensorXml(element: Fields, path: string, losses: XmlLosses, indent: string): string {
  const inner = `${indent}  `;
  const { sensorMetadata, sensorReport } = element;
  const metadata =
    sensorMetadata === undefined
      ? ''
      : attributesXml('sensorMetadata', sensorMetadata as Fields, `${path}/sensorMetadata`, losses, inner);
  const reports = listOf(sensorReport ?? []).map((one, at) =>
    attributesXml('sensorReport', one as Fields, `${path}/sensorReport/${at}`, losses, inner),
  );
  return group(indent, 'sensorElement', [metadata, ...reports, extensionsXml(element, path, losses, inner)]);
}

/** Sensor fields are attributes; an extension that is no plain text becomes an element inside. */
function attributesXml(name: string, fields: Fields, path: string, losses: XmlLosses, indent: string): string {
  let attributes = '';
  for (const [key, value] of Object.entries(fields)) {
    if (key.includes(':') || value === undefined || value === null || typeof value === 'object') continue;
    const kind = SENSOR_WORDS.get(key);
    const text = losses.text(`${path}/${key}`, String(value));
    attributes += ` ${key}="${attributeText(kind === undefined ? text : xmlWordOf(kind, text))}"`;
  }
  const inner = extensionsXml(fields, path, losses, `${indent}  `);
  return inner === ''
    ? `${indent}<${name}${attributes}/>\n`
    : `${indent}<${name}${attributes}>\n${inner}${indent}</${name}>\n`;
}

function extensionsXml(fields: Fields, path: string, losses: XmlLosses, indent: string, isAll = false): string {
  return Object.entries(fields)
    .filter(([name]) => isAll || (name.includes(':') && !name.startsWith('@')))
    .map(([name, value]) => extensionXml(name, value ?? null, `${path}/${escapePointer(name)}`, losses, indent))
    .join('');
}

function extensionXml(name: string, value: ExtensionValue, path: string, losses: XmlLosses, indent: string): string {
  if (!losses.isName(name)) {
    losses.add(path, `The name ${name.slice(0, 60)} cannot be an element of XML; the field is left out.`);
    return '';
  }
  if (Array.isArray(value)) {
    if (value.length < 2) losses.add(path, `A list of ${value.length} cannot be told from a single value in XML.`);
    if (value.some((one) => Array.isArray(one))) losses.add(path, 'A list inside a list becomes one list in XML.');
    return value
      .map((one) =>
        Array.isArray(one)
          ? extensionXml(name, one, path, losses, indent)
          : valueXml(name, one as ExtensionValue, path, losses, indent),
      )
      .join('');
  }
  return valueXml(name, value, path, losses, indent);
}

function valueXml(name: string, value: ExtensionValue, path: string, losses: XmlLosses, indent: string): string {
  if (typeof value === 'object' && value !== null) {
    const { '#text': own, ...parts } = value as Readonly<Record<string, ExtensionValue>>;
    const inner = extensionsXml(parts, path, losses, `${indent}  `, true);
    if (inner === '') {
      losses.add(path, 'An object without fields becomes an empty text in XML.');
      return `${indent}<${name}>${elementText(String(own ?? ''))}</${name}>\n`;
    }
    const text = own === undefined ? '' : elementText(String(own));
    return `${indent}<${name}>${text}\n${inner}${indent}</${name}>\n`;
  }
  if (value === null) {
    losses.add(path, 'The value null becomes an empty text in XML.');
    return `${indent}<${name}/>\n`;
  }
  if (typeof value !== 'string') losses.add(path, `The ${typeof value} ${String(value)} becomes a text in XML.`);
  return leaf(indent, name, losses.text(path, String(value)));
}

function leaf(indent: string, name: string, text: string): string {
  return `${indent}<${name}>${elementText(text)}</${name}>\n`;
}

function group(indent: string, name: string, parts: readonly string[]): string {
  return `${indent}<${name}>\n${parts.join('')}${indent}</${name}>\n`;
}

function list(indent: string, name: string, parts: readonly string[]): string {
  return parts.length === 0 ? `${indent}<${name}/>\n` : group(indent, name, parts);
}

function listOf(value: ExtensionValue): readonly ExtensionValue[] {
  return Array.isArray(value) ? (value as readonly ExtensionValue[]) : [value];
}
