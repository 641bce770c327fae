import type { ContainerKind, Placement } from '@karvon/loading';
import { HAIR, INK, type Sheet, SOFT } from '../sheet.ts';
import { type HiddenFrom, listHiddenFaces } from './hidden-faces.ts';
import { type Goods, letteringOn, mix } from './looks.ts';
import { extentOf, type Face, facesOf, type Point, paintingOrder, project } from './projection.ts';

/** A load that is drawn more than once: its painting order is worked out once. */
export interface DrawnLoad {
  readonly kind: ContainerKind;
  readonly placements: readonly Placement[];
  readonly order: readonly number[];
  readonly hidden: readonly HiddenFrom[];
  readonly goods: ReadonlyMap<string, Goods>;
}

/** Which steps a picture shows: those up to `from` pale, then coloured ones up to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A frame on the page. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Readies a load for its pictures. */
export function readyLoad(load: Omit<DrawnLoad, 'order' | 'hidden'>): DrawnLoad {
  const { placements } = load;
  return { ...load, order: paintingOrder(placements), hidden: listHiddenFaces(placements) };
}

const PALE = '#e4e8ec';
const PALE_LINE = '#aab4be';
const SHADES: Readonly<Record<Face['side'], number>> = { top: 0, left: 0.12, door: 0.28 };
/** Smallest lettering that is still read, points. */
const LETTER_MIN = 3.6;

/** Height of a picture of a container that is so wide. */
export function pictureHeight(kind: ContainerKind, width: number): number {
  const extent = extentOf(kind.inner);
  return (extent.height / extent.width) * width;
}

/** Draws the load from the left of the door, along parallel rays. */
export function drawLoad(sheet: Sheet, load: DrawnLoad, stretch: Stretch, frame: Frame): void {
  const extent = extentOf(load.kind.inner);
  paint(sheet, load, stretch, {
    frame,
    left: 0,
    right: extent.width,
    low: extent.bottom,
    high: extent.bottom + extent.height,
  });
}

/** Draws the new pieces of a stretch as large as the frame allows, with what stands around them. */
export function drawCloseUp(sheet: Sheet, load: DrawnLoad, stretch: Stretch, frame: Frame): void {
  const corners = load.placements
    .slice(stretch.from, stretch.to)
    .flatMap((one) => facesOf(one).flatMap((face) => face.corners));
  const [rights, ups] = [corners.map(([right]) => right), corners.map(([, up]) => up)];
  // A margin about the pieces shows what they stand against.
  const margin = load.kind.inner.widthMm * 0.08;
  const [left, right] = [Math.min(...rights) - margin, Math.max(...rights) + margin];
  const [low, high] = [Math.min(...ups) - margin, Math.max(...ups) + margin];
  const { document } = sheet;
  document.save().rect(frame.x, frame.y, frame.width, frame.height).clip();
  paint(sheet, load, stretch, { frame, left, right, low, high });
  document.restore();
  document.save().lineWidth(0.5).rect(frame.x, frame.y, frame.width, frame.height).stroke(HAIR).restore();
}

