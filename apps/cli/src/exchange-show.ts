import type { DocumentFormat, ExchangeFinding, FindingPlace, Loss } from '@karvon/exchange';
import { layOutDocument } from '@karvon/exchange';
import type { TransportConsignment, TransportEvent } from '@karvon/model';
import { cut, TABLE_COLUMNS, wrap } from './table.ts';

/** Widths of the columns of the table of events; they are fixed, for its rows are printed before the last one is read. */
const EVENT_COLUMNS = { line: 7, when: 25, what: 22, equipment: 20 } as const;

/** Characters of the boxes of a laid out document. */
const BOX_COLUMNS = { box: 12, title: 26 } as const;

/** Messages longer than this are cut: a document can hold values without end. */
const MESSAGE_CHARACTERS_MAX = 600;

/** A text that cannot steer a terminal: controls and marks of direction become blanks. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}

/** A finding as lines of at most `TABLE_COLUMNS`: how much it weighs, its code, what is wrong and where. */
export function showFinding({ severity, code, message, place }: ExchangeFinding): string {
  const where = showPlace(place);
  return showSentence(`${severity} ${code}: ${message}${where === '' ? '' : ` (${where})`}`);
}

/** A loss as lines: of which consignment or event, the field, and what became of it. */
export function showLoss({ path, message }: Loss, owner: string): string {
  return showSentence(`loss ${owner}${path === '' ? '' : ` ${path}`}: ${message}`);
}

/** A sentence wrapped, without anything that steers the terminal. */
export function showSentence(text: string): string {
  const plain = cut(visible(text), MESSAGE_CHARACTERS_MAX);
  return wrap(plain.replaceAll(/\S{80,}/g, (word) => `${word.slice(0, 79)}…`));
}

/** A place in words: line, box, segment, path and reference, as far as they are known. */
export function showPlace({ line, column, box, segment, path, reference }: FindingPlace): string {
  const parts = [
    line === undefined ? '' : `line ${line}${column === undefined ? '' : `:${column}`}`,
    box === undefined ? '' : `box ${box}`,
    segment === undefined ? '' : showSegment(segment),
    path === undefined || path === '' ? '' : path,
    reference === undefined ? '' : `in ${cut(reference, 40)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function showSegment({ tag, position, element, component }: NonNullable<FindingPlace['segment']>): string {
  const at = element === undefined ? '' : ` element ${element}${component === undefined ? '' : `.${component}`}`;
  return `segment ${tag === '' ? '' : `${tag} `}${position}${at}`;
}

/** A consignment laid out by its boxes, which are numbers of the form for a note and names of fields for anything else. */
export function showConsignment(consignment: TransportConsignment, format: DocumentFormat, title: string): string {
  const lines = [cut(visible(title)), ''];
  const room = TABLE_COLUMNS - BOX_COLUMNS.box - BOX_COLUMNS.title - 4;
  for (const { box, title: names, lines: texts } of layOutDocument(consignment, format)) {
    const name = cut(names.en ?? '', BOX_COLUMNS.title).padEnd(BOX_COLUMNS.title);
    const wrapped = texts.flatMap((text) => breakText(visible(text), room));
    wrapped.forEach((text, index) => {
      const head = index === 0 ? `${cut(box, BOX_COLUMNS.box).padEnd(BOX_COLUMNS.box)}  ${name}` : '';
      lines.push(`${head.padEnd(BOX_COLUMNS.box + BOX_COLUMNS.title + 2)}  ${text}`.trimEnd());
    });
  }
  return `${lines.join('\n')}\n\n`;
}

/** Pieces of a text of at most so many characters, broken between words where that can be. */
function breakText(text: string, columns: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > columns && pieces.length < 50) {
    const blank = rest.lastIndexOf(' ', columns);
    const length = blank > columns / 2 ? blank : columns;
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length).trimStart();
  }
  return [...pieces, cut(rest, columns)];
}

/** The header of the table of events. */
export function showEventHeader(): string {
  const { line, when, what, equipment } = EVENT_COLUMNS;
  const widths = [line, when, what, equipment, TABLE_COLUMNS - line - when - what - equipment - 8];
  return `${layCells(['line', 'when', 'what', 'equipment or goods', 'where'])}\n${widths.map((width) => '─'.repeat(width)).join('  ')}\n`;
}

/** An event as a row of the table. */
export function showEvent(event: TransportEvent, place: FindingPlace): string {
  const { location, equipment, handlingUnits, classifier } = event;
  const what = classifier === 'ACT' ? event.type : `${event.type} ${classifier}`;
  const objects = [...equipment, ...handlingUnits].map(({ id }) => id);
  const [first = ''] = objects;
  const thing = objects.length > 1 ? `${cut(first, 15)} +${objects.length - 1}` : first;
  const names = [
    location?.name,
    location?.unLocode,
    location?.esrCode,
    location?.gln,
    location?.facilityCode,
    location?.uri,
  ];
  const where = names.filter((name) => name !== undefined).join(' ');
  return `${layCells([String(place.line ?? ''), event.occurredAt, what, thing, where])}\n`;
}

function layCells(cells: readonly [line: string, when: string, what: string, thing: string, where: string]): string {
  const [line, when, what, thing, where] = cells.map(visible) as [string, string, string, string, string];
  const fixed = [
    line.padEnd(EVENT_COLUMNS.line),
    cut(when, EVENT_COLUMNS.when).padEnd(EVENT_COLUMNS.when),
    cut(what, EVENT_COLUMNS.what).padEnd(EVENT_COLUMNS.what),
    cut(thing, EVENT_COLUMNS.equipment).padEnd(EVENT_COLUMNS.equipment),
  ];
  return cut([...fixed, where].join('  ').trimEnd());
}
