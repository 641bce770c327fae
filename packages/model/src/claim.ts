/**
 * How a figure is known, strongest first. `quoted`: a carrier's offer; `tariff`: a published rate;
 * `measured`: observed shipments; `schedule`: a timetable or an operator's announcement; `modelled`: computed by a stated
 * reasoning; `assumed`: taken for want of better.
 */
export const CLAIMS = ['quoted', 'tariff', 'measured', 'schedule', 'modelled', 'assumed'] as const;

/** One of `CLAIMS`. */
export type Claim = (typeof CLAIMS)[number];

/** How well a source was read: `V` verified in the cited page, `D` derived from such figures, `G` general knowledge. */
export const GRADES = ['V', 'D', 'G'] as const;

/** One of `GRADES`. */
export type Grade = (typeof GRADES)[number];

/** Where a figure comes from; travels with it to the screen. */
export interface Provenance {
  readonly claim: Claim;
  readonly grade: Grade;
  /** Id in the data set's table of sources. */
  readonly source: string;
  /** ISO date from which the figure holds or on which it was read; absent when unknown. */
  readonly asOf?: string;
}
