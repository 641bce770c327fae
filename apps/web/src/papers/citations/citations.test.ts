import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCitations } from './citations.ts';

const DATA = new URL('../../../../../packages/agreements/data/', import.meta.url);

test('W133 Every rule that papers, regimes and lists to check cite is cited in Russian and Tajik, with its dates and numbers', async () => {
  const cited = ['documents.csv', 'agreements.csv', 'control-lists.csv'].flatMap(listCitations);
  expect(cited.length).toBeGreaterThan(60);
  for (const language of ['ru', 'tg'] as const) {
    const citations = await loadCitations(language);
    expect(cited.filter((text) => citations[text] === undefined)).toEqual([]);
    for (const [english, said] of Object.entries(citations))
      expect(yearsOf(said), `${language}: ${english}`).toEqual(yearsOf(english));
  }
});

function listCitations(file: string): readonly string[] {
  const [header = [], ...rows] = readFileSync(new URL(file, DATA), 'utf8').trim().split('\n').map(cellsOf);
  return rows.flatMap((cells) => cells[header.indexOf('citation')] || []);
}

/** The cells of a line of CSV; what stands in quotes may hold commas. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
  );
}

function yearsOf(text: string): readonly string[] {
  return (text.match(/(?:19|20)\d\d/g) ?? []).toSorted();
}
