import type { TransportConsignment, TransportEvent } from '@karvon/model';
import { CONSIGNMENT_PROFILES } from './consignment-profiles.ts';
import { type MessageContent, writeConsignment, writeSummary } from './consignment-writer.ts';
import { writeContainerReport, writeStatusReport } from './event-writer.ts';
import type { ConsignmentMessageType, EventMessageType } from './message-profile.ts';
import type { MessageWritingOptions } from './writing.ts';

/**
 * Writes consignments as messages of a type: one message for each, or one summary for all with IFCSUM and CUSCAR, where the paths of
 * losses begin with the place in the list. The content has no UNH and UNT: `writeInterchange` makes them.
 */
export function writeConsignmentMessages(
  consignments: readonly TransportConsignment[],
  type: ConsignmentMessageType,
  options: MessageWritingOptions = {},
): readonly MessageContent[] {
  const profile = CONSIGNMENT_PROFILES[type];
  if (profile.isSummary) return [writeSummary(consignments, profile, options)];
  return consignments.map((consignment) => writeConsignment(consignment, profile, options));
}

/** Writes events as one message of a type; the paths of losses begin with the place in the list. */
export function writeEventMessage(
  events: readonly TransportEvent[],
  type: EventMessageType,
  options: MessageWritingOptions = {},
): MessageContent {
  return type === 'IFTSTA' ? writeStatusReport(events, options) : writeContainerReport(events, type, options);
}
