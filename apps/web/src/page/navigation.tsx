import type { MouseEvent, ReactNode } from 'react';
import { formatAddress } from '../address/address.ts';
import { VIEWS, type View } from '../address/view.ts';
import { useWords } from '../words/words.tsx';
import type { ViewWays } from './use-views.ts';

/** Links to the pages of the application; the present one is marked. */
export function Navigation({ view, addressOf, goTo }: ViewWays): ReactNode {
  const { t } = useWords();
  const follow = (event: MouseEvent, wanted: View) => {
    // A link that is opened in a tab of its own stays the browser's affair.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(wanted);
  };
  return (
    <nav className="navigation no-print" aria-label={t('app.pages')}>
      {VIEWS.map((one) => (
        <a
          key={one}
          href={`/?${formatAddress(addressOf(one))}`}
          aria-current={one === view ? 'page' : undefined}
          onClick={(event) => follow(event, one)}
        >
          {t(`view.${one}`)}
        </a>
      ))}
    </nav>
  );
}
