import type { TransportEvent } from '@karvon/model';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { SAMPLE_CONSIGNMENT } from '../document/testing/fuzz-consignment.ts';
import type { ExchangeFinding } from '../finding.ts';
import { findLosses } from '../note/mmt/losses.ts';
import { consignmentArbitrary } from '../testing/consignment-arbitrary.ts';
import { CONSIGNMENT_COLUMNS } from './csv/csv-columns.ts';
import { createCsvConsignmentReader, csvConsignmentHeader, csvConsignmentRows } from './csv/csv-consignments.ts';
import { createCsvEventReader, csvEventHeader, csvEventRow } from './csv/csv-events.ts';
import { CUSTOMS_DATA_SETS, writeEaeuPrearrival, writeEaeuTransit, writeEtirAdvance } from './customs/customs-data.ts';
import { writeDataSet } from './customs/data-set.ts';
import { writeEfti } from './efti/efti-consignment.ts';
import { openLedger } from './field-ledger.ts';

function readTable(text: string, delimiter = ',') {
  const consignments: unknown[] = [];
  const findings: ExchangeFinding[] = [];
  const sink = {
    onConsignment: (consignment: unknown) => consignments.push(consignment),
    onFinding: (finding: ExchangeFinding) => findings.push(finding),
  };
  const reader = createCsvConsignmentReader(sink, delimiter);
  reader.write(new TextEncoder().encode(text));
  reader.end();
  return { consignments, findings };
}

test('DA7 A table of consignments read back is the consignment in every field that no loss names', () => {
  fc.assert(
    fc.property(consignmentArbitrary(), (consignment) => {
      const { text, losses } = csvConsignmentRows(consignment, 'A');
      const { consignments } = readTable(csvConsignmentHeader() + text);
      expect(findLosses(consignment, consignments[0], 'CSV')).toEqual(losses);
    }),
    { numRuns: 60 },
  );
});

test('DA8 A table of events read back is the event in every field that no loss names', () => {
  const event: TransportEvent = {
    type: 'loading',
    classifier: 'EST',
    occurredAt: '2026-11-23T08:00:00+05:00',
    location: { unLocode: 'TJDYU', name: 'Душанбе, "2"', latitude: -38.5 },
    equipment: [{ id: 'KVNU2048158', isEmpty: true, seals: [{ number: 'S1', party: 'CA' }] }],
    handlingUnits: [{ id: 'urn:epc:id:sscc:4780012.0000000012', quantity: 3 }],
    means: { mode: 'rail', id: '2301' },
    documents: [{ typeCode: 'BKG', id: 'A1' }],
    remarks: 'a;b\nc',
  };
  const { text, losses } = csvEventRow(event);
  const back: TransportEvent[] = [];
  const reader = createCsvEventReader(
    { onEvent: (one) => back.push(one), onFinding: (one) => expect(one).toBeNull() },
    ',',
  );
  reader.write(new TextEncoder().encode(csvEventHeader() + text));
  reader.end();
  expect(losses.map(({ path }) => path)).toEqual(['/equipment/0/seals/0/party', '/handlingUnits/0/quantity']);
  expect(findLosses(event, back[0], 'CSV')).toEqual(losses);
});

test('DA9 A cell that has not the form of its column is a finding with its line and column', () => {
  const text =
    'consignment;description;gross_kg;hs_code;odd\r\nA;"Tea\nleaves";5,5;0902;x\r\n;;;;\r\nA;;1e3;AB;\r\nB;Nuts;7;;;;z\r\nA;Tea;1;;\r\n';
  const { consignments, findings } = readTable(text, ';');
  expect(consignments).toHaveLength(3);
  expect(findings.map(({ code, place }) => `${place.line} ${code} ${place.path}`).sort()).toEqual([
    '1 csv-column-unknown /odd',
    '5 csv-value-missing /description',
    '5 csv-value-unreadable /gross_kg',
    '5 csv-value-unreadable /hs_code',
    '6 csv-row-length undefined',
    '7 csv-rows-apart /consignment',
  ]);
  expect(new Set(CONSIGNMENT_COLUMNS.map(({ name }) => name)).size).toBe(CONSIGNMENT_COLUMNS.length);
});

