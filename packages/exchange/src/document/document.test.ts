import { expect, test } from 'vitest';
import { csvConsignmentHeader, csvConsignmentRows } from '../dataset/csv/csv-consignments.ts';
import { writeInPieces } from '../epcis/testing/read-epcis.ts';
import type { ExchangeFinding } from '../finding.ts';
import { writeNote } from '../note/note-text.ts';
import { checkConsignment } from './check-consignment.ts';
import { detectFormat } from './detect-format.ts';
import { layOutDocument } from './lay-out-document.ts';
import { createDocumentReader } from './sniffing-reader.ts';
import { fuzzMessages, fuzzNotes, fuzzTables } from './testing/document-fuzz.ts';
import { SAMPLE_CONSIGNMENT } from './testing/fuzz-consignment.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2).fill(0xff, 0, 1).fill(0xfe, 1, 2);
  [...text].forEach((character, i) => {
    bytes[2 + 2 * i] = character.charCodeAt(0) & 0xff;
    bytes[3 + 2 * i] = character.charCodeAt(0) >> 8;
  });
  return bytes;
};

test.each([
  ["UNB+UNOC:3+A+B+261123:0900+1'UNH+1+IFTMIN:D:96A:UN'", 'edifact'],
  ["\n UNA:+.? '\nUNB+UNOC:3", 'edifact'],
  ['{"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"]', 'epcis-json'],
  ['{"type":"ObjectEvent","eventTime":"2026-11-23T08:00:00Z"', 'epcis-json'],
  ['<?xml version="1.0"?><!-- note --><epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2"', 'epcis-xml'],
  ['[{"eventType":"TRANSPORT","transportEventTypeCode":"DEPA"}]', 'dcsa'],
  [writeNote(SAMPLE_CONSIGNMENT, 'smgs').text, 'smgs'],
  [writeNote(SAMPLE_CONSIGNMENT, 'cim-smgs').text, 'cim-smgs'],
  [writeNote(SAMPLE_CONSIGNMENT, 'ecmr').text, 'ecmr'],
  ['{"exchangedDocument":{"typeCode":{"content":"730"}}}', 'note'],
  ['<consignment xmlns="http://efti.eu/v1/consignment/common">', 'efti'],
  ['\uFEFFConsignment;Description;Gross kg\n', 'csv-consignments'],
  ['event,occurred_at,place\n', 'csv-events'],
])('DA1 The beginning of a document tells its format, also in UTF-16', (text, format) => {
  expect(detectFormat(bytesOf(text)).format).toBe(format);
  expect(detectFormat(utf16(text.slice(0, 2000)))).toMatchObject({ format, encoding: 'utf-16le' });
});

test.each([
  [Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /PNG/],
  [Uint8Array.of(0x50, 0x4b, 3, 4), /ZIP/],
  [Uint8Array.of(1, 2, 3, 4, 5, 6), /no text/],
  [Uint8Array.from({ length: 200 }, (_, i) => (i * 7919) % 256), /no text/],
  [bytesOf('  '), /blanks/],
  [bytesOf('{"a":1}'), /names a/],
  [bytesOf('[1,2]'), /no objects/],
  [bytesOf('<svg xmlns="x">'), /root svg/],
  [bytesOf('<!DOCTYPE html><html>'), /HTML/],
  [bytesOf('ISA*00*'), /X12/],
  [bytesOf('name,age\nA,3'), /name,age/],
])('DA2 What is no document that is read here is named', (bytes, found) => {
  expect(detectFormat(bytes)).toMatchObject({ format: undefined, found: expect.stringMatching(found) });
});

function read(bytes: Uint8Array, pieceLengths: readonly number[]) {
  const told: unknown[] = [];
  const findings: ExchangeFinding[] = [];
  const reader = createDocumentReader({
    onFormat: (format) => told.push(format),
    onConsignment: (consignment, place, format) => told.push([consignment, place, format]),
    onEvent: (event, place) => told.push([event, place]),
    onFinding: (finding) => findings.push(finding),
  });
  writeInPieces(reader, bytes, pieceLengths);
  return { told, findings };
}

test('DA3 A document gives what it gives whole, in whatever pieces it comes', () => {
  const table = csvConsignmentHeader() + csvConsignmentRows(SAMPLE_CONSIGNMENT, 'A').text.repeat(2);
  for (const text of [writeNote(SAMPLE_CONSIGNMENT, 'ecmr').text, table, '', 'nothing', table.slice(0, -9)]) {
    const whole = read(bytesOf(text), [1_000_000]);
    expect(read(bytesOf(text), [1])).toEqual(whole);
    expect(read(bytesOf(text), [7, 1500, 3])).toEqual(whole);
  }
  expect(read(bytesOf(table), [9]).told).toHaveLength(2);
});

test('DA4 Rules of notes that a consignment from elsewhere breaks are warnings', () => {
  const [first, ...others] = SAMPLE_CONSIGNMENT.items;
  const heavy = { ...SAMPLE_CONSIGNMENT, items: [{ ...first!, netMassKg: 9000 }, ...others] };
  const wrong = (format: 'edifact' | 'ecmr') =>
    checkConsignment(heavy, format).find(({ code }) => code === 'note-mass-net-over-gross');
  expect(wrong('edifact')).toMatchObject({ severity: 'warning', place: { path: '/items/0/netMassKg' } });
  expect(wrong('ecmr')).toMatchObject({ severity: 'error' });
  expect(checkConsignment(SAMPLE_CONSIGNMENT, 'csv-consignments')).toEqual([]);
});

test('DA5 A consignment that is no note is laid out by rows with titles in three languages', () => {
  const rows = layOutDocument(SAMPLE_CONSIGNMENT, 'edifact');
  expect(rows.find(({ box }) => box === 'consignor')).toMatchObject({
    title: { en: 'Consignor', ru: 'Отправитель', tg: 'Фиристанда' },
    lines: [expect.stringContaining('tax 305117884')],
  });
  expect(layOutDocument(SAMPLE_CONSIGNMENT, 'ecmr')).toHaveLength(24);
});

test('DA6 Faulty notes, tables and messages give findings, never an exception, and no more of them than their length allows', () => {
  const notes = fuzzNotes(20261124, 150);
  const tables = fuzzTables(20261124, 400);
  const messages = fuzzMessages(20261129, 400);
  expect([notes.failures, tables.failures, messages.failures]).toEqual([[], [], []]);
  expect(Math.min(messages.consignmentCount, messages.eventCount, messages.findingCount)).toBeGreaterThan(20);
  expect(
    Math.min(notes.consignmentCount, notes.findingCount, tables.consignmentCount, tables.eventCount),
  ).toBeGreaterThan(20);
});
