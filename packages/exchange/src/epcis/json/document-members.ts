import { checkHeader } from '../check/check-header.ts';
import { checkText, checkTime, checkUri } from '../check/check-scalars.ts';
import type { EpcisHeader, ExtensionValue, Vocabulary } from '../epcis-event.ts';
import { type CheckScope, isFields, type Report, shown, type Unchecked } from '../report.ts';

/** Where a query document holds what it answers. */
export const QUERY_RESULTS = '/epcisBody/queryResults';

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
  if (members.id !== undefined) checkUri(scope, members.id, '/id');
  if (isQuery) checkQuery(scope, members);
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
    if (ROOT_FIELDS.has(name) || name.includes(':') || (isQuery && QUERY_FIELDS.has(name))) continue;
    report('epcis-field-unknown', 'error', `/${name}`, `A document has no field ${name.slice(0, 60)}.`);
  }
  checkHeader(members.epcisHeader, report);
  if (!hasEventList) report('epcis-body-missing', 'error', '/epcisBody', 'The document has no list of events.');
}

/** What stands beside the events of a query document. */
const QUERY_FIELDS: ReadonlySet<string> = new Set(['queryName', 'subscriptionID', 'vocabularyList']);

/** Checks the results of a query besides their events. */
function checkQuery(scope: CheckScope, { queryName, subscriptionID }: Unchecked): void {
  if (queryName === undefined) {
    scope.report('epcis-field-missing', 'error', `${QUERY_RESULTS}/queryName`, 'Results say which query they answer.');
  } else checkText(scope, queryName, `${QUERY_RESULTS}/queryName`);
  if (subscriptionID !== undefined) checkText(scope, subscriptionID, `${QUERY_RESULTS}/subscriptionID`);
}
