import type { PlanOption } from '@karvon/model';
import type { ReactNode } from 'react';
import { useWords, type Words } from '../words/words.tsx';
import { confidenceOf, firmShare } from './option-figures.ts';

const CLAIM_ORDER = ['quoted', 'tariff', 'measured', 'schedule', 'modelled', 'assumed', 'unknown'] as const;

/** How the money of an option is known: a dot that grades it, and a bar with the share of each claim. */
export function ClaimBar({ option }: { readonly option: PlanOption }): ReactNode {
  const words = useWords();
  const { t, percent } = words;
  const confidence = confidenceOf(option);
  const total = Math.max(option.cost.totalCents, 1);
  const parts = CLAIM_ORDER.map((claim) => ({ claim, share: (option.cost.byClaim[claim] ?? 0) / total })).filter(
    ({ share }) => share > 0,
  );
  const said = claimShares(Object.fromEntries(parts.map(({ claim, share }) => [claim, share])), words);
  return (
    <div className="claims" title={t('card.known', { percent: percent(firmShare(option)) })}>
      <span className="claims-line">
        <i className="dot" data-confidence={confidence} aria-hidden="true" />
        <span className="claims-grade">{t(`confidence.${confidence}`)}</span>
        <span className="claims-said">{said}</span>
      </span>
      <span className="claims-bar" aria-hidden="true">
        {parts.map(({ claim, share }) => (
          <i key={claim} data-claim={claim} style={{ flexGrow: share }} />
        ))}
      </span>
    </div>
  );
}

/** Writes shares by claim, the best known first. */
export function claimShares(
  shares: Readonly<Partial<Record<(typeof CLAIM_ORDER)[number], number>>>,
  { t, percent }: Words,
): string {
  return CLAIM_ORDER.flatMap((claim) => {
    const share = shares[claim];
    return share ? [`${percent(share)} ${t(`claim.${claim}`)}`] : [];
  }).join(' · ');
}
