import type { TransportConsignment, TransportEvent } from '@karvon/model';
import { encodeInterchange, writeInterchange } from '../../edifact/interchange-text.ts';
import type { ExchangeFinding, Loss } from '../../finding.ts';
import type { MessageContent } from '../consignment-writer.ts';
import { createMessageReader, type MessageReadingOptions } from '../message-mapper.ts';

/** What messages say when they are read: consignments and events in their order, and every finding. */
export interface MessageOutcome {
  readonly consignments: readonly TransportConsignment[];
  readonly events: readonly TransportEvent[];
  readonly findings: readonly ExchangeFinding[];
}

/** Reads an interchange that comes in these pieces. */
export function readMessages(pieces: Iterable<Uint8Array>, options: MessageReadingOptions = {}): MessageOutcome {
  const consignments: TransportConsignment[] = [];
  const events: TransportEvent[] = [];
  const findings: ExchangeFinding[] = [];
  const reader = createMessageReader(
    {
      onConsignment: (consignment) => consignments.push(consignment),
      onEvent: (event) => events.push(event),
      onFinding: (finding) => findings.push(finding),
    },
    options,
  );
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return { consignments, events, findings };
}

/** An interchange of messages in a character set, as bytes. */
export function interchangeOf(contents: readonly MessageContent[], syntaxIdentifier = 'UNOY'): Uint8Array {
  const { text } = writeInterchange({
    syntaxIdentifier,
    syntaxVersion: syntaxIdentifier === 'UNOY' ? '4' : '3',
    sender: { id: 'SENDER', qualifier: '', internalId: '' },
    recipient: { id: 'RECIPIENT', qualifier: '', internalId: '' },
    preparedDate: syntaxIdentifier === 'UNOY' ? '20261123' : '261123',
    preparedTime: '0900',
    controlReference: '1',
    messages: contents.map((content, i) => ({ ...content, reference: String(i + 1) })),
  });
  return encodeInterchange(text, syntaxIdentifier);
}

/** Paths at which what was read differs from what was written although no loss names them. */
export function unnamedDifferences(written: unknown, read: unknown, losses: readonly Loss[]): readonly string[] {
  const lost = new Set(losses.map(({ path }) => path));
  const differences: string[] = [];
  compare(written, read, '', '');
  return differences;

  function compare(one: unknown, other: unknown, path: string, shownPath: string): void {
    if (lost.has(path) && path !== '') return;
    if (Array.isArray(one) && Array.isArray(other)) compareLists(one, other, path);
    else if (isRecord(one) && isRecord(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
        compare(one[key], other[key], `${path}/${key}`, `${shownPath}/${key}`);
      }
    } else if (one !== other && !isSilent(one, other, path)) {
      differences.push(`${path}: ${JSON.stringify(one)} became ${JSON.stringify(other)}`);
    }
  }

  function compareLists(one: readonly unknown[], other: readonly unknown[], path: string): void {
    const kept = [...one.keys()].filter((i) => one.length === other.length || !lost.has(`${path}/${i}`));
    if (kept.length !== other.length)
      differences.push(`${path}: ${kept.length} kept of ${one.length}, ${other.length} read`);
    kept.forEach((i, at) => {
      compare(one[i], other[at], `${path}/${i}`, path);
    });
  }

  /** A record or list all of whose parts are lost is not there when it is read. */
  function isSilent(one: unknown, other: unknown, path: string): boolean {
    if (other !== undefined || typeof one !== 'object' || one === null) return false;
    return Object.entries(one).every(([key, value]) => {
      const inner = `${path}/${key}`;
      return lost.has(inner) || isSilent(value, undefined, inner);
    });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
