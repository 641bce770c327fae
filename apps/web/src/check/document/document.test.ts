import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type DocumentReport, EVENTS_KEPT_MAX, FINDINGS_KEPT_MAX, TARGETS } from './document-report.ts';
import { createReportKeeper, type ReportKeeper } from './report-keeper.ts';
import { writeDocument } from './write-document.ts';

const FIXTURES = fileURLToPath(new URL('../../../../../packages/exchange/fixtures/', import.meta.url));

test('W66 The report of a document has a bounded size and counts what it leaves out', () => {
  const event = (number: number) => `CNI+${number}+1'STS+1+24'DTM+334:202611151100:203'LOC+5+UZTAS'EQD+CN+CSQU3054384'`;
  const count = EVENTS_KEPT_MAX + 100;
  const events = Array.from({ length: count }, (_, index) => event(index + 1)).join('');
  const text = `UNB+UNOC:3+A+B+261123:0900+1'UNH+1+IFTSTA:D:96A:UN'BGM+23+1+9'${events}UNT+${count * 5 + 3}+1'UNZ+1+1'`;
  const report = read(new TextEncoder().encode(text), 4096).report();
  expect([report.events.length, report.eventCount]).toEqual([EVENTS_KEPT_MAX, count]);
  expect(report.findingCounts.warning).toBeGreaterThan(FINDINGS_KEPT_MAX);
  expect(report.findings.filter(({ severity }) => severity === 'warning').length).toBe(FINDINGS_KEPT_MAX);
  expect(report.events[0]).toMatchObject({ occurredAt: expect.stringContaining('2026-11-15T11:00'), where: 'UZTAS' });
});

test('W67 Every document of the conformance folders comes to a report, in pieces of any size, and none makes the reader throw', () => {
  const formats: Record<string, Set<string | undefined>> = {};
  for (const folder of readdirSync(FIXTURES)) {
    const names = readdirSync(join(FIXTURES, folder)).filter((name) => !name.endsWith('.expected.json'));
    for (const name of names) {
      const bytes = readFileSync(join(FIXTURES, folder, name));
      const whole = read(bytes, bytes.length).report();
      const parted = read(bytes, 97).report();
      expect(summary(parted), `${folder}/${name}`).toEqual(summary(whole));
      if (name.startsWith('valid') && whole.format !== undefined) {
        formats[folder] ??= new Set();
        formats[folder].add(whole.format);
        expect(whole.findingCounts.error, `${folder}/${name}`).toBe(0);
      }
    }
  }
  for (const form of ['smgs', 'cim-smgs', 'ecmr', 'epcis-xml'] as const)
    expect([...(formats[form] ?? [])]).toEqual([form]);
});

test('W69 A consignment written as another document says what is lost and reads back as that document', () => {
  const note = readFileSync(join(FIXTURES, 'smgs/valid-wagon-khujand-novosibirsk.json'));
  const [consignment] = read(note, note.length).consignments;
  if (!consignment) throw new Error('the note has no consignment');
  for (const target of TARGETS) {
    const { text, losses, boxes } = writeDocument(consignment, target, new Date('2026-11-24T09:00:00Z'));
    const { format } = read(new TextEncoder().encode(text), 1000).report();
    expect(format).toBe(target === 'iftmin' ? 'edifact' : target);
    if (target === 'smgs') expect(losses).toEqual([]);
    if (target === 'iftmin') expect(losses.length).toBeGreaterThan(0);
    expect(boxes.length > 0).toBe(['smgs', 'cim-smgs', 'ecmr'].includes(target));
  }
});

function read(bytes: Uint8Array, pieceLength: number): ReportKeeper {
  const keeper = createReportKeeper();
  for (let at = 0; at < bytes.length; at += pieceLength) keeper.write(bytes.subarray(at, at + pieceLength));
  keeper.end();
  return keeper;
}

function summary({ format, findingCounts, eventCount, consignmentCount, isBinary }: DocumentReport) {
  return { format, findingCounts, eventCount, consignmentCount, isBinary };
}
