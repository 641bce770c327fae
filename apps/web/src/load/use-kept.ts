import { useEffect, useState } from 'react';

const values = new Map<string, unknown>();

/**
 * State of the page Load that outlives it while the tab is open: whoever goes to another page and comes back loses nothing.
 * `wake` says what a value is worth then; without a name nothing is kept.
 */
export function useKept<T>(
  name: string | undefined,
  first: T,
  wake: (value: T) => T = (value) => value,
): readonly [T, (next: T | ((before: T) => T)) => void] {
  const [value, setValue] = useState<T>(() =>
    name !== undefined && values.has(name) ? wake(values.get(name) as T) : first,
  );
  useEffect(() => {
    if (name !== undefined) values.set(name, value);
  }, [name, value]);
  return [value, setValue];
}
