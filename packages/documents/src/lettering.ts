/** Knows which letters the fonts of a paper have, and notes those that they lack. */
export interface Lettering {
  /** A text with a square for each letter that has no glyph; marks that steer the line are left out. */
  readonly readable: (text: string) => string;
  /** The letters that had none so far, each once. */
  readonly missing: () => readonly string[];
}

/** Reads the glyphs of the plain and the bold font of a document. */
export function makeLettering(document: PDFKit.PDFDocument): Lettering {
  const has = (['plain', 'bold'] as const).map((name) => glyphsOf(document.font(name)));
  const known = new Map<string, boolean>();
  const missing = new Set<string>();
  const isKnown = (letter: string): boolean => {
    const seen = known.get(letter);
    if (seen !== undefined) return seen;
    const found = has.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    known.set(letter, found);
    return found;
  };
  const readable = (text: string): string => {
    let shown = '';
    for (const letter of text.normalize('NFC')) {
      if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(letter)) continue;
      if (isKnown(letter)) shown += letter;
      else {
        missing.add(letter);
        shown += '□';
      }
    }
    return shown;
  };
  return { readable, missing: () => [...missing] };
}

interface Glyphs {
  readonly hasGlyphForCodePoint: (point: number) => boolean;
}

/** pdfkit's types leave out the font that fontkit has opened. */
function glyphsOf(document: PDFKit.PDFDocument): Glyphs {
  return (document as unknown as { readonly _font: { readonly font: Glyphs } })._font.font;
}
