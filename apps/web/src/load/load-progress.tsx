import { type ReactNode, useEffect, useState } from 'react';
import { sumPlan } from './plan-figures.ts';
import type { LoadState } from './use-load-plan.ts';
import { useLoadWords } from './use-load-words.tsx';

/** The plan on its way: seconds, the best load so far, and a button that stops and keeps it. */
export function LoadProgress(props: {
  readonly state: Extract<LoadState, { readonly kind: 'planning' }>;
  readonly onStop: () => void;
}): ReactNode {
  const { t, number } = useLoadWords();
  const { request, best } = props.state;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - started) / 1000), 200);
    return () => clearInterval(timer);
  }, []);
  const figures = best && sumPlan(request, best);
  const share = best ? Math.min(1, best.steps / (request.effort ?? best.steps)) : 0;
  return (
    <section className="progress load-progress" aria-busy="true" aria-label={t('progress.title')}>
      <div className="progress-head">
        <h2>{t('progress.title')}</h2>
        <span className="progress-seconds">{t('progress.seconds', { seconds: number(seconds, 1) })}</span>
        <button type="button" className="button" onClick={props.onStop}>
          {t(best ? 'progress.stopKeep' : 'progress.stop')}
        </button>
      </div>
      <progress value={share} max={1} aria-label={t('progress.title')} />
      <p role="status">
        {figures
          ? t('progress.best', {
              fill: number(figures.volumeShare * 100, 1),
              loaded: number(figures.loadedPieces),
              wanted: number(figures.wantedPieces),
            })
          : t('progress.first')}
      </p>
    </section>
  );
}
