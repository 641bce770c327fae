import type { Mode, SpreadMinutes } from '@karvon/model';
import type { Carries } from '@karvon/network';

/**
 * Times and spreads that the data set does not give, with the reasoning. Every part that uses one carries the claim
 * `assumed` and the source `karvon-assumption`, so that an answer shows how much rests on them.
 */
export const ASSUMPTION_SOURCE = 'karvon-assumption';

/** P10 and P90 of a run as shares of its P50: trucks are steady, wagons wait in yards on the way. */
export const RUN_SHARES: Readonly<Record<Mode, { readonly p10: number; readonly p90: number }>> = {
  road: { p10: 0.92, p90: 1.3 },
  rail: { p10: 0.75, p90: 1.7 },
  ferry: { p10: 0.9, p90: 1.4 },
  sea: { p10: 0.92, p90: 1.3 },
  air: { p10: 0.95, p90: 1.6 },
};

/**
 * How far the delays of the driving days of one truck go together, as a coefficient of correlation. Travel times of
 * stretches on one trip are known to be correlated; how much on these roads nobody has published.
 */
export const DRIVING_DAYS_CORRELATION = 0.3;

/** Lifting or working goods between a truck and the yard. */
export const TRUCK_HANDLING: Readonly<Record<Carries, SpreadMinutes>> = {
  container: { p10: 30, p50: 90, p90: 300 },
  wagon: { p10: 180, p50: 360, p90: 720 },
  loose: { p10: 60, p50: 180, p90: 600 },
  truck: { p10: 0, p50: 0, p90: 0 },
};

/** Lifting or working goods between the yard and a wagon. */
export const RAIL_HANDLING: Readonly<Record<Carries, SpreadMinutes>> = {
  container: { p10: 60, p50: 180, p90: 720 },
  wagon: { p10: 240, p50: 480, p90: 1440 },
  loose: { p10: 0, p50: 0, p90: 0 },
  truck: { p10: 0, p50: 0, p90: 0 },
};

/** Waiting for an empty wagon or platform and for a place in a train, at the station of loading, where no row says. */
export const WAGON_SUPPLY: SpreadMinutes = { p10: 720, p50: 2160, p90: 7200 };

/** Waiting in a groupage warehouse until the truck is full, and being sorted out at the other end. */
export const GROUPAGE_WAIT: SpreadMinutes = { p10: 720, p50: 2880, p90: 7200 };
/** Taking a groupage truck apart. */
export const GROUPAGE_SORTING: SpreadMinutes = { p10: 240, p50: 720, p90: 2160 };

/** A crossing for which no dwell row is known: the region's means of CPMM 2022 (road 9.9 h, rail 40.6 h). */
export const UNKNOWN_BORDER: Readonly<Record<'road' | 'rail', SpreadMinutes>> = {
  road: { p10: 180, p50: 594, p90: 1440 },
  rail: { p10: 720, p50: 2436, p90: 5760 },
};

/** A train of which only a border is ridden: speed of a container train between borders. */
export const TRAIN_SPEED_KMH = 40;

/** Loading at the sender's door and unloading at the receiver's. */
export const DOOR_HANDLING: SpreadMinutes = { p10: 60, p50: 120, p90: 240 };
