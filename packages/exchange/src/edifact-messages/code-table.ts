/**
 * A table of codes that are asked for by what a message says: codes such as `constructor`, that every object answers to, are none of it.
 */
export function codeTable<T extends object>(table: T): T {
  return Object.freeze(Object.assign(Object.create(null), table)) as T;
}
