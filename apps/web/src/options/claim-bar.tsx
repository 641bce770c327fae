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
  const parts = byFirmness(option.cost.byClaim).map(({ claim, amount }) => ({ claim, share: amount / total }));
  return (
    <div className="claims" title={t('card.known', { percent: percent(firmShare(option)) })}>
      <span className="claims-line">
        <i className="dot" data-confidence={confidence} aria-hidden="true" />
        <span className="claims-grade">{t(`confidence.${confidence}`)}</span>
        <span className="claims-said">{saidShares(parts, words)}</span>
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
export function claimShares(shares: Readonly<Record<string, number>>, words: Words): string {
  const parts = byFirmness(shares).map(({ claim, amount }) => ({ claim, share: amount }));
  return saidShares(parts, words);
}

/** What is there of each claim, the best known first. */
function byFirmness(amounts: Readonly<Record<string, number>>) {
  return CLAIM_ORDER.flatMap((claim) => {
    const amount = amounts[claim] ?? 0;
    return amount > 0 ? [{ claim, amount }] : [];
  });
}

function saidShares(
  parts: readonly { readonly claim: (typeof CLAIM_ORDER)[number]; readonly share: number }[],
  { t, percent }: Words,
): string {
  return parts.map(({ claim, share }) => `${percent(share)} ${t(`claim.${claim}`)}`).join(' · ');
}
