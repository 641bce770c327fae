import { cleanIdentifier } from './clean-text.ts';
import {
  CONTAINER_LENGTHS_MM,
  CONTAINER_SECTIONS,
  CONTAINER_TYPE_GROUPS,
  CONTAINER_TYPES,
  REDUCED_STRENGTH_LETTERS,
} from './container-size-table.ts';
import { type Finding, finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

const FEET_MM = 304.8;

/**
 * Checks and explains a size-type code, as 45G1: length, width and height, type.
 *
 * A letter in the last place is a type group (45GP) or a type of reduced strength (45GB). Codes of the edition of 1984 have four
 * digits and are told to be such. Source: ISO 6346:2022, section 5, annexes D and E.
 */
export function checkSizeType(input: string): Verdict {
  const { text, findings } = cleanIdentifier(input);
  const match = /^([0-9A-HK-NP])([0-9A-Z])([0-9A-Z]{2})$/.exec(text);
  if (match === null) return wrongForm('container-size-type', input, text, 'four characters, as 22G1 or 45GP');
  const [, length, section, type] = match as unknown as [string, string, string, string];
  const lengthMm = CONTAINER_LENGTHS_MM[length];
  const outer = CONTAINER_SECTIONS[section];
  const meaning = explainType(type);
  const unknown: Finding[] = [];
  if (lengthMm === undefined) unknown.push(unassigned('length', length));
  if (outer === undefined) unknown.push(unassigned('width and height', section));
  if (meaning === undefined) unknown.push(unknownType(text, type));
  return verdictOf('container-size-type', input, {
    normalised: text,
    parts: [
      part('length', length, lengthMm === undefined ? 'unassigned' : `${lengthMm} mm (${feet(lengthMm)} ft) long`),
      part('section', section, outer === undefined ? 'unassigned' : `${outer.widthText}, ${outer.heightText}`),
      part('type', type, meaning ?? 'unassigned'),
    ],
    findings: [...findings, ...unknown],
  });
}

function explainType(type: string): string | undefined {
  const exact = CONTAINER_TYPE_GROUPS[type] ?? CONTAINER_TYPES[type];
  if (exact !== undefined) return exact;
  const digit = REDUCED_STRENGTH_LETTERS.indexOf(type[1]!);
  const full = digit < 0 ? undefined : CONTAINER_TYPES[`${type[0]}${digit}`];
  return full === undefined ? undefined : `${full}; of reduced strength`;
}

function unassigned(what: string, character: string): Finding {
  return finding('error', 'code-unassigned', `${character} is no code for the ${what} of a container.`);
}

function unknownType(text: string, type: string): Finding {
  if (/^\d{2}$/.test(type)) {
    const message = `${text} is a code of the edition of 1984, which has digits for the type; ask for today's code.`;
    return finding('warning', 'code-withdrawn', message);
  }
  return finding('warning', 'code-unknown', `${type} is not in the table of types that is carried here.`);
}

function feet(lengthMm: number): number {
  return Math.round((lengthMm / FEET_MM) * 10) / 10;
}
