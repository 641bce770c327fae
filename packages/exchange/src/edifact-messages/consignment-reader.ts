import type { ContractKind, TransportConsignment } from '@karvon/model';
import { type EdifactMessage, packTag } from '../edifact/message.ts';
import type { FindingPlace } from '../finding.ts';
import { finishConsignment } from './consignment-finish.ts';
import { HANDLERS } from './consignment-segments.ts';
import { ConsignmentState, emptyDraft } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import type { MessageProfile } from './message-profile.ts';
import type { MessageReport } from './message-report.ts';
import { readConsignmentNumber } from './references.ts';

/** Takes a consignment as soon as its segments are read, with the place where it begins. */
export type ConsignmentTaker = (consignment: TransportConsignment, place: FindingPlace) => void;

const CNI = packTag('CNI');

/**
 * Reads a message of consignments segment by segment: one consignment, or, in a summary, one for each CNI, to which what the message
 * says at its top belongs as well.
 */
export function readConsignments(
  message: EdifactMessage,
  profile: MessageProfile,
  report: MessageReport,
  zone: string,
  take: ConsignmentTaker,
): void {
  const state = new ConsignmentState(message, report, profile, zone);
  let summary: SummaryTop | undefined;
  let begin = 0;
  for (let segment = 1; segment < message.segmentCount - 1; segment++) {
    const tag = message.packedTagOf(segment);
    if (tag === CNI && profile.isSummary) {
      if (summary === undefined) summary = topOf(state);
      else take(finishConsignment(state), message.placeOf(begin));
      beginConsignment(state, summary, segment);
      begin = segment;
    } else {
      readSegment(state, tag, segment);
    }
  }
  if (profile.isSummary && summary === undefined) {
    report.say('warning', 'message-empty', 'No CNI says a consignment.', { segment: 0 });
    return;
  }
  take(finishConsignment(state), message.placeOf(begin));
}

function readSegment(state: ConsignmentState, tag: number, segment: number): void {
  const handler = HANDLERS.get(tag);
  if (handler !== undefined) handler(state, segment);
  else state.drop(segment, `Segment ${state.message.tagOf(segment)} has no place in the model.`);
}

/** What a summary says before its first consignment. */
interface SummaryTop {
  readonly draft: Draft<TransportConsignment>;
  readonly documentCode: string;
  readonly currency: string;
}

function topOf(state: ConsignmentState): SummaryTop {
  if (state.documentNumber !== '') {
    const text = `The number ${state.documentNumber} of the summary has no place in a consignment.`;
    state.report.say('note', 'message-value-dropped', text, { segment: 1 });
  }
  return { draft: state.draft, documentCode: state.documentCode, currency: state.currency };
}

/** Begins with a consignment that has what the top of the summary says, in lists of its own. */
function beginConsignment(state: ConsignmentState, top: SummaryTop, segment: number): void {
  const draft = emptyDraft() as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(top.draft)) draft[key] = Array.isArray(value) ? [...value] : value;
  const { totals: _ofSummary, ...own } = draft;
  state.leaveGroups();
  state.draft = own as unknown as Draft<TransportConsignment>;
  state.documentCode = top.documentCode;
  state.currency = top.currency;
  state.contractKind = undefined as ContractKind | undefined;
  state.issuedOn = undefined;
  state.issuedAt = undefined;
  state.isInHeader = false;
  state.placedIn.clear();
  state.ownEquipment.clear();
  readConsignmentNumber(state, segment);
}
