import type { BorderCrossing, PlanOption, QueueChoice } from '@karvon/model';
import type { ReactNode } from 'react';
import { useMoney } from '../cost/shown-money.tsx';
import { Cite } from '../papers/citations/cite.tsx';
import { ModeGlyph } from '../ui/icons.tsx';
import { useNames } from '../words/names.tsx';
import { sayOpeningHours } from '../words/timetable-words.ts';
import { useWords } from '../words/words.tsx';

/** The borders of an option in order of passing. */
export function BordersPanel({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  if (option.borders.length === 0) return <p className="empty-line">{t('border.none')}</p>;
  return (
    <ol className="borders">
      {option.borders.map((border) => (
        <li key={`${border.leg} ${border.crossing}`}>
          <BorderCard border={border} />
        </li>
      ))}
    </ol>
  );
}

/** One border: regime with its rule, time, fees, opening hours, permit, and the priced choice of queue. */
export function BorderCard({ border }: { readonly border: BorderCrossing }): ReactNode {
  const words = useWords();
  const { t, hours } = words;
  const names = useNames();
  const money = useMoney();
  const { p10, p50, p90 } = border.dwellHours;
  const source = names.source(border.source);
  return (
    <article className="border-card" data-mode={border.mode}>
      <h4>
        <ModeGlyph mode={border.mode} size={16} /> {names.border(border)}
        <small>
          {names.state(border.from.state)} → {names.state(border.to.state)}
        </small>
      </h4>
      <dl>
        <Fact name={t('border.dwell')}>
          <b>
            {p90 === 0
              ? t('border.inService')
              : t('hours.spread', { p10: hours(p10), p50: hours(p50), p90: hours(p90) })}
          </b>{' '}
          · {t(`claim.${border.claim}`)}
        </Fact>
        <Fact name={t('border.fee')}>{money.show(border.feeCents)}</Fact>
        <Fact name={t('border.hours')}>{sayOpeningHours(border.openingHours, words)}</Fact>
        <Fact name={t('border.regime')}>
          {t(`regime.${border.regime}`)} {border.regimeCitation && <Cite>{border.regimeCitation}</Cite>}
        </Fact>
        {border.permit && (
          <Fact name={t('border.permit')}>
            {t(`permit.${border.permit.need}`)} {border.permit.citation && <Cite>{border.permit.citation}</Cite>}
          </Fact>
        )}
        {border.queue && <QueueFact queue={border.queue} />}
        <Fact name={t('border.source')}>
          <span lang={source.lang}>{source.title}</span>
          {border.derivation && (
            <details className="derivation">
              <summary>{t('border.derived')}</summary>
              <small lang="en">{border.derivation}</small>
            </details>
          )}
        </Fact>
      </dl>
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function QueueFact({ queue }: { readonly queue: QueueChoice }): ReactNode {
  const { t, hours } = useWords();
  const money = useMoney();
  return (
    <Fact name={t('border.queue')}>
      <span className="queue">
        {(['wait', 'pay'] as const).map((way) => (
          <span key={way} className="queue-way" data-taken={queue.taken === way || undefined}>
            <b>{t(`border.${way}`)}</b> {money.show(queue[way].cents)} ·{' '}
            {t('hours.spread', {
              p10: hours(queue[way].hours.p10),
              p50: hours(queue[way].hours.p50),
              p90: hours(queue[way].hours.p90),
            })}
            {queue.taken === way && <small>{t('border.taken')}</small>}
          </span>
        ))}
      </span>
    </Fact>
  );
}
