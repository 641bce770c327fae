import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ExchangeFinding } from '../finding.ts';
import { eventHash } from './hash/event-hash.ts';
import { eventPreHash } from './hash/prehash.ts';
import { createEpcisJsonReader } from './json/epcis-json-reader.ts';
import { type EpcisOutcome, readEpcis } from './testing/read-epcis.ts';
import { createEpcisXmlReader } from './xml/epcis-xml-reader.ts';

const root = new URL('../../fixtures/', import.meta.url);

function cases(folder: string, extension: string) {
  const expected = (name: string) => JSON.parse(readFileSync(new URL(`${folder}/${name}.expected.json`, root), 'utf8'));
  return readdirSync(new URL(`${folder}/`, root))
    .filter((file) => file.endsWith(`.${extension}`) && !file.endsWith('.expected.json'))
    .map((file) => file.slice(0, -extension.length - 1))
    .map((name) => ({
      name,
      bytes: readFileSync(new URL(`${folder}/${name}.${extension}`, root)),
      expected: expected(name),
    }));
}

function told({ events, findings }: EpcisOutcome): object {
  return {
    events: events.map(({ event, isRefused }) => ({ type: event.type, ...(isRefused ? { isRefused } : {}) })),
    findings: findings.map(shortly),
  };
}

function shortly({ code, severity, place: { path, line, column } }: ExchangeFinding): object {
  return { code, severity, ...(path === undefined ? {} : { path }), ...(line === undefined ? {} : { line, column }) };
}

const json = cases('epcis-json', 'json');
const xml = cases('epcis-xml', 'xml');
const hashes = cases('cbv-hash', 'json');

describe('cases of EPCIS', () => {
  test('EP1 Each case of the folder epcis-json gives the events and findings that its expected file tells', () => {
    const outcomes = json.map(({ name, bytes }) => [name, told(readEpcis(createEpcisJsonReader, bytes))]);
    expect(outcomes).toEqual(json.map(({ name, expected }) => [name, expected]));
    expect(json.length).toBeGreaterThanOrEqual(60);
  });

  test('EP2 Each case of the folder epcis-xml gives the events and findings that its expected file tells', () => {
    const outcomes = xml.map(({ name, bytes }) => [name, told(readEpcis(createEpcisXmlReader, bytes))]);
    expect(outcomes).toEqual(xml.map(({ name, expected }) => [name, expected]));
    expect(xml.length).toBeGreaterThanOrEqual(30);
  });

  test('EP3 Each case of the folder cbv-hash has the pre-hash string and the hash that its expected file tells', () => {
    const outcomes = hashes.map(({ name, bytes }) => {
      const { event, namespaces } = readEpcis(createEpcisJsonReader, bytes).events[0]!;
      return [name, { preHash: eventPreHash(event, namespaces), hash: eventHash(event, namespaces) }];
    });
    expect(outcomes).toEqual(hashes.map(({ name, expected }) => [name, expected]));
    expect(hashes.length).toBeGreaterThanOrEqual(20);
  });

  test('EP4 A valid case has no finding of severity error, and any other case has a finding', () => {
    for (const { name, expected } of [...json, ...xml]) {
      const severities = expected.findings.map(({ severity }: ExchangeFinding) => severity);
      if (name.startsWith('valid-')) expect([name, severities.includes('error')]).toEqual([name, false]);
      else expect([name, severities.length > 0]).toEqual([name, true]);
    }
  });

  test('EP5 What a document gives does not depend on the pieces in which its bytes come', () => {
    for (const { bytes } of json) {
      const whole = told(readEpcis(createEpcisJsonReader, bytes));
      for (const pieces of [[1], [3, 1, 7]])
        expect(told(readEpcis(createEpcisJsonReader, bytes, pieces))).toEqual(whole);
    }
    for (const { bytes } of xml) {
      const whole = told(readEpcis(createEpcisXmlReader, bytes)) as { events: object };
      for (const pieces of [[1], [3, 1, 7]]) {
        const cut = told(readEpcis(createEpcisXmlReader, bytes, pieces)) as { events: object };
        expect(cut).toEqual(whole);
      }
    }
  });
});
