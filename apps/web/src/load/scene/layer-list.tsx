import { type ContainerKind, type LoadedContainer, type LoadLevel, listLevels } from '@karvon/loading';
import { type ReactNode, useId, useMemo } from 'react';
import { type Look, legendOf } from '../palette.ts';
import { useLoadWords } from '../use-load-words.tsx';
import { fillOf, PatternDefs } from './pattern-defs.tsx';

interface LayerProps {
  readonly kind: ContainerKind;
  readonly container: LoadedContainer;
  readonly looks: ReadonlyMap<string, Look>;
  readonly step: number;
  readonly onStep: (step: number) => void;
}

/** Every level seen from above, from the floor up, with the numbers of the steps; to be read at the dock and printed. */
export function LayerList(props: LayerProps): ReactNode {
  const { t, metres } = useLoadWords();
  const levels = useMemo(() => listLevels(props.container), [props.container]);
  const sayHeight = ({ zMinMm, zMaxMm }: LoadLevel): string => {
    if (zMaxMm === 0) return t('layer.floor');
    const [from, to] = [metres(zMinMm), metres(zMaxMm)];
    return from === to ? t('layer.above', { height: from }) : t('layer.between', { from, to });
  };
  return (
    <div className="load-layers">
      <p className="hint">{t('layer.hint')}</p>
      <ol>
        {levels.map((level, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A level is its place from the floor up.
          <li key={rank}>
            <figure>
              <figcaption>
                <b>{t('layer.name', { rank: String(rank + 1), count: String(levels.length) })}</b> {sayHeight(level)} ·{' '}
                {t('layer.pieces', { count: level.steps.length })}
              </figcaption>
              <Layer {...props} steps={level.steps} below={levels.slice(0, rank).flatMap(({ steps }) => steps)} />
            </figure>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Layer(
  props: LayerProps & { readonly steps: readonly number[]; readonly below: readonly number[] },
): ReactNode {
  const id = useId();
  const { kind, container, looks, steps } = props;
  const legend = legendOf(looks);
  const scale = 1000 / kind.inner.lengthMm;
  const widthMm = kind.inner.widthMm;
  // A pallet is drawn ten times as large as a truck: its numbers grow along, but less.
  const lettersMax = Math.min(64, 22 * Math.sqrt(Math.max(1, 12_000 / kind.inner.lengthMm)));
  const below = props.below.flatMap((step) => container.placements[step - 1] ?? []);
  return (
    <svg viewBox={`-4 -4 1008 ${widthMm * scale + 8}`} className="load-flat" aria-hidden="true">
      <PatternDefs id={id} looks={legend} />
      <rect className="load-hull" width={1000} height={widthMm * scale} />
      {below.map((one) => (
        <rect
          key={`${one.xMm} ${one.yMm} ${one.zMm}`}
          x={one.xMm * scale}
          y={(widthMm - one.yMm - one.widthMm) * scale}
          width={one.lengthMm * scale}
          height={one.widthMm * scale}
          className="load-below"
        />
      ))}
      {steps.map((step) => {
        const one = container.placements[step - 1];
        if (!one) return null;
        const [width, height] = [one.lengthMm * scale, one.widthMm * scale];
        const [x, y] = [one.xMm * scale, (widthMm - one.yMm - one.widthMm) * scale];
        const lettersPx = Math.min(lettersMax, height * 0.7, width / (String(step).length * 0.85));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: The slider reaches every step by keyboard; this is a short cut for the eye.
          <g key={step} onClick={() => props.onStep(step)} data-now={step === props.step || undefined}>
            <rect
              x={x}
              y={y}
              width={width}
              height={height}
              fill={fillOf(id, legend, looks.get(one.pieceId))}
              className="load-box"
            />
            {step === props.step && <rect x={x} y={y} width={width} height={height} className="load-now" />}
            {lettersPx >= 8 && (
              <text x={x + width / 2} y={y + height / 2} fontSize={lettersPx} className="load-number">
                {step}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
