import type {
  CarrierSection,
  ContractKind,
  SealingParty,
  TransportCharge,
  TransportConsignment,
  TransportDangerousGoods,
  TransportDocument,
  TransportEquipment,
  TransportItem,
  TransportItemLoad,
  TransportMovement,
  TransportParty,
} from '@karvon/model';
import { EMPTY_TRANSPORT_CONSIGNMENT } from '@karvon/model';
import type { EdifactMessage } from '../edifact/message.ts';
import type { Draft } from './draft.ts';
import type { MessageProfile } from './message-profile.ts';
import type { MessageReport } from './message-report.ts';

/** What the segments that come next are about: the consignment as a whole, one item of goods, or one piece of equipment. */
export type Level = 'consignment' | 'item' | 'equipment';

/** The group of segments within the level; `ignored` is one that the model has no place for. */
export type Group =
  | 'none'
  | 'place'
  | 'term'
  | 'reference'
  | 'charge'
  | 'movement'
  | 'party'
  | 'document'
  | 'mark'
  | 'placement'
  | 'danger'
  | 'ignored';

/** What a reader of one segment gets: the state it fills in, and the segment's number in the message. */
export type SegmentHandler = (state: ConsignmentState, segment: number) => void;

/** A consignment while its segments are read one by one, and what they are about just now. */
export class ConsignmentState {
  readonly message: EdifactMessage;
  readonly report: MessageReport;
  readonly profile: MessageProfile;
  /** Offset that is assumed for times without one, such as `+05:00`. */
  readonly zone: string;
  draft: Draft<TransportConsignment>;
  level: Level = 'consignment';
  group: Group = 'none';
  /** Document code of BGM (1001). */
  documentCode = '';
  /** Number of the document of BGM or CNI. */
  documentNumber = '';
  /** Kind of the contract, where a reference says it. */
  contractKind: ContractKind | undefined;
  /** Whether no consignment of a summary has begun yet. */
  isInHeader = true;
  /** Date of the document, `2026-11-23`. */
  issuedOn: string | undefined;
  /** Place where the document was made out. */
  issuedAt: string | undefined;
  /** Currency of CUX, for amounts without their own. */
  currency = '';
  party: Draft<TransportParty> | undefined;
  movement: Draft<TransportMovement> | undefined;
  charge: Draft<TransportCharge> | undefined;
  document: Draft<TransportDocument> | undefined;
  item: Draft<TransportItem> | undefined;
  danger: Draft<TransportDangerousGoods> | undefined;
  load: Draft<TransportItemLoad> | undefined;
  equipment: Draft<TransportEquipment> | undefined;
  /** Which package of the item the next marks are of. */
  markedPackage = 0;
  /** Section of the carrier that TDT names. */
  section: Draft<CarrierSection> | undefined;
  /** An item that is not listed yet, as packages come before the goods in DESADV. */
  isItemPending = false;
  /** Qualifier, language and fullness of the last FTX, for a text that goes on in the next one. */
  lastText = { qualifier: '', language: '', isFull: false, segment: -1 };
  /** Equipment that goods or the consignment are placed in, with the segment that first says so. */
  readonly placedIn = new Map<string, number>();
  /** Equipment that a consignment of a summary lists itself. */
  readonly ownEquipment = new Set<string>();
  /** Language of remarks: where in `draft.remarks` a further language may join. */
  remarkAt = -1;
  /** Segment of the last remark. */
  remarkSegment = -1;

  constructor(message: EdifactMessage, report: MessageReport, profile: MessageProfile, zone: string) {
    this.message = message;
    this.report = report;
    this.profile = profile;
    this.zone = zone;
    this.draft = emptyDraft();
  }

  /** Value of a component of a segment; `''` when absent. */
  value(segment: number, element: number, component = 1): string {
    return this.message.valueOf(segment, element, component);
  }

  /** Says that a segment has no place in the model. */
  drop(segment: number, why: string): void {
    this.report.say('note', 'message-segment-dropped', why, { segment });
  }

  /** Ends what the segments so far were about and begins with the next consignment or the same one at its top. */
  leaveGroups(): void {
    this.level = 'consignment';
    this.group = 'none';
    this.party = undefined;
    this.movement = undefined;
    this.section = undefined;
    this.charge = undefined;
    this.document = undefined;
    this.item = undefined;
    this.danger = undefined;
    this.load = undefined;
    this.equipment = undefined;
    this.isItemPending = false;
    this.remarkAt = -1;
  }

  /** Who sealed, by code list 9303; undefined when the code is none of it. */
  sealingParty(code: string, segment: number): SealingParty | undefined {
    if (code === '') return undefined;
    if (SEALING_CODES.has(code)) return code as SealingParty;
    this.report.say('warning', 'message-code-unknown', `${code} is no sealing party of code list 9303.`, {
      segment,
      element: 2,
      component: 1,
    });
    return undefined;
  }
}

const SEALING_CODES: ReadonlySet<string> = new Set(['SH', 'CA', 'CU', 'TO', 'AA', 'AC', 'AB']);

/** A consignment with nothing in it, to be filled in. */
export function emptyDraft(): Draft<TransportConsignment> {
  const draft: Record<string, unknown> = {};
  for (const key of Object.keys(EMPTY_TRANSPORT_CONSIGNMENT)) draft[key] = [];
  return draft as unknown as Draft<TransportConsignment>;
}
