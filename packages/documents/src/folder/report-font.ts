import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const REGULAR = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/** Gives the bytes of DejaVu Sans, which every paper embeds. Throws when the package of fonts is not installed. */
export function readReportFont(): Uint8Array {
  return readFileSync(REGULAR);
}

/** Lists the characters of a text, each once, for which DejaVu Sans has no glyph. */
export function listMissingGlyphs(text: string): string[] {
  const document = new PDFDocument().font(readReportFont());
  // pdfkit's types leave out the font that fontkit has opened.
  const { font } = (document as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font;
  return [...new Set(text)].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}
