import type { ContainerKind } from '../load-request.ts';
import { balanceOf, type Excess, excessOf, type MassBalance } from './mass-balance.ts';
import { restsOn, type StandingBox } from './standing-box.ts';
import { turnParts } from './turn-parts.ts';

/** A load that keeps window and axle limits, and the boxes that had to leave for it. */
export interface BalancedLoad {
  readonly boxes: readonly StandingBox[];
  readonly refused: readonly { readonly box: StandingBox; readonly rule: 'centre-of-gravity' | 'axle-overloaded' }[];
}

/** What a repair needs to know beside the boxes. */
export interface BalanceRules {
  readonly kind: ContainerKind;
  readonly massesG: readonly number[];
  /** False when walls must stay as they stand to each other, as for drops. */
  readonly mayReorder: boolean;
}

/**
 * Moves a load about, whole walls at a time, until centre of gravity and axle loads hold.
 *
 * Planes across the container that cut no box part the load in walls. Walls change places, are
 * mirrored along and across and moved by the play at the door; no box leaves its wall, so support
 * and order within it stay. Where that is not enough, parts of walls are turned about; and at last
 * boxes on which nothing rests are refused, each time the one that helps most.
 */
export function balanceLoad(boxes: readonly StandingBox[], rules: BalanceRules): BalancedLoad {
  const { kind } = rules;
  if (!kind.centreOfGravity && !kind.axles) return { boxes, refused: [] };
  let standing = kind.reserved?.length ? boxes : rearranged(boxes, rules);
  const refused: BalancedLoad['refused'][number][] = [];
  while (standing.length > 0 && total(excessFor(standing, rules)) > 0) {
    const { centreMm } = excessFor(standing, rules);
    const at = mostHelpful(standing, rules);
    const box = standing[at];
    if (!box) break;
    refused.push({ box, rule: centreMm > 0 ? 'centre-of-gravity' : 'axle-overloaded' });
    standing = standing.filter((other) => other !== box);
    if (!kind.reserved?.length) standing = moveWalls(standing, rules);
  }
  return { boxes: standing, refused };
}

/** The load with its walls moved and, where they need not stay as they stand to each other, parts of it turned about. */
function rearranged(boxes: readonly StandingBox[], rules: BalanceRules): readonly StandingBox[] {
  const moved = moveWalls(boxes, rules);
  if (!rules.mayReorder) return moved;
  return turnParts(moved, rules.massesG, (balance) => total(excessOf(rules.kind, balance)));
}

function excessFor(boxes: readonly StandingBox[], rules: BalanceRules): Excess {
  return excessOf(rules.kind, balanceOf(boxes, rules.massesG));
}

/** One number for both: a millimetre of the centre counts as much as ten kilograms on an axle. */
function total({ centreMm, axleKg }: Excess): number {
  return centreMm + axleKg / 10;
}

function mostHelpful(boxes: readonly StandingBox[], rules: BalanceRules): number {
  const whole = balanceOf(boxes, rules.massesG);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, i) => {
    if (boxes.some((other) => restsOn(other, box))) return;
    const excess = total(excessOf(rules.kind, less(whole, balanceOf([box], rules.massesG))));
    const volume = box.length * box.width * box.height;
    const price = excess === 0 ? volume - Number.MAX_SAFE_INTEGER : excess;
    if (price >= least) return;
    least = price;
    best = i;
  });
  return best;
}

function less(whole: MassBalance, part: MassBalance): MassBalance {
  return { massG: whole.massG - part.massG, x: whole.x - part.x, y: whole.y - part.y, z: whole.z - part.z };
}

/** A stretch of the container whose boxes move as one. */
interface Wall {
  readonly length: number;
  /** Mass and moments, along the length from the wall's own front. */
  readonly balance: MassBalance;
  /** Boxes, with x from the wall's own front. */
  readonly boxes: readonly StandingBox[];
}

const ROUNDS_MAX = 40;

/** Shares of the play at the door that a load is moved by. */
export const PLAY_SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Best arrangement of walls that changes of one or two of them reach. */
function moveWalls(boxes: readonly StandingBox[], rules: BalanceRules): readonly StandingBox[] {
  const { kind } = rules;
  let walls = wallsOf(boxes, rules.massesG);
  const lengthMm = walls.reduce((sum, wall) => sum + wall.length, 0);
  const play = kind.inner.lengthMm - lengthMm;
  const excessAt = (arranged: readonly Wall[], from: number): number => total(excessOf(kind, sumOf(arranged, from)));
  let from = Math.min(play, Math.max(0, walls.length > 0 ? boxes.reduce((m, b) => Math.min(m, b.x), play) : 0));
  let least = excessAt(walls, from);
  for (let round = 0; round < ROUNDS_MAX && least > 0; round++) {
    let isBetter = false;
    for (const [changed, start] of changesOf(walls, from, play, rules)) {
      const excess = excessAt(changed, start);
      if (excess >= least) continue;
      [walls, from, least, isBetter] = [changed, start, excess, true];
      break;
    }
    if (!isBetter) break;
  }
  return standing(walls, from);
}

