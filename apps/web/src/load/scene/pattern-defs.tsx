import type { ReactNode } from 'react';
import type { Look, Pattern } from '../palette.ts';

/** SVG patterns of looks; a shape is filled by `fillOf`. */
export function PatternDefs({ id, looks }: { readonly id: string; readonly looks: readonly Look[] }): ReactNode {
  return (
    <defs>
      {looks.map((look, at) => (
        <pattern key={look.label} id={`${id}-${at}`} width={12} height={12} patternUnits="userSpaceOnUse">
          <rect width={12} height={12} fill={look.colour} />
          {MARKS[look.pattern]}
        </pattern>
      ))}
    </defs>
  );
}

const STROKE = { stroke: '#13202e', strokeWidth: 1.4, strokeOpacity: 0.5, fill: 'none' } as const;

const MARKS: Readonly<Record<Pattern, ReactNode>> = {
  plain: null,
  stripes: <path d="M0 6h12" {...STROKE} />,
  dots: <circle cx={6} cy={6} r={2} fill="#13202e" fillOpacity={0.5} />,
  grid: <path d="M0 6h12M6 0v12" {...STROKE} />,
  slants: <path d="M-3 3 3-3M0 12 12 0M9 15 15 9" {...STROKE} />,
};

/** The fill of a shape with a look. */
export function fillOf(id: string, looks: readonly Look[], look: Look | undefined): string {
  const at = looks.findIndex(({ label }) => label === look?.label);
  return at < 0 ? '#c8d0d8' : `url(#${id}-${at})`;
}
