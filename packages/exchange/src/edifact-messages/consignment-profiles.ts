import type { ConsignmentMessageType, MessageProfile } from './message-profile.ts';

/**
 * What sets each message of consignments apart. Source: UNTDID, the messages of these names; code list 1001.
 *
 * IFTMIN instructs the carrier, IFTMBF books, IFTMBC confirms the booking, IFCSUM sums up a consolidation, CUSCAR reports cargo to
 * customs, DESADV tells the consignee of the despatch.
 */
export const CONSIGNMENT_PROFILES: Readonly<Record<ConsignmentMessageType, MessageProfile>> = {
  IFTMIN: { type: 'IFTMIN', documentCodes: ['610', '340', '335', '770'], isSummary: false, goodsTag: 'GID' },
  IFTMBF: { type: 'IFTMBF', documentCodes: ['335', '610'], isSummary: false, goodsTag: 'GID' },
  IFTMBC: { type: 'IFTMBC', documentCodes: ['770', '335'], isSummary: false, goodsTag: 'GID' },
  IFCSUM: { type: 'IFCSUM', documentCodes: ['785', '788', '270'], isSummary: true, goodsTag: 'GID' },
  CUSCAR: { type: 'CUSCAR', documentCodes: ['785', '85', '933', '934'], isSummary: true, goodsTag: 'GID' },
  DESADV: { type: 'DESADV', documentCodes: ['351', '35E', '345'], isSummary: false, goodsTag: 'LIN' },
};
