import type { ContainerKind, LoadedContainer, Placement } from '@karvon/loading';
import { type ReactNode, useId } from 'react';
import { type Look, legendOf } from '../palette.ts';
import { useLoadWords } from '../use-load-words.tsx';
import { fillOf, PatternDefs } from './pattern-defs.tsx';

type Side = 'side' | 'top';

/** The load from the side and from above at a step, drawn flat: what is placed last in sight covers the rest. */
export function PlainView(props: {
  readonly kind: ContainerKind;
  readonly container: LoadedContainer;
  readonly looks: ReadonlyMap<string, Look>;
  readonly step: number;
}): ReactNode {
  const { t } = useLoadWords();
  return (
    <div className="load-plain">
      {(['side', 'top'] as const).map((side) => (
        <figure key={side}>
          <figcaption>{t(`plain.${side}`)}</figcaption>
          <FlatDrawing {...props} side={side} />
        </figure>
      ))}
    </div>
  );
}

function FlatDrawing(props: {
  readonly kind: ContainerKind;
  readonly container: LoadedContainer;
  readonly looks: ReadonlyMap<string, Look>;
  readonly step: number;
  readonly side: Side;
}): ReactNode {
  const id = useId();
  const { kind, container, looks, step, side } = props;
  const legend = legendOf(looks);
  const heightMm = side === 'side' ? kind.inner.heightMm : kind.inner.widthMm;
  const scale = 1000 / kind.inner.lengthMm;
  const placed = container.placements.slice(0, step);
  // Painter's order: the farthest from the eye is drawn first.
  const drawn = [...placed.entries()].sort(([, a], [, b]) => depthOf(a, side) - depthOf(b, side));
  const current = placed.at(-1);
  return (
    <svg viewBox={`-6 -6 1012 ${heightMm * scale + 12}`} className="load-flat" aria-hidden="true">
      <PatternDefs id={id} looks={legend} />
      <rect className="load-hull" width={1000} height={heightMm * scale} />
      {drawn.map(([at, one]) => (
        <rect
          key={at}
          {...boxOf(one, side, heightMm, scale)}
          fill={fillOf(id, legend, looks.get(one.pieceId))}
          className="load-box"
        />
      ))}
      {current && <rect {...boxOf(current, side, heightMm, scale)} className="load-now" />}
    </svg>
  );
}

function depthOf(one: Placement, side: Side): number {
  return side === 'side' ? one.yMm + one.widthMm : one.zMm + one.heightMm;
}

function boxOf(one: Placement, side: Side, heightMm: number, scale: number) {
  const low = side === 'side' ? one.zMm : one.yMm;
  const high = side === 'side' ? one.heightMm : one.widthMm;
  return {
    x: one.xMm * scale,
    // From the side the floor is below; from above the left wall, seen towards the front, is below.
    y: (heightMm - low - high) * scale,
    width: one.lengthMm * scale,
    height: high * scale,
  };
}
