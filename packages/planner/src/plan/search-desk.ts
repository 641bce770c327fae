import type { Consignment } from '@karvon/model';
import { DOOR_HANDLING } from '../compile/assumed-times.ts';
import { CAPABILITY_DANGEROUS, CAPABILITY_REEFER_POWER } from '../compile/equipment-bits.ts';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import {
  ALL_CRITERIA,
  type Bounds,
  type Criteria,
  computeBounds,
  createSearchSpace,
  type EdgeWeights,
  type FrontLabel,
  type FrontQuery,
  type FrontResult,
  type LegGraph,
  type SearchSpace,
  searchFront,
  type Tolerance,
} from '../kernel/index.ts';
import { cargoOf } from '../price/cargo.ts';
import { pricingOf } from '../price/price-cargo.ts';
import type { Pricing } from '../price/pricing.ts';
import { weighEdges } from '../price/weigh-edges.ts';
import { type Closure, closureColumn, closuresOf } from './closures.ts';
import { type DoorConnector, doorConnectors } from './door-connectors.ts';
import type { EquipmentCandidate } from './equipment-candidates.ts';
import { viaLayers } from './via-layers.ts';

/** Labels after which a search gives up: far above what a corridor needs, a few hundred milliseconds of work. */
const LABELS_MAX = 400_000;

/** All that the searches for one consignment in one equipment share. */
export interface SearchDesk {
  readonly network: PlanningNetwork;
  readonly consignment: Consignment;
  readonly candidate: EquipmentCandidate;
  readonly pricing: Pricing;
  readonly weights: EdgeWeights;
  readonly graph: LegGraph;
  readonly from: readonly DoorConnector[];
  readonly to: readonly DoorConnector[];
  readonly closures: readonly Closure[];
  /** Moment at which the goods are loaded at the door, minutes since the epoch. */
  readonly readyMinutes: number;
  readonly requiredCapability: number;
  readonly requiredEquipment: number;
}

/** What one search departs from on a desk. */
export interface SearchWish {
  readonly criteria?: Criteria;
  readonly slack?: FrontQuery['slack'];
  readonly tolerance?: Tolerance;
  /** Closures in place of the desk's own. */
  readonly closures?: readonly Closure[];
  /** Closures besides. */
  readonly furtherClosures?: readonly Closure[];
  readonly graph?: LegGraph;
  readonly requiredCapability?: number;
  readonly shouldStop?: () => boolean;
}

/** A way that a search found, with the desk on which it makes sense. */
export interface FoundWay {
  readonly desk: SearchDesk;
  readonly label: FrontLabel;
}

/** Sets up the searches for a consignment in one equipment. */
export function openDesk(
  network: PlanningNetwork,
  consignment: Consignment,
  candidate: EquipmentCandidate,
): SearchDesk {
  const { equipment, count } = candidate;
  const cargo = cargoOf(consignment, equipment, count);
  const pricing = pricingOf(network, cargo);
  const needsPower = cargo.isReefer && equipment.kind === 'container';
  return {
    network,
    consignment,
    candidate,
    pricing,
    weights: weighEdges(pricing),
    graph: network.graphOfKind[equipment.kind],
    from: doorConnectors(pricing, consignment.from, 'from'),
    to: doorConnectors(pricing, consignment.to, 'to'),
    closures: closuresOf(network, consignment, cargo),
    readyMinutes: readyMinutes(network, consignment) + DOOR_HANDLING.p50,
    requiredCapability: (cargo.isDangerous ? CAPABILITY_DANGEROUS : 0) | (needsPower ? CAPABILITY_REEFER_POWER : 0),
    requiredEquipment: network.bits.bitOfId.get(equipment.id) ?? 0,
  };
}

/** Minutes from the network's epoch to the moment at which the goods can be loaded. */
export function readyMinutes(network: PlanningNetwork, consignment: Consignment): number {
  return Math.ceil((Date.parse(consignment.readyAt) - Date.parse(`${network.epoch}T00:00:00Z`)) / 60_000);
}

