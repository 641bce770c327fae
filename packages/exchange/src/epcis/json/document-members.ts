import { checkTime, isUri } from '../check/check-scalars.ts';
import type { EpcisHeader, ExtensionValue, Vocabulary } from '../epcis-event.ts';
import { type CheckScope, isFields, type Report, shown, type Unchecked } from '../report.ts';

const ROOT_FIELDS: ReadonlySet<string> = new Set([
  '@context',
  'id',
  'type',
  'schemaVersion',
  'creationDate',
  'instanceIdentifier',
  'sender',
  'receiver',
  'epcisHeader',
  'epcisBody',
]);

/** The header that the root of a document states, as far as it has been read. */
export function headerOf(members: Unchecked): EpcisHeader {
  const { type } = members;
  const vocabularyList = vocabulariesOf(members.epcisHeader, members.vocabularyList);
  return {
    documentType: type === 'EPCISDocument' || type === 'EPCISQueryDocument' ? type : 'event',
    ...textField(members, 'schemaVersion'),
    ...textField(members, 'creationDate'),
    ...textField(members, 'sender'),
    ...textField(members, 'receiver'),
    ...textField(members, 'instanceIdentifier'),
    ...textField(members, 'queryName'),
    ...textField(members, 'subscriptionID'),
    ...(vocabularyList === undefined ? {} : { vocabularyList }),
  };
}

function textField(members: Unchecked, name: string): Record<string, string> {
  const value = members[name];
  return typeof value === 'string' ? { [name]: value } : {};
}

function vocabulariesOf(header: unknown, ofQuery: unknown): readonly Vocabulary[] | undefined {
  const data = isFields(header) ? header.epcisMasterData : undefined;
  const list = isFields(data) ? data.vocabularyList : ofQuery;
  if (!Array.isArray(list)) return undefined;
  return (list as readonly unknown[]).filter(isFields).map((one) => ({
    type: String(one.type),
    vocabularyElementList: (Array.isArray(one.vocabularyElementList) ? one.vocabularyElementList : [])
      .filter(isFields)
      .map((element: Unchecked) => ({
        id: String(element.id),
        ...(Array.isArray(element.attributes) ? { attributes: element.attributes.filter(isAttribute) } : {}),
        ...(Array.isArray(element.children) ? { children: element.children.map(String) } : {}),
      })),
  }));
}

function isAttribute(value: unknown): value is { readonly id: string; readonly attribute: ExtensionValue } {
  return isFields(value) && typeof value.id === 'string';
}

/** Checks the root of an EPCIS document or query document. Source: EPCIS 2.0, section 9.2, and its JSON schema. */
export function checkRoot(members: Unchecked, hasEventList: boolean, report: Report): void {
  const { type, schemaVersion, creationDate } = members;
  const isQuery = type === 'EPCISQueryDocument';
  if (type !== 'EPCISDocument' && !isQuery) {
    const message = `Found ${shown(type)}; wanted EPCISDocument or EPCISQueryDocument.`;
    report('epcis-document-type-unknown', 'error', '/type', message);
  }
  if (schemaVersion === undefined) {
    if (!isQuery)
      report('epcis-version-unknown', 'error', '/schemaVersion', 'The field schemaVersion is missing; wanted 2.0.');
  } else if (typeof schemaVersion !== 'string' || !/^2\.0(?:\.\d+)?$/.test(schemaVersion)) {
    report('epcis-version-unknown', 'error', '/schemaVersion', `Found ${shown(schemaVersion)}; wanted 2.0.`);
  }
  const scope: CheckScope = { report, syntax: 'json', isPrefix: () => true };
  if (creationDate !== undefined) checkTime(scope, creationDate, '/creationDate');
  else if (!isQuery) {
    report('epcis-header-malformed', 'error', '/creationDate', 'The field creationDate is missing.');
  }
  for (const name of ['sender', 'receiver', 'instanceIdentifier']) {
    if (members[name] !== undefined && typeof members[name] !== 'string') {
      report('epcis-header-malformed', 'error', `/${name}`, `Found ${shown(members[name])}; wanted a text.`);
    }
  }
  for (const name in members) {
    if (
      !ROOT_FIELDS.has(name) &&
      !name.includes(':') &&
      !['queryName', 'subscriptionID', 'vocabularyList'].includes(name)
    ) {
      report('epcis-field-unknown', 'error', `/${name}`, `A document has no field ${name.slice(0, 60)}.`);
    }
  }
  checkMasterData(members.epcisHeader, report);
  if (!hasEventList) report('epcis-body-missing', 'error', '/epcisBody', 'The document has no list of events.');
}

function checkMasterData(header: unknown, report: Report): void {
  if (header === undefined) return;
  const at = '/epcisHeader/epcisMasterData/vocabularyList';
  const data = isFields(header) ? header.epcisMasterData : undefined;
  const list = isFields(data) ? data.vocabularyList : [];
  if (!Array.isArray(list) || (isFields(header) && header.epcisMasterData !== undefined && !isFields(data))) {
    report('epcis-header-malformed', 'error', at, 'The master data hold a list of vocabularies.');
    return;
  }
  list.forEach((vocabulary: unknown, position: number) => {
    const place = `${at}/${position}`;
    if (!isFields(vocabulary) || typeof vocabulary.type !== 'string' || !isUri(vocabulary.type)) {
      report('epcis-header-malformed', 'error', `${place}/type`, 'A vocabulary has a type that is a URI.');
      return;
    }
    const elements: readonly unknown[] = Array.isArray(vocabulary.vocabularyElementList)
      ? vocabulary.vocabularyElementList
      : [];
    elements.forEach((element, index) => {
      if (isFields(element) && typeof element.id === 'string' && isUri(element.id)) return;
      const message = 'An element of a vocabulary has an id that is a URI.';
      report('epcis-header-malformed', 'error', `${place}/vocabularyElementList/${index}/id`, message);
    });
  });
}
