import { z } from 'zod';

/** A town or facility that a text may mean, answer of `GET /api/doors`. */
export const DoorHit = z
  .object({
    id: z.string(),
    name: z.string(),
    nameRu: z.string().optional(),
    nameLocal: z.string().optional(),
    region: z.string().optional(),
    state: z.string(),
    lat: z.number(),
    lon: z.number(),
    timeZone: z.string(),
    population: z.number().optional(),
    kind: z.string().describe('town, coordinate, or the kind of the network place'),
    place: z.string().optional().describe('Network place that the door is or has as its hub'),
    confidence: z.enum(['exact', 'close', 'distant']),
  })
  .meta({ id: 'DoorHit' });
/** A town or facility that a text may mean. */
export type DoorHit = z.infer<typeof DoorHit>;

/** Goods that a text may mean, answer of `GET /api/goods`. */
export const GoodsHit = z
  .object({
    hs: z.string(),
    nameEn: z.string(),
    nameRu: z.string(),
    nameTg: z.string(),
    densityKgPerM3: z.number().optional(),
    packaging: z.string().optional(),
    needsReefer: z.boolean(),
    dangerousQuestion: z.boolean(),
    dualUseQuestion: z.boolean(),
    score: z
      .number()
      .min(0)
      .max(1)
      .describe('How much of the text it answers; for ranking and asking, not for picking'),
  })
  .meta({ id: 'GoodsHit' });
/** Goods that a text may mean. */
export type GoodsHit = z.infer<typeof GoodsHit>;

/** Equipment that can be wished, answer of `GET /api/equipment`. */
export const EquipmentEntry = z
  .object({
    id: z.string(),
    kind: z.enum(['container', 'truck', 'wagon', 'loose']),
    nameEn: z.string(),
    nameRu: z.string(),
    nameTg: z.string(),
    volumeM3: z.number(),
    payloadKg: z.number(),
    innerLengthMm: z.number().optional(),
    innerWidthMm: z.number().optional(),
    innerHeightMm: z.number().optional(),
    source: z.string(),
    grade: z.string(),
  })
  .meta({ id: 'EquipmentEntry' });
/** Equipment that can be wished. */
export type EquipmentEntry = z.infer<typeof EquipmentEntry>;

/** A state with its names, answer of `GET /api/states`. */
export const StateEntry = z
  .object({ code: z.string(), nameEn: z.string(), nameRu: z.string(), nameTg: z.string(), currency: z.string() })
  .meta({ id: 'StateEntry' });
/** A state with its names. */
export type StateEntry = z.infer<typeof StateEntry>;

/** What a pasted text such as `22 т пряжа Худжанд – Поти` was read as, answer of `POST /api/read-text`. */
export const TextReading = z
  .object({
    from: z.array(DoorHit),
    to: z.array(DoorHit),
    goods: z.array(GoodsHit),
    goodsText: z.string().optional(),
    massKg: z.number().optional(),
    volumeM3: z.number().optional(),
    equipment: z.string().optional(),
    incoterm: z.string().optional().describe('Delivery term, with its place where it names a door'),
    ready: z.string().optional(),
    notUnderstood: z.array(z.string()),
  })
  .meta({ id: 'TextReading' });
/** What a pasted text was read as. */
export type TextReading = z.infer<typeof TextReading>;

/** A source of figures, answer of `GET /api/sources`. */
export const SourceEntry = z
  .object({ id: z.string(), title: z.string(), url: z.string().optional(), date: z.string().optional() })
  .meta({ id: 'SourceEntry' });
/** A source of figures. */
export type SourceEntry = z.infer<typeof SourceEntry>;

/** Liveness and what is loaded, answer of `GET /api/health`. */
export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    network: z.object({ version: z.string(), places: z.int(), links: z.int(), services: z.int(), doors: z.int() }),
    horizon: z.object({ from: z.string(), to: z.string() }),
    plansUnderWay: z.int(),
  })
  .meta({ id: 'Health' });
/** Liveness and what is loaded. */
export type Health = z.infer<typeof Health>;
