import { packTag } from './message.ts';
import type { MappedDirectory } from './message-directory.ts';

/** A segment, or a group that begins with a segment, at its place in a message. */
export interface StructureEntry {
  /** Tag of the segment; of a group, tag of the segment that begins it. */
  readonly tag: string;
  readonly packedTag: number;
  readonly isMandatory: boolean;
  readonly repetitionsMax: number;
  /** Of a group, what may follow the segment that begins it, in order; `undefined` for a plain segment. */
  readonly entries: readonly StructureEntry[] | undefined;
}

/** Structure of a message in some directories. */
export interface MessageStructure {
  readonly type: string;
  readonly directories: readonly MappedDirectory[];
  /** What the message consists of, UNH first and UNT last. */
  readonly entries: readonly StructureEntry[];
}

/**
 * A structure from its table, written as one line of tags in their order:
 *
 *     UNH BGM DTM*9 CNI+999(LOC*9 STS+99(RFF*999 DTM*9)) UNT
 *
 * A bare tag is mandatory once, `*9` conditional up to nine times, `+9` mandatory up to nine times; in parentheses stands
 * what follows the segment that begins a group. Groups have no numbers, for these differ between directories: within its
 * parent, the tag that begins a group names it. Throws when the table is not well formed.
 */
export function defineStructure(
  type: string,
  directories: readonly MappedDirectory[],
  table: string,
): MessageStructure {
  const words = table.match(/[A-Z0-9]{3}(?:[*+]\d+)?|[()]/g) ?? [];
  if (words.join('') !== table.replace(/\s/g, '')) throw new Error(`The table of ${type} is not well formed.`);
  const reading = { words, at: 0 };
  const entries = readEntries(reading);
  if (reading.at !== words.length) throw new Error(`The table of ${type} closes a group too many.`);
  return { type, directories, entries };
}

function readEntries(reading: { readonly words: readonly string[]; at: number }): readonly StructureEntry[] {
  const entries: StructureEntry[] = [];
  for (;;) {
    const word = reading.words[reading.at];
    if (word === undefined || word === ')') return entries;
    reading.at++;
    const isGroup = reading.words[reading.at] === '(';
    let children: readonly StructureEntry[] | undefined;
    if (isGroup) {
      reading.at++;
      children = readEntries(reading);
      reading.at++;
    }
    const tag = word.slice(0, 3);
    entries.push({
      tag,
      packedTag: packTag(tag),
      isMandatory: word.charAt(3) !== '*',
      repetitionsMax: word.length === 3 ? 1 : Number(word.slice(4)),
      entries: children,
    });
  }
}
