import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { DocumentReader } from '../../document-reader.ts';
import type { ExchangeFindingCode } from '../../finding-codes.ts';
import { checkHeader } from '../check/check-header.ts';
import { checkTime } from '../check/check-scalars.ts';
import type { EpcisHeader } from '../epcis-event.ts';
import type { EpcisSink } from '../epcis-sink.ts';
import { createEventIntake, type EventIntake } from '../event-intake.ts';
import { BASE_NAMESPACES } from '../json-ld-context.ts';
import { ElementBuilder, XML_DEPTH_MAX } from './element-builder.ts';
import { createXmlDecoding, type XmlDecoding } from './xml-decoding.ts';
import { convertEvent } from './xml-event.ts';
import { convertHeader } from './xml-header.ts';
import { isStandard, locateElement, type XmlAttribute, type XmlElement } from './xml-tree.ts';

/** Characters that may pass without any tag; beyond, one text fills the memory. */
const TEXT_LENGTH_MAX = 8 * 1024 * 1024;

/** Characters that are given to the parser at once; the search for a namespace walks up all open elements. */
const PIECE_LENGTH = 2048;

/** Most entities that are told of. */
const ENTITY_FINDINGS_MAX = 20;

/**
 * Makes a reader of EPCIS documents and query documents in XML, versions 1.0 to 2.0. Each event is converted to the shape of JSON-LD,
 * checked and handed on; DOCTYPE and entities are refused. Source: EPCIS 2.0, section 9.4; EPCIS 1.2, section 9.5.
 */
export function createEpcisXmlReader(sink: EpcisSink): DocumentReader {
  return new EpcisXmlReader(sink);
}

type Parser = SaxesParser<{ xmlns: true; position: true }>;

class EpcisXmlReader implements DocumentReader {
  readonly #sink: EpcisSink;
  readonly #parser: Parser;
  readonly #decoding: XmlDecoding;
  readonly #intake: EventIntake;
  /** Local names of the open elements; those too deep are counted only. */
  readonly #path: string[] = [];
  #depth = 0;
  #builder: ElementBuilder | undefined;
  #builds: 'event' | 'header' = 'event';
  #header: EpcisHeader = { documentType: 'EPCISDocument' };
  #isAnnounced = false;
  #hasEventList = false;
  #isStopped = false;
  #entityFindings = 0;
  #listed = 0;
  #lastTagAt = 0;
  #read = 0;
  #tagLine = 1;
  #tagColumn = 1;

