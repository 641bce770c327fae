import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { LoadPlan } from '@karvon/loading';

/**
 * A plan as one line of JSON in the form that outside judges of the benchmark read: set, number, seconds, placements.
 *
 * A placement is `[kind, x, y, z, dx, dy, dz]` in the units of the instance. The further fields let a run resume.
 */
export interface PlanLine {
  readonly set: string;
  readonly index: number;
  /** Processor time, seconds. */
  readonly seconds: number;
  readonly placements: readonly (readonly [number, number, number, number, number, number, number])[];
  readonly volumePercent: number;
  readonly steps: number;
  readonly violations: number;
  /** What the plan was made with; a run resumes from lines of its own settings alone. */
  readonly settings: string;
}

/** The placements of a one-container plan as a judge reads them. */
export function placementsOf(plan: LoadPlan): PlanLine['placements'] {
  const placements = plan.containers[0]?.placements ?? [];
  return placements.map((placed) => [
    Number(placed.pieceId),
    placed.xMm,
    placed.yMm,
    placed.zMm,
    placed.lengthMm,
    placed.widthMm,
    placed.heightMm,
  ]);
}

/** Reads the plans of an earlier run with the same settings, by set and number; throws when the file has others. */
export function readPlanLines(file: string | undefined, settings: string): Map<string, PlanLine> {
  const found = new Map<string, PlanLine>();
  if (file === undefined || !existsSync(file)) return found;
  // A run that was killed may leave half a line; every whole line ends in a line break.
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const plan = JSON.parse(line) as PlanLine;
    if (plan.settings !== settings)
      throw new Error(`${file} has plans made with ${plan.settings}, this run has ${settings}: name another file.`);
    found.set(`${plan.set}/${plan.index}`, plan);
  }
  return found;
}

/** Adds a plan to a file. */
export function appendPlanLine(file: string | undefined, line: PlanLine): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}
