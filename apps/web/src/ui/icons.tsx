import type { Mode } from '@karvon/model';
import type { ReactNode } from 'react';

/** Draws the glyph of a mode of transport, 20 by 20, in the current colour. */
export function ModeGlyph({ mode, size = 20 }: { readonly mode: Mode; readonly size?: number }): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" className="glyph" data-mode={mode}>
      {GLYPHS[mode]}
    </svg>
  );
}

const GLYPHS: Readonly<Record<Mode, ReactNode>> = {
  road: (
    <>
      <path d="M1 5h10.500v8.500H1z" />
      <path d="M12.300 8h3.300L19 11v2.500h-6.700z" />
      <circle cx="5" cy="14.500" r="1.900" className="glyph-wheel" />
      <circle cx="15.300" cy="14.500" r="1.900" className="glyph-wheel" />
    </>
  ),
  rail: (
    <>
      <path d="M1.500 4.500h17v8.500h-17z" />
      <path d="M0 16.800h20v1.200H0z" />
      <circle cx="5.500" cy="14.600" r="1.700" className="glyph-wheel" />
      <circle cx="14.500" cy="14.600" r="1.700" className="glyph-wheel" />
      <path d="M6.800 4.500v8.500M13.200 4.500v8.500" className="glyph-cut" />
    </>
  ),
  ferry: (
    <>
      <path d="M1 10.500h18l-2.300 5H3.300z" />
      <path d="M4 6h9v3.500H4z" />
      <path d="M9.500 3h3v2.200h-3z" />
      <path d="M1 18c2-1.400 3.500-1.400 5.500 0s3.500 1.400 5.500 0 3.500-1.400 5.500 0" className="glyph-line" />
    </>
  ),
  sea: (
    <>
      <path d="M.8 11h18.400l-2 5H3.200z" />
      <path d="M5.500 7.500h3v2.700h-3zM9 7.500h3v2.700H9zM12.500 7.500h3v2.700h-3zM7.200 4.300h3V7h-3zM10.700 4.300h3V7h-3z" />
    </>
  ),
  air: (
    <path d="M11.300 2.300c.8 0 1.300.9 1.300 2.200v3.300l6.200 4v1.900l-6.200-2v3.400l1.800 1.400v1.300l-3.100-.9-3.100.9v-1.300L10 15.100v-3.400l-6.200 2v-1.900l6.200-4V4.500c0-1.300.5-2.200 1.300-2.200z" />
  ),
};

/** Draws a small sign of the page's own chrome. */
export function Sign({ name }: { readonly name: keyof typeof SIGNS }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="sign">
      <path d={SIGNS[name]} />
    </svg>
  );
}

const SIGNS = {
  swap: 'M4.500 2v10m0 0L2 9.500M4.500 12 7 9.500M11.500 14V4m0 0L9 6.500M11.500 4 14 6.500',
  calendar: 'M2 4h12v10H2zM2 7h12M5 2v3M11 2v3',
  down: 'M3.500 6 8 10.500 12.500 6',
  left: 'M10 3.500 5.500 8l4.500 4.500',
  right: 'M6 3.500 10.500 8 6 12.500',
  cross: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  warn: 'M8 2 14.500 13.500h-13zM8 6.500v3.500M8 11.800v.4',
  link: 'M6.500 9.500l3-3M7 4.500 8.500 3A3 3 0 0 1 13 7.500L11.500 9M9 11.500 7.500 13A3 3 0 0 1 3 8.500L4.500 7',
  print: 'M4.500 6V2h7v4M4.500 11H2V6h12v5h-2.500M4.500 9h7v5h-7z',
  help: 'M5.800 6a2.200 2.200 0 1 1 3.200 2c-.7.4-1 .8-1 1.600M8 12v.5M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.500 1.500M11.500 11.500 13 13M13 3l-1.500 1.500M4.500 11.500 3 13',
  moon: 'M13 9.500A5.500 5.500 0 0 1 6.500 3 5.500 5.500 0 1 0 13 9.500z',
  auto: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM8 1.500v13M8 5h4.500M8 8h6M8 11h4.500',
} as const;
