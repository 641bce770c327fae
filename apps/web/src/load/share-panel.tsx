import { type ReactNode, useState } from 'react';
import { RULES_CHECKED } from './checked-rules.ts';
import { downloadReport, SERVER_GONE } from './report-download.ts';
import { filePlan, type KeptPlan, LINK_CHARACTERS_MAX, packPlan, packRequest } from './share.ts';
import { download } from './sheet-download.ts';
import { useLoadWords } from './use-load-words.tsx';

/** Hands a plan on: as a report, as a link that holds it whole or its request, as a file, or on paper. */
export function SharePanel({ kept }: { readonly kept: KeptPlan }): ReactNode {
  const { t, number, language } = useLoadWords();
  const [isSetting, setIsSetting] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly link?: string } | undefined>(undefined);
  const link = async () => {
    const whole = await packPlan(kept);
    // A plan that was cut off cannot be found again from its request.
    const isLong = whole.length > LINK_CHARACTERS_MAX && !kept.plan.isCutOff;
    const packed = isLong ? await packRequest(kept) : whole;
    if (packed.length > LINK_CHARACTERS_MAX) {
      setSaid({ text: t('share.tooLong', { length: number(packed.length), max: number(LINK_CHARACTERS_MAX) }) });
      return;
    }
    const { origin, pathname, search } = window.location;
    const url = `${origin}${pathname}${search}#${isLong ? 'request' : 'plan'}=${packed}`;
    const isCopied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    const copied = isLong ? 'share.copiedRequest' : 'share.copied';
    setSaid({ text: t(isCopied ? copied : 'share.ready', { length: number(url.length) }), link: url });
  };
  const save = () => download('karvon-load-plan.json', [filePlan(kept, RULES_CHECKED)], 'application/json');
  const report = async () => {
    setIsSetting(true);
    setSaid({ text: t('share.pdfBusy') });
    const fault = await downloadReport(kept, language);
    setIsSetting(false);
    const failed = fault === SERVER_GONE ? t('share.serverGone') : t('share.pdfFailed', { fault: fault ?? '' });
    setSaid({ text: fault === undefined ? t('share.pdfDone') : failed });
  };
  return (
    <div className="load-share no-print">
      <button type="button" className="button button-strong" disabled={isSetting} onClick={() => void report()}>
        {t('share.pdf')}
      </button>
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
