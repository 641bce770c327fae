import { COST_KINDS } from '@karvon/model';

/** What a place is. */
export const PLACE_KINDS = ['border', 'station', 'junction', 'port', 'dry-port', 'hub', 'airport'] as const;

/** One of `PLACE_KINDS`. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What a place can handle. */
export const HANDLES = [
  'road',
  'container',
  'breakbulk',
  'lcl',
  'reefer-power',
  'dangerous',
  'bulk-dry',
  'bulk-liquid',
  'ro-ro',
  'rail-ferry',
  'sea',
  'air',
] as const;

/** One of `HANDLES`. */
export type Handle = (typeof HANDLES)[number];

/** Whether a stretch, a crossing or a service runs. */
export const STATUSES = ['in-service', 'planned', 'closed'] as const;

/** Corridors that rows may name. */
export const CORRIDORS = [
  'carec-1',
  'carec-2',
  'carec-3',
  'carec-4',
  'carec-5',
  'carec-6',
  'titr',
  'btk',
  'instc-west',
  'instc-trans-caspian',
  'instc-east',
  'northern',
  'trans-siberian',
  'kz-cn',
  'cku',
  'trans-afghan',
  'ky-cn',
  'tj-cn',
  'uz-af-pk',
  'tm-ir',
  'iti',
  'feeder',
] as const;

/** Classes of equipment that a service carries or a tariff names. */
export const CARRIES = ['container', 'truck', 'wagon', 'loose'] as const;

/** One of `CARRIES`. */
export type Carries = (typeof CARRIES)[number];

/** Parts of a dwell, in the order in which they pass. */
export const DWELL_PARTS = ['queue', 'procedure', 'wagon-supply'] as const;

/** How a service departs. */
export const SERVICE_PATTERNS = ['days', 'frequency', 'when-full'] as const;

/** What happens at a call when goods are neither taken nor given there. */
export const CALL_STOPS = ['pass'] as const;

/** Means of transport that the factors table knows. */
export const VEHICLES = [
  'artic-truck',
  'reefer-truck',
  'diesel-train',
  'electric-train',
  'mixed-train',
  'container-train',
  'ro-pax',
  'rail-ferry',
  'container-feeder',
  'container-ship',
  'freighter-aircraft',
  'belly-aircraft',
  'city-truck',
  'handling',
] as const;

/** What a tariff row is paid for: all that money is paid for, but for what stands in the rows of dwells and e-queues. */
export const TARIFF_KINDS = COST_KINDS.filter((kind) => kind !== 'border' && kind !== 'e-queue');

/** What a tariff's amount is multiplied by. */
export const TARIFF_UNITS = [
  'per-km',
  'per-teu-km',
  'per-tonne-km',
  'per-unit',
  'per-teu',
  'per-tonne',
  'per-kg',
  'per-day',
  'per-teu-day',
  'per-tonne-day',
  'per-cbm',
  'factor',
] as const;

/** Directions of trade that a tariff tells apart. */
export const TRADE_DIRECTIONS = ['*', 'export', 'import', 'transit', 'domestic'] as const;
