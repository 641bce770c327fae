import { DOCUMENT_FORMATS, type DocumentFormat, type DocumentSink } from '@karvon/exchange';
import type { Answer, DocumentTask } from './exchange-run.ts';
import { showConsignment, showEvent, showEventHeader, showFinding, showPlace } from './exchange-show.ts';

/** How many of each kind a document held. */
interface Tally {
  consignments: number;
  events: number;
  messages: number;
}

/** What `karvon exchange read` makes of a document: NDJSON, or a table for people. */
export function readTask(answer: Answer, isJson: boolean): DocumentTask {
  const tally: Tally = { consignments: 0, events: 0, messages: 0 };
  return isJson ? jsonTask(answer, tally) : tableTask(answer, tally);
}

/** One JSON value a line: `format` first, then consignments, events, messages and findings as they come, and `end` with the counts. */
function jsonTask(answer: Answer, tally: Tally): DocumentTask {
  const say = (kind: string, content: object) => answer.add(`${JSON.stringify({ kind, ...content })}\n`);
  let format: DocumentFormat | undefined;
  const sink: DocumentSink = {
    onFormat: (detected) => {
      format = detected.format;
      say('format', { ...detected, name: DOCUMENT_FORMATS[detected.format] });
    },
    onConsignment: (consignment, place, form) => {
      tally.consignments++;
      say('consignment', { format: form, place, consignment });
    },
    onEpcisEvent: ({ event, place, isRefused }) => say('epcis-event', { place, isRefused, event }),
    onDcsaEvent: (event, place) => say('dcsa-event', { place, event }),
    onEvent: (event, place, losses) => {
      tally.events++;
      say('event', { place, event, ...(losses.length === 0 ? {} : { losses }) });
    },
    onMessage: (message, place) => {
      tally.messages++;
      say('message', { place, message });
    },
    onFinding: (finding) => {
      answer.count(finding);
      say('finding', finding);
    },
  };
  return { sink, finish: () => say('end', { format, ...tally, findings: answer.counts }) };
}

function tableTask(answer: Answer, tally: Tally): DocumentTask {
  let hasHeader = false;
  let name = 'document';
  const sink: DocumentSink = {
    onFormat: ({ format, messageType }) => {
      name = `${DOCUMENT_FORMATS[format]}${messageType === undefined ? '' : `, ${messageType}`}`;
      answer.add(`${name}\n\n`);
    },
    onConsignment: (consignment, place, format) => {
      tally.consignments++;
      const where = showPlace(place);
      const number = consignment.contract?.number ?? '';
      const title = `consignment ${tally.consignments} ${number}${where === '' ? '' : ` (${where})`}`;
      answer.add(showConsignment(consignment, format, title));
      hasHeader = false;
    },
    onEvent: (event, place) => {
      tally.events++;
      if (!hasHeader) answer.add(showEventHeader());
      hasHeader = true;
      answer.add(showEvent(event, place));
    },
    onMessage: ({ type, directory, reference, segmentCount }) => {
      tally.messages++;
      answer.add(`message ${reference}: ${type} ${directory}, ${segmentCount} segments, not mapped\n`);
    },
    onFinding: (finding) => {
      answer.count(finding);
      answer.add(`${showFinding(finding)}\n`);
    },
  };
  return { sink, finish: () => answer.add(showTally(tally, answer)) };
}

function showTally(tally: Tally, { counts }: Answer): string {
  const found = Object.entries(tally).filter(([, count]) => count > 0);
  const what = found.map(([kind, count]) => counted(count, kind)).join(', ');
  const wrong = Object.entries(counts).filter(([, count]) => count > 0);
  const findings = wrong.map(([severity, count]) => counted(count, `${severity}s`)).join(', ');
  return `\n${what === '' ? 'nothing understood' : what}; ${findings === '' ? 'nothing wrong' : findings}\n`;
}

function counted(count: number, plural: string): string {
  return `${count} ${count === 1 ? plural.slice(0, -1) : plural}`;
}
