import PDFDocument from 'pdfkit';
import type { ReportFonts } from './folder/report-font.ts';
import { type Lettering, makeLettering } from './lettering.ts';
import type { ReportWords } from './words/report-words.ts';

/** Colour of letters and outlines. */
export const INK = '#13202e';
/** Colour of what is said beside. */
export const SOFT = '#5b6875';
/** Colour of thin lines. */
export const HAIR = '#c3ccd5';
/** Colour of headings and bars. */
export const LAPIS = '#17306b';

const MARGIN = 36;
const FOOT = 34;

/** Where and how a text is set. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
}

/** Pages of A4 that fill from the top; it knows how far the page is filled, and takes the next one where room ends. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly words: ReportWords;
  readonly left = MARGIN;
  readonly width: number;
  /** Where the next part begins, points from the top. */
  y = MARGIN;
  private readonly fonts: ReportFonts;
  private readonly lettering: Lettering;
  private readonly bottom: number;

  constructor(options: {
    readonly fonts: ReportFonts;
    readonly words: ReportWords;
    readonly madeOn: Date;
    readonly title: string;
  }) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      info: { Title: options.title, Producer: 'Karvon', Creator: 'Karvon', CreationDate: options.madeOn },
    });
    this.document.registerFont('plain', options.fonts.plain);
    this.document.registerFont('bold', options.fonts.bold);
    this.words = options.words;
    this.fonts = options.fonts;
    this.lettering = makeLettering(this.document);
    this.width = this.document.page.width - 2 * MARGIN;
    this.bottom = this.document.page.height - FOOT - 12;
  }

  /** Points left on the page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Letters of the texts so far that the fonts lack; a square stands for each. */
  get missingLetters(): readonly string[] {
    return this.lettering.missing();
  }

  /** Adds fonts for the letters of a text that those of the sheet lack. */
  async addFontsFor(text: string): Promise<void> {
    for (const font of await this.fonts.findFurther(this.lettering.lackedBy(text))) this.lettering.add(font);
  }

  /** Takes a new page when fewer points are left; true when it did. */
  ensure(height: number): boolean {
    if (this.room >= height || this.y === MARGIN) return false;
    this.newPage();
    return true;
  }

  /** Takes a new page. */
  newPage(): void {
    this.document.addPage();
    this.y = MARGIN;
  }

  /** Sets a text on one line, cut with an ellipsis where it is too wide; gives its width. */
  line(text: string, place: TextPlace): number {
    const { x, y, width, size = 9, isBold = false, colour = INK, align = 'left' } = place;
    const { document, lettering } = this;
    const font = isBold ? 'bold' : 'plain';
    document.fontSize(size).fillColor(colour);
    const shown = this.cut(lettering.readable(text), width, font);
    const wide = this.widthOf(shown, font);
    let at = align === 'left' ? x : align === 'right' ? x + width - wide : x + (width - wide) / 2;
    // All fonts of a line stand on the base line of its own.
    const baseY = y + ascentOf(document.font(font)) * size;
    for (const part of lettering.partsOf(shown, font)) {
      document.font(part.font);
      if (part.font === font) document.text(part.text, at, y, { lineBreak: false });
      else document.text(part.text, at, baseY, { lineBreak: false, baseline: 'alphabetic' });
      at += document.widthOfString(part.text);
    }
    return wide;
  }

  /** Sets a text on as many lines as it needs, at most `linesMax`; gives the height. */
  paragraph(text: string, place: TextPlace & { readonly linesMax?: number }): number {
    const { x, y, width, size = 9, isBold = false, linesMax = 20 } = place;
    const lines = this.breakLines(text, { width, size, isBold });
    const shown = lines.slice(0, linesMax);
    if (lines.length > linesMax) shown[linesMax - 1] += ' …';
    for (const [rank, line] of shown.entries()) this.line(line, { ...place, x, y: y + rank * size * 1.3 });
    return shown.length * size * 1.3;
  }

  /** Parts a text into lines of a width; a word that is wider by itself is broken. */
  breakLines(
    text: string,
    { width, size, isBold }: { readonly width: number; readonly size: number; readonly isBold: boolean },
  ): string[] {
    this.document.fontSize(size);
    const fits = (part: string) => this.widthOf(part, isBold ? 'bold' : 'plain') <= width;
    const lines: string[] = [];
    let line = '';
    for (const word of this.lettering.readable(text).split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (!fits(line) && line.length > 1) {
        let length = line.length - 1;
        while (length > 1 && !fits(line.slice(0, length))) length--;
        lines.push(line.slice(0, length));
        line = line.slice(length);
      }
    }
    return [...lines, line];
  }

  /** Sets a heading, kept together with `keepWith` points of what follows. */
  heading(text: string, keepWith = 60): void {
    this.ensure(26 + keepWith);
    if (this.y > MARGIN) this.y += 8;
    this.line(text, { x: this.left, y: this.y, width: this.width, size: 12, isBold: true, colour: LAPIS });
    this.y += 18;
  }

  /** Sets a small grey line across the page. */
  hint(text: string): void {
    this.y += this.paragraph(text, { x: this.left, y: this.y, width: this.width, size: 7.5, colour: SOFT }) + 4;
  }

  /** Writes the foot of every page and gives the bytes. */
  finish(foot: string): Promise<Uint8Array> {
    const { document, words } = this;
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      document.switchToPage(page);
      const place = { x: this.left, y: document.page.height - FOOT, width: this.width, size: 7.5, colour: SOFT };
      this.line(foot, place);
      this.line(words.t('page', { page: page + 1, pages: count }), { ...place, align: 'right' });
    }
    const chunks: Uint8Array[] = [];
    return new Promise((resolve, reject) => {
      document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      document.on('error', reject);
      document.end();
    });
  }

  private cut(text: string, width: number, font: string): string {
    if (this.widthOf(text, font) <= width) return text;
    let length = text.length - 1;
    while (length > 1 && this.widthOf(`${text.slice(0, length)}…`, font) > width) length--;
    return `${text.slice(0, length)}…`;
  }

  /** Width of a readable text at the size that is set, points. */
  private widthOf(text: string, font: string): number {
    const parts = this.lettering.partsOf(text, font);
    return parts.reduce((sum, part) => sum + this.document.font(part.font).widthOfString(part.text), 0);
  }
}

/** Height of a font above its base line, by its size; pdfkit's types leave it out. */
function ascentOf(document: PDFKit.PDFDocument): number {
  return (document as unknown as { readonly _font: { readonly ascender: number } })._font.ascender / 1000;
}
