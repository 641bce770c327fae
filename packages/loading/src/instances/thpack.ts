import type { LoadRequest, Piece, UprightSide } from '../load-request.ts';

/**
 * Layouts of the container loading files of the OR-Library.
 *
 * `seeded` (thpack1 to thpack7 and the BR files): problem number and seed, container, kinds. `plain` (thpack8 of Loh
 * and Nee, thpack9 of Ivancic, Mathur and Mohanty): the same without the seed.
 */
export type ThpackLayout = 'seeded' | 'plain';

/** A problem of a file, with its number there. */
export interface ThpackProblem {
  readonly index: number;
  readonly request: LoadRequest;
}

/** All problems of a file, or what is wrong with it. */
export type ThpackReading =
  | { readonly ok: true; readonly problems: readonly ThpackProblem[] }
  | { readonly ok: false; readonly error: string };

/** How a file is read. */
export interface ThpackOptions {
  readonly layout: ThpackLayout;
  /** Containers at hand for a problem; absent: as many as are needed, as thpack9 wants. */
  readonly containersMax?: number;
  readonly supportPermille?: number;
}

/**
 * Reads a file of the thpack family; **one unit of the file is one millimetre here**.
 *
 * Kinds of boxes keep their numbers as ids. Every kind is `number length flag width flag height flag count`, where a
 * flag of 1 lets that side stand upright. Source: Beasley, OR-Library, "Container loading".
 */
export function readThpack(text: string, options: ThpackOptions): ThpackReading {
  const source: NumberSource = { numbers: text.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [], at: 0 };
  const count = take(source);
  if (!(count >= 1 && count <= source.numbers.length)) return { ok: false, error: `It starts with ${count} problems.` };
  const problems: ThpackProblem[] = [];
  for (let read = 0; read < count; read++) {
    const problem = readProblem(source, options);
    if (typeof problem === 'string') return { ok: false, error: `Problem ${read + 1} of ${count}: ${problem}` };
    problems.push(problem);
  }
  const over = source.numbers.length - source.at;
  return over === 0 ? { ok: true, problems } : { ok: false, error: `${over} numbers follow the last problem.` };
}

interface NumberSource {
  readonly numbers: readonly number[];
  at: number;
}

function take(source: NumberSource): number {
  return source.numbers[source.at++] ?? Number.NaN;
}

function readProblem(source: NumberSource, options: ThpackOptions): ThpackProblem | string {
  const index = take(source);
  if (options.layout === 'seeded') take(source);
  const inner = { lengthMm: take(source), widthMm: take(source), heightMm: take(source) };
  const kinds = take(source);
  if (!Object.values(inner).every(isLength)) return `container of ${Object.values(inner).join(' × ')}`;
  if (!(kinds >= 1 && kinds <= source.numbers.length)) return `${kinds} kinds of boxes`;
  const pieces: Piece[] = [];
  for (let kind = 0; kind < kinds; kind++) {
    const piece = readPiece(source);
    if (!piece) return `kind ${kind + 1} of ${kinds} is cut short or has a length that is not a whole positive number`;
    pieces.push(piece);
  }
  const { containersMax, supportPermille } = options;
  const container = { id: 'container', inner, costCents: 1, ...(containersMax && { countMax: containersMax }) };
  const request = { pieces, containers: [container], ...(supportPermille !== undefined && { supportPermille }) };
  return { index, request };
}

function isLength(value: number): boolean {
  return Number.isInteger(value) && value > 0;
}

function readPiece(source: NumberSource): Piece | undefined {
  const id = String(take(source));
  const sides = (['length', 'width', 'height'] as const).map((side) => ({
    side,
    lengthMm: take(source),
    mayStand: takeFlag(source),
  }));
  const count = take(source);
  const [lengthMm = 0, widthMm = 0, heightMm = 0] = sides.map((side) => side.lengthMm);
  if (![lengthMm, widthMm, heightMm].every(isLength) || !Number.isInteger(count) || count < 0) return undefined;
  const upright: readonly UprightSide[] = sides.filter(({ mayStand }) => mayStand).map(({ side }) => side);
  return { id, size: { lengthMm, widthMm, heightMm }, massKg: 0, count, upright, stacking: { isStackable: true } };
}

/** A number that is neither 0 nor 1 stands where a flag was left out, as in three lines of the published thpack9: true. */
function takeFlag(source: NumberSource): boolean {
  const flag = source.numbers[source.at];
  if (flag === 0 || flag === 1) source.at++;
  return flag !== 0;
}
