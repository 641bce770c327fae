import type { LegStep } from '@karvon/model';
import type { Names } from '../words/names.tsx';
import type { Words } from '../words/words.tsx';

/** Says a step in words: what, where, and how long at P10, P50 and P90. */
export function sayStep(step: LegStep, words: Words, names: Names): string {
  const { p10, p50, p90 } = step.durationHours;
  const hours = words.t('hours.spread', { p10: words.hours(p10), p50: words.hours(p50), p90: words.hours(p90) });
  return (
    words.t('timeline.bar', { what: words.t(`step.${step.kind}`), where: names.placeId(step.place), hours }) +
    sayNote(step, words)
  );
}

/** Says the note of a step, where it has one, after a comma. */
export function sayNote({ note }: LegStep, words: Words): string {
  if (!note) return '';
  const key = `note.${note}`;
  return `, ${words.has(key) ? words.t(key) : note}`;
}
