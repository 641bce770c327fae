import { z } from 'zod';

/** One thing wrong with a request: which field, what was found, what was wanted. */
export const Issue = z
  .object({
    code: z.string().describe('Stable code, listed in docs/errors.md'),
    path: z.string().describe('Field of the request, such as from or exclude.states'),
    message: z.string(),
    found: z.unknown().optional(),
    wanted: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    limits: z
      .array(z.object({ state: z.string(), payloadKg: z.number(), source: z.string(), grade: z.string() }))
      .optional()
      .describe('What the roads of each state between the doors bear in one unit, when that equipment was wished'),
    candidates: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          nameRu: z.string().optional(),
          region: z.string().optional(),
          state: z.string(),
          near: z
            .object({ id: z.string(), name: z.string(), nameRu: z.string(), km: z.number() })
            .optional()
            .describe(
              'The nearest place of the network and its distance as the crow flies; absent when it is that place',
            ),
          kmAway: z.number().optional().describe('Distance from the door that was asked for, as the crow flies'),
        }),
      )
      .optional()
      .describe('Doors or goods to choose from'),
  })
  .meta({ id: 'Issue' });

/** One thing wrong with a request. */
export type Issue = z.infer<typeof Issue>;

/** An error answer, RFC 9457 `application/problem+json`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    issues: z.array(Issue),
  })
  .meta({ id: 'Problem' });

/** An error answer, RFC 9457. */
export type Problem = z.infer<typeof Problem>;
