import type { Plan } from '@karvon/contract';
import { type ReactNode, useState } from 'react';
import type { Draft } from '../form/draft.ts';
import { CompareTable } from '../options/compare-table.tsx';
import { OptionDetail } from '../options/option-detail.tsx';
import type { Sort } from '../options/option-figures.ts';
import { OptionList } from '../options/option-list.tsx';
import { QuestionsPanel } from '../questions/questions-panel.tsx';
import { RejectedWays } from '../why/rejected-ways.tsx';
import { NoticeList } from '../why/why-panel.tsx';
import { useWords } from '../words/words.tsx';
import { ChangeLine } from './change-line.tsx';

/** What the answer is shown with. */
interface ResultsProps {
  /** What may be supposed, beside what has to be answered. */
  readonly whatIf: ReactNode;
  readonly plan: Plan;
  readonly former: Plan | undefined;
  readonly isStale: boolean;
  readonly theme: 'light' | 'dark';
  readonly option: string | undefined;
  readonly draft: Draft;
  readonly today: string;
  readonly onAnswer: (draft: Draft) => void;
  readonly onOption: (id: string) => void;
  /** Plans anew for another ready date. */
  readonly onMove: (ready: string) => void;
}

/** The answer: cards, the chosen option in full, the comparison, and the ways not offered. */
export function Results(props: ResultsProps): ReactNode {
  const { t } = useWords();
  const { plan } = props;
  const [sort, setSort] = useState<Sort>('best');
  const [compared, setCompared] = useState<readonly string[]>([]);
  const selected = plan.options.find(({ id }) => id === props.option) ?? plan.options[0];
  const toCompare = plan.options
    .map((option, index) => ({ option, number: index + 1 }))
    .filter(({ option }) => compared.includes(option.id));
  return (
    <div className="results" data-stale={props.isStale || undefined} id="results">
      {plan.notices.length > 0 && (
        <details className="assumed" open>
          <summary>{t('results.understood')}</summary>
          <NoticeList notices={plan.notices} />
        </details>
      )}
      {props.former && <ChangeLine before={props.former} after={plan} />}
      <div className="strips">
        <QuestionsPanel plan={plan} draft={props.draft} onAnswer={props.onAnswer} />
        {props.whatIf}
      </div>
      {!selected && <NoOption />}
      {toCompare.length >= 2 && <CompareTable options={toCompare} onEnd={() => setCompared([])} />}
      {selected && (
        <div className="answer">
          <OptionList
            options={plan.options}
            sort={sort}
            onSort={setSort}
            selected={selected.id}
            onSelect={(id) => {
              props.onOption(id);
              showDetail();
            }}
            compared={compared}
            onCompare={setCompared}
          />
          <OptionDetail
            plan={plan}
            option={selected}
            number={plan.options.indexOf(selected) + 1}
            theme={props.theme}
            today={props.today}
            onMove={props.onMove}
          />
        </div>
      )}
      <RejectedWays rejected={plan.rejected} />
    </div>
  );
}

function NoOption(): ReactNode {
  const { t } = useWords();
  return (
    <section className="failure">
      <h2>{t('plan.empty')}</h2>
      <p>{t('plan.emptyHow')}</p>
    </section>
  );
}

/** Where the cards stand above the details and not beside them, choosing one brings its details into sight. */
function showDetail(): void {
  if (!window.matchMedia('(max-width: 1000px)').matches) return;
  requestAnimationFrame(() => document.getElementById('detail')?.scrollIntoView({ block: 'start' }));
}
