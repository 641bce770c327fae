import type { PlanChange } from '@karvon/contract';
import { formatDate } from '../words/format.ts';
import type { Names } from '../words/names.tsx';
import type { Words } from '../words/words.tsx';

/** Says a change in few words; one that was typed wrongly is shown as it was typed. */
export function sayChange(read: unknown, text: string, { t, has, number }: Words, names: Names): string {
  const change = read as PlanChange;
  if (change.kind === 'closure') {
    const days = change.from || change.to ? [change.from, change.to].map((day) => (day ? formatDate(day) : '…')) : [];
    return t('whatIf.said.closure', { what: names.placeId(change.at), days: days.join(' – ') });
  }
  if (change.kind === 'delay' && typeof change.hours === 'number') {
    return t('whatIf.said.delay', { what: names.placeId(change.at), hours: number(change.hours) });
  }
  if (change.kind === 'price' && typeof change.percent === 'number' && has(`cost.${change.component}`)) {
    const { component, percent, mode, state } = change;
    const only = [mode && has(`mode.${mode}`) ? t(`mode.${mode}`) : mode, state && names.state(state.toUpperCase())];
    const what = [t(`cost.${component}`), ...only].filter(Boolean).join(', ');
    return t('whatIf.said.price', { what, percent: `${percent > 0 ? '+' : ''}${number(percent)}` });
  }
  return text;
}
