/** How wide a text stands in the font that the page really has, in pixels. */
export function textWidthPx(
  text: string,
  { weight, sizePx }: { readonly weight: number; readonly sizePx: number },
): number {
  pencil ??= document.createElement('canvas').getContext('2d');
  if (!pencil) return text.length * sizePx;
  pencil.font = `${weight} ${sizePx}px ${getComputedStyle(document.body).fontFamily}`;
  return pencil.measureText(text).width;
}

let pencil: CanvasRenderingContext2D | null | undefined;
