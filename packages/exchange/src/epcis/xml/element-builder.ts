import type { XmlAttribute, XmlElement } from './xml-tree.ts';

/** Deepest nesting of elements that is read. */
export const XML_DEPTH_MAX = 100;

/** Most characters of one element that is held in memory, its tags counted with a fixed share each. */
const ELEMENT_LENGTH_MAX = 4 * 1024 * 1024;
const LENGTH_OF_TAG = 64;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Builds one element with all that is inside, and gives up where it grows too deep or too long. */
export class ElementBuilder {
  readonly #open: OpenElement[] = [];
  #length = 0;
  /** Depth of elements that are left out below one that is too deep. */
  #leftOut = 0;
  /** What was wrong, or undefined. */
  fault: 'document-too-deep' | 'document-too-large' | undefined;

  openTag(element: Omit<XmlElement, 'children' | 'text'>): void {
    if (this.#leftOut > 0 || this.#open.length >= XML_DEPTH_MAX || this.fault === 'document-too-large') {
      this.#leftOut++;
      this.fault ??= 'document-too-deep';
      return;
    }
    this.#grow(LENGTH_OF_TAG + lengthOf(element.attributes));
    const { prefix, local, uri, attributes, line, column } = element;
    this.#open.push({ prefix, local, uri, attributes, line, column, children: [], text: '' });
  }

  addText(text: string): void {
    const element = this.#open.at(-1);
    if (element === undefined || this.#leftOut > 0) return;
    this.#grow(text.length);
    if (this.fault !== 'document-too-large') element.text += text;
  }

  /** Closes the innermost element; returns the whole when it was the outermost. */
  closeTag(): XmlElement | undefined {
    if (this.#leftOut > 0) {
      this.#leftOut--;
      return undefined;
    }
    const element = this.#open.pop();
    if (element === undefined) return undefined;
    const parent = this.#open.at(-1);
    if (parent === undefined) return element;
    parent.children.push(element);
    return undefined;
  }

  #grow(length: number): void {
    this.#length += length;
    if (this.#length > ELEMENT_LENGTH_MAX) this.fault = 'document-too-large';
  }
}

function lengthOf(attributes: readonly XmlAttribute[]): number {
  return attributes.reduce((sum, { local, value }) => sum + local.length + value.length, 0);
}
