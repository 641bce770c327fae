import type { PaperRef, PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { useNames } from '../words/names.tsx';
import { useWords, type Words } from '../words/words.tsx';
import { Cite } from './citations/cite.tsx';
import { groupPapers, MOMENTS } from './group-papers.ts';

/** The papers of an option by moment and by border, each with who issues it and the rule that asks for it. */
export function PapersPanel({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const { byMoment, byBorder } = groupPapers(option);
  if (byMoment.size === 0 && byBorder.length === 0) return <p className="empty-line">{t('papers.none')}</p>;
  return (
    <div className="papers">
      {MOMENTS.filter((moment) => byMoment.has(moment)).map((moment) => (
        <PaperGroup key={moment} title={t(`moment.${moment}`)} papers={byMoment.get(moment) ?? []} isPlaceSaid />
      ))}
      {byBorder.length > 0 && <h4 className="papers-by">{t('papers.byBorder')}</h4>}
      {byBorder.map(({ border, papers }) => (
        <PaperGroup
          key={border.crossing + border.leg}
          title={t('border.direction', { from: names.place(border.from), to: names.place(border.to) })}
          papers={papers}
          isMomentSaid
        />
      ))}
    </div>
  );
}

function PaperGroup(props: {
  readonly title: string;
  readonly papers: readonly PaperRef[];
  readonly isPlaceSaid?: boolean;
  readonly isMomentSaid?: boolean;
}): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const names = useNames();
  return (
    <section className="paper-group">
      <h4>{props.title}</h4>
      <ul>
        {props.papers.map((paper) => (
          <li key={paper.id + paper.at + paper.moment} className="paper">
            <b>{{ en: paper.nameEn, ru: paper.nameRu, tg: paper.nameTg }[language] || paper.nameEn}</b>
            <span className="paper-facts">
              {props.isPlaceSaid && paper.at && <span>{names.placeId(paper.at)}</span>}
              {props.isMomentSaid && <span>{t(`moment.${paper.moment}`)}</span>}
              {paper.issuer && (
                <span>
                  {t('papers.issuer')}: {sayIssuer(paper.issuer, words)}
                </span>
              )}
            </span>
            <Cite>{paper.citation}</Cite>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayIssuer(issuer: string, words: Words): string {
  const key = `issuer.${issuer}`;
  return words.has(key) ? words.t(key) : issuer;
}
