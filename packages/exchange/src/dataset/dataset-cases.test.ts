import { readdirSync, readFileSync } from 'node:fs';
import { EMPTY_TRANSPORT_CONSIGNMENT, type TransportConsignment } from '@karvon/model';
import { expect, test } from 'vitest';
import { createDocumentReader } from '../document/sniffing-reader.ts';
import type { ExchangeFinding, Loss } from '../finding.ts';
import { readNote } from '../note/note-text.ts';
import { writeEaeuPrearrival, writeEaeuTransit, writeEtirAdvance } from './customs/customs-data.ts';
import type { WrittenDataSet } from './customs/data-set.ts';
import { writeEfti } from './efti/efti-consignment.ts';

/** Holds each case of a folder against its expected file: a new case is two new files. */
function runCases(folderName: string, outcomeOf: (bytes: Uint8Array) => unknown): void {
  const folder = new URL(`../../fixtures/${folderName}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => !file.endsWith('.expected.json'));
  expect(files.length).toBeGreaterThanOrEqual(8);
  for (const file of files) {
    const expected = readFileSync(new URL(file.replace(/\.\w+$/, '.expected.json'), folder), 'utf8');
    // A field that is undefined has no place in JSON.
    const outcome = JSON.parse(JSON.stringify(outcomeOf(readFileSync(new URL(file, folder))))) as unknown;
    expect(outcome, file).toEqual(JSON.parse(expected));
  }
}

/** The consignment of a case: a note, or the canonical consignment without its empty lists. */
function consignmentOf(bytes: Uint8Array): TransportConsignment {
  const text = new TextDecoder().decode(bytes);
  const content = JSON.parse(text) as Partial<TransportConsignment>;
  if ('parties' in content) return { ...EMPTY_TRANSPORT_CONSIGNMENT, ...content };
  const { consignment } = readNote(text);
  if (consignment === undefined) throw new Error('The case is neither a consignment nor a note.');
  return consignment;
}

const bare = (findings: readonly ExchangeFinding[]) =>
  findings.map(({ code, severity, place }) => ({ code, severity, place }));

const pathsOf = (losses: readonly Loss[]) => losses.map(({ path }) => path);

/** The elements by their boxes, what is missing and what is lost. */
function dataSetOutcome({ elements, findings, losses }: WrittenDataSet) {
  return {
    elements: elements.map(({ name: _name, ...element }) => element),
    findings: bare(findings),
    losses: pathsOf(losses),
  };
}

function tableOutcome(bytes: Uint8Array) {
  const findings: ExchangeFinding[] = [];
  const consignments: TransportConsignment[] = [];
  const events: unknown[] = [];
  const formats: unknown[] = [];
  const reader = createDocumentReader(
    {
      onFormat: (format) => formats.push(format),
      onFinding: (finding) => findings.push(finding),
      onConsignment: (consignment) => consignments.push(consignment),
      onEvent: (event) => events.push(event),
    },
    { checksRules: false },
  );
  reader.write(bytes);
  reader.end();
  return { formats, consignments: consignments.map(withoutEmptyLists), events, findings: bare(findings) };
}

function withoutEmptyLists(consignment: TransportConsignment) {
  return Object.fromEntries(
    Object.entries(consignment).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

test('DA16 Each case of the folder csv gives the consignments, events and findings that its expected file tells', () => {
  runCases('csv', tableOutcome);
});

test('DA17 Each case of the folder efti is written as its expected file tells, with the losses that it tells', () => {
  runCases('efti', (bytes) => {
    const { text, losses } = writeEfti(consignmentOf(bytes));
    return { lines: text.trimEnd().split('\n'), losses: pathsOf(losses) };
  });
});

test('DA18 Each case of the folder eaeu fills the boxes of transit and pre-arrival that its expected file tells', () => {
  runCases('eaeu', (bytes) => {
    const consignment = consignmentOf(bytes);
    const prearrival = writeEaeuPrearrival(consignment);
    const { dataSet } = JSON.parse(prearrival.text) as { dataSet: string };
    const transit = dataSetOutcome(writeEaeuTransit(consignment));
    return { transit, prearrival: { dataSet, ...dataSetOutcome(prearrival) } };
  });
});

test('DA19 Each case of the folder etir fills the elements that its expected file tells', () => {
  runCases('etir', (bytes) => dataSetOutcome(writeEtirAdvance(consignmentOf(bytes))));
});
