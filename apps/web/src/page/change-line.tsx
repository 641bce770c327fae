import { comparePlans, type Plan, type PlanChanges } from '@karvon/contract';
import { type PlanOption, statesOnWay } from '@karvon/model';
import type { ReactNode } from 'react';
import { useMoney } from '../cost/shown-money.tsx';
import { fieldOfPath } from '../form/draft.ts';
import { formatDate } from '../words/format.ts';
import { type Names, useNames } from '../words/names.tsx';
import { useWords, type Words } from '../words/words.tsx';

/** What a new plan changed against the one before: the request, the cheapest and the fastest, and way by way. */
export function ChangeLine({ before, after }: { readonly before: Plan; readonly after: Plan }): ReactNode {
  const words = useWords();
  const names = useNames();
  const money = useMoney();
  const { t, days } = words;
  if (before.options.length === 0 || after.options.length === 0) return null;
  const changes = comparePlans(before, after);
  if (changes.fields.length === 0) return null;
  const isSupposed = before.request.changes === undefined && after.request.changes !== undefined;
  const price = (cents: number) => signed(cents, money.show(Math.abs(cents)));
  const time = (hours: number) => signed(hours, t('hours.days', { days: days(Math.abs(hours)) }));
  const parts = [
    ...(Math.abs(changes.cheapestCents) >= 100
      ? [t('results.changedCost', { change: price(changes.cheapestCents) })]
      : []),
    ...(Math.abs(changes.fastestHours) >= 1 ? [t('results.changedTime', { change: time(changes.fastestHours) })] : []),
  ];
  return (
    <details className="change-line" open={isSupposed}>
      <summary>
        {isSupposed ? t('whatIf.against') : `${t('results.changed')} (${sayFields(changes, before, after, words)})`}:{' '}
        {parts.length > 0 ? parts.join(', ') : t('results.unchanged')};{' '}
        {t('results.ways', {
          same: changes.same,
          moved: changes.moved.length,
          fresh: changes.fresh.length,
          gone: changes.gone.length,
        })}
      </summary>
      <ul>
        {changes.moved.map(({ option, cents, hours }) => (
          <li key={option.id}>
            {nameOf(option, words, names)}:{' '}
            {[...(Math.abs(cents) >= 100 ? [price(cents)] : []), ...(Math.abs(hours) >= 1 ? [time(hours)] : [])].join(
              ', ',
            )}
          </li>
        ))}
        {changes.fresh.map((option) => (
          <li key={option.id}>
            {t('results.fresh', { way: nameOf(option, words, names), price: money.show(option.cost.totalCents) })}
          </li>
        ))}
        {changes.gone.map((option) => (
          <li key={option.id}>{t('results.gone', { way: nameOf(option, words, names) })}</li>
        ))}
      </ul>
    </details>
  );
}

function sayFields(changes: PlanChanges, before: Plan, after: Plan, { t, has }: Words): string {
  if (changes.fields.length === 1 && changes.fields[0] === 'ready')
    return `${t('field.ready').toLowerCase()} ${formatDate(before.request.ready)} → ${formatDate(after.request.ready)}`;
  const named = changes.fields.map((path) => {
    const key = path === 'declarations' ? 'questions.title' : `field.${fieldOfPath(path) ?? path}`;
    return has(key) ? t(key).toLowerCase() : path;
  });
  return named.join(', ');
}

/** States and modes of a way, with its borders: two ways through the same states differ by them. */
function nameOf(option: PlanOption, { t }: Words, names: Names): string {
  const modes = option.legs.map(({ mode }) => t(`mode.${mode}`).toLowerCase()).join(' – ');
  const borders = option.borders.map(names.border);
  const by = borders.length > 0 ? ` (${borders.join(' · ')})` : '';
  return `${statesOnWay(option).join(' › ')}, ${modes}${by}`;
}

function signed(value: number, text: string): string {
  return `${value < 0 ? '\u2212' : '+'}${text}`;
}
