import { type ReactNode, useEffect, useState } from 'react';
import { Sign } from '../ui/icons.tsx';
import { useWords } from '../words/words.tsx';

const STEPS = [1, 2, 3, 4, 5] as const;

/** Five steps for the first visit, in a corner; each outlines what it speaks of where that is on the page. */
export function Tour({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const { t } = useWords();
  const [step, setStep] = useState(1);
  useEffect(() => {
    const target = document.querySelector(`[data-tour="${step}"]`);
    target?.classList.add('tour-target');
    return () => target?.classList.remove('tour-target');
  }, [step]);
  const isLast = step === STEPS.length;
  return (
    <aside
      className="tour no-print"
      aria-label={t('tour.title')}
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <div className="tour-head">
        <small>{t('tour.step', { number: String(step), total: String(STEPS.length) })}</small>
        <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onEnd}>
          <Sign name="cross" />
        </button>
      </div>
      <p aria-live="polite">{t(`tour.${STEPS[step - 1] ?? 1}`)}</p>
      <div className="tour-foot">
        <button type="button" className="button button-quiet" disabled={step === 1} onClick={() => setStep(step - 1)}>
          {t('tour.back')}
        </button>
        <button type="button" className="button button-strong" onClick={() => (isLast ? onEnd() : setStep(step + 1))}>
          {t(isLast ? 'tour.done' : 'tour.next')}
        </button>
      </div>
    </aside>
  );
}
