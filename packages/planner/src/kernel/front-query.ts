import type { Column } from '@karvon/arrays';
import type { EdgeRow, VertexRow } from './leg-graph.ts';

/** A drive between a door and a vertex of the graph. */
export interface Connector {
  readonly vertex: VertexRow;
  /** Driving without rests. */
  readonly drivingMinutes: number;
  readonly cents: number;
  readonly grams: number;
  readonly risk: number;
  /** Egress: true when a truck is hired at the vertex, false when the truck that brought the goods drives on.
   * Access always begins with a fresh driver. */
  readonly isFreshDriver: boolean;
}

/** Which criteria besides arrival count when one way is held against another. */
export interface Criteria {
  readonly cents: boolean;
  readonly grams: boolean;
  readonly risk: boolean;
  readonly transshipments: boolean;
}

/** All five criteria. */
export const ALL_CRITERIA: Criteria = { cents: true, grams: true, risk: true, transshipments: true };

/**
 * How far the front reaches. `exact` gives all of it. Slacks give the part that costs at most `cents` times as much as
 * the cheapest way (when cents count) and, of that part, what lasts at most `arrival` times as long as its fastest:
 * a way that nobody would pay for does not set the pace.
 */
export type Slack = 'exact' | { readonly arrival: number; readonly cents: number };

/**
 * Shares by which a way found may be worse than the way of the front that it stands for: of its duration, its cost, its
 * emissions and its risk. Transshipments, the earliest arrival and the least cost stay exact.
 */
export interface Tolerance {
  readonly arrival: number;
  readonly cents: number;
  readonly grams: number;
  readonly risk: number;
}

/** One question to the search. */
export interface FrontQuery {
  readonly access: readonly Connector[];
  readonly egress: readonly Connector[];
  readonly readyMinutes: number;
  /** No way may arrive later. */
  readonly horizonMinutes: number;
  readonly requiredCapability: number;
  readonly requiredEquipment: number;
  /** 1 closes an edge for this query. */
  readonly isClosedEdge?: Column<EdgeRow>;
  readonly criteria: Criteria;
  readonly slack: Slack;
  /** Thins the front out: one way then stands for all that are hardly better. The whole front when absent. */
  readonly tolerance?: Tolerance;
  /**
   * How a driver's state counts where he still meets opening hours, ferries or opening dates. `strict` compares only
   * equal states and proves the front; `tolerant` lets a way yield to one that is earlier by all the rest which
   * that one may still owe: fast, and wrong only where opening hours swallow the lead.
   */
  readonly driverDominance: 'strict' | 'tolerant';
  /**
   * How storage counts between an earlier and a later way. `strict` reckons with all that the earlier may pay at its
   * next departure ahead, tries later departures that save it, and proves front and cheapest; `tolerant`, when absent,
   * reckons with storage at the place itself, so that a way may pay storage which a later start would save. Where
   * gates with opening hours lie before a departure with storage, `strict` tries every day of the horizon at each.
   */
  readonly storageDominance?: 'strict' | 'tolerant';
  /** Labels that may be made before the search gives up and says `isCutOff`. */
  readonly labelsMax: number;
  /** Asked about every 1,024 expansions; true ends the search with `isCutOff`. */
  readonly shouldStop?: () => boolean;
}

/** One way of the front, with the vector of its criteria. */
export interface FrontLabel {
  /** Moment the goods leave the door: the query's ready time. */
  readonly departureMinutes: number;
  readonly arrivalMinutes: number;
  readonly cents: number;
  readonly grams: number;
  readonly risk: number;
  readonly transshipments: number;
  /** Index in the query's `access` and `egress`. */
  readonly access: number;
  readonly egress: number;
  readonly edges: readonly EdgeRow[];
  /** By edge: moment of entry after every wait; for a scheduled edge its departure. */
  readonly entryMinutes: Int32Array;
  /** By edge: moment its target is reached. */
  readonly exitMinutes: Int32Array;
}

/** What a search found. */
export interface FrontResult {
  /** By arrival, then cost; no two with the same vector, none worse in all criteria than another. */
  readonly labels: readonly FrontLabel[];
  /** The first of `labels`; absent when there is no way. */
  readonly fastest: FrontLabel | undefined;
  /**
   * Costs least, even when it lies outside the slack of arrival, but for storage that `strict` alone saves; absent in
   * exact mode and when cents do not count.
   */
  readonly cheapest: FrontLabel | undefined;
  /** True when the label budget or `shouldStop` ended the search: the labels are ways, but others may be missing. */
  readonly isCutOff: boolean;
  readonly expandedCount: number;
  readonly labelCount: number;
}
