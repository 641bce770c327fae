import type { MessageStructure, StructureEntry } from '../edifact/message-structure.ts';
import type { SegmentText } from './segment-text.ts';
import type { PlannedSegment, Writing } from './writing.ts';

/**
 * The segments in the order that the structure of the message has them. What it has no place for, or no room, is a loss; so is a
 * segment or group that it demands and nothing was written for.
 */
export function placeSegments(writing: Writing, structure: MessageStructure): readonly SegmentText[] {
  const placed: SegmentText[] = [];
  // UNH and UNT, the first and the last entry, belong to who writes the interchange.
  place(writing.top, structure.entries.slice(1, -1), { placed, writing, structure });
  return placed;
}

interface Placing {
  readonly placed: SegmentText[];
  readonly writing: Writing;
  readonly structure: MessageStructure;
}

function place(segments: readonly PlannedSegment[], entries: readonly StructureEntry[], placing: Placing): void {
  const left = new Set(segments);
  for (const entry of entries) {
    let room = entry.repetitionsMax;
    for (const segment of left) {
      if (segment.text[0] !== entry.tag) continue;
      if (room-- <= 0) break;
      left.delete(segment);
      placing.placed.push(segment.text);
      place(segment.children, entry.entries ?? [], placing);
    }
    if (entry.isMandatory && room === entry.repetitionsMax) sayMissing(entry.tag, placing);
  }
  for (const segment of left) sayLeft(segment, entries, placing);
}

function sayMissing(tag: string, { writing, structure }: Placing): void {
  const message = `${structure.type} demands ${tag}, and nothing is known for it.`;
  writing.losses.losses.push({ path: '', message });
}

function sayLeft(segment: PlannedSegment, entries: readonly StructureEntry[], { writing, structure }: Placing): void {
  const entry = entries.find(({ tag }) => tag === segment.text[0]);
  const why =
    entry === undefined
      ? `${structure.type} has no place for ${segment.text[0]} here.`
      : `${structure.type} has room for ${entry.repetitionsMax} ${segment.text[0]} here.`;
  for (const path of segment.paths) writing.losses.losses.push({ path, message: why });
}
