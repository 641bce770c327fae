import type { AgreementTables } from '@karvon/agreements';
import type { Claim, LegStep, Mode, SpreadMinutes } from '@karvon/model';
import type {
  CallRow,
  Carries,
  CrossingRow,
  EQueueRow,
  LinkRow,
  NetworkTables,
  OpenWindow,
  PlaceRow,
  RoadStretch,
  ServiceRow,
  TransferRow,
} from '@karvon/network';
import type { LegGraph } from '../kernel/index.ts';
import type { PriceShare } from '../price/price-share.ts';
import type { EquipmentBits } from './equipment-bits.ts';

/**
 * Where goods may be at a place: in the yard to go on by train, ship or plane (`ground`), in the yard after one of them
 * (`landed`), aboard a truck, or aboard a rail vehicle of one gauge. The two yards are told apart so that a truck cannot
 * set goods down only to take them up again with a rested driver.
 */
export type GoodsForm = 'ground' | 'landed' | 'truck' | 'rail';

/** One vertex of the planning network: a place and the state of the goods there. */
export interface PlanVertex {
  readonly place: PlaceRow;
  readonly form: GoodsForm;
  /** Of the rail vehicle; absent in the yard and aboard a truck. */
  readonly gaugeMm?: number;
}

/** A stretch of time within an edge, as a distribution that knows where it comes from. */
export interface EdgePart {
  readonly kind: LegStep['kind'];
  readonly place: string;
  readonly minutes: SpreadMinutes;
  readonly claim: Claim;
  /** What P10 and P90 are known by, where that is less than the P50. */
  readonly bandClaim?: Claim;
  readonly source: string;
  readonly note?: string;
  /** How the figure was derived, for borders. */
  readonly derivation?: string;
  /** What a train's run consists of where it passes borders: parts that add up to it, and whose delays go together. */
  readonly within?: readonly EdgePart[];
}

/** A sum that a dwell or transfer row names in US dollars, paid each time the edge is used. */
export interface EdgeFee {
  readonly kind: 'border' | 'port' | 'gauge-change' | 'e-queue';
  readonly state: string;
  /** Absent when the row has no figure. */
  readonly amount?: number;
  readonly currency: string;
  readonly claim: Claim;
  readonly row: string;
  readonly source: string;
  readonly at: string;
  readonly asOf?: string;
}

/** What an edge does; `stay` leaves goods that have landed in the yard for the next train, ship or plane. */
export type PlanEdgeKind = 'run' | 'border' | 'gauge-change' | 'load' | 'unload' | 'stay' | 'service';

/** One edge of the planning network with all that is known of it. */
export interface PlanEdge {
  readonly kind: PlanEdgeKind;
  readonly mode: Mode;
  readonly fromVertex: number;
  readonly toVertex: number;
  readonly from: PlaceRow;
  readonly to: PlaceRow;
  /** Ids of all places passed, ends included, in order. */
  readonly path: readonly string[];
  /** States touched, in order. */
  readonly states: readonly string[];
  /** State whose road, railway or operator earns the freight. */
  readonly earnedBy: string;
  readonly distanceKm: number;
  /** Driving or running minutes without any dwell; for services from departure to arrival. */
  readonly runMinutes: number;
  /** Times in order; the run of a scheduled service is the part of kind `run`. */
  readonly parts: readonly EdgePart[];
  readonly fees: readonly EdgeFee[];
  /** Table and key of the row behind the edge, such as `crossings uz-kz-yallama`. */
  readonly row: string;
  readonly claim: Claim;
  readonly source: string;
  readonly corridors: readonly string[];
  readonly equipmentMask: number;
  readonly capabilityMask: number;
  readonly isFreshDriver: boolean;
  readonly transshipments: number;
  readonly status: 'in-service' | 'planned' | 'closed';
  readonly opensOn?: string;
  readonly usableFromMinutes: number;
  readonly usableToMinutes: number;
  readonly cutOffMinutes: number;
  /** Sorted departures of a scheduled service, minutes since the epoch; absent otherwise. */
  readonly departures?: readonly number[];
  /** Opening windows at entry; absent when always open. */
  readonly windows?: readonly OpenWindow[];
  /** The closing that cut the days of this edge; absent when none did. */
  readonly closure?: DatedClosure;
  readonly link?: LinkRow;
  readonly crossing?: EdgeCrossing;
  readonly transfer?: TransferRow;
  readonly service?: EdgeService;
}

/** An edge before its vertices have rows: it names them by `vertexKey`. */
export interface EdgeDraft extends Omit<PlanEdge, 'fromVertex' | 'toVertex'> {
  readonly fromKey: string;
  readonly toKey: string;
}

/** Days on which something does not run: a crossing, a service, a link (`from to mode`), or all that passes a place. */
export interface DatedClosure {
  readonly what: 'crossing' | 'service' | 'link' | 'place';
  readonly id: string;
  /** First day closed, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day closed; until further notice when absent. */
  readonly to?: string;
  /** True when somebody only asked what if; such days are not those of a winter that comes again. */
  readonly isSupposed?: boolean;
}

/** The crossing behind a border edge. */
export interface EdgeCrossing {
  readonly row: CrossingRow;
  readonly lane: 'wait' | 'pay';
  readonly queue?: EQueueRow;
}

/** The service behind a service edge. */
export interface EdgeService {
  readonly row: ServiceRow;
  readonly board: CallRow;
  readonly alight: CallRow;
  /** Every call from board to alight, both included. */
  readonly calls: readonly CallRow[];
}

/** The frozen network on which plans are made: a graph of columns and, in step with it, what each row means. */
export interface PlanningNetwork {
  readonly tables: NetworkTables;
  readonly agreements: AgreementTables;
  /** First day of the network's time, `YYYY-MM-DD`, midnight UTC. */
  readonly epoch: string;
  readonly horizonDays: number;
  readonly horizonMinutes: number;
  readonly graph: LegGraph;
  /** The same columns for each kind of equipment, but for the free time in the yards. */
  readonly graphOfKind: Readonly<Record<Carries, LegGraph>>;
  readonly vertices: readonly PlanVertex[];
  /** In the order of the graph's edges. */
  readonly edges: readonly PlanEdge[];
  readonly bits: EquipmentBits;
  readonly placeOfId: ReadonlyMap<string, PlaceRow>;
  /** Vertex row by `vertexKey`. */
  readonly vertexOfKey: ReadonlyMap<string, number>;
  readonly version: string;
  /** Known days of closing by crossing. */
  readonly closureOfCrossing: ReadonlyMap<string, DatedClosure>;
  /** The edges as they were drafted, from which a change makes the next network. */
  readonly drafts: readonly EdgeDraft[];
  /** First and last miles that a routing server measured, by `mileKey`; the others are estimated. */
  readonly miles?: ReadonlyMap<string, RoadStretch>;
  /** Prices that were changed by a share, above what the tables say. */
  readonly priceShares?: readonly PriceShare[];
}

/** The name of a vertex: place, form, gauge. */
export function vertexKey(place: string, form: GoodsForm, gaugeMm?: number): string {
  return form === 'rail' ? `${place} rail ${gaugeMm}` : `${place} ${form}`;
}

/** The edges that leave a vertex. */
export function edgesLeaving(network: PlanningNetwork, vertex: number): readonly PlanEdge[] {
  const first = network.graph.firstEdgeOfVertex as unknown as Int32Array;
  return network.edges.slice(first[vertex], first[vertex + 1]);
}
