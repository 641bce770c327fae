import type { Issue, LoadAnswer, LoadReportQuery } from '@karvon/contract';
import { makeLoadReport, readReportFonts } from '@karvon/documents';
import { checkLoadPlan, LOAD_VIOLATION_CODES, type LoadPlan, type LoadRequest } from '@karvon/loading';
import { fail, ok, type Result } from '@karvon/model';

/** Violations of a plan that are told; a plan that is broken is broken in many places. */
const VIOLATIONS_TOLD = 20;

/**
 * Sets the load report of a plan as PDF. The plan is held to the checker first, for it may come from anywhere: one that
 * breaks a rule gets no report, but its violations as issues.
 */
export async function reportLoad(
  answer: Pick<LoadAnswer, 'request' | 'plan'>,
  { language = 'en', day }: LoadReportQuery & { readonly day: string },
): Promise<Result<Uint8Array, readonly Issue[]>> {
  // What came as JSON holds no undefined, and the checker looks at the rules of leftovers.
  const [request, plan] = [answer.request as LoadRequest, answer.plan as unknown as LoadPlan];
  const violations = checkLoadPlan(request, plan);
  if (violations.length > 0)
    return fail(
      violations.slice(0, VIOLATIONS_TOLD).map((one) => ({
        ...{ code: one.code, path: 'plan', message: `${LOAD_VIOLATION_CODES[one.code]} Found ${one.found}.` },
        wanted: one.wanted,
      })),
    );
  const rulesChecked = Object.keys(LOAD_VIOLATION_CODES).length;
  return ok(await makeLoadReport({ request, plan, rulesChecked, day, language, fonts: readReportFonts() }));
}
