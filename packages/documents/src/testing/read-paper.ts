import { inflateSync } from 'node:zlib';

/** What a test reads of a paper: its pages, and all text in the order in which it was set. */
export interface ReadPaper {
  readonly pageCount: number;
  readonly text: string;
}

/** Reads the text of a PDF that pdfkit wrote, by the tables that tell glyphs' letters. */
export function readPaper(bytes: Uint8Array): ReadPaper {
  const objects = new Map<string, { readonly head: string; readonly body: string }>();
  const file = Buffer.from(bytes).toString('latin1');
  for (const [, id = '', whole = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', stream] = whole.split('stream\n');
    const raw = Buffer.from(stream?.replace(/\nendstream$/, '') ?? '', 'latin1');
    const body = stream === undefined ? '' : head.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : '';
    objects.set(id, { head, body });
  }
  const all = [...objects.values()];
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const { head } of all)
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      if (table) fonts.set(name, readLetters(objects.get(table)?.body ?? ''));
    }
  const contents = all.flatMap(
    ({ head }) =>
      /\/Type \/Page\n[\s\S]*\/Contents (\d+)|\/Contents (\d+)[\s\S]*\/Type \/Page\n/.exec(head)?.slice(1) ?? [],
  );
  const text = contents
    .filter((id) => id !== undefined)
    .map((id) => readContent(objects.get(id)?.body ?? '', fonts))
    .join('\n');
  return { pageCount: [...file.matchAll(/\/Type \/Page\n/g)].length, text };
}

function readContent(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[\da-f]*>|[-\d. ])*)\] TJ/g)) {
    if (font) letters = fonts.get(font);
    if (shown === undefined) continue;
    for (const [, codes = ''] of shown.matchAll(/<([\da-f]*)>/g))
      for (const code of codes.match(/.{4}/g) ?? []) text += letters?.get(Number.parseInt(code, 16)) ?? '?';
    text += '\n';
  }
  return text;
}

/** Letters by the number of their glyph, from the table that pdfkit writes. */
function readLetters(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, first = '', , list = ''] of table.matchAll(/<([\da-f]{4})> <([\da-f]{4})> \[([^\]]*)\]/g)) {
    let code = Number.parseInt(first, 16);
    for (const [, hex = ''] of list.matchAll(/<([\da-f ]*)>/g)) {
      const units = (hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      letters.set(code++, String.fromCharCode(...units));
    }
  }
  return letters;
}