  constructor(sink: EpcisSink) {
    this.#sink = sink;
    this.#intake = createEventIntake(sink, 'xml');
    this.#decoding = createXmlDecoding((finding) => sink.onFinding(finding));
    const parser: Parser = new SaxesParser({ xmlns: true, position: true });
    parser.on('error', (error) => this.#takeError(error.message));
    parser.on('doctype', () => {
      if (!this.#isStopped)
        this.#refuse('xml-doctype-refused', 'The document declares a DOCTYPE; it is not read further.');
    });
    parser.on('opentagstart', (tag) => {
      this.#tagLine = parser.line;
      this.#tagColumn = Math.max(parser.column - tag.name.length - 1, 1);
    });
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('text', (text) => this.#builder?.addText(text));
    parser.on('cdata', (text) => this.#builder?.addText(text));
    parser.on('closetag', () => this.#closeTag());
    this.#parser = parser;
  }

  write(bytes: Uint8Array): void {
    if (!this.#isStopped) this.#push(this.#decoding.decode(bytes));
  }

  end(): void {
    if (!this.#isStopped) this.#push(this.#decoding.finish());
    if (!this.#isStopped) this.#parser.close();
    this.#finish();
  }

  #push(text: string): void {
    // The parser goes through a piece to its end, whatever it holds: small pieces stop it soon after a refusal.
    for (let at = 0; at < text.length && !this.#isStopped; at += PIECE_LENGTH) {
      const piece = text.slice(at, at + PIECE_LENGTH);
      this.#read += piece.length;
      this.#parser.write(piece);
      if (this.#read - this.#lastTagAt > TEXT_LENGTH_MAX && !this.#isStopped) {
        this.#refuse(
          'document-too-large',
          `No tag has come for ${TEXT_LENGTH_MAX} characters; the document is not read further.`,
        );
      }
    }
  }

  #openTag(tag: SaxesTagNS): void {
    if (this.#isStopped) return;
    this.#lastTagAt = this.#read;
    this.#depth++;
    if (this.#depth > XML_DEPTH_MAX + 20) {
      this.#refuse(
        'document-too-deep',
        `Elements are nested deeper than ${XML_DEPTH_MAX} levels; the document is not read further.`,
      );
      return;
    }
    if (this.#builder !== undefined) this.#builder.openTag(this.#elementOf(tag));
    else this.#enter(tag);
  }

  /** Takes an element outside of events and header: the frame of the document. */
  #enter(tag: SaxesTagNS): void {
    const parent = this.#path.at(-1);
    if (parent === undefined) this.#takeRoot(tag);
    if (isEventListPath(this.#path) && !isWrapper(tag)) this.#start('event', tag);
    else if (tag.local === 'EPCISHeader' && this.#path.length === 1) this.#start('header', tag);
    else {
      this.#path.push(tag.local);
      if (tag.local === 'EventList') this.#hasEventList = true;
    }
  }

  #start(builds: 'event' | 'header', tag: SaxesTagNS): void {
    this.#builds = builds;
    this.#builder = new ElementBuilder();
    this.#builder.openTag(this.#elementOf(tag));
  }

  #elementOf(tag: SaxesTagNS): Omit<XmlElement, 'children' | 'text'> {
    const attributes: XmlAttribute[] = [];
    for (const name in tag.attributes) {
      const { prefix, local, uri, value } = tag.attributes[name]!;
      attributes.push({ prefix, local, uri, value });
    }
    const { prefix, local, uri } = tag;
    return { prefix, local, uri, attributes, line: this.#tagLine, column: this.#tagColumn };
  }

  #closeTag(): void {
    if (this.#isStopped) return;
    this.#lastTagAt = this.#read;
    this.#depth--;
    if (this.#builder === undefined) {
      this.#path.pop();
      return;
    }
    const element = this.#builder.closeTag();
    if (element === undefined) return;
    const { fault } = this.#builder;
    this.#builder = undefined;
    if (this.#builds === 'header') this.#takeHeader(element, fault);
    else this.#takeEvent(element, fault);
  }

  #takeRoot(tag: SaxesTagNS): void {
    const attributes = new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const isQuery = tag.local === 'EPCISQueryDocument';
    if (tag.local !== 'EPCISDocument' && !isQuery) {
      const message = `Found the root ${tag.name.slice(0, 60)}; wanted EPCISDocument or EPCISQueryDocument.`;
      this.#refuse('epcis-document-type-unknown', message);
      return;
    }
    const schemaVersion = attributes.get('schemaVersion');
    const creationDate = attributes.get('creationDate');
    if (schemaVersion === undefined || !/^(?:1\.[012]|2\.0(?:\.\d+)?)$/.test(schemaVersion)) {
      this.#report(
        'epcis-version-unknown',
        `Found ${schemaVersion ?? 'nothing'}; wanted 1.0 to 1.2 or 2.0.`,
        '/schemaVersion',
      );
    }
    this.#header = {
      documentType: isQuery ? 'EPCISQueryDocument' : 'EPCISDocument',
      ...(schemaVersion === undefined ? {} : { schemaVersion }),
      ...(creationDate === undefined ? {} : { creationDate }),
    };
    if (creationDate === undefined) {
      this.#report('epcis-header-malformed', 'The attribute creationDate is missing.', '/creationDate');
    } else {
      const report = (code: ExchangeFindingCode, _: unknown, pointer: string, message: string) =>
        this.#report(code, message, pointer);
      checkTime({ report, syntax: 'xml', isPrefix: () => true }, creationDate, '/creationDate');
    }
  }

  #takeHeader(element: XmlElement, fault: 'document-too-deep' | 'document-too-large' | undefined): void {
    if (fault !== undefined)
      this.#report(fault, 'The header is nested too deeply or too long; it is not read.', '/epcisHeader');
    else this.#header = { ...this.#header, ...this.#checkedHeader(element) };
    if (this.#isAnnounced) this.#sink.onHeader(this.#header);
  }

  #checkedHeader(element: XmlElement): ReturnType<typeof convertHeader> {
    const header = convertHeader(element);
    if (header.vocabularyList !== undefined) {
      const { line, column } = element;
      checkHeader({ epcisMasterData: { vocabularyList: header.vocabularyList } }, (code, severity, path, message) =>
        this.#sink.onFinding({ code, severity, message, place: { line, column, path } }),
      );
    }
    return header;
  }

  #takeEvent(element: XmlElement, fault: 'document-too-deep' | 'document-too-large' | undefined): void {
    const path = `${listPathOf(this.#header.documentType)}/${this.#listed++}`;
    const { line, column } = element;
    if (fault !== undefined) {
      const message = 'The event is nested too deeply or too long; it is not read.';
      this.#sink.onFinding({ code: fault, severity: 'error', message, place: { line, column, path } });
      return;
    }
    this.#announce();
    if (!isStandard(element)) {
      const message = `The element ${element.local.slice(0, 60)} is no event of the standard.`;
      this.#sink.onFinding({
        code: 'epcis-element-unknown',
        severity: 'warning',
        message,
        place: { line, column, path },
      });
      return;
    }
    const { event, namespaces } = convertEvent(element, BASE_NAMESPACES);
    const locate = (pointer: string) => locateElement(element, pointer);
    this.#intake.take({ value: event, namespaces, path, line, column, locate });
  }

  #announce(): void {
    if (this.#isAnnounced) return;
    this.#isAnnounced = true;
    this.#sink.onHeader(this.#header);
  }

  #takeError(message: string): void {
    if (this.#isStopped) return;
    const sentence = message.replace(/^\d+:\d+:\s*/, '').slice(0, 200);
    if (/entity/.test(sentence)) {
      if (this.#entityFindings++ < ENTITY_FINDINGS_MAX)
        this.#report('xml-entity-refused', `${capital(sentence)}`, undefined);
      return;
    }
    const isTruncated = /unclosed tag|unexpected end|document must contain a root/.test(sentence);
    this.#refuse(isTruncated ? 'document-truncated' : 'xml-malformed', capital(sentence));
  }

  /** Tells why the document is not read further. */
  #refuse(code: ExchangeFindingCode, message: string): void {
    this.#isStopped = true;
    this.#report(code, message, undefined);
  }

  #report(code: ExchangeFindingCode, message: string, path: string | undefined): void {
    const place = { line: this.#parser.line, column: this.#parser.column + 1, ...(path === undefined ? {} : { path }) };
    this.#sink.onFinding({ code, severity: 'error', message, place });
  }

  #finish(): void {
    if (!this.#isStopped && this.#read > 0 && !this.#hasEventList) {
      this.#report('epcis-body-missing', 'The document has no list of events.', '/epcisBody');
    }
    if (this.#read > 0 && !this.#isStopped) this.#announce();
  }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function isEventListPath(path: readonly string[]): boolean {
  const at = path.lastIndexOf('EventList');
  return at > 0 && path.slice(at + 1).every((local) => local === 'extension');
}

function isWrapper(tag: SaxesTagNS): boolean {
  return tag.local === 'extension' && isStandard(tag);
}

function listPathOf(documentType: EpcisHeader['documentType']): string {
  return documentType === 'EPCISQueryDocument'
    ? '/epcisBody/queryResults/resultsBody/eventList'
    : '/epcisBody/eventList';
}
