import type { ExchangeFinding } from '../finding.ts';
import type { EdifactMessage } from './message.ts';
import type { MessageStructure, StructureEntry } from './message-structure.ts';

/** A group of segments in a message, or the whole message. Segments are numbers as `EdifactMessage` counts them. */
export interface SegmentGroup {
  /** Packed tag of the segment that begins it; of the whole message, of UNH. */
  readonly packedTag: number;
  /** The segment that begins it. */
  readonly segment: number;
  /** Segments of the group itself, in order, the first among them. */
  readonly segments: readonly number[];
  /** Groups in the group, in order. */
  readonly groups: readonly SegmentGroup[];
}

/**
 * The segments of a message as a tree of its groups, and a finding for each segment that is missing, out of place or
 * repeated too often. Every segment that the structure has a place for is in the tree, be it out of order.
 *
 * A segment goes to the innermost open group that can still take it (UN/EDIFACT message design rules: processing from
 * top to bottom). One behind its place goes where it belongs and is reported.
 */
export function buildMessageTree(
  message: EdifactMessage,
  structure: MessageStructure,
  onFinding: (finding: ExchangeFinding) => void,
): SegmentGroup {
  const matcher = new Matcher(message, structure, onFinding);
  for (let segment = 1; segment < message.segmentCount; segment++) matcher.take(segment);
  return matcher.close();
}

/** Segments of a group with a tag (`packTag`), in order. */
export function segmentsOf(message: EdifactMessage, group: SegmentGroup, packedTag: number): readonly number[] {
  return group.segments.filter((segment) => message.packedTagOf(segment) === packedTag);
}

/** First segment of a group with a tag (`packTag`); -1 when there is none, which `valueOf` reads as `''`. */
export function findSegment(message: EdifactMessage, group: SegmentGroup, packedTag: number): number {
  for (const segment of group.segments) if (message.packedTagOf(segment) === packedTag) return segment;
  return -1;
}

/** Groups in a group that begin with a tag (`packTag`), in order. */
export function groupsOf(group: SegmentGroup, packedTag: number): readonly SegmentGroup[] {
  return group.groups.filter((child) => child.packedTag === packedTag);
}

interface OpenGroup extends SegmentGroup {
  readonly segments: number[];
  readonly groups: OpenGroup[];
}

/** An open group with how far its entries have come. */
interface Frame {
  group: OpenGroup;
  entries: readonly StructureEntry[];
  /** Entry that took the last segment. */
  at: number;
  /** Segments or groups that each entry has taken. */
  counts: number[];
}

class Matcher {
  readonly #message: EdifactMessage;
  readonly #onFinding: (finding: ExchangeFinding) => void;
  readonly #frames: Frame[] = [];
  readonly #root: OpenGroup;
  #depth = 0;

  constructor(message: EdifactMessage, structure: MessageStructure, onFinding: (finding: ExchangeFinding) => void) {
    this.#message = message;
    this.#onFinding = onFinding;
    this.#root = { packedTag: message.packedTagOf(0), segment: 0, segments: [0], groups: [] };
    this.#open(this.#root, structure.entries);
    this.#frames[0]!.counts[0] = 1;
  }

  take(segment: number): void {
    const tag = this.#message.packedTagOf(segment);
    if (this.#takeInOrder(segment, tag, false) || this.#takeInOrder(segment, tag, true)) return;
    if (!this.#takeOutOfOrder(segment, tag)) {
      this.#report(
        'edifact-segment-unexpected',
        segment,
        `${this.#message.tagOf(segment)} has no place in the message.`,
      );
    }
  }

  close(): SegmentGroup {
    const last = this.#message.segmentCount - 1;
    while (this.#depth > 0) this.#closeFrame(last);
    return this.#root;
  }

  /** Takes a segment at or behind the last one of the innermost group that can. */
  #takeInOrder(segment: number, tag: number, mayRepeat: boolean): boolean {
    for (let depth = this.#depth - 1; depth >= 0; depth--) {
      const frame = this.#frames[depth]!;
      const { entries, counts } = frame;
      for (let i = frame.at; i < entries.length; i++) {
        const entry = entries[i]!;
        if (entry.packedTag !== tag || (!mayRepeat && counts[i]! >= entry.repetitionsMax)) continue;
        while (this.#depth > depth + 1) this.#closeFrame(segment);
        this.#reportMissing(frame, i, segment);
        frame.at = i;
        this.#add(frame, i, segment);
        return true;
      }
    }
    return false;
  }

  #takeOutOfOrder(segment: number, tag: number): boolean {
    for (let depth = this.#depth - 1; depth >= 0; depth--) {
      const frame = this.#frames[depth]!;
      const i = frame.entries.findIndex((entry) => entry.packedTag === tag);
      if (i < 0) continue;
      this.#report('edifact-segment-unexpected', segment, `${this.#message.tagOf(segment)} comes behind its place.`);
      while (this.#depth > depth + 1) this.#closeFrame(segment);
      this.#add(frame, i, segment);
      return true;
    }
    return false;
  }

  #add(frame: Frame, i: number, segment: number): void {
    const entry = frame.entries[i]!;
    const count = frame.counts[i]! + 1;
    frame.counts[i] = count;
    if (count === entry.repetitionsMax + 1) {
      const times = entry.repetitionsMax === 1 ? 'once' : `${entry.repetitionsMax} times`;
      this.#report('edifact-segment-repeated', segment, `${entry.tag} may come ${times} here.`);
    }
    if (entry.entries === undefined) {
      frame.group.segments.push(segment);
      return;
    }
    const group: OpenGroup = { packedTag: entry.packedTag, segment, segments: [segment], groups: [] };
    frame.group.groups.push(group);
    this.#open(group, entry.entries);
  }

  /** Opens a group; frames are used again, for groups are many. */
  #open(group: OpenGroup, entries: readonly StructureEntry[]): void {
    let frame = this.#frames[this.#depth];
    if (frame === undefined) {
      frame = { group, entries, at: 0, counts: [] };
      this.#frames.push(frame);
    }
    frame.group = group;
    frame.entries = entries;
    frame.at = 0;
    for (let i = 0; i < entries.length; i++) frame.counts[i] = 0;
    this.#depth++;
  }

  #closeFrame(segment: number): void {
    const frame = this.#frames[this.#depth - 1]!;
    this.#reportMissing(frame, frame.entries.length, segment);
    this.#depth--;
  }

  /** Reports mandatory entries before `end` that have taken nothing; the segment at hand shows that they are missing. */
  #reportMissing(frame: Frame, end: number, segment: number): void {
    for (let i = frame.at; i < end; i++) {
      const entry = frame.entries[i]!;
      if (!entry.isMandatory || frame.counts[i]! > 0) continue;
      frame.counts[i] = 1;
      const parent =
        frame === this.#frames[0] ? 'the message' : `the group of ${this.#message.tagOf(frame.group.segment)}`;
      const message = `${entry.tag} is missing in ${parent} before ${this.#message.tagOf(segment)}.`;
      this.#report('edifact-segment-missing', segment, message);
    }
  }

  #report(
    code: 'edifact-segment-missing' | 'edifact-segment-unexpected' | 'edifact-segment-repeated',
    segment: number,
    message: string,
  ): void {
    this.#onFinding({ code, severity: 'error', message, place: this.#message.placeOf(segment) });
  }
}
