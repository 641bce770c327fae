import { mkdirSync, writeFileSync } from 'node:fs';
import { EDIFACT_MEMORY } from './edifact-memory-workload.ts';
import { EDIFACT_SYNTAX } from './edifact-syntax-workload.ts';
import { HASH_WORKLOAD } from './hash-bench.ts';
import { EDIFACT_MAP } from './map-bench.ts';
import { describeMachine, type Workload } from './workload.ts';

/** Every workload there is. */
const WORKLOADS: readonly Workload[] = [EDIFACT_SYNTAX, EDIFACT_MAP, EDIFACT_MEMORY, HASH_WORKLOAD];

/** `main.js [name …]`: measures the named workloads, or all, and writes the figures to `results/`. */
function main(names: readonly string[]): void {
  const wanted = WORKLOADS.filter((workload) => names.length === 0 || names.includes(workload.name));
  const machine = describeMachine();
  const figures: Record<string, object> = {};
  for (const workload of wanted) {
    console.log(`${workload.name}: ${workload.description}`);
    figures[workload.name] = { description: workload.description, ...workload.run() };
    console.log(JSON.stringify(figures[workload.name], null, 2));
  }
  const folder = new URL('../../results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL(`${names.length === 0 ? 'all' : names.join('+')}.json`, folder);
  writeFileSync(file, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  console.log(`Written to ${file.pathname}`);
}

main(process.argv.slice(2));
