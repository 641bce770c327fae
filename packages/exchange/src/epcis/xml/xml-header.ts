import type { EpcisHeader, Vocabulary } from '../epcis-event.ts';
import { findChild, textOfChild, unwrapped, type XmlElement } from './xml-tree.ts';

/** What the header of a document says: the standard business document header and the master data. Source: EPCIS 2.0, section 9.4. */
export function convertHeader(header: XmlElement): Omit<EpcisHeader, 'documentType'> {
  const business = findChild(header, 'StandardBusinessDocumentHeader');
  const sender = partyOf(business, 'Sender');
  const receiver = partyOf(business, 'Receiver');
  const identification = business === undefined ? undefined : findChild(business, 'DocumentIdentification');
  const instanceIdentifier =
    identification === undefined ? undefined : textOfChild(identification, 'InstanceIdentifier');
  const data = findChild(header, 'EPCISMasterData');
  const list = data === undefined ? undefined : findChild(data, 'VocabularyList');
  return {
    ...(sender === undefined ? {} : { sender }),
    ...(receiver === undefined ? {} : { receiver }),
    ...(instanceIdentifier === undefined ? {} : { instanceIdentifier }),
    ...(list === undefined ? {} : { vocabularyList: unwrapped(list).map(vocabularyOf) }),
  };
}

function partyOf(business: XmlElement | undefined, role: string): string | undefined {
  const party = business === undefined ? undefined : findChild(business, role);
  return party === undefined ? undefined : textOfChild(party, 'Identifier');
}

function attributeOf(element: XmlElement, name: string): string {
  return element.attributes.find(({ local, uri }) => local === name && uri === '')?.value.trim() ?? '';
}

function vocabularyOf(vocabulary: XmlElement): Vocabulary {
  const list = findChild(vocabulary, 'VocabularyElementList');
  return {
    type: attributeOf(vocabulary, 'type'),
    vocabularyElementList: (list === undefined ? [] : unwrapped(list)).map((element) => {
      const parts = unwrapped(element);
      const attributes = parts
        .filter(({ local }) => local === 'attribute')
        .map((one) => ({ id: attributeOf(one, 'id'), attribute: one.text.trim() }));
      const children = parts.filter(({ local }) => local === 'children').flatMap(unwrapped);
      return {
        id: attributeOf(element, 'id'),
        ...(attributes.length === 0 ? {} : { attributes }),
        ...(children.length === 0 ? {} : { children: children.map(({ text }) => text.trim()) }),
      };
    }),
  };
}
