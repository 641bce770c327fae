/** A duration as a distribution, in minutes; `p10 <= p50 <= p90`. */
export interface SpreadMinutes {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A duration as a distribution, in hours, as people read it. */
export interface SpreadHours {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** An instant that is uncertain: ISO 8601 with the offset of the place where it happens. */
export interface InstantSpread {
  readonly p50: string;
  readonly p90: string;
  /** The moment in the undisturbed plan, from which timetables are read. */
  readonly planned: string;
}
