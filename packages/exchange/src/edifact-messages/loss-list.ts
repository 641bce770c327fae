import type { Loss } from '../finding.ts';

/** Gathers what a message cannot carry of the model, by path. */
export class LossList {
  readonly losses: Loss[] = [];

  /** Names a field that is left out or changed, when it is there at all. */
  add(path: string, value: unknown, why: string): void {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    this.losses.push({ path, message: `${showValue(value)}: ${why}` });
  }
}

function showValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
