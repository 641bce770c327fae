import type { Plan } from '@karvon/contract';
import { type ReactNode, useMemo, useState } from 'react';
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
import { countSupposed, NOTHING_SUPPOSED } from '../what-if/supposed.ts';
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
  const isSupposing = isSound && countSupposed(planned.supposed) > 0;
  const without = usePlan(isSupposing ? requestOfDraft({ ...planned, supposed: NOTHING_SUPPOSED }) : undefined);
  const baseline = without.state.kind === 'answered' ? without.state.plan : undefined;
  const plan = planning.state.kind === 'answered' ? planning.state.plan : undefined;
  const before = useFormer(plan);
  const former = isSupposing ? baseline : before;
  const last = useLast(plan);
  const shown = plan ?? (isSound && isSameTrip(last, planned) ? last : undefined);
  const named = useMemo(() => joinNames(shown, baseline), [shown, baseline]);
  const ways = useViews(address, go);
  const quote = useQuote(planned, today, go);
  const currency = address.currency && shown?.rates[address.currency] ? address.currency : baseCurrency(shown);
  return (
    <NamesProvider options={named?.options ?? NO_OPTIONS} places={named?.places ?? NO_PLACES}>
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
          <Desk {...{ address, go, theme, today, quote, planning, former, baseline, last: shown }} />
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

/** Names come from the plan that is shown and from that without changes: what is closed may be in the latter alone. */
function joinNames(shown: Plan | undefined, baseline: Plan | undefined): Pick<Plan, 'options' | 'places'> | undefined {
  if (baseline === undefined) return shown;
  return {
    options: [...(shown?.options ?? []), ...baseline.options],
    places: { ...baseline.places, ...shown?.places },
  };
}

const NO_OPTIONS: readonly never[] = [];
const NO_PLACES = {};
