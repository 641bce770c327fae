import {
  aperakFor,
  type ConsignmentMessageType,
  checkNote,
  contrlFor,
  createEpcisJsonWriter,
  createEpcisXmlWriter,
  csvConsignmentHeader,
  csvConsignmentRows,
  csvEventHeader,
  csvEventRow,
  type DcsaEvent,
  dcsaOfTransportEvent,
  type EpcisHeader,
  type EpcisWriter,
  type EventMessageType,
  type ExchangeFinding,
  encodeInterchange,
  epcisOfTransportEvent,
  type InterchangeReceipt,
  KARVON_NAMESPACES,
  type Loss,
  type NoteForm,
  type ReadEvent,
  type WritableEvent,
  writeConsignmentMessages,
  writeDcsaEvents,
  writeEaeuPrearrival,
  writeEaeuTransit,
  writeEfti,
  writeEtirAdvance,
  writeEventMessage,
  writeInterchange,
  writeNote,
} from '@karvon/exchange';
import type { TransportConsignment, TransportEvent } from '@karvon/model';
import { acknowledgementOf, type InterchangeOptions, InterchangeWriter } from './exchange-interchange.ts';
import type { AnswerPiece } from './exchange-run.ts';

/** What a writer of a conversion may use. */
export interface ConversionDesk {
  readonly interchange: InterchangeOptions;
  add(piece: AnswerPiece): void;
  /** Names losses of the consignment or event with this number; without one, of the whole. */
  lose(losses: readonly Loss[], owner: string): void;
  /** Tells what is wrong with the document that was written. */
  tell(findings: readonly ExchangeFinding[]): void;
}

/** Writes a document in the target format, piece by piece; what it has no method for it cannot take. */
export interface ConversionWriter {
  consignment?(consignment: TransportConsignment, number: number): void;
  event?(event: TransportEvent, number: number): void;
  /** Takes an EPCIS event as it is; the same event does not come in canonical words then. */
  epcisEvent?(read: ReadEvent): void;
  epcisHeader?(header: EpcisHeader): void;
  /** Takes a DCSA event as it is; the same event does not come in canonical words then. */
  dcsaEvent?(event: DcsaEvent): void;
  /** Takes what was found in an EDIFACT interchange; there is nothing to convert then, only to answer. */
  receipt?(receipt: InterchangeReceipt): void;
  finish?(): void;
}

/** A format that documents are converted to. */
export interface ConversionTarget {
  readonly name: string;
  /** Set when one document holds one consignment. */
  readonly isSingle?: boolean;
  readonly begin: (desk: ConversionDesk) => ConversionWriter;
}

/** Messages of so many consignments or events are written at once. */
const BATCH_COUNT = 100;

/** The formats that documents are converted to, by the names that the command takes. */
export const CONVERSION_TARGETS: Readonly<Record<string, ConversionTarget>> = {
  smgs: note('smgs', 'SMGS note'),
  'cim-smgs': note('cim-smgs', 'CIM/SMGS note'),
  ecmr: note('ecmr', 'e-CMR note'),
  iftmin: consignmentMessage('IFTMIN'),
  iftmbf: consignmentMessage('IFTMBF'),
  iftmbc: consignmentMessage('IFTMBC'),
  ifcsum: consignmentMessage('IFCSUM'),
  cuscar: consignmentMessage('CUSCAR'),
  desadv: consignmentMessage('DESADV'),
  iftsta: eventMessage('IFTSTA'),
  codeco: eventMessage('CODECO'),
  coparn: eventMessage('COPARN'),
  coarri: eventMessage('COARRI'),
  contrl: acknowledgement('CONTRL message', contrlFor),
  aperak: acknowledgement('APERAK message', aperakFor),
  'epcis-json': { name: 'EPCIS document', begin: (desk) => epcisWriter(desk, createEpcisJsonWriter) },
  'epcis-xml': { name: 'EPCIS document', begin: (desk) => epcisWriter(desk, createEpcisXmlWriter) },
  dcsa: { name: 'list of DCSA events', begin: dcsaWriter },
  efti: single('eFTI data set', (consignment) => writeEfti(consignment)),
  'eaeu-transit': single('transit declaration data set', writeEaeuTransit),
  'eaeu-prearrival': single('pre-arrival data set', writeEaeuPrearrival),
  etir: single('eTIR data set', writeEtirAdvance),
  csv: { name: 'table', begin: csvWriter },
};

interface WrittenDocument {
  readonly text: string;
  readonly losses: readonly Loss[];
  readonly findings?: readonly ExchangeFinding[];
}

function single(name: string, write: (consignment: TransportConsignment) => WrittenDocument): ConversionTarget {
  const begin = (desk: ConversionDesk): ConversionWriter => ({
    consignment: (consignment, number) => {
      const { text, losses, findings = [] } = write(consignment);
      desk.add(text);
      desk.lose(losses, `consignment ${number}`);
      desk.tell(findings);
    },
  });
  return { name, isSingle: true, begin };
}

function note(form: NoteForm, name: string): ConversionTarget {
  return single(name, (consignment) => ({
    ...writeNote(consignment, form),
    findings: checkNote(consignment, form),
  }));
}

function consignmentMessage(type: ConsignmentMessageType): ConversionTarget {
  const isSummary = type === 'IFCSUM';
  const begin = (desk: ConversionDesk): ConversionWriter => {
    const interchange = new InterchangeWriter(desk.interchange, (loss) => desk.lose([loss], type));
    let batch: TransportConsignment[] = [];
    let written = 0;
    const flush = () => {
      for (const content of writeConsignmentMessages(batch, type)) {
        desk.add(interchange.message(content));
        for (const { path, message } of content.losses) {
          const [, index = '0', rest = ''] = (isSummary ? /^\/(\d+)(.*)$/.exec(path) : undefined) ?? [
            undefined,
            '0',
            path,
          ];
          desk.lose([{ path: rest, message }], `consignment ${written + 1 + Number(index)}`);
        }
      }
      written += batch.length;
      batch = [];
    };
    return {
      consignment: (consignment) => {
        batch.push(consignment);
        if (!isSummary || batch.length >= BATCH_COUNT) flush();
      },
      finish: () => {
        if (batch.length > 0) flush();
        desk.add(interchange.end());
      },
    };
  };
  return { name: `${type} message`, begin };
}