/** What of the projected load a frame shows, mm right and up. */
interface Window {
  readonly frame: Frame;
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

function paint(sheet: Sheet, load: DrawnLoad, stretch: Stretch, { frame, left, right, low, high }: Window): void {
  const { document } = sheet;
  const scale = Math.min(frame.width / (right - left), frame.height / (high - low));
  const [seenRight, seenUp] = [frame.width / scale / 2, frame.height / scale / 2];
  const [middleRight, middleUp] = [(left + right) / 2, (low + high) / 2];
  const at = ([x, y]: Point): [number, number] => [
    frame.x + frame.width / 2 + (x - middleRight) * scale,
    frame.y + frame.height / 2 - (y - middleUp) * scale,
  ];
  const isSeen = ({ corners }: Face): boolean =>
    corners.some(([x]) => x > middleRight - seenRight) &&
    corners.some(([x]) => x < middleRight + seenRight) &&
    corners.some(([, y]) => y > middleUp - seenUp) &&
    corners.some(([, y]) => y < middleUp + seenUp);
  document.save().lineJoin('round');
  drawHull(sheet, load.kind, at);
  for (const rank of load.order) {
    const one = load.placements[rank];
    if (!one || rank >= stretch.to) continue;
    const isNew = rank >= stretch.from;
    const colour = isNew ? (load.goods.get(one.pieceId)?.colour ?? PALE) : PALE;
    document.lineWidth(isNew ? 0.5 : 0.3);
    const shades = shadesOf(colour, isNew);
    for (const face of facesOf(one)) {
      if (stretch.to >= (load.hidden[rank]?.[face.side] ?? 0) || !isSeen(face)) continue;
      const shade = shades[face.side];
      paintFace(document, face.corners.map(at), { fill: shade, stroke: isNew ? INK : PALE_LINE });
      if (isNew && face.side !== 'door') letterFace(sheet, face, { at, text: String(rank + 1), colour: shade });
    }
  }
  document.restore();
}

/** Floor, front wall and right wall: what stands before them hides them. */
function drawHull({ document }: Sheet, { inner }: ContainerKind, at: (point: Point) => [number, number]): void {
  const { lengthMm: l, widthMm: w, heightMm: h } = inner;
  document.lineWidth(0.5);
  const walls = [
    [project(0, 0, 0), project(l, 0, 0), project(l, w, 0), project(0, w, 0)],
    [project(0, 0, 0), project(0, w, 0), project(0, w, h), project(0, 0, h)],
    [project(0, w, 0), project(l, w, 0), project(l, w, h), project(0, w, h)],
  ];
  for (const [rank, wall] of walls.entries())
    document.polygon(...wall.map(at)).fillAndStroke(rank === 0 ? '#f3ecdf' : '#f8f9fb', HAIR);
}

const shades = new Map<string, Readonly<Record<Face['side'], string>>>();

/** Colours of the faces of a piece: tops light, door sides dark, all fainter on pale pieces. */
function shadesOf(colour: string, isNew: boolean): Readonly<Record<Face['side'], string>> {
  const strength = isNew ? 1 : 0.5;
  const shade = (side: Face['side']) => mix(colour, INK, SHADES[side] * strength);
  const known = shades.get(colour + isNew) ?? { top: shade('top'), left: shade('left'), door: shade('door') };
  shades.set(colour + isNew, known);
  return known;
}

/** Fills and outlines a face by the operators of PDF, for pdfkit's own path takes five times as long for thousands of them. */
function paintFace(
  document: PDFKit.PDFDocument,
  corners: readonly (readonly [number, number])[],
  { fill, stroke }: { readonly fill: string; readonly stroke: string },
): void {
  const path = corners.map(([x, y], rank) => `${x.toFixed(2)} ${y.toFixed(2)} ${rank === 0 ? 'm' : 'l'}`);
  // pdfkit's types leave out the call by which it writes every operator.
  const page = document as unknown as { readonly addContent: (operators: string) => void };
  page.addContent(`${operandsOf(fill)} rg ${operandsOf(stroke)} RG ${path.join(' ')} h B`);
}

const operands = new Map<string, string>();

/** A colour as three shares of PDF's operators. */
function operandsOf(colour: string): string {
  const known =
    operands.get(colour) ??
    [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ');
  operands.set(colour, known);
  return known;
}

/** Writes a step on a face, as large as the face allows; nothing where it could not be read. */
function letterFace(
  sheet: Sheet,
  face: Face,
  {
    at,
    text,
    colour,
  }: { readonly at: (point: Point) => [number, number]; readonly text: string; readonly colour: string },
): void {
  const [a, b, c, d] = face.corners.map(at) as [[number, number], [number, number], [number, number], [number, number]];
  const wide = face.side === 'top' ? Math.abs(b[0] - d[0]) * 0.45 : Math.abs(b[0] - a[0]) * 0.85;
  const high = face.side === 'top' ? Math.abs(a[1] - c[1]) * 0.5 : Math.abs(a[1] - d[1]) * 0.7;
  const size = Math.min(8, high, wide / (text.length * 0.58));
  if (size < LETTER_MIN) return;
  const [x, y] = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];
  sheet.line(text, { x: x - 20, y: y - size * 0.58, width: 40, size, colour: letteringOn(colour), align: 'center' });
}

/** Draws pieces from above: pale those beneath, coloured the others with their steps; front wall left, door right. */
export function drawFromAbove(
  sheet: Sheet,
  load: DrawnLoad,
  { pale, steps }: { readonly pale: readonly number[]; readonly steps: readonly number[] },
  frame: Frame,
): void {
  const { document } = sheet;
  const { lengthMm, widthMm } = load.kind.inner;
  const scale = Math.min(frame.width / lengthMm, frame.height / widthMm);
  document.save().lineWidth(0.5);
  document.rect(frame.x, frame.y, lengthMm * scale, widthMm * scale).fillAndStroke('#f3ecdf', SOFT);
  const boxOf = (one: Placement): [number, number, number, number] => [
    frame.x + one.xMm * scale,
    frame.y + (widthMm - one.yMm - one.widthMm) * scale,
    one.lengthMm * scale,
    one.widthMm * scale,
  ];
  document.lineWidth(0.25);
  for (const step of pale) {
    const one = load.placements[step - 1];
    if (one) document.rect(...boxOf(one)).fillAndStroke(PALE, PALE_LINE);
  }
  for (const step of [...steps].sort((a, b) => heightOf(load, a) - heightOf(load, b))) {
    const one = load.placements[step - 1];
    if (!one) continue;
    const colour = load.goods.get(one.pieceId)?.colour ?? PALE;
    const [x, y, width, height] = boxOf(one);
    document.rect(x, y, width, height).fillAndStroke(colour, INK);
    const size = Math.min(8, height * 0.75, width / (String(step).length * 0.6));
    if (size >= LETTER_MIN)
      sheet.line(String(step), {
        ...{ x: x - 10, y: y + height / 2 - size * 0.58, width: width + 20, size },
        ...{ colour: letteringOn(colour), align: 'center' as const },
      });
  }
  document.restore();
}

function heightOf(load: DrawnLoad, step: number): number {
  return load.placements[step - 1]?.zMm ?? 0;
}
