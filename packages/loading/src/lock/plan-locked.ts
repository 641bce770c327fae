import { findMisfitOfAll } from '../describe/misfit.ts';
import type { LoadPlan } from '../load-plan.ts';
import type { LoadRequest, Piece } from '../load-request.ts';
import { EFFORT_DEFAULT, type PlanLoadOptions, planLoad } from '../plan/plan-load.ts';

/** A plan in which pieces that are locked in go before all others. */
export interface LockedPlan {
  /** What the plan was made of: the request without the pieces held back. */
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
  /** Pieces that were left out of the request to make room for those locked in. */
  readonly heldBack: readonly { readonly pieceId: string; readonly count: number }[];
}

/** Plans on the way to how many others go along, and the share of the effort that each may spend. */
const PROBES_MAX = 7;
const PROBE_SHARE = 1 / 8;

/**
 * Plans a load in which kinds of pieces that are locked in come first: the last of the others in the list are held back,
 * as few as the probes find, until no more of the locked ones stay than if they were alone. Shipments are held back whole,
 * and one with a locked piece is locked. Fixed by request and ids alone.
 */
export function planLoadLocked(
  request: LoadRequest,
  locked: ReadonlySet<string>,
  options: PlanLoadOptions = {},
): LockedPlan {
  const whole = planLoad(request, options);
  const isLocked = lockTest(request, locked);
  if (!whole.left.some(({ pieceId }) => isLocked(pieceId)) || options.shouldStop?.())
    return { request, plan: whole, heldBack: [] };
  const others = listOthers(request, isLocked);
  const effort = Math.max(1, Math.ceil((request.effort ?? EFFORT_DEFAULT) * PROBE_SHARE));
  const lockedLeft = ({ left }: LoadPlan) =>
    left.reduce((sum, { pieceId, count }) => sum + (isLocked(pieceId) ? count : 0), 0);
  const probe = (kept: number) =>
    lockedLeft(planLoad({ ...keepOthers(request, others, kept), effort }, stopOf(options)));
  const alone = probe(0);
  let [most, tooMany] = [0, others.length];
  for (let probes = 0; probes < PROBES_MAX && tooMany - most > 1; probes++) {
    const middle = Math.floor((most + tooMany) / 2);
    if (probe(middle) <= alone) most = middle;
    else tooMany = middle;
  }
  // At the whole effort a load may come out otherwise: fewer go along then, at last none.
  for (let kept = most; ; kept = Math.floor(kept / 2)) {
    const reduced = keepOthers(request, others, kept);
    const plan = planLoad(reduced, options);
    if (kept === 0 || lockedLeft(plan) <= alone)
      return { request: reduced, plan, heldBack: heldBackOf(request, reduced) };
  }
}

function stopOf({ shouldStop, memory }: PlanLoadOptions): PlanLoadOptions {
  return { ...(shouldStop && { shouldStop }), memory };
}

/** Tells whether a piece is locked, by itself or with its shipment. */
function lockTest({ pieces }: LoadRequest, locked: ReadonlySet<string>): (id: string) => boolean {
  const shipments = new Set(pieces.flatMap(({ id, shipment }) => (locked.has(id) && shipment ? [shipment] : [])));
  const all = new Set(
    pieces.filter(({ id, shipment }) => locked.has(id) || shipments.has(shipment ?? '')).map(({ id }) => id),
  );
  return (id) => all.has(id);
}

/** What is held back at once: one piece, or all pieces of a shipment. */
type Unit = readonly { readonly id: string; readonly count: number }[];

/**
 * The others in the order of the list, a shipment where its first piece stands. What no container takes is none of them:
 * it makes room for nothing, and stays with its own reason.
 */
function listOthers({ pieces, containers }: LoadRequest, isLocked: (id: string) => boolean): readonly Unit[] {
  const units: Unit[] = [];
  const seen = new Set<string>();
  for (const piece of pieces) {
    const { id, count, shipment } = piece;
    if (isLocked(id) || findMisfitOfAll(piece, containers) || (shipment !== undefined && seen.has(shipment))) continue;
    if (shipment === undefined) {
      units.push(...Array.from({ length: count }, () => [{ id, count: 1 }]));
      continue;
    }
    seen.add(shipment);
    units.push(pieces.filter((one) => one.shipment === shipment));
  }
  return units;
}

/** The request with the first `kept` of the others; kinds of which none is kept go. */
function keepOthers(request: LoadRequest, others: readonly Unit[], kept: number): LoadRequest {
  const held = new Map<string, number>();
  for (const unit of others.slice(kept)) for (const { id, count } of unit) held.set(id, (held.get(id) ?? 0) + count);
  const pieces = request.pieces.flatMap((piece): Piece[] => {
    const count = piece.count - (held.get(piece.id) ?? 0);
    return count > 0 ? [{ ...piece, count }] : [];
  });
  return { ...request, pieces };
}

function heldBackOf(request: LoadRequest, reduced: LoadRequest): LockedPlan['heldBack'] {
  const kept = new Map(reduced.pieces.map(({ id, count }) => [id, count]));
  return request.pieces.flatMap(({ id, count }) => {
    const held = count - (kept.get(id) ?? 0);
    return held > 0 ? [{ pieceId: id, count: held }] : [];
  });
}
