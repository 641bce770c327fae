import type { ExchangeFinding } from '../../finding.ts';
import { createEdifactReader } from '../edifact-reader.ts';
import type { EdifactMessage, EdifactSink } from '../message.ts';
import type { EdifactReaderOptions } from '../reader-options.ts';

/** An interchange of a document as a test compares it. */
export interface InterchangeOutcome {
  readonly syntax: string;
  readonly sender: string;
  readonly recipient: string;
  readonly controlReference: string;
  readonly isComplete: boolean;
  readonly messages: readonly { readonly header: string; readonly segments: readonly string[] }[];
}

/** All that a reading of a document gives. */
export interface ReadingOutcome {
  readonly findings: readonly ExchangeFinding[];
  readonly interchanges: readonly InterchangeOutcome[];
}

/** Reads a document that comes in these pieces. */
export function readPieces(pieces: Iterable<Uint8Array>, options: EdifactReaderOptions = {}): ReadingOutcome {
  const findings: ExchangeFinding[] = [];
  const interchanges: InterchangeOutcome[] = [];
  let messages: { header: string; segments: string[] }[] = [];
  const sink: EdifactSink = {
    onFinding: (finding) => findings.push(finding),
    onMessage: (message) => messages.push({ header: headerText(message), segments: segmentTexts(message) }),
    onInterchangeEnd: ({ header, isComplete }) => {
      interchanges.push({
        syntax: `${header.syntaxIdentifier}:${header.syntaxVersion}`,
        sender: header.sender.id,
        recipient: header.recipient.id,
        controlReference: header.controlReference,
        isComplete,
        messages,
      });
      messages = [];
    },
  };
  const reader = createEdifactReader(sink, options);
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return { findings, interchanges };
}

function headerText({ header, group }: EdifactMessage): string {
  const kind = `${header.type} ${header.directory} ${header.reference}`;
  return group === undefined ? kind : `${kind} in ${group.reference}`;
}

/** Segments with `|` between elements, `/` between components and `~` between repetitions. */
function segmentTexts(message: EdifactMessage): string[] {
  const texts: string[] = [];
  for (let segment = 1; segment < message.segmentCount - 1; segment++) {
    const elements = [message.tagOf(segment)];
    for (let element = 1; element <= message.elementCountOf(segment); element++) {
      elements.push(elementText(message, segment, element));
    }
    texts.push(elements.join('|'));
  }
  return texts;
}

function elementText(message: EdifactMessage, segment: number, element: number): string {
  const repetitions: string[] = [];
  for (let repetition = 1; repetition <= message.repetitionCountOf(segment, element); repetition++) {
    const count = message.componentCountOf(segment, element, repetition);
    const components = Array.from({ length: count }, (_, i) => message.valueOf(segment, element, i + 1, repetition));
    repetitions.push(components.join('/'));
  }
  return repetitions.join('~');
}
