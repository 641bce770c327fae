/** An attribute with its namespace; `''` where it has none. */
export interface XmlAttribute {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** An element of a small part of a document that is held in memory at once. */
export interface XmlElement {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text between the tags, without that of the elements inside. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Namespaces whose elements belong to the standard although it writes them without one. */
const EPCIS_NAMESPACE = /^urn:epcglobal:epcis(?:-query)?:xsd:[12]$/;

/** True when an element is one of the standard, and not of someone else. */
export function isStandard(element: { readonly uri: string }): boolean {
  return element.uri === '' || EPCIS_NAMESPACE.test(element.uri);
}

/** The elements inside, with those of the wrappers of EPCIS 1.x in the place of the wrappers. Source: EPCIS 1.2, section 9.5. */
export function unwrapped(element: XmlElement): readonly XmlElement[] {
  if (!element.children.some(isWrapping)) return element.children;
  return element.children.flatMap((child) => (isWrapping(child) ? unwrapped(child) : [child]));
}

function isWrapping(child: XmlElement): boolean {
  return (child.local === 'extension' || child.local === 'baseExtension') && isStandard(child);
}

/** The first element inside with this name, or undefined. */
export function findChild(element: XmlElement, local: string): XmlElement | undefined {
  return unwrapped(element).find((child) => child.local === local);
}

/** The trimmed text of the first element inside with this name, or undefined. */
export function textOfChild(element: XmlElement, local: string): string | undefined {
  return findChild(element, local)?.text.trim();
}

/** Place of the element that a JSON pointer into the event means; of the nearest one above when it has none of its own. */
export function locateElement(root: XmlElement, pointer: string): { readonly line: number; readonly column: number } {
  let found = root;
  for (const segment of pointer.split('/').slice(1)) {
    const children = unwrapped(found);
    const next = /^\d+$/.test(segment)
      ? children[Number(segment)]
      : children.find(({ local, prefix }) => local === segment || `${prefix}:${local}` === segment);
    if (next === undefined) break;
    found = next;
  }
  return { line: found.line, column: found.column };
}
