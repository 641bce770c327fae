import type { Loss } from '../../finding.ts';
import type { Namespaces } from '../epcis-event.ts';

/** Characters that XML 1.0 cannot hold at all. Source: XML 1.0, production 2. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text between tags. */
export function elementText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>\r]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' })[mark]!);
}

/** A text between the quotes of an attribute. */
export function attributeText(text: string): string {
  return elementText(text).replace(/["\n\t]/g, (mark) => ({ '"': '&quot;', '\n': '&#xA;', '\t': '&#x9;' })[mark]!);
}

/** Gathers what one event loses in XML, with paths that begin with the position of the event. */
export class XmlLosses {
  readonly listed: Loss[] = [];
  readonly #position: string;
  readonly #namespaces: Namespaces;

  constructor(position: string, namespaces: Namespaces) {
    this.#position = position;
    this.#namespaces = namespaces;
  }

  add(path: string, message: string): void {
    this.listed.push({ path: this.#position + path, message });
  }

  /** A text as it can be written; characters that XML forbids are lost. */
  text(path: string, text: string): string {
    if (text.search(FORBIDDEN) >= 0) this.add(path, 'Characters that XML forbids are left out of the text.');
    return text;
  }

  /** True when a name can be that of an element or attribute here. */
  isName(name: string): boolean {
    const match = /^(?:([A-Za-z_][\w.-]*):)?[A-Za-z_\u00c0-\uffff][\w.\u00b7-\uffff-]*$/.exec(name);
    return match !== null && (match[1] === undefined || (this.#namespaces.has(match[1]) && match[1] !== 'xmlns'));
  }
}
