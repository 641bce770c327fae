import type { RejectedWay } from '@karvon/model';
import type { ReactNode } from 'react';
import { useMoney } from '../cost/shown-money.tsx';
import { ModeGlyph } from '../ui/icons.tsx';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { sayNotice } from './say-notice.ts';
import { useNoticeWriter } from './use-notice-writer.ts';

/** The ways that were not offered, each with what stood in its way and what lifting that would give. */
export function RejectedWays({ rejected }: { readonly rejected: readonly RejectedWay[] }): ReactNode {
  const { t } = useWords();
  return (
    <section className="rejected" aria-labelledby="rejected-title">
      <h2 id="rejected-title">{t('rejected.title')}</h2>
      <p className="lead">
        {rejected.length > 0 ? t('rejected.lead', { count: rejected.length }) : t('rejected.none')}
      </p>
      <ul className="rejected-list">
        {rejected.map((way, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: The list never changes places.
          <li key={index}>
            <Rejected way={way} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rejected({ way }: { readonly way: RejectedWay }): ReactNode {
  const { t, days } = useWords();
  const names = useNames();
  const money = useMoney();
  const writer = useNoticeWriter();
  const { modes, places } = way.way;
  const gain = way.wouldGive;
  return (
    <article>
      <h3>{sayNotice(way.reason, writer)}</h3>
      <p className="way">
        {modes.map((mode, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: Modes follow one another and may repeat.
          <ModeGlyph key={index} mode={mode} size={16} />
        ))}{' '}
        {shorten(places.map(names.placeId)).join(' – ')}
      </p>
      <p className="gain">
        {gain
          ? t('rejected.wouldGive', { days: days(gain.p50Hours), price: money.show(gain.costCents) })
          : t('rejected.noGain')}
      </p>
    </article>
  );
}

/** A long way keeps its ends and what lies evenly between, at most seven names. */
function shorten(places: readonly string[]): readonly string[] {
  const distinct = places.filter((place, index) => place !== places[index - 1]);
  if (distinct.length <= 7) return distinct;
  const step = (distinct.length - 1) / 6;
  return Array.from({ length: 7 }, (_, index) => distinct[Math.round(index * step)] ?? '');
}
