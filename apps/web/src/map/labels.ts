/** A name to stand on the map beside a point, in pixels. */
export interface LabelWish {
  readonly text: string;
  readonly at: readonly [number, number];
}

/** A name to stand at the first of some points where it has room, in pixels. */
export interface StateWish {
  readonly text: string;
  readonly spots: readonly LabelWish['at'][];
}

/** A name that has found its room; `left` and `top` are of its upper left corner. */
export interface PlacedLabel {
  readonly kind: 'mark' | 'state';
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MARK_HEIGHT_PX = 16;
/** Room beside a name for the glow that lifts it off the map. */
const MARK_GAP_PX = 3;
/** Names of states side by side are told apart by this much. */
const STATE_GAP_PX = 4;

/**
 * Gives each name a place where it covers no other: names of marks first, right, left, above, below or at a corner of their point,
 * then names of states around theirs. A name without room is left out, for the mark itself says it on focus.
 */
export function placeLabels(options: {
  readonly marks: readonly LabelWish[];
  /** Marks without a name, which no name may cover either. */
  readonly nameless?: readonly LabelWish['at'][];
  readonly states: readonly StateWish[];
  /** How wide a name stands, in pixels. */
  readonly widthOf: (text: string, kind: PlacedLabel['kind']) => number;
  /** Room in the upper right corner that is taken by buttons, in pixels. */
  readonly corner?: { readonly widthPx: number; readonly heightPx: number };
  readonly widthPx: number;
  readonly heightPx: number;
}): readonly PlacedLabel[] {
  const points = [...options.marks.map(({ at }) => at), ...(options.nameless ?? [])];
  const taken: Box[] = points.map(([x, y]) => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }));
  const { corner, widthPx } = options;
  if (corner) taken.push({ left: widthPx - corner.widthPx, top: 0, right: widthPx, bottom: corner.heightPx });
  const placed: PlacedLabel[] = [];
  const tryAt = (kind: PlacedLabel['kind'], text: string, box: Box): boolean => {
    const isInside =
      box.left >= 2 && box.top >= 2 && box.right <= options.widthPx - 2 && box.bottom <= options.heightPx - 2;
    if (!isInside || taken.some((other) => overlaps(box, other))) return false;
    taken.push(box);
    placed.push({ kind, text, left: box.left, top: box.top });
    return true;
  };
  for (const { text, at } of options.marks) {
    if (placed.some((label) => label.text === text)) continue;
    markBoxes(options.widthOf(text, 'mark'), at).some((box) => tryAt('mark', text, box));
  }
  for (const { text, spots } of options.states) {
    const namePx = options.widthOf(text, 'state');
    spots.some((at) => tryAt('state', text, stateBox(namePx, at)));
  }
  return placed;
}

function markBoxes(namePx: number, [x, y]: readonly [number, number]): readonly Box[] {
  const widthPx = namePx + 2 * MARK_GAP_PX;
  const half = MARK_HEIGHT_PX / 2;
  const corners = [
    [x + 11, y - half],
    [x - 11 - widthPx, y - half],
    [x - widthPx / 2, y - 9 - MARK_HEIGHT_PX],
    [x - widthPx / 2, y + 9],
    [x + 8 - widthPx, y - 9 - MARK_HEIGHT_PX],
    [x + 8 - widthPx, y + 9],
    [x - 8, y - 9 - MARK_HEIGHT_PX],
    [x - 8, y + 9],
  ] as const;
  return corners.map(([left, top]) => ({ left, top, right: left + widthPx, bottom: top + MARK_HEIGHT_PX }));
}

function stateBox(namePx: number, [x, y]: readonly [number, number]): Box {
  const half = namePx / 2 + STATE_GAP_PX;
  return { left: x - half, top: y - 8, right: x + half, bottom: y + 8 };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
