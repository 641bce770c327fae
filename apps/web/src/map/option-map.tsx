import type { PlanOption } from '@karvon/model';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { ErrorShield } from '../ui/error-shield.tsx';
import { ModeGlyph } from '../ui/icons.tsx';
import { MODE_DASH } from '../ui/mode-pattern.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { useWords } from '../words/words.tsx';
import type { MapContent } from './map-content.ts';
import { boundsOf, type LonLat, legLines, marksOf } from './map-features.ts';

const GlMap = lazy(() => import('./gl-map.tsx').then(({ GlMap }) => ({ default: GlMap })));

type PlainMap = typeof import('./svg-map.tsx').SvgMap;

/** The ways of all options on a map that needs no network; a plain drawing where WebGL is missing, and in print. */
export function OptionMap(props: {
  readonly options: readonly PlanOption[];
  readonly selected: PlanOption;
  readonly theme: 'light' | 'dark';
}): ReactNode {
  const { t } = useWords();
  const { options, selected, theme } = props;
  const { ground, SvgMap, isFailed } = useGround();
  const isPrinting = usePrinting();
  const [isGlLost, setIsGlLost] = useState(() => !hasWebgl());
  const content = useMemo<MapContent | undefined>(() => {
    if (!ground) return undefined;
    const points = selected.legs.flatMap(({ coordinates }) => coordinates.map(([lon, lat]): LonLat => [lon, lat]));
    return {
      ...ground,
      theme,
      lines: legLines(options, selected.id),
      marks: marksOf(selected),
      bounds: boundsOf(points),
    };
  }, [ground, options, selected, theme]);
  const waiting = <p className="map-wait">{t(isFailed ? 'map.failed' : 'map.loading')}</p>;
  const plain = content && SvgMap ? <SvgMap content={content} /> : waiting;
  return (
    <section className="map" aria-label={t('map.title')} data-tour="5">
      <div className="map-frame" data-plain={isGlLost || undefined}>
        <Suspense fallback={waiting}>
          {!content && waiting}
          {content && isGlLost && plain}
          {content && !isGlLost && (
            <ErrorShield fallback={plain}>
              <GlMap content={content} onLost={() => setIsGlLost(true)} />
              {isPrinting && <div className="print-only">{plain}</div>}
            </ErrorShield>
          )}
        </Suspense>
      </div>
      <MapLegend selected={selected} isPlain={isGlLost} />
    </section>
  );
}

/** What both maps need, and the plain map itself, which has to be at hand before a printer or a lost WebGL asks for it. */
function useGround(): {
  readonly ground: Pick<MapContent, 'world' | 'states'> | undefined;
  readonly SvgMap: PlainMap | undefined;
  readonly isFailed: boolean;
} {
  const [ground, setGround] = useState<Pick<MapContent, 'world' | 'states'> | undefined>(undefined);
  const [SvgMap, setSvgMap] = useState<PlainMap | undefined>(undefined);
  const [isFailed, setIsFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    import('./svg-map.tsx').then((loaded) => !isGone && setSvgMap(() => loaded.SvgMap)).catch(() => undefined);
    import('./world.ts')
      .then(async ({ loadWorld, stateLabels }) => {
        const world = await loadWorld();
        if (!isGone) setGround({ world, states: stateLabels(world) });
      })
      .catch(() => !isGone && setIsFailed(true));
    return () => {
      isGone = true;
    };
  }, []);
  return { ground, SvgMap, isFailed };
}

function hasWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

function MapLegend({ selected, isPlain }: { readonly selected: PlanOption; readonly isPlain: boolean }): ReactNode {
  const { t } = useWords();
  const kinds = [...new Set(marksOf(selected).map(({ kind }) => kind))];
  const modes = [...new Set(selected.legs.map(({ mode }) => mode))];
  return (
    <ul className="legend" aria-label={t('map.legend')}>
      {modes.map((mode) => (
        <li key={mode}>
          <ModeGlyph mode={mode} size={16} />
          <svg width="30" height="6" aria-hidden="true">
            <line
              x1="0"
              x2="30"
              y1="3"
              y2="3"
              data-mode={mode}
              strokeDasharray={MODE_DASH[mode].join(' ')}
              className="chain-stroke"
            />
          </svg>
          {t(`mode.${mode}`)}
        </li>
      ))}
      {kinds.map((kind) => (
        <li key={kind}>
          <i className="map-mark" data-kind={kind} /> {t(`map.${kind}`)}
        </li>
      ))}
      <li className="legend-note">{t('map.selected')}</li>
      {isPlain && <li className="legend-note">{t('map.noWebgl')}</li>}
    </ul>
  );
}
