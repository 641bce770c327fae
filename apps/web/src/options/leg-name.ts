import type { PlanOption } from '@karvon/model';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';

/** Gives the names of the legs of an option: the mode, and from where to where. */
export function useLegName(): (option: PlanOption, index: number) => string {
  const { t } = useWords();
  const names = useNames();
  return ({ legs }, index) => {
    const leg = legs[index];
    if (leg === undefined) return t('cost.leg', { number: String(index + 1) });
    return t('option.leg', { mode: t(`mode.${leg.mode}`), from: names.place(leg.from), to: names.place(leg.to) });
  };
}
