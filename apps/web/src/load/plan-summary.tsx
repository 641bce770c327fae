import { type LoadPlan, type LoadRequest, sumPlan } from '@karvon/loading';
import type { ReactNode } from 'react';
import { RULES_CHECKED } from './checked-rules.ts';
import { useLoadWords } from './use-load-words.tsx';

/** Fill, mass, pieces, containers, gap to the bound, and whether the checker passed the plan. */
export function PlanSummary(props: {
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
  readonly violations: readonly string[];
  readonly isStopped: boolean;
}): ReactNode {
  const { t, number, fill, mass } = useLoadWords();
  const { request, plan, violations } = props;
  const figures = sumPlan(request, plan);
  const gapPoints = (figures.volumeShareMax - figures.volumeShare) * 100;
  const isWhole = plan.left.length === 0;
  const used = plan.containers.length;
  return (
    <section className="load-summary" aria-label={t('sum.title')}>
      <Figure value={fill(figures.volumeShare)} text={t('sum.fill')}>
        {isWhole
          ? used <= plan.bound.containersMin
            ? t('sum.fewest')
            : t('sum.containersMin', { count: plan.bound.containersMin })
          : t('sum.bound', { max: number(figures.volumeShareMax * 100, 1), gap: number(gapPoints, 1) })}
      </Figure>
      <Figure value={mass(figures.massKg)} text={t('sum.mass')} />
      <Figure
        value={`${number(figures.loadedPieces)} / ${number(figures.wantedPieces)}`}
        text={t('sum.pieces')}
        isWarning={!isWhole}
      >
        {isWhole ? t('sum.all') : t('sum.left', { count: figures.wantedPieces - figures.loadedPieces })}
      </Figure>
      <Figure value={number(used)} text={t('sum.containers')}>
        {plan.containers
          .map(({ containerId }) => containerId)
          .filter((id, at, all) => all.indexOf(id) === at)
          .map((id) => `${plan.containers.filter((one) => one.containerId === id).length} × ${id}`)
          .join(', ')}
      </Figure>
      <div className="load-badge" data-broken={violations.length > 0 || undefined}>
        <b>
          {violations.length === 0
            ? t('badge.checked', { rules: RULES_CHECKED })
            : t('badge.broken', { rules: RULES_CHECKED, count: violations.length })}
        </b>
        <small className="block">
          {violations.length === 0 ? t('badge.how') : [...new Set(violations)].join(', ')}
        </small>
        {props.isStopped && <small className="block">{t('sum.stopped')}</small>}
      </div>
    </section>
  );
}

function Figure(props: {
  readonly value: string;
  readonly text: string;
  readonly isWarning?: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="load-figure" data-warning={props.isWarning || undefined}>
      <span className="load-figure-text">{props.text}</span>
      <b>{props.value}</b>
      <small>{props.children}</small>
    </div>
  );
}
