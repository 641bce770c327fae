import { z } from 'zod';

/** What the shipper may answer to each question that a plan asks. */
export const DECLARED = {
  lithiumBatteries: ['none', 'small', 'UN3480', 'UN3481', 'UN3090', 'UN3091', 'UN3556'],
  dangerousGoods: ['no'],
  exportControl: ['not-listed', 'licensed'],
  sanctions: ['screened'],
} as const;

/** What a question of a plan is about. */
export type QuestionSubject = keyof typeof DECLARED;

function declarationOf<const Answers extends readonly [string, ...string[]]>(answers: Answers) {
  return z
    .strictObject({
      answer: z.enum(answers),
      by: z.string().trim().max(100).optional().describe('Who answers'),
      at: z.iso.datetime({ offset: true }).optional().describe('When it was answered'),
    })
    .optional();
}

/** Answers to the questions of a plan, each with who gave it and when; they come back with the answer. */
export const Declarations = z
  .strictObject({
    lithiumBatteries: declarationOf(DECLARED.lithiumBatteries).describe(
      'none; small: in devices, within special provision 188; or the UN number, which makes the goods class 9',
    ),
    dangerousGoods: declarationOf(DECLARED.dangerousGoods).describe(
      'no: the goods are not dangerous; where they are, the request says their class',
    ),
    exportControl: declarationOf(DECLARED.exportControl),
    sanctions: declarationOf(DECLARED.sanctions).describe('screened: every party was held against the lists'),
  })
  .meta({ id: 'Declarations' });

/** Something that the shipper has to answer before booking. */
export const Question = z
  .object({
    subject: z.enum(['lithiumBatteries', 'dangerousGoods', 'exportControl', 'sanctions']),
    hs: z.string().describe('Heading of the goods that raises it; empty where the way does'),
    states: z.array(z.string()).describe('States on the ways that raise it'),
    answers: z.array(z.string()),
    lists: z
      .array(
        z.object({
          id: z.string(),
          nameEn: z.string(),
          nameRu: z.string(),
          nameTg: z.string(),
          asOf: z
            .string()
            .optional()
            .describe('Day of the version that is known; absent where it changes without notice'),
          citation: z.string(),
          source: z.string(),
        }),
      )
      .describe('Lists to hold the consignment against'),
    answered: z.object({ answer: z.string(), by: z.string().optional(), at: z.string().optional() }).optional(),
  })
  .meta({ id: 'Question' });
/** Something that the shipper has to answer before booking. */
export type Question = z.infer<typeof Question>;
