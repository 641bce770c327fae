import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react';
import type { View } from '../address/view.ts';
import { ErrorShield } from '../ui/error-shield.tsx';
import { useWords } from '../words/words.tsx';
import type { ViewProps } from './view-props.ts';

/** The pages beside the plan; each is fetched when it is first asked for. */
const PAGES: Readonly<Record<Exclude<View, 'plan'>, LazyExoticComponent<ComponentType<ViewProps>>>> = {
  check: lazy(() => import('../check/check-page.tsx').then(({ CheckPage }) => ({ default: CheckPage }))),
  load: lazy(() => import('../load/load-page.tsx').then(({ LoadPage }) => ({ default: LoadPage }))),
};

/** A page beside the plan, with what is said while it is fetched and when it cannot be. */
export function ViewPage({ view, ...props }: ViewProps & { readonly view: Exclude<View, 'plan'> }): ReactNode {
  const { t } = useWords();
  const Shown = PAGES[view];
  const failed = (
    <main className="desk">
      <p className="banner" role="alert">
        {t('view.failed')}{' '}
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t('view.again')}
        </button>
      </p>
    </main>
  );
  const waiting = (
    <main className="desk">
      <p className="banner" role="status">
        {t('view.loading')}
      </p>
    </main>
  );
  return (
    <ErrorShield key={view} fallback={failed}>
      <Suspense fallback={waiting}>
        <Shown {...props} />
      </Suspense>
    </ErrorShield>
  );
}
