import type { LoadRequest, Piece } from '@karvon/loading';

/** Colours that people with any colour vision tell apart (Okabe, Ito, "Color Universal Design", 2008), black left out. */
const COLOURS = ['#56b4e9', '#e69f00', '#009e73', '#f0e442', '#cc79a7', '#d55e00', '#0072b2'] as const;

/** Goods of one name, as the legend shows them. */
export interface Goods {
  readonly label: string;
  readonly colour: string;
}

/** Colours of the goods by id of the piece; the same goods as the page shows have the same colour there. */
export function goodsOf(request: LoadRequest): ReadonlyMap<string, Goods> {
  const labels = new Map<string, Goods>();
  return new Map(
    request.pieces.map((piece) => {
      const label = piece.name ?? piece.id;
      const goods = labels.get(label) ?? { label, colour: colourOf(labels.size) };
      labels.set(label, goods);
      return [piece.id, goods];
    }),
  );
}

/** Seven colours, then the same ones paler, for steps and captions name the piece besides. */
function colourOf(rank: number): string {
  const colour = COLOURS[rank % COLOURS.length] ?? COLOURS[0];
  return mix(colour, '#ffffff', Math.min(0.6, Math.floor(rank / COLOURS.length) * 0.3));
}

/** Mixes two colours: `share` of the second. */
export function mix(first: string, second: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [Number.parseInt(first.slice(at, at + 2), 16), Number.parseInt(second.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** Black or white, whichever is read better on a colour (WCAG 2.2, relative luminance). */
export function letteringOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000000' : '#ffffff';
}

/** Pieces of a request by id. */
export function piecesById(request: LoadRequest): ReadonlyMap<string, Piece> {
  return new Map(request.pieces.map((piece) => [piece.id, piece]));
}
