import { z } from 'zod';

/** In which language a load report is written, and which day it bears. */
export const LoadReportQuery = z.object({
  language: z.enum(['en', 'ru', 'tg']).optional().describe('Language of the report, English by default'),
  day: z.iso.date().optional().describe('Day that the report bears, today (UTC) by default; its bytes are fixed by it'),
});

/** In which language a load report is written, and which day it bears. */
export type LoadReportQuery = z.infer<typeof LoadReportQuery>;
