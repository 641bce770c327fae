import type { ReactNode } from 'react';
import { useMoney } from '../cost/shown-money.tsx';

/** Sums that follow each other, each bar beginning where the one before ends; `wholeCents` is the width of the scale. */
export function Waterfall(props: {
  readonly parts: readonly { readonly key: string; readonly name: ReactNode; readonly cents: number }[];
  readonly wholeCents: number;
}): ReactNode {
  const money = useMoney();
  const amounts = money.showParts(props.parts.map(({ cents }) => cents));
  const scale = 100 / Math.max(1, props.wholeCents);
  let before = 0;
  return (
    <ul className="waterfall">
      {props.parts.map(({ key, name, cents }, index) => {
        const left = before;
        before += cents;
        return (
          <li key={key}>
            <span>{name}</span> <span className="amount">{amounts[index]}</span>
            <i
              aria-hidden="true"
              style={{ marginInlineStart: `${left * scale}%`, width: `${Math.max(0.4, cents * scale)}%` }}
            />
          </li>
        );
      })}
    </ul>
  );
}
