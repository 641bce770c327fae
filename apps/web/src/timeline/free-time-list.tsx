import type { FreeTimeMark, PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { useMoney } from '../cost/shown-money.tsx';
import { formatInstant } from '../words/format.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';

/** Tells whether a stay as long as P90 goes beyond the free time of its yard. */
export function isCrossedLate({ stayHours, freeDays }: FreeTimeMark): boolean {
  return stayHours.p90 > freeDays * 24;
}

/** Says a mark in a sentence: until when storage is free, and what is at risk beyond. */
export function useFreeTimeSentence(): (mark: FreeTimeMark) => string {
  const { t, number, days } = useWords();
  const names = useNames();
  const money = useMoney();
  return (mark) => {
    const values = { place: names.placeId(mark.place), days: number(mark.freeDays), date: formatInstant(mark.endsAt) };
    if (!isCrossedLate(mark)) return t('timeline.free', values);
    const late = { ...values, stay: days(mark.stayHours.p90) };
    if (mark.atRiskCents === undefined) return t('timeline.freeNoRate', late);
    return t('timeline.freeLate', { ...late, amount: money.show(mark.atRiskCents) });
  };
}

/** The yards of an option in which storage is free for some days, those at risk first in weight. */
export function FreeTimeList({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  const say = useFreeTimeSentence();
  const marks = option.freeTime;
  if (marks.length === 0) return null;
  const late = marks.filter(isCrossedLate);
  return (
    <details className="more free-time" open={late.length > 0}>
      <summary>{t('timeline.freeTitle', { count: late.length })}</summary>
      <ul>
        {marks.map((mark) => (
          <li key={`${mark.leg} ${mark.place}`} data-late={isCrossedLate(mark) || undefined}>
            {say(mark)}
          </li>
        ))}
      </ul>
    </details>
  );
}
