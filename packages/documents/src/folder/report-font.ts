import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The fonts that every paper embeds: DejaVu Sans Condensed, plain and bold. */
export interface ReportFonts {
  readonly plain: Uint8Array;
  readonly bold: Uint8Array;
}

/** Gives the fonts of a paper. Throws when the package of fonts is not installed. */
export function readReportFonts(): ReportFonts {
  return {
    plain: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
    bold: readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
  };
}
