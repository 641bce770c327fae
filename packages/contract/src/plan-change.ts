import { COST_KINDS, MODES } from '@karvon/model';
import { z } from 'zod';

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'wanted a date like 2026-12-01');

/** What a change is about: an id of the network, or a name that one place, crossing or service alone has. */
const At = z.string().trim().min(1).max(100);

/** Hours that goods may be supposed to be held longer: longer than a month nobody waits, that is a closing. */
export const HOLD_HOURS_MAX = 720;

/** By how many per cent a price may be supposed to change. */
export const PRICE_PERCENT = { least: -90, most: 500 } as const;

/** One thing supposed to be different from what the data set says. */
export const PlanChange = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('closure'),
      at: At.describe('Border post, port, station, crossing or service that is closed, by id or name'),
      from: DAY.optional().describe('First day closed, today when absent'),
      to: DAY.optional().describe('Last day closed, until further notice when absent'),
    }),
    z.strictObject({
      kind: z.literal('delay'),
      at: At.describe('Border post, crossing, port or airport where goods are held, by id or name'),
      hours: z.number().describe(`Hours longer than known, over 0 and up to ${HOLD_HOURS_MAX}`),
    }),
    z.strictObject({
      kind: z.literal('price'),
      component: z.enum(COST_KINDS).describe('Kind of charge'),
      percent: z
        .number()
        .describe(
          `Dearer by so many per cent, from ${PRICE_PERCENT.least} to ${PRICE_PERCENT.most}; negative when cheaper`,
        ),
      mode: z.enum(MODES).optional().describe('Of this mode alone'),
      state: z.string().trim().length(2).optional().describe('Earned in this state alone, ISO 3166'),
    }),
  ])
  .meta({ id: 'PlanChange' });

/** One thing supposed to be different from what the data set says. */
export type PlanChange = z.infer<typeof PlanChange>;

/** So many changes may be supposed at once. */
export const PLAN_CHANGES_MAX = 10;
