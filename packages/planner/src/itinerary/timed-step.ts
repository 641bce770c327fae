import type { Claim, LegStep, SpreadMinutes } from '@karvon/model';
import { RUN_SHARES } from '../compile/assumed-times.ts';
import { spreadAround } from '../compile/edge-draft.ts';
import type { EdgePart } from '../compile/planning-network.ts';
import type { ChainStep } from '../reliability/chain.ts';

/** A step of a leg, with what it does to the moment at which the goods are there. */
export interface TimedStep {
  readonly kind: LegStep['kind'];
  readonly leg: number;
  readonly place: string;
  readonly claim: Claim;
  /** What P10 and P90 are known by, where that is less than the P50. */
  readonly bandClaim?: Claim;
  readonly source: string;
  readonly note?: string;
  /** How long it lasts in the plan. */
  readonly plannedMinutes: number;
  readonly chain: ChainStep;
  /** Its own band, where what it does to the whole way is wider. */
  readonly band?: SpreadMinutes;
  /** What the step is told as where it has parts whose delays go together: the borders within a train's run. */
  readonly within?: readonly EdgePart[];
  /** Of driving steps: driving without breaks. */
  readonly drivingMinutes?: number;
}

/** The band of two times whose delays go together. */
export function addSpreads(a: SpreadMinutes, b: SpreadMinutes): SpreadMinutes {
  return { p10: a.p10 + b.p10, p50: a.p50 + b.p50, p90: a.p90 + b.p90 };
}

/** The band of a drive: driving varies, breaks last what they last. */
export function drivingSpread(drivingMinutes: number, breakMinutes: number): SpreadMinutes {
  const driving = spreadAround(drivingMinutes, RUN_SHARES.road);
  return addSpreads(driving, { p10: breakMinutes, p50: breakMinutes, p90: breakMinutes });
}
