import type { ContractKind } from '@karvon/model';
import { codeTable } from './code-table.ts';

/** Types of messages that speak of consignments. */
export const CONSIGNMENT_MESSAGES = ['IFTMIN', 'IFTMBF', 'IFTMBC', 'IFCSUM', 'CUSCAR', 'DESADV'] as const;

/** One of `CONSIGNMENT_MESSAGES`. */
export type ConsignmentMessageType = (typeof CONSIGNMENT_MESSAGES)[number];

/** Types of messages that speak of events. */
export const EVENT_MESSAGES = ['IFTSTA', 'CODECO', 'COPARN', 'COARRI'] as const;

/** One of `EVENT_MESSAGES`. */
export type EventMessageType = (typeof EVENT_MESSAGES)[number];

/** What sets one message of consignments apart from another. */
export interface MessageProfile {
  readonly type: ConsignmentMessageType;
  /** Codes of BGM that the message uses beside those of the contracts of carriage; the first one is written. Code list 1001. */
  readonly documentCodes: readonly [string, ...string[]];
  /** Whether consignments come one after the other behind CNI, or the message is one consignment. */
  readonly isSummary: boolean;
  /** Segment that begins goods: GID, or LIN behind packing levels. */
  readonly goodsTag: 'GID' | 'LIN';
}

/** Kind of a contract that only its means of transport tells of, by mode of UNECE Recommendation 19. */
export function contractKindOfMode(mode: string | undefined): ContractKind {
  const kinds: Readonly<Record<string, ContractKind>> = codeTable({
    '1': 'bill-of-lading',
    '2': 'smgs',
    '3': 'cmr',
    '4': 'air-waybill',
    '8': 'bill-of-lading',
  });
  return (mode === undefined ? undefined : kinds[mode]) ?? 'multimodal';
}
