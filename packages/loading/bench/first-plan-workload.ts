import type { BenchOptions } from './bench-options.ts';
import { listInstances, requestOf } from './br-workload.ts';
import { measurePlan, volumePercent } from './engine.ts';
import { meanOf, quantileOf, round, writeResults } from './machine.ts';

/** Time and fill of the first plan: the least effort, or `--effort`; the very first run of the process stands apart. */
export function runFirstPlan(options: BenchOptions): boolean {
  const hurried: BenchOptions = { ...options, effort: options.effort ?? 1 };
  const plans = listInstances(hurried).map(({ classNumber, index }) => {
    const request = requestOf(hurried, classNumber, index);
    const measured = measurePlan(request);
    const percent = volumePercent(request, measured);
    console.error(`BR${classNumber}/${index} ${measured.wallMs.toFixed(1)} ms ${percent.toFixed(2)} %`);
    return { wallMs: measured.wallMs, percent, failed: measured.violations.length > 0 };
  });
  const [cold, ...warm] = plans.map(({ wallMs }) => wallMs);
  const figures = {
    plans: plans.length,
    failed: plans.filter(({ failed }) => failed).length,
    coldMs: round(cold ?? 0, 1),
    medianMs: round(quantileOf(warm, 0.5), 1),
    p90Ms: round(quantileOf(warm, 0.9), 1),
    greatestMs: round(Math.max(...warm), 1),
    meanPercent: round(meanOf(plans.map(({ percent }) => percent)), 2),
    worstPercent: round(Math.min(...plans.map(({ percent }) => percent)), 2),
  };
  console.log(JSON.stringify(figures, null, 2));
  writeResults('first-plan', { effort: hurried.effort, figures });
  return figures.failed === 0;
}
