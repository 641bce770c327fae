import type { ContainerKind, LoadedContainer } from '@karvon/loading';
import { type ReactNode, useId } from 'react';
import { type Look, legendOf } from '../palette.ts';
import { layersOf } from '../steps.ts';
import { useLoadWords } from '../use-load-words.tsx';
import { fillOf, PatternDefs } from './pattern-defs.tsx';

interface LayerProps {
  readonly kind: ContainerKind;
  readonly container: LoadedContainer;
  readonly looks: ReadonlyMap<string, Look>;
  readonly step: number;
  readonly onStep: (step: number) => void;
}

/** Every layer seen from above, from the floor up, with the numbers of the steps; to be read at the dock and printed. */
export function LayerList(props: LayerProps): ReactNode {
  const { t, metres } = useLoadWords();
  const layers = layersOf(props.container);
  return (
    <div className="load-layers">
      <p className="hint">{t('layer.hint')}</p>
      <ol>
        {layers.map(({ zMm, steps }, rank) => (
          <li key={zMm}>
            <figure>
              <figcaption>
                <b>{t('layer.name', { rank: String(rank + 1), count: String(layers.length) })}</b>{' '}
                {zMm === 0 ? t('layer.floor') : t('layer.above', { height: metres(zMm) })} ·{' '}
                {t('layer.pieces', { count: steps.length })}
              </figcaption>
              <Layer {...props} zMm={zMm} steps={steps} />
            </figure>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Layer(props: LayerProps & { readonly zMm: number; readonly steps: readonly number[] }): ReactNode {
  const id = useId();
  const { kind, container, looks, zMm, steps } = props;
  const legend = legendOf(looks);
  const scale = 1000 / kind.inner.lengthMm;
  const widthMm = kind.inner.widthMm;
  const through = container.placements.filter((one) => one.zMm < zMm && one.zMm + one.heightMm > zMm);
  return (
    <svg viewBox={`-4 -4 1008 ${widthMm * scale + 8}`} className="load-flat" aria-hidden="true">
      <PatternDefs id={id} looks={legend} />
      <rect className="load-hull" width={1000} height={widthMm * scale} />
      {through.map((one) => (
        <rect
          key={`${one.xMm} ${one.yMm}`}
          x={one.xMm * scale}
          y={(widthMm - one.yMm - one.widthMm) * scale}
          width={one.lengthMm * scale}
          height={one.widthMm * scale}
          fill={`url(#${id}-through)`}
        />
      ))}
      {steps.map((step) => {
        const one = container.placements[step - 1];
        if (!one) return null;
        const [width, height] = [one.lengthMm * scale, one.widthMm * scale];
        const [x, y] = [one.xMm * scale, (widthMm - one.yMm - one.widthMm) * scale];
        const lettersPx = Math.min(22, height * 0.7, width / (String(step).length * 0.75));
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
