import { attributeText, elementText } from '../../epcis/write/xml-text.ts';

/** An XML element to be written: its name, attributes and either a text or children. */
export interface EftiElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly EftiElement[];
}

/** What may stand among children: nothing is left out. */
export type EftiPart = EftiElement | undefined;

/** An element with children; undefined when there are none. */
export function group(name: string, ...parts: readonly (EftiPart | readonly EftiPart[])[]): EftiPart {
  const children = parts.flat().filter((part) => part !== undefined);
  return children.length === 0 ? undefined : { name, attributes: {}, content: children };
}

/** An element with a text; undefined when the text is absent or empty. */
export function leaf(
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): EftiPart {
  return text === undefined || text === '' ? undefined : { name, attributes, content: text };
}

/** The element as indented lines. */
export function elementXml({ name, attributes, content }: EftiElement, indent = ''): string {
  const given = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${attributeText(value)}"`)
    .join('');
  if (typeof content === 'string') return `${indent}<${name}${given}>${elementText(content)}</${name}>\n`;
  const children = content.map((child) => elementXml(child, `${indent}  `)).join('');
  return `${indent}<${name}${given}>\n${children}${indent}</${name}>\n`;
}
