import type { LoadPlan, LoadRequest } from '@karvon/loading';
import { goodsOf, piecesById } from './drawing/looks.ts';
import type { ReportFonts } from './folder/report-font.ts';
import { type ReportLimits, setContainer } from './parts/container-part.ts';
import { setPackingList } from './parts/packing-list.ts';
import type { ReportPaper } from './parts/report-paper.ts';
import { setSummary } from './parts/summary.ts';
import { Sheet } from './sheet.ts';
import { makeReportWords, type ReportLanguage } from './words/report-words.ts';

/** What a load report tells of: a request, its plan that passed the checker, and the day that the paper bears. */
export interface LoadReportInput {
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
  /** Rules that the checker held the plan to; the plan breaks none. */
  readonly rulesChecked: number;
  /** Day of the paper, as 2026-12-01. */
  readonly day: string;
  readonly language: ReportLanguage;
  readonly fonts: ReportFonts;
}

/**
 * Gives the load report as the bytes of an A4 PDF: summary, of each container its balance, steps in pictures, levels
 * and list of steps, then the packing lists. The bytes are fixed by plan, language and day.
 */
export async function makeLoadReport(input: LoadReportInput): Promise<Uint8Array> {
  const { request, plan, rulesChecked, day, language, fonts } = input;
  const words = makeReportWords(language);
  const sheet = new Sheet({ fonts, words, madeOn: new Date(`${day}T00:00:00Z`), title: words.t('title') });
  await sheet.addFontsFor(JSON.stringify(request));
  const [pieces, goods] = [piecesById(request), goodsOf(request)];
  const paper: ReportPaper = { sheet, request, plan, rulesChecked, day, pieces, goods };
  setSummary(paper);
  const limits = limitsOf(plan);
  for (const rank of plan.containers.keys()) setContainer(paper, rank, limits);
  if (plan.containers.length > 0) sheet.newPage();
  for (const [rank, container] of plan.containers.entries()) setPackingList(paper, container, rank);
  const { missingLetters } = sheet;
  if (missingLetters.length > 0) sheet.hint(words.t('missingLetters', { letters: listCodes(missingLetters) }));
  return sheet.finish(words.t('footer', { code: codeOf(request, plan) }));
}

/** Pictures, levels and rows of steps in the whole report: a plan of 20,000 pieces has them shared among its containers. */
const PICTURES_MAX = 240;
const STEP_ROWS_MAX = 1500;
const LEVELS_MAX = 240;

function limitsOf({ containers }: LoadPlan): ReportLimits {
  const count = Math.max(1, containers.length);
  const share = (all: number, most: number) => Math.max(1, Math.min(most, Math.floor(all / count)));
  return {
    picturesPerContainer: share(PICTURES_MAX, 36),
    levelsPerContainer: share(LEVELS_MAX, 40),
    stepRowsPerContainer: share(STEP_ROWS_MAX, 1000),
  };
}

/** Letters by their Unicode numbers, for the paper cannot show them; at most a dozen. */
function listCodes(letters: readonly string[]): string {
  const codes = letters.map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return codes.slice(0, 12).join(', ') + (codes.length > 12 ? ' …' : '');
}

/** Eight signs that tell one plan from another on paper: FNV-1a of request and placements. */
function codeOf(request: LoadRequest, plan: LoadPlan): string {
  const text = JSON.stringify([request, plan.containers, plan.left]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).toUpperCase().padStart(8, '0');
}
