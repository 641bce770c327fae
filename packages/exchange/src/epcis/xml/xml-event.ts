import { bareWordOf, type CbvWordKind } from '../cbv-words.ts';
import type { ExtensionValue, Namespaces } from '../epcis-event.ts';
import { isStandard, unwrapped, type XmlAttribute, type XmlElement } from './xml-tree.ts';

/** An event in the shape of JSON-LD, with the namespaces of its extensions. */
export interface ConvertedEvent {
  readonly event: Readonly<Record<string, unknown>>;
  readonly namespaces: Namespaces;
}

type Fields = Record<string, unknown>;
type Convert = (element: XmlElement, names: ExtensionNames) => unknown;

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const NUMBER_ATTRIBUTES: ReadonlySet<string> = new Set(
  'value minValue maxValue meanValue sDev percRank percValue'.split(' '),
);

/** Gives extensions their names `prefix:local` and gathers what the prefixes mean. */
class ExtensionNames {
  readonly namespaces: Map<string, string>;

  constructor(base: Namespaces) {
    this.namespaces = new Map(base);
  }

  nameOf(part: { readonly prefix: string; readonly local: string; readonly uri: string }): string {
    if (part.uri === '') return part.local;
    let prefix = part.prefix === '' ? 'ns' : part.prefix;
    for (let i = 1; (this.namespaces.get(prefix) ?? part.uri) !== part.uri; i++) prefix = `${part.prefix || 'ns'}${i}`;
    this.namespaces.set(prefix, part.uri);
    return `${prefix}:${part.local}`;
  }
}

/** The event that an element of an event list says. Source: EPCIS 2.0, section 9.4 and 9.5 (XML), 9.2 (JSON). */
export function convertEvent(element: XmlElement, base: Namespaces): ConvertedEvent {
  const names = new ExtensionNames(base);
  const event: Fields = { type: element.local };
  const certificates: string[] = [];
  for (const child of unwrapped(element)) {
    if (!isStandard(child)) addValue(event, names.nameOf(child), extensionValue(child, names));
    else if (child.local === 'certificationInfo') certificates.push(child.text.trim());
    else {
      const value = (CONVERTS.get(child.local) ?? trimmedText)(child, names);
      if (value !== undefined) setField(event, child.local, value);
    }
  }
  if (certificates.length > 0) event.certificationInfo = certificates.length === 1 ? certificates[0] : certificates;
  return { event, namespaces: names.namespaces };
}

const trimmedText: Convert = (element) => element.text.trim();
const word =
  (kind: CbvWordKind): Convert =>
  (element) =>
    bareWordOf(kind, element.text.trim());

/** The texts of a list; undefined when it is empty, for XML must write some lists even then. */
const texts: Convert = (element) => {
  const list = unwrapped(element).map(({ text }) => text.trim());
  return list.length === 0 ? undefined : list;
};

const quantities: Convert = (element) => {
  const list = unwrapped(element).map((one) => {
    const fields: Fields = {};
    for (const child of unwrapped(one)) {
      const text = child.text.trim();
      setField(fields, child.local, child.local === 'quantity' ? numberOf(text) : text);
    }
    return fields;
  });
  return list.length === 0 ? undefined : list;
};

const pairs =
  (kind: CbvWordKind): Convert =>
  (element) => {
    const list = unwrapped(element).map((one) => {
      const type = one.attributes.find(({ local, uri }) => local === 'type' && uri === '')?.value.trim();
      return { ...(type === undefined ? {} : { type: bareWordOf(kind, type) }), [one.local]: one.text.trim() };
    });
    return list.length === 0 ? undefined : list;
  };

const place: Convert = (element, names) => {
  const fields: Fields = {};
  for (const child of unwrapped(element)) {
    if (isStandard(child)) setField(fields, child.local, child.text.trim());
    else addValue(fields, names.nameOf(child), extensionValue(child, names));
  }
  addForeignAttributes(fields, element, names);
  return fields;
};

const persistent: Convert = (element) => {
  const fields: Record<string, string[]> = {};
  for (const child of unwrapped(element)) {
    const list = Object.hasOwn(fields, child.local) ? fields[child.local]! : [];
    list.push(bareWordOf('disposition', child.text.trim()));
    setField(fields, child.local, list);
  }
  return fields;
};

const sensorElements: Convert = (element, names) => {
  const list = unwrapped(element).map((one) => {
    const fields: Fields = {};
    const reports: Fields[] = [];
    for (const child of unwrapped(one)) {
      if (!isStandard(child)) addValue(fields, names.nameOf(child), extensionValue(child, names));
      else if (child.local === 'sensorReport') reports.push(sensorFields(child, names));
      else
        setField(
          fields,
          child.local,
          child.local === 'sensorMetadata' ? sensorFields(child, names) : child.text.trim(),
        );
    }
    if (reports.length > 0) fields.sensorReport = reports;
    return fields;
  });
  return list.length === 0 ? undefined : list;
};

