import type { ContainerKind, LoadRequest } from '../load-request.ts';
import { orientationsOf } from './container-problem.ts';
import type { FilledContainer } from './fill-container.ts';
import { orderForLoading } from './loading-order.ts';
import { overlapsAcross, restsOn, type StandingBox } from './standing-box.ts';

/** Least share of the length that moving must free at the door where pieces stay behind: a full load stands as it was found. */
const FREED_SHARE_MIN = 0.1;

/**
 * Moves the loads of a plan together towards the front wall, as a loader builds them: the search may leave a gap between
 * what it set at the front and what it set at the door.
 *
 * Boxes that rest on each other move as one, so that support, bearing and what stands above stay as they are, and none
 * passes another. A load that must be balanced stays where it was balanced, and so does one with less than full support,
 * which could come to rest on other boxes.
 */
export function closeRanks(request: LoadRequest, containers: readonly FilledContainer[]): readonly FilledContainer[] {
  if ((request.supportPermille ?? 1000) < 1000) return containers;
  const loaded = request.pieces.map((_, rank) => containers.reduce((sum, { counts }) => sum + (counts[rank] ?? 0), 0));
  return containers.map((filled) => {
    const { kind } = filled;
    if (kind.axles || kind.centreOfGravity) return filled;
    const isWhole = request.pieces.every(
      (piece, rank) => loaded[rank] === piece.count || orientationsOf(piece, kind).length === 0,
    );
    return closed(filled, isWhole ? 1 : kind.inner.lengthMm * FREED_SHARE_MIN);
  });
}

/** The load moved together, where that frees so much at the door; 1 mm anywhere where no more must be freed. */
function closed(filled: FilledContainer, freedMmMin: number): FilledContainer {
  const { kind, boxes } = filled;
  const moved = moveToFront(boxes, kind);
  const sum = (some: readonly StandingBox[]) => some.reduce((total, { x }) => total + x, 0);
  const freedMm = freedMmMin > 1 ? endOf(boxes) - endOf(moved) : sum(boxes) - sum(moved);
  if (freedMm < freedMmMin) return filled;
  const order = orderForLoading(moved, kind.inner.heightMm);
  return order.barred.length > 0 ? filled : { ...filled, boxes: order.boxes };
}

function endOf(boxes: readonly StandingBox[]): number {
  return boxes.reduce((end, box) => Math.max(end, box.x + box.length), 0);
}

/** Boxes that move as one, and the cuboid that holds them. */
interface Stack {
  readonly boxes: readonly StandingBox[];
  readonly hull: StandingBox;
}

/** Every stack as far towards the front as wall, reserved spaces and other stacks let it. */
function moveToFront(boxes: readonly StandingBox[], kind: ContainerKind): readonly StandingBox[] {
  const stacks = stacksOf(boxes);
  const reserved = (kind.reserved ?? []).map(({ xMm: x, yMm: y, zMm: z, size }): Stack => {
    const hull = { piece: -1, x, y, z, length: size.lengthMm, width: size.widthMm, height: size.heightMm };
    return { boxes: [hull], hull };
  });
  // Each round moves something or is the last; a stack that waits for one behind it moves in the next.
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    stacks.sort((a, b) => a.hull.x - b.hull.x);
    for (const [at, stack] of stacks.entries()) {
      const play = Math.min(playOf(stack, reserved), playOf(stack, stacks));
      if (play <= 0) continue;
      isMoving = true;
      const move = (box: StandingBox): StandingBox => ({ ...box, x: box.x - play });
      stacks[at] = { boxes: stack.boxes.map(move), hull: move(stack.hull) };
    }
  }
  return stacks.flatMap((stack) => stack.boxes);
}

/** How far a stack can go towards the front, mm. */
function playOf({ boxes, hull }: Stack, others: readonly Stack[]): number {
  let play = hull.x;
  for (const other of others) {
    if (play === 0) break;
    if (other.hull === hull || other.hull.x >= hull.x + hull.length || !meets(other.hull, hull)) continue;
    for (const bar of other.boxes)
      for (const box of boxes)
        if (bar.x + bar.length <= box.x && meets(bar, box)) play = Math.min(play, box.x - bar.x - bar.length);
  }
  return play;
}

/** True when two boxes meet seen from the door. */
function meets(a: StandingBox, b: StandingBox): boolean {
  return overlapsAcross(a, b) && a.z < b.z + b.height && b.z < a.z + a.height;
}

/** Boxes parted into stacks: those that rest on each other, over any number of others, are one. */
function stacksOf(boxes: readonly StandingBox[]): Stack[] {
  const byTop = new Map<number, StandingBox[]>();
  for (const box of boxes) {
    const top = box.z + box.height;
    const level = byTop.get(top) ?? [];
    level.push(box);
    byTop.set(top, level);
  }
  const groupOf = new Map(boxes.map((box) => [box, [box]]));
  for (const box of boxes)
    for (const below of byTop.get(box.z) ?? []) {
      const [upper, lower] = [groupOf.get(box) ?? [], groupOf.get(below) ?? []];
      if (upper === lower || !restsOn(box, below)) continue;
      lower.push(...upper);
      for (const one of upper) groupOf.set(one, lower);
    }
  return [...new Set(groupOf.values())].map((group) => ({ boxes: group, hull: hullOf(group) }));
}

function hullOf(boxes: readonly StandingBox[]): StandingBox {
  const from = (side: 'x' | 'y' | 'z') =>
    boxes.reduce((least, box) => Math.min(least, box[side]), Number.POSITIVE_INFINITY);
  const to = (side: 'x' | 'y' | 'z', size: 'length' | 'width' | 'height') =>
    boxes.reduce((most, box) => Math.max(most, box[side] + box[size]), 0);
  const [x, y, z] = [from('x'), from('y'), from('z')];
  return {
    ...{ piece: -1, x, y, z },
    ...{ length: to('x', 'length') - x, width: to('y', 'width') - y, height: to('z', 'height') - z },
  };
}
