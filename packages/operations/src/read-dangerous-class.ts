import type { Issue } from '@karvon/contract';
import { fail, ok, type Result } from '@karvon/model';

/** Classes and divisions of the UN Model Regulations on the Transport of Dangerous Goods, chapter 2. */
const DANGEROUS_CLASSES = [
  '1',
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '2',
  '2.1',
  '2.2',
  '2.3',
  '3',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
  '6.1',
  '6.2',
  '7',
  '8',
  '9',
] as const;

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
