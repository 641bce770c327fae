import { isFields, type Report, type Unchecked } from '../report.ts';
import { isUri } from './check-scalars.ts';

const MASTER_DATA = '/epcisHeader/epcisMasterData/vocabularyList';

/** Checks the header of a document and the master data in it. Source: EPCIS 2.0, section 9.4, and its JSON schema. */
export function checkHeader(header: unknown, report: Report): void {
  if (header === undefined) return;
  if (!isFields(header)) {
    report('epcis-header-malformed', 'error', '/epcisHeader', 'The header is an object.');
    return;
  }
  for (const name in header) {
    if (name === 'epcisMasterData' || name.includes(':')) continue;
    report('epcis-field-unknown', 'error', `/epcisHeader/${name}`, `A header has no field ${name.slice(0, 60)}.`);
  }
  const data = header.epcisMasterData;
  if (data === undefined) return;
  const list = isFields(data) ? (data.vocabularyList ?? []) : undefined;
  if (!Array.isArray(list)) {
    report('epcis-header-malformed', 'error', MASTER_DATA, 'The master data hold a list of vocabularies.');
    return;
  }
  list.forEach((vocabulary: unknown, position: number) => {
    checkVocabulary(vocabulary, `${MASTER_DATA}/${position}`, report);
  });
}

function checkVocabulary(vocabulary: unknown, place: string, report: Report): void {
  if (!hasUri(vocabulary, 'type')) {
    report('epcis-header-malformed', 'error', `${place}/type`, 'A vocabulary has a type that is a URI.');
    return;
  }
  listOf(vocabulary.vocabularyElementList).forEach((element, index) => {
    const at = `${place}/vocabularyElementList/${index}`;
    if (hasUri(element, 'id')) checkElement(element, at, report);
    else report('epcis-header-malformed', 'error', `${at}/id`, 'An element of a vocabulary has an id that is a URI.');
  });
}

function checkElement({ attributes, children }: Unchecked, place: string, report: Report): void {
  listOf(attributes).forEach((attribute, index) => {
    if (hasUri(attribute, 'id')) return;
    const message = 'An attribute of an element has an id that is a URI.';
    report('epcis-header-malformed', 'error', `${place}/attributes/${index}/id`, message);
  });
  listOf(children).forEach((child, index) => {
    if (typeof child === 'string' && isUri(child)) return;
    report('epcis-header-malformed', 'error', `${place}/children/${index}`, 'A child of an element is a URI.');
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function hasUri(value: unknown, name: 'id' | 'type'): value is Unchecked {
  return isFields(value) && typeof value[name] === 'string' && isUri(value[name]);
}
