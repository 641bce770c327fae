import type { Issue } from '@karvon/contract';
import { DANGEROUS_CLASSES, fail, ok, type Result } from '@karvon/model';

/** Reads a dangerous goods class such as `3`, `4.1`, `9`. */
export function readDangerousClass(text: string): Result<string, Issue> {
  const known = DANGEROUS_CLASSES.find((entry) => entry === text.trim());
  if (known) return ok(known);
  return fail({
    code: 'dangerous-class-unknown',
    path: 'dangerousGoodsClass',
    message: `The dangerous goods class "${text}" is not known; wanted one of ${DANGEROUS_CLASSES.join(', ')}`,
    found: text,
    wanted: DANGEROUS_CLASSES.join(', '),
  });
}
