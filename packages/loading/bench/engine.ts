import { checkLoadPlan, type LoadPlan, type LoadRequest, type LoadViolation, planLoad } from '@karvon/loading';

/** A plan with what it took and what is wrong with it. */
export interface MeasuredPlan {
  readonly plan: LoadPlan;
  /** Processor time of all threads, seconds. */
  readonly cpuSeconds: number;
  readonly wallMs: number;
  readonly violations: readonly LoadViolation[];
}

/** Plans a request with the engine, with the threads that serve the memory, and checks the plan. The checker's time is not counted. */
export function measurePlan(request: LoadRequest, memory?: SharedArrayBuffer): MeasuredPlan {
  const cpuBefore = process.cpuUsage();
  const wallBefore = performance.now();
  const plan = planLoad(request, { memory });
  const wallMs = performance.now() - wallBefore;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { plan, cpuSeconds: (user + system) / 1e6, wallMs, violations: checkLoadPlan(request, plan) };
}

/** Volume loaded over all containers used, per cent of their inner volume; 0 for a plan that breaks a rule. */
export function volumePercent(request: LoadRequest, { plan, violations }: MeasuredPlan): number {
  if (violations.length > 0 || plan.containers.length === 0) return 0;
  const inner = new Map(request.containers.map((kind) => [kind.id, kind.inner]));
  let roomMm3 = 0;
  let loadedMm3 = 0;
  for (const { containerId, placements } of plan.containers) {
    const { lengthMm = 0, widthMm = 0, heightMm = 0 } = inner.get(containerId) ?? {};
    roomMm3 += lengthMm * widthMm * heightMm;
    for (const placed of placements) loadedMm3 += placed.lengthMm * placed.widthMm * placed.heightMm;
  }
  return (100 * loadedMm3) / roomMm3;
}

/** Codes of violations with how often each came up, most often first. */
export function describeViolations(violations: readonly LoadViolation[]): string {
  const counts = new Map<string, number>();
  for (const { code } of violations) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${count}×`)
    .join(', ');
}
