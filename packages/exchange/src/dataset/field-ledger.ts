import type { Loss } from '../finding.ts';

/** A value that remembers which of its leaves were read, so that a writer's losses are what it never looked at. */
export interface FieldLedger<A> {
  /** The value; whoever reads a leaf through it marks the leaf as carried. */
  readonly value: A;
  /** The leaves that were never read, in their order, and those that `cut` names. */
  losses(format: string): readonly Loss[];
  /** Says that a value was written shorter than it is, or otherwise changed. */
  cut(message: string): void;
}

/**
 * Opens a ledger over plain data: objects, lists, texts, numbers and flags. A leaf that a writer reads only to choose among the elements
 * of a list, as the role of a party, counts as carried; the rest of an element that was not chosen does not.
 */
export function openLedger<A extends object>(source: A): FieldLedger<A> {
  const read = new Set<string>();
  const cuts: Loss[] = [];
  return {
    value: watched(source, '', read) as A,
    cut: (message) => {
      cuts.push({ path: '', message });
    },
    losses: (format) => {
      const losses: Loss[] = [];
      gather(source, '', (path, value) => {
        if (read.has(path)) return;
        losses.push({ path, message: `${format} does not carry ${JSON.stringify(value).slice(0, 80)}.` });
      });
      return [...losses, ...cuts];
    },
  };
}

function watched(source: object, path: string, read: Set<string>): object {
  const inner = new Map<string | symbol, object>();
  return new Proxy(source, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof name === 'symbol' || typeof value === 'function') return value;
      if (typeof value !== 'object' || value === null) {
        if (Object.hasOwn(target, name)) read.add(`${path}/${name}`);
        return value;
      }
      let proxy = inner.get(name);
      if (proxy === undefined) {
        proxy = watched(value, `${path}/${name}`, read);
        inner.set(name, proxy);
      }
      return proxy;
    },
  });
}

function gather(value: unknown, path: string, onLeaf: (path: string, value: unknown) => void): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null) {
    onLeaf(path, value);
    return;
  }
  for (const [name, one] of Object.entries(value)) gather(one, `${path}/${name}`, onLeaf);
}
