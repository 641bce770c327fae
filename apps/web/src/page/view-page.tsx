import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react';
import type { Address } from '../address/address.ts';
import type { AddressChange, Step } from '../address/use-address.ts';
import type { View } from '../address/view.ts';
import { ErrorShield } from '../ui/error-shield.tsx';
import { useWords } from '../words/words.tsx';

/** What every page beside the plan is given. */
export interface ViewProps {
  readonly address: Address;
  readonly go: (change: AddressChange, step: Step) => void;
}

/** The pages beside the plan; each is fetched when it is first asked for. */
const PAGES: Readonly<Record<Exclude<View, 'plan'>, LazyExoticComponent<ComponentType<ViewProps>>>> = {
  check: lazy(() => import('../check/check-page.tsx').then(({ CheckPage }) => ({ default: CheckPage }))),
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
