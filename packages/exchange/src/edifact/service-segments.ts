import type { GroupHeader, InterchangeHeader, InterchangeParty, MessageHeader } from './message.ts';
import { ADVICE_DEFAULT, type ServiceAdvice } from './service-advice.ts';
import type { UnitView } from './unit-view.ts';

/** The interchange header of messages that come without UNB. */
export const NO_INTERCHANGE: InterchangeHeader = {
  syntaxIdentifier: '',
  syntaxVersion: '',
  sender: { id: '', qualifier: '', internalId: '' },
  recipient: { id: '', qualifier: '', internalId: '' },
  preparedDate: '',
  preparedTime: '',
  controlReference: '',
  applicationReference: '',
  requestsAcknowledgement: false,
  isTest: false,
  advice: ADVICE_DEFAULT,
};

/** The interchange header that a UNB gives. */
export function interchangeHeaderOf(view: UnitView, segment: number, advice: ServiceAdvice): InterchangeHeader {
  return {
    syntaxIdentifier: view.valueOf(segment, 1, 1),
    syntaxVersion: view.valueOf(segment, 1, 2),
    sender: partyOf(view, segment, 2),
    recipient: partyOf(view, segment, 3),
    preparedDate: view.valueOf(segment, 4, 1),
    preparedTime: view.valueOf(segment, 4, 2),
    controlReference: view.valueOf(segment, 5),
    applicationReference: view.valueOf(segment, 7),
    requestsAcknowledgement: view.valueOf(segment, 9) === '1',
    isTest: view.valueOf(segment, 11) === '1',
    advice,
  };
}

/** The group header that a UNG gives. */
export function groupHeaderOf(view: UnitView, segment: number): GroupHeader {
  return {
    messageType: view.valueOf(segment, 1),
    sender: partyOf(view, segment, 2),
    recipient: partyOf(view, segment, 3),
    reference: view.valueOf(segment, 5),
  };
}

/** The message header that a UNH gives. */
export function messageHeaderOf(view: UnitView, segment: number): MessageHeader {
  return {
    reference: view.valueOf(segment, 1),
    type: view.valueOf(segment, 2, 1),
    directory: `${view.valueOf(segment, 2, 2)}.${view.valueOf(segment, 2, 3)}`,
    agency: view.valueOf(segment, 2, 4),
    associationCode: view.valueOf(segment, 2, 5),
    commonAccessReference: view.valueOf(segment, 3),
  };
}

/**
 * What makes an interchange one of a kind: its sender, recipient and control reference, between which stands a line feed.
 * Source: ISO 9735:1988 element 0020, unique between sender and recipient.
 */
export function interchangeKey(header: InterchangeHeader): string {
  const { sender, recipient, controlReference } = header;
  return `${sender.qualifier}:${sender.id}\n${recipient.qualifier}:${recipient.id}\n${controlReference}`;
}

function partyOf(view: UnitView, segment: number, element: number): InterchangeParty {
  return {
    id: view.valueOf(segment, element, 1),
    qualifier: view.valueOf(segment, element, 2),
    internalId: view.valueOf(segment, element, 3),
  };
}
