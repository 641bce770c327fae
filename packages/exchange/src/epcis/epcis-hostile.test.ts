import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { createDcsaReader } from '../dcsa/dcsa-reader.ts';
import { createEpcisJsonReader } from './json/epcis-json-reader.ts';
import { fuzzEventJson, fuzzEventXml } from './testing/epcis-fuzz.ts';
import { readEpcis } from './testing/read-epcis.ts';
import { createEpcisXmlReader } from './xml/epcis-xml-reader.ts';

const encoder = new TextEncoder();
const HEAD =
  '{"@context":"https://ref.gs1.org/standards/epcis/epcis-context.jsonld","type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-03-05T10:00:00Z","epcisBody":{"eventList":[';
const EVENT =
  '{"type":"ObjectEvent","eventTime":"2026-03-02T14:05:00+05:00","eventTimeZoneOffset":"+05:00","epcList":["urn:epc:id:sscc:4780012.0000000017"],"action":"OBSERVE"}';

/** Bytes that are still held once all garbage is collected. */
function bytesHeld(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

/** Characters that texts are searched through while something is done. */
function searchedWhile(act: () => void): number {
  let searched = 0;
  const search = String.prototype.indexOf;
  const spy = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, wanted, from = 0) {
    const at = search.call(this, wanted, from);
    searched += (at < 0 ? this.length : at) - from;
    return at;
  });
  act();
  spy.mockRestore();
  return searched;
}

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe('hostile documents', () => {
  test('EP17 A long document is read with the memory of one event, and a value over the limit is left out with a finding', () => {
    let count = 0;
    let findings = 0;
    const reader = createEpcisJsonReader({
      onHeader: () => undefined,
      onFinding: () => findings++,
      onEvent: () => count++,
    });
    const before = bytesHeld();
    reader.write(encoder.encode(HEAD + EVENT));
    const piece = encoder.encode(`,${EVENT}`.repeat(500));
    for (let pieces = 0; pieces < 100; pieces++) reader.write(piece);
    // The document so far has 8 MB, and much more as values.
    expect(bytesHeld() - before).toBeLessThan(2e6);
    reader.write(encoder.encode(']}}'));
    reader.end();
    expect([count, findings]).toEqual([50_001, 0]);
    const long = `{"type":"ObjectEvent","example:x":"${'x'.repeat(5_000_000)}"}`;
    const read = readEpcis(createEpcisJsonReader, `${HEAD}${long},${EVENT}]}}`);
    expect([codes(read.findings), read.events.length]).toEqual([['document-too-large'], 1]);
  });

  test('EP18 Hostile documents cost work in proportion to their length: depth, repeated names, endless texts and findings are bounded', () => {
    const deep = `${HEAD}${'{"a":'.repeat(200_000)}`;
    const names = `${HEAD}{${'"a":1,'.repeat(200_000)}"a":1}]}}`;
    const tags = '<a>'.repeat(300_000);
    const text = `<epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0" creationDate="2026-03-05T10:00:00Z"><EPCISBody>${'x'.repeat(20_000_000)}`;
    // Processor time, for what else the machine does is no work of the reader.
    const started = process.cpuUsage();
    expect(codes(readEpcis(createEpcisJsonReader, deep).findings)).toEqual(['document-too-deep', 'document-truncated']);
    expect(readEpcis(createEpcisJsonReader, names).findings.length).toBeLessThan(120);
    expect(codes(readEpcis(createEpcisXmlReader, tags).findings)).toEqual(['epcis-document-type-unknown']);
    expect(codes(readEpcis(createEpcisXmlReader, text).findings)).toEqual(['document-too-large']);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });

  test('EP19 A hundred thousand broken values give at most five hundred findings for one event', () => {
    const epcs = Array.from({ length: 100_000 }, (_, n) => `x${n}`);
    const event = { ...JSON.parse(EVENT), epcList: epcs };
    const read = readEpcis(createEpcisJsonReader, `${HEAD}${JSON.stringify(event)}]}}`);
    expect([read.findings.length, read.events[0]!.isRefused]).toEqual([500, true]);
  });

  test('EP30 A piece is searched for line breaks once, however many values or broken bytes it has', () => {
    const values = (count: number) => encoder.encode(`[${'1,'.repeat(count)}1]`);
    const broken = (count: number) => new Uint8Array(count).fill(0xff);
    for (const makeBytes of [values, broken]) {
      const searched = (count: number) =>
        searchedWhile(() => {
          const reader = createDcsaReader({ onEvent: () => undefined, onFinding: () => undefined });
          reader.write(makeBytes(count));
          reader.end();
        });
      expect(searched(4000)).toBeLessThan(2.1 * searched(2000));
    }
  });

  test('EP20 Mutated and random bytes give findings and events, and never an exception', () => {
    const json = fuzzEventJson(20_261_124, 3000);
    const xml = fuzzEventXml(20_261_124, 2000);
    expect([json.failures, xml.failures]).toEqual([[], []]);
    for (const { eventCount, findingCount } of [json, xml])
      expect(Math.min(eventCount, findingCount)).toBeGreaterThan(500);
  });
});
