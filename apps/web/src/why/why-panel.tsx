import { joinNotices, type Plan } from '@karvon/contract';
import type { Notice, PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { formatDate } from '../words/format.ts';
import { useWords } from '../words/words.tsx';
import { sayNotice } from './say-notice.ts';
import { useNoticeWriter } from './use-notice-writer.ts';

/** Why an option is in the answer, and what to know before booking it. */
export function WhyPanel({ option, plan }: { readonly option: PlanOption; readonly plan: Plan }): ReactNode {
  const { t } = useWords();
  const { version, horizon } = plan.network;
  return (
    <div className="why">
      <h4>{t('why.title')}</h4>
      <NoticeList notices={option.why} />
      <h4>{t('why.know')}</h4>
      <NoticeList notices={option.notices} />
      <p className="aside">
        {t('why.network', { version, from: formatDate(horizon.from), to: formatDate(horizon.to) })}
      </p>
    </div>
  );
}

/** Notices as sentences. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  const { t } = useWords();
  const writer = useNoticeWriter();
  if (notices.length === 0) return <p className="empty-line">{t('why.nothing')}</p>;
  return (
    <ul className="notices">
      {joinNotices(notices).map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: Notices never change places, and two may say the same.
        <li key={index}>{sayNotice(notice, writer)}</li>
      ))}
    </ul>
  );
}
