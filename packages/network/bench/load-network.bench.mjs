/**
 * How long the compiled network and its doors take to load, in a process of their own, what memory they add, and how
 * long a search for a door takes. Writes `bench/results/load-network.json` with commit and machine. Run after a build.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const RUNS = 9;
const QUERIES = [
  'Худжанд',
  'Khujand, TJ',
  'Тошкент',
  '重庆',
  'Ташкнет',
  'Khujnad',
  'Bandar Abas',
  'Ст',
  '40.28, 69.62',
];

if (process.argv[2] === 'child') await measure();
else report();

async function measure() {
  const { findDoors, loadNetwork } = await import('../dist/index.js');
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const loaded = loadNetwork();
  const loadMs = performance.now() - start;
  const addedMb = (process.memoryUsage().rss - before) / 1e6;
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const { doors, tables, version } = loaded.value;
  const searchMs = {};
  for (const query of QUERIES) {
    const times = Array.from({ length: 20 }, () => {
      const begin = performance.now();
      findDoors(doors, query);
      return performance.now() - begin;
    });
    searchMs[query] = { first: round(times[0]), median: round(median(times)) };
  }
  const counts = { places: tables.places.length, links: tables.links.length, towns: doors.towns.count };
  const totalMb = process.memoryUsage().rss / 1e6;
  console.log(JSON.stringify({ loadMs, addedMb, totalMb, searchMs, counts, version }));
}

function report() {
  const self = fileURLToPath(import.meta.url);
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, [self, 'child'], { encoding: 'utf8' })),
  );
  const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  const result = {
    commit: git('rev-parse', '--short', 'HEAD'),
    machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
    node: process.version,
    runs: RUNS,
    loadMs: {
      median: round(median(runs.map((run) => run.loadMs))),
      most: round(Math.max(...runs.map((run) => run.loadMs))),
    },
    addedMb: round(median(runs.map((run) => run.addedMb))),
    totalMbAfterSearches: round(median(runs.map((run) => run.totalMb))),
    goals: { loadMs: 200, addedMb: 96, searchMs: 20 },
    ...runs[0].counts,
    version: runs[0].version,
    searchMs: runs[0].searchMs,
  };
  writeFileSync(new URL('results/load-network.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function round(value) {
  return Math.round(value * 10) / 10;
}
