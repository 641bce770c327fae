import type { Plan } from '@karvon/contract';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useWords } from '../words/words.tsx';
import { convertCents, convertParts } from './currency.ts';

/** Shows sums of the answer in the chosen currency. */
export interface ShownMoney {
  readonly code: string;
  /** Writes a sum of the answer; whole units unless decimals are asked for. */
  readonly show: (cents: number, decimals?: 0 | 2) => string;
  /** Writes parts so that what is shown adds up to the shown total to the cent. */
  readonly showParts: (cents: readonly number[]) => readonly string[];
}

const MoneyContext = createContext<ShownMoney | undefined>(undefined);

/** Gives the currency to all sums that are inside. */
export function MoneyProvider(props: {
  readonly plan: Plan | undefined;
  readonly currency: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords();
  const base = baseCurrency(props.plan);
  const code = props.currency && props.plan?.rates[props.currency] ? props.currency : base;
  const perUnit = code === base ? 1 : (props.plan?.rates[code]?.perUnit ?? 1);
  const money = useMemo<ShownMoney>(
    () => ({
      code,
      show: (cents, decimals = 0) => words.money(convertCents(cents, perUnit), code, decimals),
      showParts: (cents) => convertParts(cents, perUnit).map((part) => words.money(part, code, 2)),
    }),
    [words, code, perUnit],
  );
  return <MoneyContext value={money}>{props.children}</MoneyContext>;
}

/** Gives the writer of sums. */
export function useMoney(): ShownMoney {
  const money = useContext(MoneyContext);
  if (!money) throw new Error('Broken promise: money is shown outside of its provider');
  return money;
}

/** Gives the currency in which a plan's sums are reckoned, US dollars when there is none. */
export function baseCurrency(plan: Plan | undefined): string {
  return plan?.options[0]?.cost.currency ?? 'USD';
}
