import type { LoadContainerEntry } from '@karvon/contract';
import type { LoadRequest } from '@karvon/loading';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import '../styles/load.css';
import { ContainerChoice } from './container-choice.tsx';
import { ListPanel } from './list-panel.tsx';
import { ListReport } from './list-report.tsx';
import { FIRST_CHOICES, requestOf } from './load-choices.ts';
import { LoadProgress } from './load-progress.tsx';
import { PlanView } from './plan-view.tsx';
import { type KeptPlan, markOf, unpackPlan, unpackRequest } from './share.ts';
import { useKept } from './use-kept.ts';
import { useLoadList } from './use-load-list.ts';
import { type LoadState, useLoadPlan } from './use-load-plan.ts';
import { LoadWordsProvider, useLoadWords } from './use-load-words.tsx';

/** The page that plans how pieces are loaded, all of it in the browser. */
export function LoadPage(): ReactNode {
  return (
    <LoadWordsProvider>
      <LoadDesk />
    </LoadWordsProvider>
  );
}

function LoadDesk(): ReactNode {
  const { t } = useLoadWords();
  const { kept, isBroken, open, close } = useKeptPlan();
  useEffect(() => {
    document.title = t('page.title');
  }, [t]);
  return (
    <main className="desk load-page">
      {isBroken && (
        <p className="banner" role="alert">
          {t('share.broken')}
        </p>
      )}
      {kept ? <KeptDesk kept={kept} onClose={close} /> : <WorkDesk onPlanFile={open} />}
    </main>
  );
}

/** A plan that came by link or file: shown, not changed. */
function KeptDesk({ kept, onClose }: { readonly kept: Kept; readonly onClose: () => void }): ReactNode {
  const { t } = useLoadWords();
  const { state, plan, stop, show } = useLoadPlan();
  useEffect(() => {
    if ('plan' in kept) show(kept);
    else plan(kept.request);
  }, [kept, plan, show]);
  const isOther = 'mark' in kept && state.kind === 'planned' && markOf(state.plan) !== kept.mark;
  return (
    <>
      <p className="banner load-kept no-print" role="status">
        {t('share.readOnly')}{' '}
        <button type="button" className="button button-quiet" onClick={onClose}>
          {t('share.own')}
        </button>
      </p>
      {isOther && (
        <p className="banner banner-stale" role="alert">
          {t('share.other')}
        </p>
      )}
      <PlanState state={state} planned="kept" isStale={false} onStop={stop} />
    </>
  );
}

function WorkDesk({ onPlanFile }: { readonly onPlanFile: (kept: KeptPlan) => void }): ReactNode {
  const { t } = useLoadWords();
  const list = useLoadList();
  const [choices, setChoices] = useKept('choices', FIRST_CHOICES);
  const containers = useContainers();
  const { state, plan, stop } = useLoadPlan('plan');
  const [planned, setPlanned] = useKept('planned', '');
  const locked = [...list.locked].filter((id) => !list.excluded.has(id));
  const wanted = JSON.stringify([list.pieces, choices, locked]);
  const isReady = list.pieces.length > 0 && choices.containers.length > 0 && containers.entries.length > 0;
  const start = () => {
    setPlanned(wanted);
    plan(requestOf(list.pieces, choices, containers.entries), locked);
  };
  return (
    <>
      <header className="load-head no-print">
        <h1>{t('page.heading')}</h1>
        <p>{t('page.lead')}</p>
      </header>
      <div className="load-desk no-print">
        <div className="load-desk-list">
          <ListPanel isEmpty={!list.list} onList={list.take} onPlanFile={onPlanFile} />
          {list.fault && (
            <p className="banner" role="alert">
              <b>{list.fault.name}</b>: {t(`file.${list.fault.fault.code}`)}
              {list.fault.fault.foundMegabytes !== undefined &&
                ` (${t('unit.megabytes', { value: list.fault.fault.foundMegabytes })})`}
            </p>
          )}
          {list.list && list.table && (
            <ListReport
              {...{ list: list.list, table: list.table, excluded: list.excluded, locked: list.locked }}
              onExcluded={list.exclude}
              onLocked={list.lock}
              onMapping={list.map}
              onClear={list.clear}
            />
          )}
        </div>
        <div className="load-desk-choice">
          {containers.isFailed && <ContainersFailed onAgain={containers.again} />}
          <ContainerChoice entries={containers.entries} choices={choices} onChoices={setChoices} />
          <button
            type="button"
            className="button button-strong load-go"
            disabled={!isReady || state.kind === 'planning'}
            onClick={start}
          >
            {t(state.kind === 'planned' ? 'page.planAgain' : 'page.plan')}
          </button>
          {!isReady && <p className="hint">{t(list.pieces.length === 0 ? 'page.needList' : 'page.needContainer')}</p>}
        </div>
      </div>
      <PlanState state={state} planned={planned} isStale={wanted !== planned} onStop={stop} />
    </>
  );
}

function ContainersFailed({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const { t } = useLoadWords();
  return (
    <p className="banner" role="alert">
      {t('choice.failed')}{' '}
      <button type="button" className="button" onClick={onAgain}>
        {t('choice.again')}
      </button>
    </p>
  );
}

/** What has become of the plan: under way, failed, or found, perhaps of a list that has changed since. */
function PlanState(props: {
  readonly state: LoadState;
  readonly planned: string;
  readonly isStale: boolean;
  readonly onStop: () => void;
}): ReactNode {
  const { t } = useLoadWords();
  const { state, isStale } = props;
  if (state.kind === 'planning') return <LoadProgress state={state} onStop={props.onStop} />;
  if (state.kind === 'failed') {
    return (
      <section className="failure" role="alert">
        <h2>{t('page.failed')}</h2>
        <p>{state.message}</p>
      </section>
    );
  }
  if (state.kind === 'none') return null;
  return (
    <>
      {isStale && (
        <p className="banner banner-stale" role="status">
          {t('page.stale')}
        </p>
      )}
      <PlanView key={props.planned} {...state} isStale={isStale} />
    </>
  );
}

/** The containers that the server knows. */
function useContainers(): {
  readonly entries: readonly LoadContainerEntry[];
  readonly isFailed: boolean;
  readonly again: () => void;
} {
  const query = useQuery({
    queryKey: ['load-containers'],
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    queryFn: async ({ signal }) => {
      const response = await fetch('/api/load-containers', { signal });
      if (!response.ok) throw new Error(String(response.status));
      return ((await response.json()) as { readonly containers: readonly LoadContainerEntry[] }).containers;
    },
  });
  return { entries: query.data ?? NONE, isFailed: query.isError, again: () => void query.refetch() };
}

const NONE: readonly LoadContainerEntry[] = [];

/** A plan, or a request of which the plan is found again, with the mark of the plan that was shared. */
type Kept = KeptPlan | { readonly request: LoadRequest; readonly mark: number };

/** A plan that the link of the page holds, or that was opened from a file. */
function useKeptPlan(): {
  readonly kept: Kept | undefined;
  readonly isBroken: boolean;
  readonly open: (kept: KeptPlan) => void;
  readonly close: () => void;
} {
  const [kept, setKept] = useState<Kept | undefined>(undefined);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    const read = async () => {
      const [, what, packed] = /^#(plan|request)=(.+)$/.exec(window.location.hash) ?? [];
      if (packed === undefined) return;
      const found = await (what === 'plan' ? unpackPlan(packed) : unpackRequest(packed));
      setKept(found);
      setIsBroken(found === undefined);
    };
    void read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const close = () => {
    setKept(undefined);
    setIsBroken(false);
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  };
  return { kept, isBroken, open: setKept, close };
}
