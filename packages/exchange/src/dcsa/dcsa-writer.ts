import type { DcsaEvent } from './dcsa-event.ts';

/** The events as a JSON list, as the interface of DCSA Track & Trace 2.2 answers them. */
export function writeDcsaEvents(events: readonly DcsaEvent[]): string {
  return `${JSON.stringify(events, null, 2)}\n`;
}
