import { MODES } from '@karvon/model';
import { z } from 'zod';
import { PLAN_CHANGES_MAX, PlanChange } from './plan-change.ts';
import { Declarations } from './questions.ts';

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A door in a request: text to be looked up, an id from `GET /api/doors`, or a coordinate. */
const DoorInput = z.union(
  [
    z.string().trim().min(1).max(200),
    z.strictObject({ id: z.string().min(1).max(100) }),
    z.strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      name: z.string().max(100).optional(),
    }),
  ],
  { error: 'Wanted a town as text, {"id": …} of GET /api/doors, or {"lat": …, "lon": …} in degrees' },
);

/** A mass in kilograms, or text with its unit such as `22 t`, `22,5 т`, `800 kg`. */
const MassInput = z.union([z.number(), z.string().trim().min(1).max(40)], {
  error: 'Wanted kilograms as a number, or text with its unit such as "22 t"',
});

/** What `POST /api/plan` takes. Unknown fields are refused, so that a misspelt wish is never ignored. */
export const PlanRequest = z
  .strictObject({
    from: DoorInput.describe('Where the goods are collected: a town in any spelling, an id, or a coordinate'),
    to: DoorInput.describe('Where the goods are delivered'),
    goods: z.string().trim().min(1).max(200).describe('The goods in words, in English, Russian or Tajik'),
    hsCode: z.string().trim().max(14).optional().describe('Harmonized System code, 4 to 10 digits'),
    mass: MassInput.describe('Gross mass in kg, or text with a unit'),
    volumeM3: z.number().optional().describe('Volume in cubic metres; from the goods table when absent'),
    packageCount: z.int().positive().optional(),
    largestPieceMm: z
      .strictObject({
        lengthMm: z.number().positive(),
        widthMm: z.number().positive(),
        heightMm: z.number().positive(),
      })
      .optional(),
    valueUsd: z.number().nonnegative().optional().describe('Customs value in US dollars'),
    dangerousGoodsClass: z.string().trim().max(4).optional().describe('UN class such as 3 or 9'),
    needsReefer: z.boolean().optional(),
    equipment: z
      .array(z.string().max(40))
      .max(20)
      .optional()
      .describe('Equipment ids; the planner tries what fits when absent'),
    allowSplit: z.boolean().optional().describe('Use as many units as the mass needs'),
    ready: z.string().regex(DATE, 'wanted a date like 2026-12-01').describe('When the goods can be loaded'),
    deadline: z.string().regex(DATE, 'wanted a date like 2026-12-31').optional(),
    exclude: z
      .strictObject({
        states: z.array(z.string().max(2)).max(60).optional(),
        modes: z
          .array(z.enum(MODES))
          .max(5)
          .optional()
          .describe('Modes not to use between the terminals; doors are still reached by truck'),
        places: z.array(z.string().max(60)).max(60).optional(),
      })
      .optional(),
    via: z.array(z.string().max(60)).max(3).optional(),
    carrierState: z.string().length(2).optional(),
    capitalRatePercent: z.number().min(0).max(100).optional(),
    incoterm: z
      .string()
      .trim()
      .max(100)
      .optional()
      .describe('Delivery term of Incoterms 2020, with its place or without: FCA Khujand'),
    changes: z
      .array(PlanChange)
      .max(PLAN_CHANGES_MAX)
      .optional()
      .describe('What is supposed to be different from the data set: the plan is the one that would hold then'),
    declarations: Declarations.optional().describe('Answers to the questions that a plan asks'),
  })
  .meta({ id: 'PlanRequest' });

/** What `POST /api/plan` takes. */
export type PlanRequest = z.infer<typeof PlanRequest>;
