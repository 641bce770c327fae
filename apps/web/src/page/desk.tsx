import type { Plan } from '@karvon/contract';
import { type ReactNode, useEffect, useState } from 'react';
import type { Address } from '../address/address.ts';
import type { AddressChange, Step } from '../address/use-address.ts';
import { type Draft, EMPTY_DRAFT } from '../form/draft.ts';
import { gatherNotes } from '../form/field-notes.ts';
import { PasteBox } from '../form/paste-box.tsx';
import { QuoteForm } from '../form/quote-form.tsx';
import { useDoorName } from '../form/use-door-name.ts';
import type { Quote } from '../form/use-quote.ts';
import { FailurePanel } from '../plan/failure-panel.tsx';
import { Progress } from '../plan/progress.tsx';
import type { usePlan } from '../plan/use-plan.ts';
import { WhatIfPanel } from '../what-if/what-if-panel.tsx';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { Examples } from './examples.tsx';
import { RequestLine } from './request-line.tsx';
import { Results } from './results.tsx';

/** What the desk is given by the page. */
export interface DeskProps {
  readonly address: Address;
  readonly go: (change: AddressChange, step: Step) => void;
  readonly theme: 'light' | 'dark';
  readonly today: string;
  readonly quote: Quote;
  readonly planning: ReturnType<typeof usePlan>;
  readonly former: Plan | undefined;
  /** The plan without what is supposed; absent while nothing is. */
  readonly baseline: Plan | undefined;
  /** The plan that was shown last; it stays in sight, marked as former, while the next one is made. */
  readonly last: Plan | undefined;
}

/** Where work is done: the request above, its plan below, each in the state it is in. */
export function Desk(props: DeskProps): ReactNode {
  const { t } = useWords();
  const { address, quote, planning, today } = props;
  const { kind } = planning.state;
  const [formWish, setFormWish] = useState<boolean | undefined>(undefined);
  const isFormOpen = formWish ?? (kind !== 'answered' && kind !== 'planning');
  // The server gives the page at any address, so that a link that was cut leads somewhere; the page says that it was none.
  const isNowhere = window.location.pathname !== '/';
  useTitle(address.draft);
  const plan = (draft: Draft, option?: string) => {
    if (quote.plan(draft, option)) {
      setFormWish(undefined);
      if (kind === 'failed' || kind === 'cancelled') planning.again();
    } else {
      setFormWish(true);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    }
  };
  return (
    <main className="desk" data-bare={!address.draft || undefined}>
      {address.draft ? (
        <RequestLine
          draft={address.draft}
          today={today}
          isFormOpen={isFormOpen}
          onForm={() => setFormWish(!isFormOpen)}
          onMove={(ready) => plan({ ...quote.draft, ready }, address.option)}
        />
      ) : (
        <div className="home">
          <h1>{t('home.title')}</h1>
          {isNowhere && (
            <p className="home-nowhere" role="status">
              {t('home.nowhere', { path: pathShown() })}
            </p>
          )}
          <p>{t('home.lead')}</p>
        </div>
      )}
      <FormArea {...props} isOpen={isFormOpen} onPlan={plan} />
      <PlanArea {...props} onPlan={plan} />
    </main>
  );
}

const PATH_SHOWN_MAX = 60;

/** The path of the address as people read it, cut where it is long. */
function pathShown(): string {
  const { pathname } = window.location;
  let path = pathname;
  try {
    path = decodeURI(pathname);
  } catch {
    // A path that is no text in UTF-8 is shown as it was sent.
  }
  return path.length > PATH_SHOWN_MAX ? `${path.slice(0, PATH_SHOWN_MAX)}…` : path;
}