const SENSOR_WORDS: ReadonlyMap<string, CbvWordKind> = new Map([
  ['type', 'measurementType'],
  ['exception', 'sensorException'],
  ['component', 'component'],
]);

function sensorFields(element: XmlElement, names: ExtensionNames): Fields {
  const fields: Fields = {};
  for (const { local, uri, value } of element.attributes) {
    if (uri !== '') continue;
    const kind = SENSOR_WORDS.get(local);
    if (kind !== undefined) setField(fields, local, bareWordOf(kind, value.trim()));
    else if (NUMBER_ATTRIBUTES.has(local)) setField(fields, local, numberOf(value.trim()));
    else if (local === 'booleanValue') setField(fields, local, booleanOf(value.trim()));
    else setField(fields, local, local === 'stringValue' ? value : value.trim());
  }
  addForeignAttributes(fields, element, names);
  for (const child of unwrapped(element)) addValue(fields, names.nameOf(child), extensionValue(child, names));
  return fields;
}

const errorDeclaration: Convert = (element, names) => {
  const fields: Fields = {};
  for (const child of unwrapped(element)) {
    if (!isStandard(child)) addValue(fields, names.nameOf(child), extensionValue(child, names));
    else if (child.local === 'correctiveEventIDs') fields.correctiveEventIDs = texts(child, names);
    else if (child.local === 'reason') fields.reason = bareWordOf('errorReason', child.text.trim());
    else setField(fields, child.local, child.text.trim());
  }
  if (fields.correctiveEventIDs === undefined) delete fields.correctiveEventIDs;
  return fields;
};

const ilmd: Convert = (element, names) => {
  const fields: Fields = {};
  for (const child of unwrapped(element)) addValue(fields, names.nameOf(child), extensionValue(child, names));
  return fields;
};

const CONVERTS: ReadonlyMap<string, Convert> = new Map(
  Object.entries<Convert>({
    epcList: texts,
    childEPCs: texts,
    inputEPCList: texts,
    outputEPCList: texts,
    quantityList: quantities,
    childQuantityList: quantities,
    inputQuantityList: quantities,
    outputQuantityList: quantities,
    bizStep: word('bizStep'),
    disposition: word('disposition'),
    persistentDisposition: persistent,
    readPoint: place,
    bizLocation: place,
    bizTransactionList: pairs('bizTransactionType'),
    sourceList: pairs('sourceDestType'),
    destinationList: pairs('sourceDestType'),
    sensorElementList: sensorElements,
    errorDeclaration,
    ilmd,
  }),
);

/** What an element of an extension says: a text, or its parts by their names. */
function extensionValue(element: XmlElement, names: ExtensionNames): ExtensionValue {
  const attributes = element.attributes.filter(isForeign);
  if (element.children.length === 0 && attributes.length === 0) return element.text;
  const fields: Record<string, ExtensionValue> = {};
  for (const attribute of attributes) addValue(fields, names.nameOf(attribute), attribute.value);
  for (const child of element.children) addValue(fields, names.nameOf(child), extensionValue(child, names));
  if (element.text.trim() !== '') fields['#text'] = element.text.trim();
  return fields;
}

function addForeignAttributes(fields: Fields, element: XmlElement, names: ExtensionNames): void {
  for (const attribute of element.attributes) {
    if (isForeign(attribute) && attribute.uri !== '') addValue(fields, names.nameOf(attribute), attribute.value);
  }
}

function isForeign({ prefix, local, uri }: XmlAttribute): boolean {
  return uri !== XSI && prefix !== 'xmlns' && local !== 'xmlns' && prefix !== 'xml';
}

/** Sets a field; a name that comes again makes a list. */
function addValue(fields: Record<string, unknown>, name: string, value: ExtensionValue): void {
  if (!Object.hasOwn(fields, name)) {
    setField(fields, name, value);
    return;
  }
  const earlier = fields[name];
  if (Array.isArray(earlier)) earlier.push(value);
  else setField(fields, name, [earlier, value]);
}

/** Sets a field whatever its name; a plain assignment to `__proto__` would give the object another prototype. */
function setField(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') fields[name] = value;
  else Object.defineProperty(fields, name, { value, enumerable: true, writable: true, configurable: true });
}

function numberOf(text: string): number | string {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
}

function booleanOf(text: string): boolean | string {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : text;
}
