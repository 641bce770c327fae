import { parseArgs } from 'node:util';
import { fuzzMessages, fuzzNotes, fuzzTables } from './document-fuzz.ts';
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

/** The fuzzers: one for each reader. */
const FUZZERS: readonly (readonly [name: string, run: (seed: number, count: number) => Fuzzing])[] = [
  ['edifact', fuzzEdifact],
  ['messages', fuzzMessages],
  ['json events', fuzzEventJson],
  ['xml events', fuzzEventXml],
  ['json notes', fuzzNotes],
  ['csv tables', fuzzTables],
];

/** Inputs between two lines of progress. */
const BATCH_COUNT = 5000;

/** `main.js [--count 1000000] [--seed 1] [--only "csv tables"]`: feeds so many mutated documents to each reader; ends with 1 on any failure. */
function main(): number {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const wanted = FUZZERS.filter(([name]) => values.only === undefined || name === values.only);
  let failureCount = 0;
  for (const [name, run] of wanted) {
    failureCount += runFuzzer(name, Number(values.count), Number(values.seed), run);
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
