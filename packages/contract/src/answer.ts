import { CLAIMS, MODES, OPTION_LABELS, type PlaceRef, type PlanAnswer } from '@karvon/model';
import { z } from 'zod';
import {
  CostBreakdownSchema,
  InstantSpreadSchema,
  LegSchema,
  NoticeSchema,
  PaperRefSchema,
  PlaceRefSchema,
  SpreadHoursSchema,
} from './answer-parts.ts';
import { PlanRequest } from './plan-request.ts';
import { Question } from './questions.ts';

const PricedQueue = z.object({ hours: SpreadHoursSchema, cents: z.int() });

const QueueChoiceSchema = z.object({
  scheme: z.string(),
  taken: z.enum(['wait', 'pay']),
  wait: PricedQueue,
  pay: PricedQueue,
  source: z.string(),
});

const BorderCrossingSchema = z
  .object({
    leg: z.int(),
    crossing: z.string(),
    nameEn: z.string(),
    nameRu: z.string(),
    from: PlaceRefSchema,
    to: PlaceRefSchema,
    mode: z.enum(MODES),
    regime: z.enum([
      'none',
      'customs-union',
      'tir-transit',
      'national-transit',
      'smgs-through',
      'smgs-reconsigned',
      'export-import',
      'port',
    ]),
    regimeCitation: z.string(),
    dwellHours: SpreadHoursSchema,
    feeCents: z.int(),
    claim: z.enum(CLAIMS),
    source: z.string(),
    derivation: z.string(),
    openingHours: z.string(),
    permit: z.object({ need: z.enum(['free', 'permit', 'multilateral', 'unknown']), citation: z.string() }).optional(),
    queue: QueueChoiceSchema.optional(),
    papers: z.array(PaperRefSchema),
  })
  .meta({ id: 'BorderCrossing' });

const FreeTimeMarkSchema = z
  .object({
    place: z.string(),
    leg: z.int(),
    freeDays: z.number(),
    stayHours: SpreadHoursSchema,
    endsAt: z.string(),
    perDayCents: z.int().optional(),
    atRiskCents: z.int().optional(),
    claim: z.enum([...CLAIMS, 'unknown']),
    source: z.string(),
  })
  .meta({ id: 'FreeTimeMark' });

/** One way from door to door. */
export const PlanOptionSchema = z
  .object({
    id: z.string(),
    labels: z.array(z.enum(OPTION_LABELS)),
    equipment: z.string(),
    equipmentCount: z.int(),
    departure: InstantSpreadSchema,
    arrival: InstantSpreadSchema,
    durationHours: SpreadHoursSchema,
    cost: CostBreakdownSchema,
    emissionsGCo2e: z.number(),
    transshipments: z.int(),
    riskHours: z.number(),
    spreadByClaim: z.partialRecord(z.enum(CLAIMS), z.number().min(0).max(1)),
    onTimeProbability: z.number().min(0).max(1).optional(),
    inventoryCents: z.int().optional(),
    distanceKm: z.number(),
    legs: z.array(LegSchema),
    borders: z.array(BorderCrossingSchema),
    papers: z.array(PaperRefSchema),
    freeTime: z.array(FreeTimeMarkSchema),
    why: z.array(NoticeSchema),
    notices: z.array(NoticeSchema),
    dataAge: z.object({ oldest: z.string(), newest: z.string(), validUntil: z.string().optional() }),
  })
  .meta({ id: 'PlanOption' });

const RejectedWaySchema = z
  .object({
    reason: NoticeSchema,
    way: z.object({ modes: z.array(z.enum(MODES)), places: z.array(z.string()) }),
    wouldGive: z.object({ p50Hours: z.number(), costCents: z.int() }).optional(),
  })
  .meta({ id: 'RejectedWay' });

/** The answer to `POST /api/plan`. */
export const Plan = z
  .object({
    request: PlanRequest,
    options: z.array(PlanOptionSchema),
    rejected: z.array(RejectedWaySchema),
    notices: z.array(NoticeSchema),
    questions: z.array(Question).describe('What the shipper has to answer before booking, answered or not'),
    network: z.object({ version: z.string(), horizon: z.object({ from: z.string(), to: z.string() }) }),
    places: z
      .record(z.string(), PlaceRefSchema)
      .describe('Places and crossings that the answer names by id alone, as in rejected ways, by id'),
    rates: z.record(z.string(), z.object({ perUnit: z.number(), date: z.string(), source: z.string() })),
  })
  .meta({ id: 'Plan' });

/** The answer to `POST /api/plan`; the request comes back as it was understood. */
export type Plan = PlanAnswer<PlanRequest> & {
  /** Places and crossings that the answer names by id alone, by id. */
  readonly places: Readonly<Record<string, PlaceRef>>;
  /** What the shipper has to answer before booking, answered or not. */
  readonly questions: readonly Question[];
};
