import { kindOf, type LoadPlan, type LoadRequest, type LockedPlan } from '@karvon/loading';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Tabs } from '../ui/tabs.tsx';
import { BalanceBars } from './balance-bars.tsx';
import { LeftPieces } from './left-pieces.tsx';
import { COLOURINGS, type Colouring, type Look, legendOf, lookOf } from './palette.ts';
import { PlanSummary } from './plan-summary.tsx';
import { LayerList } from './scene/layer-list.tsx';
import { PlainView } from './scene/plain-view.tsx';
import { SceneView } from './scene/scene-view.tsx';
import { SharePanel } from './share-panel.tsx';
import { StepPanel } from './step-panel.tsx';
import { StepTable } from './step-table.tsx';
import { useLoadWords } from './use-load-words.tsx';

/** What is shown of a plan. */
export interface PlanViewProps {
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
  readonly violations: readonly string[];
  readonly heldBack: LockedPlan['heldBack'];
  readonly isStopped: boolean;
  readonly isStale: boolean;
}

/** A load plan: figures, the load in three dimensions step by step, layers, balance, and the pieces left. */
export function PlanView(props: PlanViewProps): ReactNode {
  const { t, fill } = useLoadWords();
  const { request, plan } = props;
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, plan.containers.length - 1);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if ((part.current?.getBoundingClientRect().top ?? 0) > window.innerHeight / 2) void part.current?.scrollIntoView();
  }, []);
  return (
    <div ref={part} className="load-plan" data-stale={props.isStale || undefined}>
      <PlanSummary {...props} />
      <SharePanel kept={{ request, plan, heldBack: props.heldBack }} />
      {plan.containers.length > 1 && (
        <fieldset className="plain load-picker no-print" aria-label={t('sum.containers')}>
          {plan.containers.map((container, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: Containers of a plan are told apart by their place.
              key={index}
              type="button"
              className="chip"
              aria-pressed={index === at}
              onClick={() => setChosen(index)}
            >
              {t('pick.container', { rank: String(index + 1), name: container.containerId })} ·{' '}
              {fill(container.volumeShare)}
            </button>
          ))}
        </fieldset>
      )}
      {plan.containers.map((_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: Containers of a plan are told apart by their place.
          key={index}
          className="load-container"
          data-shown={index === at || undefined}
        >
          <ContainerView request={request} plan={plan} rank={index} isShown={index === at} />
        </div>
      ))}
      {props.heldBack.length > 0 && (
        <section className="load-left-part">
          <h2>{t('held.title')}</h2>
          <p>{props.heldBack.map(({ pieceId, count }) => `${count} × ${pieceId}`).join(', ')}</p>
        </section>
      )}
      {plan.left.length > 0 && (
        <section className="load-left-part">
          <h2>{t('left.title')}</h2>
          <LeftPieces request={request} plan={plan} />
        </section>
      )}
    </div>
  );
}

interface ContainerViewProps {
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
  readonly rank: number;
  readonly isShown: boolean;
}

function ContainerView({ request, plan, rank, isShown }: ContainerViewProps): ReactNode {
  const { t, fill, mass } = useLoadWords();
  const container = plan.containers[rank];
  const kind = container && kindOf(request, container.containerId);
  const [step, setStep] = useState(container?.placements.length ?? 1);
  const [colouring, setColouring] = useState<Colouring>('kind');
  const looks = useMemo(() => lookOf(request, colouring, mass), [request, colouring, mass]);
  if (!container || !kind) return null;
  const drawing = { kind, container, looks, step };
  return (
    <>
      <h2 className="load-container-head">
        {t('pick.container', { rank: String(rank + 1), name: container.containerId })}{' '}
        <small>
          {t('pick.figures', {
            fill: fill(container.volumeShare),
            mass: mass(container.massKg),
            pieces: container.placements.length,
          })}
        </small>
      </h2>
      <div className="load-stage">
        <div className="load-stage-view">
          {isShown && <Drawing {...drawing} />}
          <Legend looks={looks} colouring={colouring} onColouring={setColouring} />
        </div>
        <div className="load-stage-side">
          <StepPanel {...{ request, container, looks, step, onStep: setStep }} />
          <BalanceBars {...{ request, kind, container }} />
        </div>
      </div>
      <Tabs
        label={t('tab.label')}
        tabs={[
          { id: 'layers', title: t('tab.layers'), panel: <LayerList {...drawing} onStep={setStep} /> },
          {
            id: 'steps',
            title: t('tab.steps'),
            panel: <StepTable {...{ request, container, step, onStep: setStep }} />,
          },
        ]}
      />
    </>
  );
}

type DrawingProps = Parameters<typeof PlainView>[0];

/** The load in three dimensions, or flat where the browser draws none or people wish so. */
function Drawing({ kind, container, looks, step }: DrawingProps): ReactNode {
  const { t } = useLoadWords();
  const [isUnable, setIsUnable] = useState(() => !hasWebGl());
  const [isFlat, setIsFlat] = useState(false);
  const onUnable = useCallback(() => setIsUnable(true), []);
  const load = useMemo(
    () => ({ kind, container, looks, words: { front: t('scene.front'), door: t('scene.door') } }),
    [kind, container, looks, t],
  );
  const isPlain = isUnable || isFlat;
  return (
    <div className="load-drawing">
      {isUnable ? (
        <p className="hint load-unable">{t('scene.unable')}</p>
      ) : (
        <button
          type="button"
          className="chip load-flat-switch no-print"
          aria-pressed={isFlat}
          onClick={() => setIsFlat(!isFlat)}
        >
          {t('scene.flat')}
        </button>
      )}
      {isPlain ? (
        <PlainView {...{ kind, container, looks, step }} />
      ) : (
        <SceneView load={load} step={step} onUnable={onUnable} />
      )}
    </div>
  );
}

function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** Looks that the legend names; a list of more kinds is told apart by the step's own words. */
const LEGEND_MAX = 14;

function Legend(props: {
  readonly looks: ReadonlyMap<string, Look>;
  readonly colouring: Colouring;
  readonly onColouring: (colouring: Colouring) => void;
}): ReactNode {
  const { t } = useLoadWords();
  const legend = legendOf(props.looks);
  return (
    <div className="load-legend">
      <label>
        {t('colour.by')}{' '}
        <select
          value={props.colouring}
          onChange={({ target }) => props.onColouring(COLOURINGS.find((one) => one === target.value) ?? 'kind')}
        >
          {COLOURINGS.map((one) => (
            <option key={one} value={one}>
              {t(`colour.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <ul>
        {legend.slice(0, LEGEND_MAX).map(({ label, colour, pattern }) => (
          <li key={label}>
            <i className="swatch load-swatch" data-pattern={pattern} style={{ backgroundColor: colour }} /> {label}
          </li>
        ))}
        {legend.length > LEGEND_MAX && <li>{t('beside.more', { count: legend.length - LEGEND_MAX })}</li>}
      </ul>
    </div>
  );
}
