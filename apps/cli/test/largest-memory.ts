import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const COMMAND = fileURLToPath(new URL('../bin/karvon.mjs', import.meta.url));

/** A small heap, so that a busy machine does not let garbage pile up that would count as need. */
const SMALL_HEAP = ['--max-semi-space-size=4', '--max-old-space-size=64'];

/** The process tells the largest memory that it held, in kilobytes, at its end. */
const WATCH = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/** Runs the built command, which must end well, and gives the largest memory that it held, in kilobytes. */
export function largestMemoryKb(words: readonly string[]): number {
  const { status, stderr } = spawnSync(process.execPath, [...SMALL_HEAP, '--import', WATCH, COMMAND, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  expect(status).toBe(0);
  const memoryKb = Number(stderr.trim().split('\n').at(-1));
  expect(memoryKb).toBeGreaterThan(0);
  return memoryKb;
}
