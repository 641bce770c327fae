import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aperakFor } from '../edifact/aperak.ts';
import { contrlFor } from '../edifact/contrl.ts';
import { type WrittenInterchange, writeInterchange } from '../edifact/interchange-text.ts';
import type { ExchangeFinding } from '../finding.ts';
import { createMessageReader } from './message-mapper.ts';
import { CONSIGNMENT_MESSAGES, EVENT_MESSAGES } from './message-profile.ts';
import { readMessages } from './testing/round-trip.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/** A finding as a case shows it: its words may change, its code, weight and place may not. */
function shown({ code, severity, place }: ExchangeFinding): string {
  const { tag = '', position = 0, element, component } = place.segment ?? {};
  const part = element === undefined ? '' : ` el. ${element}${component === undefined ? '' : `.${component}`}`;
  return `${severity} ${code} ${tag} ${position}${part}`;
}

function readCase(type: string, name: string): unknown {
  const bytes = readFileSync(new URL(`${type}/${name}.edi`, FIXTURES));
  const { consignments, events, findings } = readMessages([bytes]);
  return { consignments, events, findings: findings.map(shown) };
}

describe.each([...CONSIGNMENT_MESSAGES, ...EVENT_MESSAGES].map((type) => type.toLowerCase()))('%s', (type) => {
  const names = readdirSync(new URL(`${type}/`, FIXTURES))
    .filter((file) => file.endsWith('.edi'))
    .map((file) => file.slice(0, -4));

  test('MS1 Each case of a message is read as its expectation says', () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
    for (const name of names) {
      const expected: unknown = JSON.parse(readFileSync(new URL(`${type}/${name}.expected.json`, FIXTURES), 'utf8'));
      expect(readCase(type, name), name).toEqual(expected);
    }
  });
});

test('MS9 Each case of the folder acknowledgement is answered by the CONTRL and APERAK that its expected file tells', () => {
  const folder = new URL('../../fixtures/acknowledgement/', import.meta.url);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.edi'))
    .map((file) => file.slice(0, -4));
  const options = { preparedDate: '20260311', preparedTime: '0930', controlReference: 'ACK7' };
  const linesOf = (reply: WrittenInterchange | undefined) =>
    reply === undefined
      ? []
      : writeInterchange({ ...reply, hasLineBreaks: true })
          .text.trimEnd()
          .split('\n');
  for (const name of names) {
    const replies: { readonly contrl: string[]; readonly aperak: string[] } = { contrl: [], aperak: [] };
    const reader = createMessageReader({
      onConsignment: () => {},
      onEvent: () => {},
      onFinding: () => {},
      onReceipt: (receipt) => {
        replies.contrl.push(...linesOf(contrlFor(receipt, options)));
        replies.aperak.push(...linesOf(aperakFor(receipt, options)));
      },
    });
    reader.write(readFileSync(new URL(`${name}.edi`, folder)));
    reader.end();
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'));
    expect([name, replies]).toEqual([name, expected]);
  }
  expect(names.length).toBeGreaterThanOrEqual(15);
});
