import type { Loss } from '../../finding.ts';

type Branch = Readonly<Record<string, unknown>>;

/** By which fields the elements of a list are told apart, when their order may change or some are left out. */
const IDENTITIES: Readonly<Record<string, readonly string[]>> = {
  references: ['type', 'value'],
  parties: ['role', 'name'],
  places: ['role', 'name'],
  equipment: ['id'],
  movements: ['stage', 'mode', 'meansId'],
  seals: ['number'],
  documents: ['number'],
  remarks: ['kind', 'text'],
  identifiers: ['scheme', 'value'],
  reservations: ['stage', 'code', 'text'],
  signatures: ['role', 'stage'],
};

/**
 * Every field of a value that is not the same after it was written and read back: one loss for each leaf, so that nothing is lost
 * without being named. `format` is named in the messages.
 */
export function findLosses(before: unknown, after: unknown, format: string): readonly Loss[] {
  const losses: Loss[] = [];
  compare(before, after, [], format, losses);
  return losses;
}

/** The path is the names so far: it becomes a text where there is a loss, which is seldom. */
function compare(before: unknown, after: unknown, path: (string | number)[], format: string, losses: Loss[]): void {
  if (before === undefined || before === after) return;
  if (Array.isArray(before)) {
    if (before.length === 0) return;
    const matches = matchElements(before, Array.isArray(after) ? after : [], path.at(-1));
    for (let index = 0; index < before.length; index++) {
      path.push(index);
      compare(before[index], matches[index], path, format, losses);
      path.pop();
    }
  } else if (typeof before === 'object' && before !== null) {
    const others = (typeof after === 'object' && after !== null ? after : {}) as Branch;
    for (const [name, value] of Object.entries(before)) {
      path.push(name);
      compare(value, Object.hasOwn(others, name) ? others[name] : undefined, path, format, losses);
      path.pop();
    }
  } else losses.push({ path: `/${path.join('/')}`, message: messageOf(before, after, format) });
}

function messageOf(before: unknown, after: unknown, format: string): string {
  const shown = JSON.stringify(before).slice(0, 80);
  if (after === undefined) return `${format} does not carry ${shown}.`;
  return `${format} carries ${JSON.stringify(after)?.slice(0, 80)} instead of ${shown}.`;
}

/** The element read back for each element written: by what tells them apart, else by position. */
function matchElements(
  before: readonly unknown[],
  after: readonly unknown[],
  name: string | number | undefined,
): readonly unknown[] {
  const fields = typeof name === 'string' && Object.hasOwn(IDENTITIES, name) ? IDENTITIES[name] : undefined;
  if (fields === undefined) return before.map((_, index) => after[index]);
  const [only] = after;
  if (after.length === 0) return [];
  if (before.length === 1 && after.length === 1) return hasSameIdentity(before[0], only, fields) ? [only] : [];
  const waiting = new Map<string, unknown[]>();
  for (const element of after) {
    const identity = identityOf(element, fields);
    const queue = waiting.get(identity);
    if (queue === undefined) waiting.set(identity, [element]);
    else queue.push(element);
  }
  return before.map((element) => waiting.get(identityOf(element, fields))?.shift());
}

function identityOf(element: unknown, fields: readonly string[]): string {
  const branch = (typeof element === 'object' && element !== null ? element : {}) as Branch;
  return JSON.stringify(fields.map((name) => branch[name] ?? null));
}

function hasSameIdentity(one: unknown, other: unknown, fields: readonly string[]): boolean {
  const [first, second] = [one, other] as [Branch, Branch];
  const isPlain = fields.every((name) => typeof first?.[name] !== 'object' && typeof second?.[name] !== 'object');
  if (isPlain) return fields.every((name) => first?.[name] === second?.[name]);
  return identityOf(one, fields) === identityOf(other, fields);
}
