import { z } from 'zod';

/** Most kinds of pieces, pieces in all, and search steps that the API takes in one request. */
export const LOAD_LIMITS = { kinds: 5000, pieces: 20_000, containers: 20, effort: 1_000_000_000 } as const;

const Millimetres = z.int().min(1).max(1_000_000);
const Position = z.int().min(0).max(1_000_000);
const Kilograms = z.number().positive().max(1e6);
const Id = z.string().trim().min(1).max(100);

const Size = z
  .strictObject({ lengthMm: Millimetres, widthMm: Millimetres, heightMm: Millimetres })
  .meta({ id: 'LoadSize' });

/** A kind of piece of which some are to be loaded. */
export const LoadPiece = z
  .strictObject({
    id: Id,
    name: z.string().max(200).optional(),
    size: Size,
    massKg: Kilograms.describe('Mass of one, kg'),
    count: z.int().min(1).max(LOAD_LIMITS.pieces),
    upright: z
      .array(z.enum(['length', 'width', 'height']))
      .min(1)
      .max(3)
      .describe('Sides that may stand upright'),
    turnsFlat: z.boolean().optional().describe('False bars turning it by 90 degrees on the floor'),
    stacking: z.strictObject({
      isStackable: z.boolean().describe('False: nothing may rest on it'),
      isFloorOnly: z.boolean().optional().describe('True: it may rest on the floor alone'),
      isStackOnly: z.boolean().optional().describe('True: it may rest on other pieces alone, not on the floor'),
      topPressureKgPerM2Max: z.number().positive().optional(),
      topMassKgMax: z.number().positive().optional(),
      group: z.string().max(100).optional(),
    }),
    shipment: z.string().max(100).optional().describe('All pieces of a shipment are loaded, or none'),
    drop: z.int().min(1).max(1000).optional().describe('Unloading order: 1 leaves first'),
    handling: z.string().max(100).optional(),
    kind: z.enum(['box', 'pallet']).optional(),
  })
  .meta({ id: 'LoadPiece' });

/** A kind of container with its sizes in millimetres. */
export const LoadContainerKind = z
  .strictObject({
    id: Id,
    name: z.string().max(200).optional(),
    inner: Size,
    door: z.strictObject({ widthMm: Millimetres, heightMm: Millimetres }).optional(),
    payloadKg: Kilograms.optional(),
    axles: z
      .strictObject({
        frontXMm: z.number().min(-100_000).max(100_000),
        rearXMm: z.number().min(-100_000).max(100_000),
        frontTareKg: z.number().min(0).max(1e6),
        rearTareKg: z.number().min(0).max(1e6),
        frontMaxKg: Kilograms,
        rearMaxKg: Kilograms,
        frontMinKg: z.number().min(0).max(1e6).optional(),
      })
      .optional(),
    centreOfGravity: z
      .strictObject({
        xMinMm: z.number().min(0).max(1e6),
        xMaxMm: z.number().min(0).max(1e6),
        yMinMm: z.number().min(0).max(1e6),
        yMaxMm: z.number().min(0).max(1e6),
        zMaxMm: z.number().min(0).max(1e6).optional(),
      })
      .optional(),
    reserved: z
      .array(z.strictObject({ xMm: Position, yMm: Position, zMm: Position, size: Size }))
      .max(100)
      .optional(),
    countMax: z.int().min(1).max(1000).optional(),
    costCents: z.int().min(0).max(1e12).optional(),
  })
  .meta({ id: 'LoadContainerKind' });

const Choices = {
  incompatible: z
    .array(z.tuple([z.string().max(100), z.string().max(100)]))
    .max(200)
    .optional()
    .describe('Kinds of handling that must not share a container'),
  supportPermille: z.int().min(0).max(1000).optional().describe('1000 wants full support, 0 none; 1000 by default'),
  effort: z.int().min(1).max(LOAD_LIMITS.effort).optional().describe('Search steps to spend'),
  seed: z.int().min(0).max(0xffffffff).optional(),
};

/** A load request with its containers spelled out, as the engine takes it. */
export const LoadRequestSpelled = z
  .strictObject({
    pieces: z.array(LoadPiece).min(1).max(LOAD_LIMITS.kinds),
    containers: z.array(LoadContainerKind).min(1).max(LOAD_LIMITS.containers),
    ...Choices,
  })
  .meta({ id: 'LoadRequestSpelled' });

/** What `POST /api/load-plans` takes: containers by name, as `40HC`, with a count or cost, or with their sizes. */
export const LoadPlanRequest = z
  .strictObject({
    pieces: z.array(LoadPiece).min(1).max(LOAD_LIMITS.kinds),
    containers: z
      .array(
        z.union([
          z.string().trim().min(1).max(60),
          z.strictObject({
            name: z.string().trim().min(1).max(60),
            countMax: z.int().min(1).max(1000).optional(),
            costCents: z.int().min(0).max(1e12).optional(),
          }),
          LoadContainerKind,
        ]),
      )
      .min(1)
      .max(LOAD_LIMITS.containers)
      .describe('Names from GET /api/load-containers, or kinds with their sizes'),
    locked: z
      .array(Id)
      .max(LOAD_LIMITS.kinds)
      .optional()
      .describe(
        'Ids of pieces that must go: the last others of the list are held back for them, as few as probes find',
      ),
    excluded: z.array(Id).max(LOAD_LIMITS.kinds).optional().describe('Ids of pieces that are not to be loaded'),
    ...Choices,
  })
  .meta({ id: 'LoadPlanRequest' });

/** What `POST /api/load-plans` takes. */
export type LoadPlanRequest = z.infer<typeof LoadPlanRequest>;
