import type { ReactNode } from 'react';
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
