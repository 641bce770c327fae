import type { Plan } from '@karvon/contract';
import { type ReactNode, useState } from 'react';
import type { Address } from '../address/address.ts';
import type { AddressChange, Step } from '../address/use-address.ts';
import { listCurrencies } from '../cost/currency.ts';
import { baseCurrency, MoneyProvider } from '../cost/shown-money.tsx';
import { todayOf } from '../form/calendar.ts';
import { checkDraft } from '../form/check-draft.ts';
import type { Draft } from '../form/draft.ts';
import { requestOfDraft } from '../form/request-of-draft.ts';
import { useQuote } from '../form/use-quote.ts';
import { usePlan } from '../plan/use-plan.ts';
import { useFormer, useLast } from '../ui/use-former.ts';
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
  const last = useLast(plan);
  const shown = plan ?? (isSound && isSameTrip(last, planned) ? last : undefined);
  const ways = useViews(address, go);
  const quote = useQuote(planned, today, go);
  const currency = address.currency && shown?.rates[address.currency] ? address.currency : baseCurrency(shown);
  return (
    <NamesProvider options={shown?.options ?? NO_OPTIONS} places={shown?.places ?? NO_PLACES}>
      <MoneyProvider plan={shown} currency={currency}>
        <Header
          ways={ways}
          currencies={listCurrencies(shown)}
          currency={currency}
          onCurrency={(code) => go({ currency: code === baseCurrency(shown) ? undefined : code }, 'replace')}
          onLanguage={props.onLanguage}
          wish={wish}
          onWish={setWish}
          onHelp={() => setIsTouring(true)}
        />
        {address.view ? (
          <ViewPage view={address.view} address={address} go={go} />
        ) : (
          <Desk {...{ address, go, theme, today, quote, planning, former, last: shown }} />
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

/** Figures of another trip are not kept in sight: they would be taken for those of this one. */
function isSameTrip(plan: Plan | undefined, draft: Draft): boolean {
  const { from, to } = requestOfDraft(draft);
  return plan !== undefined && JSON.stringify([plan.request.from, plan.request.to]) === JSON.stringify([from, to]);
}

const NO_OPTIONS: readonly never[] = [];
const NO_PLACES = {};
