import { type LoadPlan, type LoadRequest, sumPlan } from '@karvon/loading';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LoadState } from './use-load-plan.ts';
import { useLoadWords } from './use-load-words.tsx';

/** Parts of the work in their order, as the worker does them. */
const STAGES = ['first', 'better', 'whole'] as const;

/** The plan on its way: seconds, the best load so far, and a button that stops and keeps it. */
export function LoadProgress(props: {
  readonly state: Extract<LoadState, { readonly kind: 'planning' }>;
  readonly onStop: () => void;
}): ReactNode {
  const { t, number } = useLoadWords();
  const { request, best, filling, stage } = props.state;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - started) / 1000), 200);
    return () => clearInterval(timer);
  }, []);
  const part = useRef<HTMLElement>(null);
  // On a small screen the button that starts it is far above.
  useEffect(() => {
    // Newer browsers give a promise, which an effect must not hand on.
    void part.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const figures = best && sumPlan(request, best);
  const share = useShare(props.state, seconds);
  return (
    <section ref={part} className="progress load-progress" aria-busy="true" aria-label={t('progress.title')}>
      <div className="progress-head">
        <h2>{t('progress.title')}</h2>
        <span className="progress-seconds">{t('progress.seconds', { seconds: number(seconds, 1) })}</span>
        <button type="button" className="button" onClick={props.onStop}>
          {t(best ? 'progress.stopKeep' : 'progress.stop')}
        </button>
      </div>
      <progress value={share} max={1} aria-label={t('progress.title')} />
      <ol className="load-stages">
        {STAGES.map((name, rank) => (
          <li key={name} data-now={rank + 1 === stage || undefined} data-done={rank + 1 < stage || undefined}>
            {t(`stage.${name}`)}
          </li>
        ))}
      </ol>
      <p role="status">
        {figures
          ? t('progress.best', {
              containers: best.containers.length,
              fill: number(figures.volumeShare * 100, 1),
              loaded: number(figures.loadedPieces),
              wanted: number(figures.wantedPieces),
            })
          : t('progress.first')}
        {filling !== undefined && ` · ${t('progress.filling', { fill: number(filling * 100, 1) })}`}
      </p>
    </section>
  );
}

/** Share of the work that is done, by how long the last first plan took for its part of the effort. */
function useShare(
  { request, best }: { readonly request: LoadRequest; readonly best: LoadPlan | undefined },
  seconds: number,
): number {
  const seen = useRef<{ readonly plan: LoadPlan; readonly seconds: number } | undefined>(undefined);
  if (best && seen.current?.plan !== best) seen.current = { plan: best, seconds };
  if (!seen.current || !best || best.steps === 0) return 0;
  const expected = (seen.current.seconds * (request.effort ?? best.steps)) / best.steps;
  return Math.min(0.97, seconds / Math.max(expected, 0.5));
}
