import type { PlanOption } from '@karvon/model';
import { type ReactNode, useEffect, useState } from 'react';
import { FirstWay } from '../options/option-card.tsx';
import { useWords } from '../words/words.tsx';
import type { PlanProgress } from './ask-plan.ts';

const STAGES = ['reading', 'searching', 'alternatives', 'checking', 'rejected'] as const;

/** The stages of a plan on its way, with the seconds that have passed, and a button to cancel. */
export function Progress(props: {
  readonly progress: PlanProgress | undefined;
  /** A way to look at while the rest is planned. */
  readonly first: PlanOption | undefined;
  /** True when the former figures stay in sight below, so that no space is held for the new ones. */
  readonly isAbove: boolean;
  readonly onCancel: () => void;
}): ReactNode {
  const { t, number } = useWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - started) / 1000), 200);
    return () => clearInterval(timer);
  }, []);
  const { progress } = props;
  const at = progress ? STAGES.indexOf(progress.stage) : 0;
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const overall = (at + share) / STAGES.length;
  return (
    <section className="progress" aria-busy="true" aria-label={t('plan.planning')}>
      <div className="progress-head">
        <h2>{t('plan.planning')}</h2>
        <span className="progress-seconds">{t('plan.elapsed', { seconds: number(seconds, 1) })}</span>
        <button type="button" className="button" onClick={props.onCancel}>
          {t('plan.cancel')}
        </button>
      </div>
      <progress value={overall} max={1} aria-label={t('plan.planning')} />
      <ol>
        {STAGES.map((stage, index) => (
          <li key={stage} data-state={index < at ? 'done' : index === at ? 'now' : 'next'}>
            {t(`stage.${stage}`)}
          </li>
        ))}
      </ol>
      <span className="visually-hidden" role="status">
        {t(`stage.${STAGES[at] ?? 'reading'}`)}
      </span>
      {!props.isAbove && props.first && <FirstWay option={props.first} />}
      {!props.isAbove && (
        <div className="skeletons" aria-hidden="true">
          {!props.first && <i />}
          <i />
          <i />
        </div>
      )}
    </section>
  );
}
