import type { ExchangeFinding } from '../../finding.ts';

/** Bytes at the begin in which the encoding must be named. */
const SNIFF_LENGTH = 512;

/** Turns the bytes of an XML document into text, by its byte order mark or the encoding that it names. */
export interface XmlDecoding {
  decode(bytes: Uint8Array): string;
  finish(): string;
}

type Decoder = InstanceType<typeof TextDecoder>;

/** Starts to decode. Source: XML 1.0, appendix F. */
export function createXmlDecoding(onFinding: (finding: ExchangeFinding) => void): XmlDecoding {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let decoder: Decoder | undefined;
  let hasTold = false;

  const start = (bytes: Uint8Array): Decoder => {
    const label = encodingOf(bytes);
    try {
      return new TextDecoder(label);
    } catch {
      // The name is the world's; UTF-8 is the best guess for what follows.
      const message = `The encoding ${label.slice(0, 40)} is not known here; the text is read as UTF-8.`;
      onFinding({ code: 'xml-encoding-unknown', severity: 'error', message, place: { line: 1, column: 1 } });
      return new TextDecoder('utf-8');
    }
  };
  let line = 1;
  /** Characters of earlier pieces in the current line. */
  let columnBase = 0;
  const inspect = (text: string): string => {
    if (hasTold) return text;
    const at = text.indexOf('\uFFFD');
    const before = at < 0 ? text : text.slice(0, at);
    const lastBreak = before.lastIndexOf('\n');
    line += before.split('\n').length - 1;
    columnBase = lastBreak < 0 ? columnBase + before.length : before.length - lastBreak - 1;
    if (at >= 0) {
      hasTold = true;
      const message =
        'Bytes that are no text in the encoding of the document; they are read as the replacement character.';
      onFinding({ code: 'text-undecodable', severity: 'error', message, place: { line, column: columnBase + 1 } });
    }
    return text;
  };

  return {
    decode(bytes) {
      if (decoder !== undefined) return inspect(decoder.decode(bytes, { stream: true }));
      head = concat(head ?? new Uint8Array(0), bytes);
      if (head.length < SNIFF_LENGTH) return '';
      decoder = start(head);
      const text = inspect(decoder.decode(head, { stream: true }));
      head = undefined;
      return text;
    },
    finish() {
      if (decoder !== undefined) return inspect(decoder.decode());
      return inspect(start(head ?? new Uint8Array(0)).decode(head));
    },
  };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  const start = String.fromCharCode(...bytes.subarray(0, SNIFF_LENGTH));
  const label = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1] ?? 'utf-8';
  // A document that names UTF-16 in bytes of one each cannot be in it.
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
