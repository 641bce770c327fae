import { type ReactNode, useState } from 'react';
import { RULES_CHECKED } from './checked-rules.ts';
import { filePlan, type KeptPlan, LINK_CHARACTERS_MAX, packPlan } from './share.ts';
import { download } from './sheet-download.ts';
import { useLoadWords } from './use-load-words.tsx';

/** Hands a plan on: as a link that holds it whole, as a file, or on paper. */
export function SharePanel({ kept }: { readonly kept: KeptPlan }): ReactNode {
  const { t, number } = useLoadWords();
  const [said, setSaid] = useState<{ readonly text: string; readonly link?: string } | undefined>(undefined);
  const link = async () => {
    const packed = await packPlan(kept);
    if (packed.length > LINK_CHARACTERS_MAX) {
      setSaid({ text: t('share.tooLong', { length: number(packed.length), max: number(LINK_CHARACTERS_MAX) }) });
      return;
    }
    const { origin, pathname, search } = window.location;
    const url = `${origin}${pathname}${search}#plan=${packed}`;
    const isCopied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    setSaid({ text: t(isCopied ? 'share.copied' : 'share.ready', { length: number(url.length) }), link: url });
  };
  const save = () => download('karvon-load-plan.json', [filePlan(kept, RULES_CHECKED)], 'application/json');
  return (
    <div className="load-share no-print">
      <button type="button" className="button" onClick={() => void link()}>
        {t('share.link')}
      </button>
      <button type="button" className="button" onClick={save}>
        {t('share.file')}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {t('share.print')}
      </button>
      <span role="status" className="load-share-said">
        {said?.text}{' '}
        {said?.link && (
          <a href={said.link} target="_blank" rel="noreferrer">
            {t('share.open')}
          </a>
        )}
      </span>
    </div>
  );
}
