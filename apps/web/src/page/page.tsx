import { type ReactNode, useState } from 'react';
import type { Address } from '../address/address.ts';
import type { AddressChange, Step } from '../address/use-address.ts';
import { listCurrencies } from '../cost/currency.ts';
import { baseCurrency, MoneyProvider } from '../cost/shown-money.tsx';
import { todayOf } from '../form/calendar.ts';
import { checkDraft } from '../form/check-draft.ts';
import { requestOfDraft } from '../form/request-of-draft.ts';
import { useQuote } from '../form/use-quote.ts';
import { usePlan } from '../plan/use-plan.ts';
import { useFormer } from '../ui/use-former.ts';
import type { Language } from '../words/language.ts';
import { NamesProvider } from '../words/names.tsx';
import { Desk } from './desk.tsx';
import { Header } from './header.tsx';
import { readSetting, writeSetting } from './settings.ts';
import { useTheme } from './theme.ts';
import { Tour } from './tour.tsx';
import { useViews } from './use-views.ts';
import { ViewPage } from './view-page.tsx';

/** The page: head, form, answer, and the tour of a first visit, or another page. The address says which and what is planned. */
export function Page(props: {
  readonly address: Address;
  readonly go: (change: AddressChange, step: Step) => void;
  readonly onLanguage: (language: Language) => void;
}): ReactNode {
  const { address, go } = props;
  const { wish, theme, setWish } = useTheme();
  const [isTouring, setIsTouring] = useState(() => address.draft === undefined && readSetting('tour') === undefined);
  const [today] = useState(() => todayOf(new Date()));
  const planned = address.draft;
  const isSound = planned !== undefined && checkDraft(planned, today).length === 0;
  const planning = usePlan(isSound ? requestOfDraft(planned) : undefined);
  const plan = planning.state.kind === 'answered' ? planning.state.plan : undefined;
  const former = useFormer(plan);
  const ways = useViews(address, go);
  const quote = useQuote(planned, today, go);
  const currency = address.currency && plan?.rates[address.currency] ? address.currency : baseCurrency(plan);
  return (
    <NamesProvider options={plan?.options ?? NO_OPTIONS} places={plan?.places ?? NO_PLACES}>
      <MoneyProvider plan={plan} currency={currency}>
        <Header
          ways={ways}
          currencies={listCurrencies(plan)}
          currency={currency}
          onCurrency={(code) => go({ currency: code === baseCurrency(plan) ? undefined : code }, 'replace')}
          onLanguage={props.onLanguage}
          wish={wish}
          onWish={setWish}
          onHelp={() => setIsTouring(true)}
        />
        {address.view ? (
          <ViewPage view={address.view} address={address} go={go} />
        ) : (
          <Desk {...{ address, go, theme, today, quote, planning, former }} />
        )}
        {isTouring && !address.view && (
          <Tour
            onEnd={() => {
              setIsTouring(false);
              writeSetting('tour', 'seen');
            }}
          />
        )}
      </MoneyProvider>
    </NamesProvider>
  );
}

const NO_OPTIONS: readonly never[] = [];
const NO_PLACES = {};
