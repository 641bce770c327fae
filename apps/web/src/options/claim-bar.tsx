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
  return (
    <div className="claims" title={t('card.known', { percent: percent(firmShare(option)) })}>
      <span className="claims-line">
        <i className="dot" data-confidence={confidence} aria-hidden="true" />
        <span className="claims-grade">{t(`confidence.${confidence}`)}</span>
        <span className="claims-said">{claimShares(option.cost.byClaim, words, total)}</span>
      </span>
      <span className="claims-bar" aria-hidden="true">
        {listShares(option.cost.byClaim, total).map(({ claim, share }) => (
          <i key={claim} data-claim={claim} style={{ flexGrow: share }} />
        ))}
      </span>
    </div>
  );
}

/** Writes what is there of each claim as shares of a whole, the best known first. */
export function claimShares(amounts: Readonly<Record<string, number>>, { t, percent }: Words, whole = 1): string {
  const parts = listShares(amounts, whole);
  return parts.map(({ claim, share }) => `${percent(share)} ${t(`claim.${claim}`)}`).join(' · ');
}

function listShares(amounts: Readonly<Record<string, number>>, whole: number) {
  return CLAIM_ORDER.map((claim) => ({ claim, share: (amounts[claim] ?? 0) / whole })).filter(({ share }) => share > 0);
}