/** Runs one search on a desk. */
export function runSearch(desk: SearchDesk, wish: SearchWish = {}): FrontResult {
  const plain = queryOf(desk, wish);
  const { via } = desk.consignment;
  if (via.length > 0) return searchThrough(desk, wish, plain);
  const space = spaceOf(wish.graph ?? desk.graph);
  return searchFront(space, desk.weights, boundsOf(desk, space, plain, wish), plain);
}

/** Searches through the vias of the consignment, on the graph in layers. */
function searchThrough(desk: SearchDesk, wish: SearchWish, plain: FrontQuery): FrontResult {
  const layers = viaLayers(desk.network, wish.graph ?? desk.graph, desk.weights, desk.consignment.via);
  const query: FrontQuery = {
    ...plain,
    access: desk.from.map((connector) => layers.enter(connector.search, connector.at.place.id)),
    egress: plain.egress.map((connector) => layers.leave(connector)),
    isClosedEdge: layers.closed(plain.isClosedEdge as unknown as Uint8Array) as never,
  };
  const space = createSearchSpace(layers.graph);
  const result = searchFront(space, layers.weights, computeBounds(space, layers.weights, query), query);
  return {
    ...result,
    labels: result.labels.map(layers.plain),
    fastest: result.fastest && layers.plain(result.fastest),
    cheapest: result.cheapest && layers.plain(result.cheapest),
  };
}

const spaces = new WeakMap<LegGraph, SearchSpace>();

/** The working memory of a graph, made once: searches on one graph run one after the other. */
function spaceOf(graph: LegGraph): SearchSpace {
  const known = spaces.get(graph);
  if (known !== undefined) return known;
  const space = createSearchSpace(graph);
  spaces.set(graph, space);
  return space;
}

const boundsOfDesk = new WeakMap<SearchDesk, Bounds>();

/** Bounds are computed once for the desk's own question; more closures only make them looser, lifted ones need their own. */
function boundsOf(desk: SearchDesk, space: SearchSpace, query: FrontQuery, wish: SearchWish): Bounds {
  const isLifted = wish.graph !== undefined || wish.closures !== undefined || wish.requiredCapability !== undefined;
  if (isLifted || wish.criteria !== undefined) return computeBounds(space, desk.weights, query);
  const known = boundsOfDesk.get(desk);
  if (known !== undefined) return known;
  const bounds = computeBounds(space, desk.weights, query);
  boundsOfDesk.set(desk, bounds);
  return bounds;
}

/** The question that a wish puts to the search. */
export function queryOf(desk: SearchDesk, wish: SearchWish): FrontQuery {
  const { network } = desk;
  return {
    access: desk.from.map((connector) => connector.search),
    egress: desk.to.map((connector) => connector.search),
    readyMinutes: desk.readyMinutes,
    horizonMinutes: network.horizonMinutes,
    requiredCapability: wish.requiredCapability ?? desk.requiredCapability,
    requiredEquipment: desk.requiredEquipment,
    isClosedEdge: closedEdges(network, wish.closures ?? desk.closures, wish.furtherClosures ?? []),
    criteria: wish.criteria ?? ALL_CRITERIA,
    slack: wish.slack ?? 'exact',
    driverDominance: 'tolerant',
    labelsMax: LABELS_MAX,
    ...(wish.tolerance === undefined ? {} : { tolerance: wish.tolerance }),
    ...(wish.shouldStop === undefined ? {} : { shouldStop: wish.shouldStop }),
  };
}

const columnOfClosures = new WeakMap<readonly Closure[], Uint8Array>();

/** The column of closures; that of a list which comes again, as a desk's own, is worked out once. */
function closedEdges(
  network: PlanningNetwork,
  closures: readonly Closure[],
  further: readonly Closure[],
): NonNullable<FrontQuery['isClosedEdge']> {
  const column = columnOfClosures.get(closures) ?? closureColumn(network, closures);
  columnOfClosures.set(closures, column);
  if (further.length === 0) return column as NonNullable<FrontQuery['isClosedEdge']>;
  const wider = closureColumn(network, further);
  for (let edge = 0; edge < wider.length; edge++) wider[edge]! |= column[edge]!;
  return wider as NonNullable<FrontQuery['isClosedEdge']>;
}
