import type { LocalizedText } from '@karvon/model';
import { LossList } from './loss-list.ts';
import type { SegmentText } from './segment-text.ts';
import { cutText, LANGUAGE_UNSAID, preferredText } from './texts.ts';

/** Directories that messages are written by. */
export type WrittenDirectory = 'D.95B' | 'D.96A' | 'D.00B' | 'D.01B';

/** What a caller may set for the writing of messages. */
export interface MessageWritingOptions {
  /** Directory of the message; D.96A when not given. It sets the widths of values and the version in UNH. */
  readonly directory?: WrittenDirectory;
  /** Languages for values that hold one text, the most wanted first; English, then Russian, when not given. */
  readonly languages?: readonly string[];
}

/** Most characters of values whose width differs between the directories. Source: UN/EDIFACT data elements of each. */
export interface ValueWidths {
  /** 3224. */
  readonly placeName: number;
  /** 4440. */
  readonly freeText: number;
  /** 1154 and 1004. */
  readonly reference: number;
  /** 8213. */
  readonly meansId: number;
  /** 3251. */
  readonly postcode: number;
  /** 3039. */
  readonly partyId: number;
  /** 3042, and how often it comes. */
  readonly streetLines: number;
}

const EARLY: ValueWidths = {
  placeName: 17,
  freeText: 70,
  reference: 35,
  meansId: 9,
  postcode: 9,
  partyId: 17,
  streetLines: 3,
};

const LATE: ValueWidths = {
  placeName: 256,
  freeText: 512,
  reference: 35,
  meansId: 9,
  postcode: 17,
  partyId: 35,
  streetLines: 4,
};

/** A segment while it is written: what of the model it carries, and the segments of the group that it begins. */
export interface PlannedSegment {
  readonly text: SegmentText;
  /** Paths in the model of what is lost when the message has no place for the segment. */
  readonly paths: readonly string[];
  readonly children: PlannedSegment[];
}

/** A message while it is written: its segments as a tree, and what they cannot carry. */
export class Writing {
  readonly top: PlannedSegment[] = [];
  readonly losses = new LossList();
  readonly directory: WrittenDirectory;
  readonly widths: ValueWidths;
  readonly languages: readonly string[];
  #siblings: PlannedSegment[] = this.top;

  constructor(options: MessageWritingOptions) {
    this.directory = options.directory ?? 'D.96A';
    this.widths = this.directory === 'D.00B' || this.directory === 'D.01B' ? LATE : EARLY;
    this.languages = options.languages ?? ['en', 'ru'];
  }

  /** Adds a segment that carries what is at these paths; what is written within `write` belongs to its group. */
  add(paths: string | readonly string[], text: SegmentText, write?: () => void): void {
    const segment: PlannedSegment = { text, paths: typeof paths === 'string' ? [paths] : paths, children: [] };
    this.#siblings.push(segment);
    if (write !== undefined) this.inside(segment.children, write);
  }

  /** Adds a segment that was written elsewhere, its paths behind a prefix. */
  addWritten(segment: PlannedSegment, prefix: string): void {
    this.#siblings.push(withPrefix(segment, prefix));
  }

  /** Writes into other siblings for a while. */
  inside(siblings: PlannedSegment[], write: () => void): void {
    const before = this.#siblings;
    this.#siblings = siblings;
    write();
    this.#siblings = before;
  }

  /** The value when it fits the width; else its beginning, and a loss. */
  fit(value: string, width: number, path: string): string {
    if (value.length <= width) return value;
    this.losses.add(path, value, `the element holds ${width} characters.`);
    return value.slice(0, width);
  }

  /** The identifier when it fits the width; else nothing, and a loss: the beginning of a number is another number. */
  fitId(value: string, width: number, path: string): string {
    if (value.length <= width) return value;
    this.losses.add(path, value, `the element holds ${width} characters; it is left out.`);
    return '';
  }
}

function withPrefix(segment: PlannedSegment, prefix: string): PlannedSegment {
  return {
    text: segment.text,
    paths: segment.paths.map((path) => prefix + path),
    children: segment.children.map((child) => withPrefix(child, prefix)),
  };
}

/** A name in one language for an element that does not say which; other languages, and which one it is, are losses. */
export function writeName(name: LocalizedText | undefined, width: number, path: string, writing: Writing): string {
  if (name === undefined) return '';
  const preferred = preferredText(name, writing.languages);
  if (preferred === undefined) return '';
  if (preferred.language !== LANGUAGE_UNSAID || Object.keys(name).length > 1) {
    writing.losses.add(path, name, `one language is written (${preferred.language}), without saying which.`);
  }
  return writing.fit(preferred.text, width, path);
}

/** A name of several components, as `writeName`; a text that cannot be cut at its words is a loss. */
export function writeLines(
  name: LocalizedText | undefined,
  room: { readonly width: number; readonly count: number },
  path: string,
  writing: Writing,
): readonly string[] {
  if (name === undefined) return [];
  const whole = writeName(name, Number.POSITIVE_INFINITY, path, writing);
  const { pieces, isExact } = cutText(whole, room.width);
  if (!isExact || pieces.length > room.count) {
    writing.losses.add(path, whole, `the element holds ${room.count} lines of ${room.width} characters, cut at words.`);
  }
  return pieces.slice(0, room.count);
}
