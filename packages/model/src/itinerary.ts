import type { Claim } from './claim.ts';
import type { Mode } from './consignment.ts';
import type { CostBreakdown } from './money.ts';
import type { InstantSpread, SpreadHours } from './spread.ts';

/** Why an option is in the answer. */
export const OPTION_LABELS = ['cheapest', 'fastest', 'most-reliable', 'greenest', 'balanced', 'alternative'] as const;

/** One of `OPTION_LABELS`. */
export type OptionLabel = (typeof OPTION_LABELS)[number];

/** A place as an answer names it. */
export interface PlaceRef {
  readonly id: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly nameLocal: string;
  /** ISO 3166 alpha-2. */
  readonly state: string;
  readonly lat: number;
  readonly lon: number;
  readonly timeZone: string;
  readonly kind: string;
}

/** One thing that happens within a leg, in order of time: driving, waiting, handling, a border. */
export interface LegStep {
  readonly kind: 'wait' | 'load' | 'run' | 'rest' | 'border' | 'gauge-change' | 'unload' | 'storage';
  readonly place: string;
  readonly durationHours: SpreadHours;
  readonly claim: Claim;
  readonly source: string;
  readonly note?: string;
}

/** One means of transport, from loading to unloading. */
export interface Leg {
  readonly mode: Mode;
  readonly equipment: string;
  readonly from: PlaceRef;
  readonly to: PlaceRef;
  /** Ids of every network place passed, ends included, in order. */
  readonly path: readonly string[];
  /** Coordinates of the path as `[lon, lat]`, doors included. */
  readonly coordinates: readonly (readonly [number, number])[];
  readonly distanceKm: number;
  readonly departure: InstantSpread;
  readonly arrival: InstantSpread;
  readonly durationHours: SpreadHours;
  readonly emissionsGCo2e: number;
  readonly costCents: number;
  /** Service ridden (train, ferry, flight); absent for trucks and ordinary wagonload. */
  readonly service?: { readonly id: string; readonly name: string; readonly departures: string; readonly claim: Claim };
  /** Driving in hours within the leg, road only. */
  readonly drivingHours?: number;
  readonly steps: readonly LegStep[];
  readonly papers: readonly PaperRef[];
  readonly corridors: readonly string[];
}

/** What holds between two states at a border on the day of crossing. */
export type BorderRegime =
  | 'none'
  | 'customs-union'
  | 'tir-transit'
  | 'national-transit'
  | 'smgs-through'
  | 'smgs-reconsigned'
  | 'export-import'
  | 'port';

/** A paper that a leg or a border asks for. */
export interface PaperRef {
  readonly id: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly nameTg: string;
  readonly moment: 'before-loading' | 'exit' | 'transit' | 'entry' | 'delivery';
  readonly issuer: string;
  /** The rule that asks for it. */
  readonly citation: string;
  readonly at: string;
}

/** The choice between queueing and paying for the fast lane, both priced. */
export interface QueueChoice {
  readonly scheme: string;
  readonly taken: 'wait' | 'pay';
  readonly wait: { readonly hours: SpreadHours; readonly cents: number };
  readonly pay: { readonly hours: SpreadHours; readonly cents: number };
  readonly source: string;
}

/** A state border on the way. */
export interface BorderCrossing {
  readonly leg: number;
  readonly crossing: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly from: PlaceRef;
  readonly to: PlaceRef;
  readonly mode: Mode;
  readonly regime: BorderRegime;
  readonly regimeCitation: string;
  readonly dwellHours: SpreadHours;
  readonly feeCents: number;
  readonly claim: Claim;
  readonly source: string;
  readonly derivation: string;
  readonly openingHours: string;
  readonly permit:
    | { readonly need: 'free' | 'permit' | 'multilateral' | 'unknown'; readonly citation: string }
    | undefined;
  readonly queue?: QueueChoice;
  readonly papers: readonly PaperRef[];
}

/** Something the forwarder should know or settle before booking. */
export interface Notice {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A yard on the way in which goods may lie for some days free of charge. */
export interface FreeTimeMark {
  readonly place: string;
  /** Number of the leg that leaves the yard, from 0. */
  readonly leg: number;
  readonly freeDays: number;
  /** From the arrival in the yard to the departure from it. */
  readonly stayHours: SpreadHours;
  /** End of the free time when the goods come at P50, ISO 8601 with offset. */
  readonly endsAt: string;
  /** What a day beyond costs, and what a stay as long as P90 costs that the price does not hold, in minor units of the cost's currency; absent without a known rate. */
  readonly perDayCents?: number;
  readonly atRiskCents?: number;
  readonly claim: Claim | 'unknown';
  readonly source: string;
}

/** One way from door to door. */
export interface PlanOption {
  readonly id: string;
  readonly labels: readonly OptionLabel[];
  readonly equipment: string;
  readonly equipmentCount: number;
  readonly departure: InstantSpread;
  readonly arrival: InstantSpread;
  readonly durationHours: SpreadHours;
  readonly cost: CostBreakdown;
  readonly emissionsGCo2e: number;
  readonly transshipments: number;
  /** P90 minus P50 of the arrival, hours. */
  readonly riskHours: number;
  /** What that spread rests on: share of the variance of the steps, 0..1, by their claim; empty without any spread. */
  readonly spreadByClaim: Readonly<Partial<Record<Claim, number>>>;
  /** Probability of arriving by the deadline, 0..1; absent without a deadline. */
  readonly onTimeProbability?: number;
  /** Capital tied up in the goods on the way, in minor units of the cost's currency; not part of the total. */
  readonly inventoryCents?: number;
  readonly distanceKm: number;
  readonly legs: readonly Leg[];
  readonly borders: readonly BorderCrossing[];
  readonly papers: readonly PaperRef[];
  /** Yards between the legs with their free time, in order; those in which nothing is free have 0 days. */
  readonly freeTime: readonly FreeTimeMark[];
  readonly why: readonly Notice[];
  readonly notices: readonly Notice[];
  /** Oldest and newest date among the figures used, and the last day on which all hold, where their rows state one. */
  readonly dataAge: { readonly oldest: string; readonly newest: string; readonly validUntil?: string };
}

/** A way that was not offered, and what lifting one constraint would have given. */
export interface RejectedWay {
  /** The constraint that stood in the way, with what it concerns. */
  readonly reason: Notice;
  /** The way in words of place ids and modes. */
  readonly way: { readonly modes: readonly Mode[]; readonly places: readonly string[] };
  /** What it would have given, when lifting the constraint opens it. */
  readonly wouldGive?: { readonly p50Hours: number; readonly costCents: number };
}

/** The answer to a plan request. */
export interface PlanAnswer<Request> {
  readonly request: Request;
  readonly options: readonly PlanOption[];
  readonly rejected: readonly RejectedWay[];
  readonly notices: readonly Notice[];
  readonly network: { readonly version: string; readonly horizon: { readonly from: string; readonly to: string } };
  /** Exchange rates for showing the sums in other currencies: units for one unit of the answer's currency. */
  readonly rates: Readonly<
    Record<string, { readonly perUnit: number; readonly date: string; readonly source: string }>
  >;
}
