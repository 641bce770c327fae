import { mkdirSync, writeFileSync } from 'node:fs';
import { CHAINS } from './chain-workload.ts';
import { CORRIDORS, CORRIDORS_WHOLE } from './corridor-workload.ts';
import { EDITS } from './edit-workload.ts';
import { FIVE_CRITERIA, FIVE_CRITERIA_STRICT, TWO_CRITERIA } from './search-workloads.ts';
import { describeMachine, type Figures } from './workload.ts';

/** Every workload there is. */
const WORKLOADS = [FIVE_CRITERIA, FIVE_CRITERIA_STRICT, TWO_CRITERIA, EDITS, CHAINS, CORRIDORS, CORRIDORS_WHOLE];
const COUNT_DEFAULT = 1000;

/** `main.js [--count=N] [name …]`: measures the named workloads, or all, and writes the figures to `results/`. */
function main(args: readonly string[]): void {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const countArg = args.find((arg) => arg.startsWith('--count='));
  const count = countArg === undefined ? COUNT_DEFAULT : Number(countArg.slice('--count='.length));
  const wanted = WORKLOADS.filter((workload) => names.length === 0 || names.includes(workload.name));
  const machine = describeMachine();
  const figures: Record<string, Figures> = {};
  for (const workload of wanted) {
    console.log(`${workload.name}: ${workload.description}`);
    figures[workload.name] = { description: workload.description, ...workload.run(count) };
    console.log(JSON.stringify(figures[workload.name], null, 2));
  }
  const folder = new URL('../../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL(`${names.length === 0 ? 'all' : names.join('+')}.json`, folder);
  writeFileSync(file, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  console.log(`Written to ${file.pathname}`);
}

main(process.argv.slice(2));
