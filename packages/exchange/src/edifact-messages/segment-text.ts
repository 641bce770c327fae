/**
 * A segment as a writer makes it: the tag and the elements in their order, each a value or its components. Values are plain text,
 * without release characters; empty ones at the end are left out when it is written.
 */
export type SegmentText = readonly [tag: string, ...elements: (string | readonly string[])[]];
