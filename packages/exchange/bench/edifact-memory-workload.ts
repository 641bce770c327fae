import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Workload } from './workload.ts';

/** Whether a long interchange needs more memory than a short one. */
export const EDIFACT_MEMORY: Workload = {
  name: 'edifact-memory',
  description: 'IFTSTA of 10 and of 100 MB made while it is read, each in a process of its own; MB of memory',
  run() {
    const script = fileURLToPath(new URL('edifact-memory.js', import.meta.url));
    const figures: Record<string, object> = {};
    for (const megabytes of [10, 100]) {
      const output = execFileSync(process.execPath, ['--expose-gc', script, String(megabytes)], { encoding: 'utf8' });
      const measured = JSON.parse(output) as Record<string, number>;
      const rounded = Object.entries(measured).map(([name, value]) => [name, Math.round(value * 10) / 10]);
      figures[`of${megabytes}Mb`] = Object.fromEntries(rounded);
    }
    return figures;
  },
};