function FormArea(
  props: DeskProps & { readonly isOpen: boolean; readonly onPlan: (draft: Draft, option?: string) => void },
): ReactNode {
  const words = useWords();
  const names = useNames();
  const { quote, planning, address } = props;
  const { state } = planning;
  const refused = state.kind === 'failed' && state.failure.kind === 'refused' ? state.failure.problem.issues : [];
  const notes = gatherNotes({
    draft: quote.draft,
    today: props.today,
    draftIssues: quote.draftIssues,
    serverIssues: quote.stillHolding(refused),
    settle: (change, isReady) => (isReady ? props.onPlan({ ...quote.draft, ...change }) : quote.change(change)),
    words,
    names,
  });
  return (
    <div className="form-area no-print" hidden={!props.isOpen}>
      <PasteBox
        draft={quote.draft}
        onFill={(draft) => {
          quote.change(draft);
          requestAnimationFrame(focusNext);
        }}
      />
      <QuoteForm
        draft={quote.draft}
        notes={notes}
        today={props.today}
        change={quote.change}
        isPlanned={address.draft !== undefined}
        onPlan={() => props.onPlan(quote.draft)}
      />
      {!address.draft && <Examples ready={quote.draft.ready} onPick={props.onPlan} />}
    </div>
  );
}

/** After a reading, focus goes to the first field still empty, or to the button that plans. */
function focusNext(): void {
  const fields = ['.field-from', '.field-to', '.field-goods', '.field-mass'].map((field) => `${field} input`);
  const inputs = fields.map((selector) => document.querySelector<HTMLInputElement>(selector));
  const next = inputs.find((input) => input?.value === '');
  (next ?? document.querySelector<HTMLButtonElement>('.quote .button-strong'))?.focus();
}

function PlanArea(props: DeskProps & { readonly onPlan: (draft: Draft, option?: string) => void }): ReactNode {
  const { t } = useWords();
  const { planning, quote, address, go } = props;
  const { state } = planning;
  if (state.kind === 'none') {
    return address.draft ? (
      <p className="banner" role="status">
        {t('plan.incompleteForm')}
      </p>
    ) : null;
  }
  const shown = state.kind === 'answered' ? state.plan : props.last;
  const whatIf = address.draft && (
    <WhatIfPanel
      draft={address.draft}
      plan={props.baseline ?? shown}
      today={props.today}
      onChange={(draft) => props.onPlan(draft, address.option)}
    />
  );
  const isGone = state.kind === 'failed' && state.failure.kind === 'unreachable';
  const isKept = shown !== undefined && (state.kind !== 'failed' || isGone);
  return (
    <>
      <PlanState {...props} isShown={isKept} />
      {!isKept && state.kind !== 'planning' && whatIf}
      {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={planning.again} />}
      {isKept && address.draft && (
        <Results
          whatIf={whatIf}
          plan={shown}
          former={state.kind === 'answered' ? props.former : undefined}
          isStale={quote.isChanged || state.kind !== 'answered'}
          theme={props.theme}
          option={address.option}
          draft={address.draft}
          today={props.today}
          onAnswer={props.onPlan}
          onOption={(option) => go({ option }, 'push')}
          onMove={(ready) => props.onPlan({ ...quote.draft, ready }, address.option)}
        />
      )}
    </>
  );
}

/** Where the plan stands, above its figures. */
function PlanState(props: DeskProps & { readonly isShown: boolean }): ReactNode {
  const { t } = useWords();
  const { planning, quote } = props;
  const { state } = planning;
  return (
    <>
      {state.kind === 'planning' && (
        <Progress progress={state.progress} first={state.first} isAbove={props.isShown} onCancel={planning.cancel} />
      )}
      {state.kind === 'cancelled' && (
        <Banner text={t('plan.cancelled')} action={t('plan.again')} onAct={planning.again} />
      )}
      {state.kind === 'answered' && quote.isChanged && (
        <Banner text={t('plan.stale')} action={t('plan.restore')} onAct={quote.restore} isStale />
      )}
    </>
  );
}

/** One line on the state of the plan, with what can be done about it. */
function Banner(props: {
  readonly text: string;
  readonly action: string;
  readonly onAct: () => void;
  readonly isStale?: boolean;
}): ReactNode {
  return (
    <p className={props.isStale ? 'banner banner-stale' : 'banner'} role="status">
      {props.text}{' '}
      <button type="button" className={props.isStale ? 'button button-quiet' : 'button'} onClick={props.onAct}>
        {props.action}
      </button>
    </p>
  );
}

function useTitle(draft: Draft | undefined): void {
  const { t } = useWords();
  const from = useDoorName(draft?.from ?? EMPTY_DRAFT.from);
  const to = useDoorName(draft?.to ?? EMPTY_DRAFT.to);
  const title = draft ? t('app.title', { from, to }) : t('app.name');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
