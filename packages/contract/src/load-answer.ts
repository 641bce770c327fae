import { z } from 'zod';
import { LoadContainerKind, LoadRequestSpelled } from './load-request.ts';
import type { Problem } from './problem.ts';

const Placement = z
  .object({
    pieceId: z.string(),
    xMm: z.int(),
    yMm: z.int(),
    zMm: z.int(),
    lengthMm: z.int(),
    widthMm: z.int(),
    heightMm: z.int(),
  })
  .meta({ id: 'LoadPlacement' });

/** A load plan: containers with their pieces in loading order, and the pieces left with the rule that bars them. */
export const LoadPlanSchema = z
  .object({
    containers: z.array(
      z.object({
        containerId: z.string(),
        placements: z.array(Placement).describe('In an order in which a loader can put them'),
        massKg: z.number(),
        volumeShare: z.number(),
        centreOfGravityMm: z.object({ x: z.number(), y: z.number(), z: z.number() }).optional(),
        axleLoadsKg: z.object({ front: z.number(), rear: z.number() }).optional(),
      }),
    ),
    left: z.array(
      z.object({
        pieceId: z.string(),
        count: z.int(),
        rule: z.string().describe('Rule that keeps the pieces out, as no-free-space'),
      }),
    ),
    bound: z.object({ volumeShareMax: z.number(), containersMin: z.int() }),
    steps: z.number(),
    isCutOff: z.boolean(),
  })
  .meta({ id: 'LoadPlan' });

/** What `POST /api/load-plans` answers, and what a file of a load plan holds: the request as it was read, and its plan. */
export const LoadAnswer = z
  .object({
    format: z.literal('karvon-load-plan'),
    version: z.literal(1),
    request: LoadRequestSpelled.describe('What the plan was made of: without the pieces excluded or held back'),
    plan: LoadPlanSchema,
    heldBack: z
      .array(z.object({ pieceId: z.string(), count: z.int() }))
      .optional()
      .describe('Pieces that stay behind to make room for those locked in'),
    misfits: z
      .array(
        z.object({
          pieceId: z.string(),
          containerId: z.string().describe('The container that comes nearest to taking the piece'),
          place: z.enum(['door', 'inside']),
          side: z.enum(['height', 'width', 'length']).describe('Side of the piece as it would stand'),
          foundMm: z.int(),
          roomMm: z.int(),
        }),
      )
      .optional()
      .describe('Pieces left because they are larger than every door or inside: which side, and by how much'),
    rulesChecked: z.int().describe('Rules that the independent checker held the plan to; it breaks none'),
  })
  .meta({ id: 'LoadAnswer' });

/** What `POST /api/load-plans` answers. */
export type LoadAnswer = z.infer<typeof LoadAnswer>;

/** How far a load plan is: the best filling so far of the container that is being filled. */
export interface LoadProgress {
  readonly type: 'progress';
  readonly pieces: number;
  /** Share of its inner volume that is filled. */
  readonly volumeShare: number;
}

/** One line of the stream that `POST /api/load-plans` answers when asked for `application/x-ndjson`; the last is an answer or a problem. */
export type LoadEvent =
  | LoadProgress
  | { readonly type: 'answer'; readonly answer: LoadAnswer }
  | { readonly type: 'problem'; readonly problem: Problem };

/** A container, wagon or truck body that can be chosen by name, answer of `GET /api/load-containers`. */
export const LoadContainerEntry = z
  .object({
    name: z.string().describe('Name to ask for, as 40HC'),
    group: z.enum(['container', 'truck', 'wagon', 'pallet']),
    nameEn: z.string(),
    nameRu: z.string(),
    nameTg: z.string(),
    kind: LoadContainerKind,
    source: z.string(),
    grade: z.string(),
    note: z.string(),
  })
  .meta({ id: 'LoadContainerEntry' });

/** A container, wagon or truck body that can be chosen by name. */
export type LoadContainerEntry = z.infer<typeof LoadContainerEntry>;
