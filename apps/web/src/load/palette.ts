import type { LoadRequest, Piece } from '@karvon/loading';

/** What pieces are coloured by. */
export const COLOURINGS = ['kind', 'drop', 'shipment', 'mass'] as const;

/** One of `COLOURINGS`. */
export type Colouring = (typeof COLOURINGS)[number];

/** How pieces are drawn: a colour, and a pattern that tells it apart without colour. */
export interface Look {
  readonly colour: string;
  readonly pattern: Pattern;
  readonly label: string;
}

/** Patterns that tell pieces apart without colour. */
export const PATTERNS = ['plain', 'stripes', 'dots', 'grid', 'slants'] as const;

/** One of `PATTERNS`. */
export type Pattern = (typeof PATTERNS)[number];

/** Colours that people with any colour vision tell apart (Okabe, Ito, "Color Universal Design", 2008), black left out. */
const COLOURS = ['#56b4e9', '#e69f00', '#009e73', '#f0e442', '#cc79a7', '#d55e00', '#0072b2'] as const;

/** Light to dark for light to heavy pieces; lightness alone orders them (Viridis, reversed). */
const MASS_COLOURS = ['#fde725', '#7ad151', '#22a884', '#2a788e', '#414487'] as const;

/** The look of every kind of piece, by id, in the order of the list; `sayMass` says a mass with its unit. */
export function lookOf(
  request: LoadRequest,
  colouring: Colouring,
  sayMass: (kg: number) => string,
): ReadonlyMap<string, Look> {
  if (colouring === 'mass') return massLooks(request.pieces, sayMass);
  const looks = new Map<string, Look>();
  const labels: string[] = [];
  for (const piece of request.pieces) {
    const label = labelOf(piece, colouring);
    if (!labels.includes(label)) labels.push(label);
    looks.set(piece.id, styleOf(labels.indexOf(label), label));
  }
  return looks;
}

function labelOf(piece: Piece, colouring: Exclude<Colouring, 'mass'>): string {
  if (colouring === 'kind') return piece.name ?? piece.id;
  return String((colouring === 'drop' ? piece.drop : piece.shipment) ?? '–');
}

function styleOf(rank: number, label: string): Look {
  const colour = COLOURS[rank % COLOURS.length] ?? COLOURS[0];
  const pattern = PATTERNS[Math.floor(rank / COLOURS.length) % PATTERNS.length] ?? 'plain';
  return { colour, pattern, label };
}

/** Five classes of mass with as many kinds each as may be. */
function massLooks(pieces: readonly Piece[], sayMass: (kg: number) => string): ReadonlyMap<string, Look> {
  const sorted = [...new Set(pieces.map(({ massKg }) => massKg))].sort((a, b) => a - b);
  const limits = MASS_COLOURS.map(
    (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / MASS_COLOURS.length) - 1] ?? 0,
  );
  return new Map(
    pieces.map((piece) => {
      const at = Math.max(
        0,
        limits.findIndex((limit) => piece.massKg <= limit),
      );
      const [colour, pattern] = [MASS_COLOURS[at] ?? '#fde725', PATTERNS[at] ?? 'plain'];
      return [piece.id, { colour, pattern, label: `≤ ${sayMass(limits[at] ?? 0)}` }];
    }),
  );
}

/** The looks that differ, in the order of the list. */
export function legendOf(looks: ReadonlyMap<string, Look>): readonly Look[] {
  const seen = new Map<string, Look>();
  for (const look of looks.values()) if (!seen.has(look.label)) seen.set(look.label, look);
  return [...seen.values()];
}
