import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type FurtherFont, findChineseFonts } from './chinese-font.ts';

const require = createRequire(import.meta.url);

/** The fonts of a paper: DejaVu Sans Condensed, plain and bold, and others for letters that it lacks. */
export interface ReportFonts {
  readonly plain: Uint8Array;
  readonly bold: Uint8Array;
  /** Gives fonts that hold those of the letters that they know, and nothing else. */
  readonly findFurther: (letters: readonly string[]) => Promise<readonly FurtherFont[]>;
}

/** Gives the fonts of a paper. Throws when the packages of fonts are not installed. */
export function readReportFonts(): ReportFonts {
  return {
    plain: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
    bold: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
    findFurther: findChineseFonts,
  };
}
