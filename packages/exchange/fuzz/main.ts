import { parseArgs } from 'node:util';
import { fuzzNotes, fuzzTables } from './document-fuzz.ts';
import { fuzzEdifact } from './edifact-fuzz.ts';
import { fuzzEventJson } from './json-fuzz.ts';
import { fuzzEventXml } from './xml-fuzz.ts';

/** What every fuzzer tells of its inputs. */
interface Fuzzing {
  readonly inputCount: number;
  readonly byteCount: number;
  readonly findingCount: number;
  readonly failures: readonly { readonly index: number; readonly error: string; readonly input: string }[];
}

/** The fuzzers, and which share of the inputs each of them gets. */
const FUZZERS: readonly (readonly [name: string, share: number, run: (seed: number, count: number) => Fuzzing])[] = [
  ['edifact', 0.4, fuzzEdifact],
  ['json events', 0.2, fuzzEventJson],
  ['xml events', 0.2, fuzzEventXml],
  ['json notes', 0.05, fuzzNotes],
  ['csv tables', 0.15, fuzzTables],
];

/** Inputs between two lines of progress. */
const BATCH_COUNT = 5000;

/** `main.js [--count 1000000] [--seed 1] [--only "csv tables"]`: feeds mutated documents to every reader; ends with 1 on any failure. */
function main(): number {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const wanted = FUZZERS.filter(([name]) => values.only === undefined || name === values.only);
  const shares = wanted.reduce((sum, [, share]) => sum + share, 0);
  let failureCount = 0;
  for (const [name, share, run] of wanted) {
    failureCount += runFuzzer(name, Math.ceil((Number(values.count) * share) / shares), Number(values.seed), run);
  }
  console.log(failureCount === 0 ? 'No reader failed.' : `${failureCount} inputs made a reader fail.`);
  return failureCount === 0 ? 0 : 1;
}

function runFuzzer(name: string, count: number, seed: number, run: (seed: number, count: number) => Fuzzing): number {
  const begun = performance.now();
  const total = { inputs: 0, bytes: 0, findings: 0, failures: 0 };
  for (let batch = 0; total.inputs < count; batch++) {
    const size = Math.min(BATCH_COUNT, count - total.inputs);
    const { byteCount, findingCount, failures } = run(seed * 1_000_003 + batch, size);
    total.inputs += size;
    total.bytes += byteCount;
    total.findings += findingCount;
    total.failures += failures.length;
    for (const { index, error, input } of failures) {
      console.error(`${name}, seed ${seed * 1_000_003 + batch}, input ${index}: ${error}\n${JSON.stringify(input)}`);
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${total.inputs} of ${count}\u001b[K`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const seconds = (performance.now() - begun) / 1000;
  const { inputs, bytes, findings, failures } = total;
  console.log(
    `${name.padEnd(12)} ${inputs} inputs, ${(bytes / 1e6).toFixed(1)} MB, ${findings} findings, ${failures} failures, ${seconds.toFixed(1)} s`,
  );
  return failures;
}

process.exitCode = main();
