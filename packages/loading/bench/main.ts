import { type BenchOptions, readOptions } from './bench-options.ts';
import { runBischoffRatcliff } from './br-workload.ts';
import { runFirstPlan } from './first-plan-workload.ts';
import { runFuzz } from './fuzz-workload.ts';
import { runImm } from './imm-workload.ts';
import { runManyPieces } from './many-pieces-workload.ts';
import { runRulesCost } from './rules-cost-workload.ts';
import { runThreads } from './threads-workload.ts';

/** Every workload by its name; each says whether all its plans passed the checker. */
const WORKLOADS: Readonly<Record<string, (options: BenchOptions) => boolean | Promise<boolean>>> = {
  br: runBischoffRatcliff,
  'first-plan': runFirstPlan,
  'rules-cost': runRulesCost,
  'many-pieces': runManyPieces,
  imm: runImm,
  fuzz: runFuzz,
  threads: runThreads,
};

/** `main.js [workload] [flags]`: exit code 0 when all plans passed, 1 when one broke a rule, 2 for a bad call. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    const run = WORKLOADS[options.workload];
    if (!run) throw new Error(`${options.workload} is none of ${Object.keys(WORKLOADS).join(', ')}.`);
    return (await run(options)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