function eventMessage(type: EventMessageType): ConversionTarget {
  const begin = (desk: ConversionDesk): ConversionWriter => {
    const interchange = new InterchangeWriter(desk.interchange, (loss) => desk.lose([loss], type));
    let batch: TransportEvent[] = [];
    let first = 1;
    const flush = () => {
      if (batch.length === 0) return;
      const content = writeEventMessage(batch, type);
      const isSaid = content.segments.length > 1 && content.losses.every(({ path }) => !/^\/0$/.test(path));
      if (isSaid || batch.length > 1) desk.add(interchange.message(content));
      for (const { path, message } of content.losses) {
        const [, index = '0', rest = ''] = /^\/(\d+)(.*)$/.exec(path) ?? [];
        desk.lose([{ path: rest, message }], `event ${first + Number(index)}`);
      }
      first += batch.length;
      batch = [];
    };
    return {
      event: (event) => {
        // A report of containers says one kind of event; a status report says all.
        const isOther = type !== 'IFTSTA' && batch[0] !== undefined && batch[0].type !== event.type;
        if (isOther || batch.length >= BATCH_COUNT) flush();
        batch.push(event);
      },
      finish: () => {
        flush();
        desk.add(interchange.end());
      },
    };
  };
  return { name: `${type} message`, begin };
}

function epcisWriter(desk: ConversionDesk, create: typeof createEpcisJsonWriter): ConversionWriter {
  let writer: EpcisWriter | undefined;
  let header: Omit<EpcisHeader, 'documentType' | 'schemaVersion'> = {};
  const begin = (): EpcisWriter => {
    if (writer === undefined) {
      const { documentType: _type, schemaVersion: _version, ...rest } = header as EpcisHeader;
      const creationDate = header.creationDate ?? desk.interchange.preparedAt.toISOString();
      writer = create({ ...rest, creationDate }, KARVON_NAMESPACES);
      desk.add(writer.head());
    }
    return writer;
  };
  const write = (event: WritableEvent, owner: string) => {
    const { text, losses } = begin().event(event);
    desk.add(text);
    desk.lose(
      losses.map(({ path, message }) => ({ path: path.replace(/^\/\d+/, ''), message })),
      owner,
    );
  };
  return {
    epcisHeader: (found) => {
      header = found;
    },
    epcisEvent: ({ event, namespaces, position }) => write({ event, namespaces }, `event ${position + 1}`),
    event: (event, number) => {
      const { event: written, losses } = epcisOfTransportEvent(event);
      desk.lose(losses, `event ${number}`);
      if (written !== undefined) write({ event: written, namespaces: KARVON_NAMESPACES }, `event ${number}`);
    },
    finish: () => {
      if (writer !== undefined) desk.add(writer.tail());
    },
  };
}

function dcsaWriter(desk: ConversionDesk): ConversionWriter {
  let count = 0;
  const write = (events: readonly DcsaEvent[]) => {
    if (events.length === 0) return;
    // The list of each piece without its brackets.
    desk.add((count === 0 ? '[\n' : ',\n') + writeDcsaEvents(events).trim().slice(2, -2));
    count += events.length;
  };
  return {
    dcsaEvent: (event) => write([event]),
    event: (event, number) => {
      const { events, losses } = dcsaOfTransportEvent(event);
      desk.lose(losses, `event ${number}`);
      write(events);
    },
    finish: () => {
      if (count > 0) desk.add('\n]\n');
    },
  };
}

/** Answers each interchange that is to be answered: CONTRL says how its syntax fared, APERAK what was found in its messages. */
function acknowledgement(name: string, reply: typeof contrlFor): ConversionTarget {
  const begin = (desk: ConversionDesk): ConversionWriter => {
    let position = 0;
    return {
      receipt: (receipt) => {
        position++;
        const written = reply(receipt, acknowledgementOf(desk.interchange, position));
        if (written === undefined) return;
        const { text, losses } = writeInterchange({ ...written, hasLineBreaks: true });
        desk.add(encodeInterchange(text, written.syntaxIdentifier));
        desk.lose(losses, `interchange ${position}`);
      },
    };
  };
  return { name, begin };
}

/** A table of what comes first: consignments or events; the others have no place in it. */
function csvWriter(desk: ConversionDesk): ConversionWriter {
  let holds: 'consignments' | 'events' | undefined;
  const fits = (kind: 'consignments' | 'events', header: () => string, owner: string): boolean => {
    if (holds === undefined) desk.add(header());
    holds ??= kind;
    if (holds !== kind) desk.lose([{ path: '', message: `The table holds ${holds}; the rest is left out.` }], owner);
    return holds === kind;
  };
  return {
    consignment: (consignment, number) => {
      const owner = `consignment ${number}`;
      if (!fits('consignments', csvConsignmentHeader, owner)) return;
      const { text, losses } = csvConsignmentRows(consignment, consignment.contract?.number ?? String(number));
      desk.add(text);
      desk.lose(losses, owner);
    },
    event: (event, number) => {
      const owner = `event ${number}`;
      if (!fits('events', csvEventHeader, owner)) return;
      const { text, losses } = csvEventRow(event);
      desk.add(text);
      desk.lose(losses, owner);
    },
  };
}
