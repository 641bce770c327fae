import type { CostKind, Mode } from '@karvon/model';

/** Prices of one kind that have become dearer or cheaper by a share, everywhere or of one mode or state alone. */
export interface PriceShare {
  readonly component: CostKind;
  readonly percent: number;
  readonly mode?: Mode;
  /** State in which the money is earned. */
  readonly state?: string;
}

/** What a sum is told apart by. */
export interface PricedAs {
  readonly kind: CostKind;
  readonly mode: string;
  readonly state: string;
}

/** By how much a sum is multiplied: the shares that concern it, one after the other. */
export function shareFactor(shares: readonly PriceShare[], { kind, mode, state }: PricedAs): number {
  return shares.reduce((factor, share) => {
    const concerns =
      share.component === kind &&
      (share.mode === undefined || share.mode === mode) &&
      (share.state === undefined || share.state === state);
    return concerns ? factor * (1 + share.percent / 100) : factor;
  }, 1);
}
