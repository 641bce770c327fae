/** Marks a cell that its column cannot read. */
export const UNREADABLE: unique symbol = Symbol('unreadable');

/** How one column of a CSV table is read: the same object drives parsing, checking and documentation. */
export interface CellColumn<T> {
  /** What a cell must look like, in words for messages and documentation. */
  readonly wanted: string;
  /** True when the header itself may be absent, as every cell would be empty. */
  readonly mayBeAbsent: boolean;
  /** The value of a trimmed cell, or `UNREADABLE`. */
  readonly parse: (cell: string) => T | typeof UNREADABLE;
}

/** Any text but the empty one. */
export function text(): CellColumn<string> {
  return column('a text', (cell) => (cell === '' ? UNREADABLE : cell));
}

/** A text that matches a pattern; `wanted` says the pattern in words. */
export function pattern(wanted: string, shape: RegExp): CellColumn<string> {
  return column(wanted, (cell) => (shape.test(cell) ? cell : UNREADABLE));
}

/** One word of a closed vocabulary. */
export function oneOf<const W extends string>(words: readonly W[]): CellColumn<W> {
  const known = new Map<string, W>(words.map((word) => [word, word]));
  return column(`one of ${words.join(', ')}`, (cell) => known.get(cell) ?? UNREADABLE);
}

/** A list of words of a closed vocabulary, separated by spaces; an empty cell is an empty list. */
export function listOf<const W extends string>(words: readonly W[]): CellColumn<readonly W[]> {
  const one = oneOf(words);
  return list(`words of ${words.join(', ')}`, one.parse, ' ');
}

/** A list of texts separated by `separator`; an empty cell is an empty list. */
export function textList(wanted: string, separator = ' '): CellColumn<readonly string[]> {
  return list(wanted, (word) => word, separator);
}

/** A list of whole numbers separated by spaces. */
export function integerList(wanted: string): CellColumn<readonly number[]> {
  return list(wanted, (word) => (/^\d+$/.test(word) ? Number(word) : UNREADABLE), ' ');
}

/** A decimal number within bounds, both included. */
export function decimal(wanted: string, minimum = -Infinity, maximum = Infinity): CellColumn<number> {
  return column(wanted, (cell) => {
    if (!/^-?\d+(\.\d+)?$/.test(cell)) return UNREADABLE;
    const value = Number(cell);
    return value >= minimum && value <= maximum ? value : UNREADABLE;
  });
}

/** A whole number within bounds, both included. */
export function integer(wanted: string, minimum = 0, maximum = Number.MAX_SAFE_INTEGER): CellColumn<number> {
  const number = decimal(wanted, minimum, maximum);
  return column(wanted, (cell) => (/^-?\d+$/.test(cell) ? number.parse(cell) : UNREADABLE));
}

/** A calendar date that exists, as `YYYY-MM-DD`. */
export function date(): CellColumn<string> {
  return column('a date YYYY-MM-DD', (cell) => (isCalendarDate(cell) ? cell : UNREADABLE));
}

/** Yes or no: `true`, `yes`, `1` against `false`, `no`, `0`; an empty cell is no. */
export function flag(): CellColumn<boolean> {
  return absentable('true or false', (cell) => {
    if (cell === 'true' || cell === 'yes' || cell === '1') return true;
    return cell === 'false' || cell === 'no' || cell === '0' || cell === '' ? false : UNREADABLE;
  });
}

/** Digits of the ISO week days, 1 for Monday to 7 for Sunday, each at most once, such as `135`. */
export function weekdays(): CellColumn<readonly number[]> {
  return absentable('ISO weekday digits such as 135', (cell) => {
    const days = [...cell].map(Number);
    const isGood = /^[1-7]*$/.test(cell) && new Set(days).size === days.length;
    return isGood ? days.sort((a, b) => a - b) : UNREADABLE;
  });
}

/** The same column, where an empty cell means unknown and gives `undefined`. */
export function optional<T>(inner: CellColumn<T>): CellColumn<T | undefined> {
  return absentable(`${inner.wanted}, or empty`, (cell) => (cell === '' ? undefined : inner.parse(cell)));
}

function list<T>(
  wanted: string,
  parseWord: (word: string) => T | typeof UNREADABLE,
  separator: string,
): CellColumn<readonly T[]> {
  return absentable(wanted, (cell) => {
    const words = cell.split(separator).map((word) => word.trim());
    const values = words.filter((word) => word !== '').map(parseWord);
    return values.some((value) => value === UNREADABLE) ? UNREADABLE : (values as T[]);
  });
}

function column<T>(wanted: string, parse: CellColumn<T>['parse']): CellColumn<T> {
  return { wanted, mayBeAbsent: false, parse };
}

function absentable<T>(wanted: string, parse: CellColumn<T>['parse']): CellColumn<T> {
  return { wanted, mayBeAbsent: true, parse };
}

function isCalendarDate(cell: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return false;
  const time = Date.parse(`${cell}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(cell);
}
