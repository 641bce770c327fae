import type { Loss } from '../../finding.ts';
import type { EpcisHeader, Namespaces } from '../epcis-event.ts';
import {
  type EpcisWriter,
  isDeclared,
  joinDocument,
  sharedNamespaces,
  type WritableEvent,
  type WritableHeader,
  type WrittenEvents,
} from './epcis-json-writer.ts';
import { eventXml } from './event-xml.ts';
import { attributeText, elementText, XmlLosses } from './xml-text.ts';

/** Writes a whole EPCIS 2.0 document in XML; what XML cannot say the same way is among the losses. Source: EPCIS 2.0, section 9.4. */
export function writeEpcisXml(header: WritableHeader, events: readonly WritableEvent[]): WrittenEvents {
  return joinDocument(createEpcisXmlWriter(header, sharedNamespaces(events)), events);
}

/** Namespaces that the standard's own words need. */
const FIXED: readonly (readonly [string, string])[] = [
  ['epcis', 'urn:epcglobal:epcis:xsd:2'],
  ['gs1', 'https://ref.gs1.org/voc/'],
  ['cbv', 'https://ref.gs1.org/cbv/'],
  ['cbvmda', 'urn:epcglobal:cbv:mda'],
];

/** Makes a writer in pieces; prefixes beyond those given here are declared by each event itself. */
export function createEpcisXmlWriter(header: WritableHeader, shared: Namespaces): EpcisWriter {
  const declared = new Map([...FIXED, ...[...shared].filter(([prefix]) => prefix !== 'epcis')]);
  let count = 0;
  return {
    head() {
      const namespaces = [...declared].map(([prefix, iri]) => `\n  xmlns:${prefix}="${attributeText(iri)}"`).join('');
      const root = `<epcis:EPCISDocument${namespaces}\n  schemaVersion="2.0" creationDate="${attributeText(header.creationDate)}">`;
      return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${headerXml(header)}  <EPCISBody>\n    <EventList>\n`;
    },
    event({ event, namespaces }) {
      const losses = new XmlLosses(`/${count++}`, namespaces);
      const own = [...namespaces].filter(
        ([prefix, iri]) => declared.get(prefix) !== iri && needsOwn(prefix, iri, shared, event),
      );
      const declarations = own.map(([prefix, iri]) => ` xmlns:${prefix}="${attributeText(iri)}"`).join('');
      return { text: eventXml(event, declarations, losses), losses: losses.listed as readonly Loss[] };
    },
    tail: () => '    </EventList>\n  </EPCISBody>\n</epcis:EPCISDocument>\n',
  };
}

/** A standard prefix is declared only where an event uses it; one of the users' whenever the document lacks it. */
function needsOwn(prefix: string, iri: string, shared: Namespaces, event: object): boolean {
  return !isDeclared(prefix, iri, shared) || JSON.stringify(event).includes(`"${prefix}:`);
}

function headerXml(
  header: Pick<EpcisHeader, 'sender' | 'receiver' | 'instanceIdentifier' | 'vocabularyList'> & WritableHeader,
): string {
  const { sender, receiver, instanceIdentifier, vocabularyList } = header;
  const hasBusiness = (sender ?? receiver ?? instanceIdentifier) !== undefined;
  if (!hasBusiness && vocabularyList === undefined) return '';
  const party = (role: string, id: string | undefined) =>
    `        <sbdh:${role}>\n          <sbdh:Identifier>${elementText(id ?? '')}</sbdh:Identifier>\n        </sbdh:${role}>\n`;
  const business = hasBusiness
    ? `      <sbdh:StandardBusinessDocumentHeader xmlns:sbdh="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
        <sbdh:HeaderVersion>1.0</sbdh:HeaderVersion>
${sender === undefined ? '' : party('Sender', sender)}${receiver === undefined ? '' : party('Receiver', receiver)}        <sbdh:DocumentIdentification>
          <sbdh:Standard>EPCglobal</sbdh:Standard>
          <sbdh:TypeVersion>2.0</sbdh:TypeVersion>
${instanceIdentifier === undefined ? '' : `          <sbdh:InstanceIdentifier>${elementText(instanceIdentifier)}</sbdh:InstanceIdentifier>\n`}          <sbdh:Type>Events</sbdh:Type>
          <sbdh:CreationDateAndTime>${elementText(header.creationDate)}</sbdh:CreationDateAndTime>
        </sbdh:DocumentIdentification>
      </sbdh:StandardBusinessDocumentHeader>\n`
    : '';
  return `  <EPCISHeader>\n${business}${vocabularyList === undefined ? '' : masterDataXml(vocabularyList)}  </EPCISHeader>\n`;
}

function masterDataXml(vocabularies: NonNullable<EpcisHeader['vocabularyList']>): string {
  const texts = vocabularies.map(({ type, vocabularyElementList }) => {
    const elements = vocabularyElementList.map(({ id, attributes, children }) => {
      const pairs = (attributes ?? []).map(
        (one) =>
          `              <attribute id="${attributeText(one.id)}">${elementText(String(one.attribute))}</attribute>\n`,
      );
      const ids = (children ?? []).map((child) => `                <id>${elementText(child)}</id>\n`).join('');
      const inner = pairs.join('') + (ids === '' ? '' : `              <children>\n${ids}              </children>\n`);
      return `            <VocabularyElement id="${attributeText(id)}">\n${inner}            </VocabularyElement>\n`;
    });
    const list = `          <VocabularyElementList>\n${elements.join('')}          </VocabularyElementList>\n`;
    return `        <Vocabulary type="${attributeText(type)}">\n${list}        </Vocabulary>\n`;
  });
  return `      <EPCISMasterData>\n        <VocabularyList>\n${texts.join('')}        </VocabularyList>\n      </EPCISMasterData>\n`;
}
