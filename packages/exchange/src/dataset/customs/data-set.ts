import type {
  LocalizedText,
  TransportConsignment,
  TransportEquipment,
  TransportItem,
  TransportParty,
  TransportPlace,
} from '@karvon/model';
import type { ExchangeFinding, Loss } from '../../finding.ts';
import { type FieldLedger, openLedger } from '../field-ledger.ts';
import { preferredText } from '../preferred-text.ts';

/** Name of an element in English and Russian. */
export type ElementName = Readonly<Record<'en' | 'ru', string>>;

/** What an element's value is taken from besides the consignment itself. */
export interface ElementScope {
  /** One text out of its languages. */
  readonly text: (value: LocalizedText | undefined) => string | undefined;
  readonly party: (role: string) => TransportParty | undefined;
  readonly place: (...roles: readonly string[]) => TransportPlace | undefined;
  /** Says that a value is written shorter than it is. */
  readonly cut: (message: string) => void;
}

interface ElementFacts {
  /** Box or element number in the form or message. */
  readonly id: string;
  readonly name: ElementName;
  readonly isMandatory: boolean;
  /** Path in the consignment that fills it, for findings; that of the goods or equipment comes before it. */
  readonly path: string;
}

/** A value, several of them, or none. */
export type ElementValue = string | number | undefined | readonly (string | undefined)[];

/** An element of a data set, and how a consignment fills it: once, for each item of goods, or for each piece of equipment. */
export type DataSetElement = ElementFacts &
  (
    | {
        readonly per: 'consignment';
        readonly valueOf: (whole: TransportConsignment, scope: ElementScope) => ElementValue;
      }
    | { readonly per: 'goods'; readonly valueOf: (goods: TransportItem, scope: ElementScope) => ElementValue }
    | { readonly per: 'equipment'; readonly valueOf: (unit: TransportEquipment, scope: ElementScope) => ElementValue }
  );

/** A data set of a customs procedure: what it is, where it comes from and its elements in order. */
export interface DataSet {
  readonly id: string;
  readonly version: string;
  readonly name: ElementName;
  /** The act that sets it, and how far its list of elements has been held against the act. */
  readonly source: string;
  /** Languages of its texts, the most wanted first. */
  readonly languages: readonly string[];
  readonly elements: readonly DataSetElement[];
}

/** An element as filled in; `goods` and `equipment` count from 1. */
export interface FilledElement {
  readonly id: string;
  readonly name: ElementName;
  readonly value: string | readonly string[];
  readonly goods?: number;
  readonly equipment?: number;
}

/** A data set filled from a consignment. */
export interface WrittenDataSet {
  /** JSON: `{dataSet, version, source, submission, elements, missing}`. */
  readonly text: string;
  readonly elements: readonly FilledElement[];
  /** One for each mandatory element that the consignment does not fill. */
  readonly findings: readonly ExchangeFinding[];
  readonly losses: readonly Loss[];
}

/**
 * Fills a data set from a consignment. It prepares what a declarant enters or sends by the means of a customs service; it submits
 * nothing, and it is not the message format of any service.
 */
export function writeDataSet(dataSet: DataSet, consignment: TransportConsignment): WrittenDataSet {
  const ledger = openLedger(consignment);
  const filled: FilledElement[] = [];
  const findings: ExchangeFinding[] = [];
  const scope = scopeOf(ledger, dataSet.languages);
  for (const element of dataSet.elements) {
    for (const { value, path, ...place } of valuesOf(element, ledger.value, scope)) {
      const values = listOf(value);
      const { id, name } = element;
      if (values.length > 0) filled.push({ id, name, value: values.length === 1 ? values[0]! : values, ...place });
      else if (element.isMandatory) findings.push(missing(dataSet, element, path));
    }
  }
  const content = {
    dataSet: dataSet.id,
    version: dataSet.version,
    name: dataSet.name,
    source: dataSet.source,
    submission: 'none: values to be entered or sent by the means of the customs service',
    elements: filled,
    missing: findings.map(({ message, place }) => ({ id: place.box, path: place.path, message })),
  };
  const losses = ledger.losses(`The data set ${dataSet.id}`);
  return { text: `${JSON.stringify(content, null, 2)}\n`, elements: filled, findings, losses };
}

function scopeOf(ledger: FieldLedger<TransportConsignment>, languages: readonly string[]): ElementScope {
  const source = ledger.value;
  return {
    cut: (message) => ledger.cut(message),
    text: (value) => preferredText(value, languages)?.text,
    party: (role) => source.parties.find((one) => one.role === role),
    place: (...roles) => source.places.find(({ role }) => roles.includes(role)),
  };
}

interface PlacedValue {
  readonly value: ElementValue;
  readonly path: string;
  readonly goods?: number;
  readonly equipment?: number;
}

function valuesOf(element: DataSetElement, source: TransportConsignment, scope: ElementScope): readonly PlacedValue[] {
  const { path } = element;
  if (element.per === 'consignment') return [{ value: element.valueOf(source, scope), path }];
  if (element.per === 'equipment') {
    return source.equipment.map((unit, i) => ({
      value: element.valueOf(unit, scope),
      path: `/equipment/${i}${path}`,
      equipment: i + 1,
    }));
  }
  if (source.items.length === 0) return [{ value: undefined, path: '/items' }];
  return source.items.map((goods, i) => ({
    value: element.valueOf(goods, scope),
    path: `/items/${i}${path}`,
    goods: i + 1,
  }));
}

function listOf(value: ElementValue): readonly string[] {
  const values = typeof value === 'object' ? value : [value];
  return values.filter((one) => one !== undefined && one !== '').map(String);
}

function missing(dataSet: DataSet, { id, name }: DataSetElement, path: string): ExchangeFinding {
  const message = `Element ${id} (${name.en}) of ${dataSet.id} is mandatory and cannot be filled.`;
  return { code: 'dataset-element-missing', severity: 'error', message, place: { box: id, path } };
}

/** The name, tax number and address of a party on one line. */
export function partyLine(party: TransportParty | undefined, { text }: ElementScope): ElementValue {
  if (party === undefined) return undefined;
  const { name, identifiers, address } = party;
  return [
    text(name),
    ...identifiers.map(({ scheme, value }) => `${scheme}: ${value}`),
    text(address?.street),
    text(address?.city),
    address?.region,
    address?.postcode,
    address?.state,
  ];
}

/** A place by its codes and its name. */
export function placeLine(place: TransportPlace | undefined, { text }: ElementScope): ElementValue {
  if (place === undefined) return undefined;
  return [text(place.name), place.stationCode, place.unlocode, place.state];
}

/** Documents, each as its kind by UNTDID 1001, its number and its date. */
export function documentLines({ documents }: TransportConsignment): ElementValue {
  return documents.map(({ typeCode, number, issuedOn }) => [typeCode, number, issuedOn].filter(Boolean).join(' '));
}

/** Kinds and counts of packages, with their marks. */
export function packageLines({ packages }: TransportItem): ElementValue {
  return packages.map(({ count, kindCode, marks }) => [count, kindCode, marks].filter(Boolean).join(' '));
}
