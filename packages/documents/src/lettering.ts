import type { FurtherFont } from './folder/chinese-font.ts';

/** Knows which letters the fonts of a paper have, and notes those that they lack. */
export interface Lettering {
  /** The letters of a text that no font has, each once. */
  readonly lackedBy: (text: string) => readonly string[];
  /** Adds a font for letters that the others lack. */
  readonly add: (font: FurtherFont) => void;
  /** A text with a square for each letter that has no glyph; marks that steer the line are left out. */
  readonly readable: (text: string) => string;
  /** A readable text in parts that are set in one font each, `own` where it has the letters. */
  readonly partsOf: (text: string, own: string) => readonly TextPart[];
  /** The letters that had none so far, each once. */
  readonly missing: () => readonly string[];
}

/** A part of a line, and the name of the font that it is set in. */
export interface TextPart {
  readonly text: string;
  readonly font: string;
}

/** Reads the glyphs of the plain and the bold font of a document. */
export function makeLettering(document: PDFKit.PDFDocument): Lettering {
  const has = (['plain', 'bold'] as const).map((name) => glyphsOf(document.font(name)));
  const known = new Map<string, boolean>();
  const furtherOf = new Map<string, string>();
  const missing = new Set<string>();
  const isKnown = (letter: string): boolean => {
    const seen = known.get(letter);
    if (seen !== undefined) return seen;
    const found = has.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    known.set(letter, found);
    return found;
  };
  const lacks = (letter: string): boolean => !isSteering(letter) && !isKnown(letter) && !furtherOf.has(letter);
  const readable = (text: string): string => {
    let shown = '';
    for (const letter of text.normalize('NFC')) {
      if (isSteering(letter)) continue;
      if (lacks(letter)) missing.add(letter);
      shown += lacks(letter) ? '□' : letter;
    }
    return shown;
  };
  let fontCount = 0;
  return {
    readable,
    missing: () => [...missing],
    lackedBy: (text) => [...new Set(text.normalize('NFC'))].filter(lacks),
    add: ({ letters, bytes }) => {
      const name = `further-${++fontCount}`;
      document.registerFont(name, bytes);
      for (const letter of letters) furtherOf.set(letter, name);
    },
    partsOf: (text, own) => {
      const parts: { text: string; font: string }[] = [];
      for (const letter of text) {
        const font = furtherOf.get(letter) ?? own;
        const last = parts.at(-1);
        if (last?.font === font) last.text += letter;
        else parts.push({ text: letter, font });
      }
      return parts;
    },
  };
}

/** True for marks that are not seen but steer the line. */
function isSteering(letter: string): boolean {
  return /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(letter);
}

interface Glyphs {
  readonly hasGlyphForCodePoint: (point: number) => boolean;
}

/** pdfkit's types leave out the font that fontkit has opened. */
function glyphsOf(document: PDFKit.PDFDocument): Glyphs {
  return (document as unknown as { readonly _font: { readonly font: Glyphs } })._font.font;
}
