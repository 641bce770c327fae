import { type ReactNode, useEffect, useRef } from 'react';
import { fieldOfPath } from '../form/draft.ts';
import { sayIssue } from '../form/field-notes.ts';
import { partMisfits, sayMisfits } from '../form/misfits.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import type { PlanFailure } from './ask-plan.ts';

/** Says why no plan came and what to do; what belongs to a field is said at the field too. */
export function FailurePanel(props: { readonly failure: PlanFailure; readonly onRetry: () => void }): ReactNode {
  const words = useWords();
  const names = useNames();
  const { t } = words;
  const { failure } = props;
  useReturn(failure.kind === 'unreachable', props.onRetry);
  if (failure.kind === 'refused') {
    const { issues, detail, title, code } = failure.problem;
    const key = `problem.${code}`;
    const { misfits, others } = partMisfits(issues);
    return (
      <section className="failure" role="alert">
        <h2>{t('plan.refused')}</h2>
        <ul>
          {misfits.length > 0 && (
            <li>
              <b>{t('field.mass')}: </b>
              {sayMisfits(misfits, words, names)}
            </li>
          )}
          {others.map((issue, index) => {
            const field = fieldOfPath(issue.path);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: Several issues may share a path and a code.
              <li key={index}>
                {field && <b>{t(`field.${field}`)}: </b>}
                {sayIssue(issue, words, names)}
              </li>
            );
          })}
          {issues.length === 0 && <li>{words.has(key) ? t(key) : (detail ?? title)}</li>}
        </ul>
        {issues.length === 0 && (
          <button type="button" className="button button-strong" onClick={props.onRetry}>
            {t('plan.retry')}
          </button>
        )}
      </section>
    );
  }
  const isUnreachable = failure.kind === 'unreachable';
  return (
    <section className="failure" role="alert">
      <h2>{isUnreachable ? t('plan.unreachable') : t('plan.broken', { status: String(failure.status) })}</h2>
      <p>{t(isUnreachable ? 'plan.unreachableHow' : 'plan.brokenHow')}</p>
      <button type="button" className="button button-strong" onClick={props.onRetry}>
        {t('plan.retry')}
      </button>
    </section>
  );
}

/** How often a server that was gone is asked whether it is back. */
const ASKED_EVERY_MS = 3000;

/** While a server is gone, asks for its health now and then, and goes on when it answers. */
function useReturn(isGone: boolean, onBack: () => void): void {
  const go = useRef(onBack);
  go.current = onBack;
  useEffect(() => {
    if (!isGone) return;
    const timer = setInterval(async () => {
      const isBack = await fetch('/api/health').then(
        ({ ok }) => ok,
        () => false,
      );
      if (isBack) go.current();
    }, ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [isGone]);
}
