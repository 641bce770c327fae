import { CLAIMS, COST_KINDS, MODES } from '@karvon/model';
import { z } from 'zod';

/** A claim on a figure, or `unknown` where no rate is known. */
const ClaimOrUnknown = z.enum([...CLAIMS, 'unknown']);

/** Hours that are uncertain. */
export const SpreadHoursSchema = z
  .object({ p10: z.number(), p50: z.number(), p90: z.number() })
  .meta({ id: 'SpreadHours' });

/** An instant that is uncertain, ISO 8601 with the offset of its place. */
export const InstantSpreadSchema = z
  .object({ p50: z.string(), p90: z.string(), planned: z.string() })
  .meta({ id: 'InstantSpread' });

/** A place of the network or a door. */
export const PlaceRefSchema = z
  .object({
    id: z.string(),
    nameEn: z.string(),
    nameRu: z.string(),
    nameLocal: z.string(),
    state: z.string(),
    lat: z.number(),
    lon: z.number(),
    timeZone: z.string(),
    kind: z.string(),
  })
  .meta({ id: 'PlaceRef' });

/** Something to know, as a code with its figures; pages word it in their language. */
export const NoticeSchema = z
  .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
  .meta({ id: 'Notice' });

/** A paper with the rule that asks for it. */
export const PaperRefSchema = z
  .object({
    id: z.string(),
    nameEn: z.string(),
    nameRu: z.string(),
    nameTg: z.string(),
    moment: z.enum(['before-loading', 'exit', 'transit', 'entry', 'delivery']),
    issuer: z.string(),
    citation: z.string(),
    at: z.string(),
  })
  .meta({ id: 'PaperRef' });

const Sums = z.record(z.string(), z.int());

/** One sum: what for, who earns it, how it is known. */
const CostComponentSchema = z
  .object({
    kind: z.enum(COST_KINDS),
    state: z.string(),
    cents: z.int().optional(),
    claim: ClaimOrUnknown,
    leg: z.int(),
    at: z.string(),
    tariff: z.string(),
    source: z.string(),
    asOf: z.string().optional(),
  })
  .meta({ id: 'CostComponent' });

/** All the money of an option; every map adds up to the total. */
export const CostBreakdownSchema = z
  .object({
    totalCents: z.int(),
    currency: z.string(),
    byState: Sums,
    byComponent: Sums,
    byClaim: Sums,
    byLeg: z.array(z.int()),
    components: z.array(CostComponentSchema),
    isIncomplete: z.boolean(),
  })
  .meta({ id: 'CostBreakdown' });

const LegStepSchema = z.object({
  kind: z.enum(['wait', 'load', 'run', 'rest', 'border', 'gauge-change', 'unload', 'storage']),
  place: z.string(),
  durationHours: SpreadHoursSchema,
  claim: z.enum(CLAIMS),
  source: z.string(),
  note: z.string().optional(),
});

/** One means of transport, from loading to unloading. */
export const LegSchema = z
  .object({
    mode: z.enum(MODES),
    equipment: z.string(),
    from: PlaceRefSchema,
    to: PlaceRefSchema,
    path: z.array(z.string()),
    coordinates: z.array(z.tuple([z.number(), z.number()])),
    distanceKm: z.number(),
    departure: InstantSpreadSchema,
    arrival: InstantSpreadSchema,
    durationHours: SpreadHoursSchema,
    emissionsGCo2e: z.number(),
    costCents: z.int(),
    service: z.object({ id: z.string(), name: z.string(), departures: z.string(), claim: z.enum(CLAIMS) }).optional(),
    drivingHours: z.number().optional(),
    steps: z.array(LegStepSchema),
    papers: z.array(PaperRefSchema),
    corridors: z.array(z.string()),
  })
  .meta({ id: 'Leg' });