/** Mass and moments of walls that stand one behind the other. */
function sumOf(walls: readonly Wall[], from: number): MassBalance {
  let [massG, x, y, z] = [0, 0, 0, 0];
  let start = from;
  for (const { length, balance } of walls) {
    massG += balance.massG;
    x += balance.x + 2 * start * balance.massG;
    y += balance.y;
    z += balance.z;
    start += length;
  }
  return { massG, x, y, z };
}

function wallsOf(boxes: readonly StandingBox[], massesG: readonly number[]): readonly Wall[] {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  const walls: Wall[] = [];
  for (let i = 0; i < sorted.length; ) {
    const start = sorted[i]?.x ?? 0;
    let end = start;
    const from = i;
    for (let box = sorted[i]; box && (i === from || box.x < end); box = sorted[++i])
      end = Math.max(end, box.x + box.length);
    const own = sorted.slice(from, i).map((box) => ({ ...box, x: box.x - start }));
    walls.push({ length: end - start, balance: balanceOf(own, massesG), boxes: own });
  }
  return walls;
}

/** Ways to change one thing: mirror a wall, swap two, move all by the play. */
function* changesOf(
  walls: readonly Wall[],
  from: number,
  play: number,
  { kind, mayReorder }: BalanceRules,
): Generator<[readonly Wall[], number]> {
  const width = kind.inner.widthMm;
  for (const share of PLAY_SHARES) yield [walls, Math.floor(play * share)];
  for (const step of [-100, -10, -1, 1, 10, 100]) {
    if (from + step >= 0 && from + step <= play) yield [walls, from + step];
  }
  const across = walls.map((wall) => mirroredAcross(wall, width));
  for (const share of PLAY_SHARES) yield [across, Math.floor(play * share)];
  yield [across, from];
  if (!mayReorder) return;
  const turned = walls.map(mirroredAlong).reverse();
  for (const both of [turned, turned.map((wall) => mirroredAcross(wall, width))]) {
    for (const share of PLAY_SHARES) yield [both, Math.floor(play * share)];
  }
  for (const [i, wall] of walls.entries()) {
    yield [walls.with(i, mirroredAcross(wall, width)), from];
    yield [walls.with(i, movedAcross(wall, width, 1)), from];
    yield [walls.with(i, movedAcross(wall, width, 0.5)), from];
    yield [walls.with(i, mirroredAlong(wall)), from];
    for (let j = i + 1; j < walls.length; j++) {
      const other = walls[j];
      if (other) yield [walls.with(i, other).with(j, wall), from];
    }
  }
}

function mirroredAcross(wall: Wall, width: number): Wall {
  const { balance, boxes } = wall;
  return {
    ...wall,
    balance: { ...balance, y: 2 * width * balance.massG - balance.y },
    boxes: boxes.map((box) => ({ ...box, y: width - box.y - box.width })),
  };
}

/** The wall moved by a share of its play to the right side. */
function movedAcross(wall: Wall, width: number, share: number): Wall {
  const { balance, boxes } = wall;
  const left = boxes.reduce((least, box) => Math.min(least, box.y), width);
  const right = boxes.reduce((least, box) => Math.min(least, width - box.y - box.width), width);
  const by = Math.floor((left + right) * share) - left;
  return {
    ...wall,
    balance: { ...balance, y: balance.y + 2 * by * balance.massG },
    boxes: boxes.map((box) => ({ ...box, y: box.y + by })),
  };
}

function mirroredAlong(wall: Wall): Wall {
  const { length, balance, boxes } = wall;
  return {
    ...wall,
    balance: { ...balance, x: 2 * length * balance.massG - balance.x },
    boxes: boxes.map((box) => ({ ...box, x: length - box.x - box.length })),
  };
}

function standing(walls: readonly Wall[], from: number): readonly StandingBox[] {
  let start = from;
  return walls.flatMap((wall) => {
    const at = start;
    start += wall.length;
    return wall.boxes.map((box) => ({ ...box, x: box.x + at }));
  });
}
