import type { ContractKind, TransportConsignment, TransportContract } from '@karvon/model';
import type { ConsignmentState } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import { contractKindOfMode } from './message-profile.ts';
import { contractKindOf } from './references.ts';
import { LANGUAGE_UNSAID, textIn } from './texts.ts';

/** The consignment when its last segment is read: its contract put together, its equipment looked up. */
export function finishConsignment(state: ConsignmentState): TransportConsignment {
  dropPendingItem(state);
  const contract = readContract(state);
  if (contract !== undefined) state.draft.contract = contract;
  for (const [id, segment] of state.placedIn) {
    if (state.draft.equipment.some((equipment) => equipment.id === id)) continue;
    const text = `Equipment ${id} that goods are placed in is not listed.`;
    state.report.say('warning', 'message-equipment-unknown', text, { segment, element: 1, component: 1 });
  }
  if (state.profile.isSummary) {
    state.draft.equipment = state.draft.equipment.filter(
      ({ id }) => state.placedIn.has(id) || state.ownEquipment.has(id),
    );
  }
  return state.draft;
}

/** Packages of a packing level without goods are those of the whole. */
export function dropPendingItem(state: ConsignmentState): void {
  if (!state.isItemPending || state.item === undefined) return;
  const { packages } = state.item;
  state.draft.items.pop();
  state.isItemPending = false;
  if (packages.length === 0 || state.draft.totals?.packageCount !== undefined) return;
  const packageCount = packages.reduce((sum, { count }) => sum + count, 0);
  state.draft.totals = { ...state.draft.totals, packageCount };
}

function readContract(state: ConsignmentState): TransportContract | undefined {
  const { documentNumber: number, issuedOn, issuedAt } = state;
  const said = state.contractKind ?? contractKindOf(state.documentCode);
  const hasParticulars = number !== '' || issuedOn !== undefined || issuedAt !== undefined;
  if (!hasParticulars && (said === undefined || said === 'booking-or-instruction')) return undefined;
  const contract: Draft<TransportContract> = { kind: said ?? assumedKind(state) };
  if (number !== '') contract.number = number;
  if (issuedOn !== undefined) contract.issuedOn = issuedOn;
  if (issuedAt !== undefined) contract.issuedAt = textIn(LANGUAGE_UNSAID, issuedAt);
  return contract;
}

function assumedKind(state: ConsignmentState): ContractKind {
  if (!state.profile.isSummary) return 'booking-or-instruction';
  const main = state.draft.movements.find(({ stage }) => stage === '20') ?? state.draft.movements[0];
  const kind = contractKindOfMode(main?.mode);
  const text = `Consignment ${state.documentNumber || 'without number'} is taken for one under a ${kind} contract.`;
  state.report.sayOnce('note', 'message-contract-kind-assumed', text, { segment: 1 });
  return kind;
}
