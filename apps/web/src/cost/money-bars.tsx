import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { useMoney } from './shown-money.tsx';

/** Sums as bars with amounts and shares, largest first unless they have an order of their own. */
export function MoneyBars(props: {
  readonly title: string;
  readonly sums: Readonly<Record<string, number>>;
  readonly nameOf: (key: string) => string;
  readonly isOrdered?: boolean;
}): ReactNode {
  const { percent } = useWords();
  const money = useMoney();
  const entries = Object.entries(props.sums).filter(([, cents]) => cents !== 0);
  const sums = props.isOrdered ? entries : entries.sort((a, b) => b[1] - a[1]);
  const amounts = money.showParts(sums.map(([, cents]) => cents));
  const total = sums.reduce((sum, [, cents]) => sum + cents, 0) || 1;
  const largest = Math.max(1, ...sums.map(([, cents]) => cents));
  return (
    <section className="money-bars">
      <h4>{props.title}</h4>
      <dl>
        {sums.map(([key, cents], index) => (
          <div key={key} className="money-bar">
            <dt>{props.nameOf(key)}</dt>
            <dd>
              <span className="amount">{amounts[index]}</span> <small>{percent(cents / total)}</small>
            </dd>
            <i aria-hidden="true" style={{ width: `${Math.max(0.5, (100 * cents) / largest)}%` }} />
          </div>
        ))}
      </dl>
    </section>
  );
}