test('DA15 A header of many columns costs its length, and a short row under it what the row has', () => {
  const columns = Array.from({ length: 3000 }, (_, i) => `column ${i}`);
  const search = vi.spyOn(Array.prototype, 'indexOf');
  const trim = vi.spyOn(String.prototype, 'trim');
  const { findings } = readTable(`consignment,${columns.join(',')}\n${'A\n'.repeat(1000)}`);
  const calls = [search.mock.calls.length, trim.mock.calls.length];
  vi.restoreAllMocks();
  expect(findings.filter(({ code }) => code === 'csv-column-unknown')).toHaveLength(1000);
  expect(calls[0]).toBeLessThan(100);
  expect(calls[1]).toBeLessThan(5 * (3000 + 1000));
});

test('DA10 Elements of eFTI stand in the order of the schema, which sorts them by name', () => {
  const { text } = writeEfti(SAMPLE_CONSIGNMENT);
  expect(text).toContain('<consignment xmlns="http://efti.eu/v1/consignment/common">');
  for (const indent of ['  ', '    ', '      ', '        ']) {
    let last = '';
    for (const line of text.split('\n')) {
      const [, blanks = '', name = ''] = /^( *)<([a-zA-Z]+)/.exec(line) ?? [];
      if (blanks.length < indent.length) last = '';
      if (blanks !== indent) continue;
      expect(name >= last, `${name} behind ${last}`).toBe(true);
      last = name;
    }
  }
  expect(text).toMatch(/<uNDGID>1263<\/uNDGID>/);
});

test('DA11 A leaf that a writer never reads is a loss, and one that it reads is not', () => {
  const ledger = openLedger({ a: { b: 1, c: [{ d: 'x', e: true }] }, f: undefined as string | undefined });
  expect(ledger.value.a.c[0]?.d).toBe('x');
  expect(ledger.losses('X').map(({ path }) => path)).toEqual(['/a/b', '/a/c/0/e']);
  const { losses } = writeEtirAdvance(SAMPLE_CONSIGNMENT);
  expect(losses.map(({ path }) => path)).toEqual(expect.arrayContaining(['/items/0/netMassKg', '/totals/grossMassKg']));
  expect(losses.map(({ path }) => path)).not.toContain('/items/0/grossMassKg');
});

test('DA12 A mandatory element that cannot be filled is a finding and among the missing', () => {
  expect(writeEtirAdvance(SAMPLE_CONSIGNMENT).findings).toEqual([]);
  expect(writeEaeuTransit(SAMPLE_CONSIGNMENT).findings).toEqual([]);
  const { customs: _, ...bare } = SAMPLE_CONSIGNMENT;
  const { text, findings } = writeEtirAdvance(bare);
  expect(findings.map(({ place }) => place.box)).toEqual([
    'guarantee-reference',
    'departure-office',
    'destination-office',
  ]);
  expect(JSON.parse(text)).toMatchObject({
    dataSet: 'etir-advance-data',
    version: '4.3',
    submission: expect.stringMatching(/^none/),
    missing: [{ id: 'guarantee-reference' }, {}, {}],
  });
});

test('DA13 Pre-arrival information is that of rail for a rail note, else that of road', () => {
  const rail = { ...SAMPLE_CONSIGNMENT, contract: { kind: 'smgs' as const, number: '1' } };
  expect(JSON.parse(writeEaeuPrearrival(rail).text).dataSet).toBe('eaeu-prearrival-rail');
  expect(JSON.parse(writeEaeuPrearrival(SAMPLE_CONSIGNMENT).text).dataSet).toBe('eaeu-prearrival-road');
});

test('DA14 Any consignment fills every data set without an exception, and each element has names in two languages', () => {
  for (const { elements } of CUSTOMS_DATA_SETS) {
    expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
    expect(elements.every(({ name }) => name.en !== '' && /[а-яА-Я]/.test(name.ru))).toBe(true);
  }
  fc.assert(
    fc.property(consignmentArbitrary(), (consignment) => {
      for (const dataSet of CUSTOMS_DATA_SETS) JSON.parse(writeDataSet(dataSet, consignment).text);
      writeEfti(consignment);
    }),
    { numRuns: 40 },
  );
});
