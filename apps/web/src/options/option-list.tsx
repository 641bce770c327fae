import type { PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { OptionCard } from './option-card.tsx';
import { SORTS, type Sort, sortOptions } from './option-figures.ts';

/** The options as cards with their order, the choice of one, and the ticks for comparing. */
export function OptionList(props: {
  readonly options: readonly PlanOption[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly compared: readonly string[];
  readonly onCompare: (ids: readonly string[]) => void;
}): ReactNode {
  const { t } = useWords();
  const { options, compared } = props;
  const numberOf = new Map(options.map(({ id }, index) => [id, index + 1]));
  const toggle = (id: string, isCompared: boolean) =>
    props.onCompare(isCompared ? [...compared, id].slice(-4) : compared.filter((other) => other !== id));
  return (
    <section className="list" aria-labelledby="list-title" data-tour="3">
      <div className="list-head">
        <h2 id="list-title">{t('results.title', { count: options.length })}</h2>
        <label className="sort">
          <span>{t('results.sort')}</span>
          <select value={props.sort} onChange={(event) => props.onSort(event.target.value as Sort)}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sort.${sort}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="list-hint">{t('results.days')}</p>
      <ol className="cards">
        {sortOptions(options, props.sort).map((option) => (
          <OptionCard
            key={option.id}
            option={option}
            number={numberOf.get(option.id) ?? 0}
            isSelected={option.id === props.selected}
            isCompared={compared.includes(option.id)}
            onSelect={() => props.onSelect(option.id)}
            onCompare={(isCompared) => toggle(option.id, isCompared)}
          />
        ))}
      </ol>
    </section>
  );
}
