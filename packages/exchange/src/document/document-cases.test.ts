import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ExchangeFinding } from '../finding.ts';
import { detectFormat } from './detect-format.ts';
import { createDocumentReader } from './sniffing-reader.ts';

/** What a document is found to be, how much it holds, and which findings it has. */
function outcomeOf(bytes: Uint8Array) {
  const findings: ExchangeFinding[] = [];
  const counts = { consignments: 0, events: 0, messages: 0 };
  const reader = createDocumentReader(
    {
      onFinding: (finding) => findings.push(finding),
      onConsignment: () => counts.consignments++,
      onEvent: () => counts.events++,
      onMessage: () => counts.messages++,
    },
    { checksRules: false },
  );
  reader.write(bytes);
  reader.end();
  const detected = detectFormat(bytes);
  return { detected, ...counts, findings: findings.map(({ code, severity, place }) => ({ code, severity, place })) };
}

test('DA20 Each case of the folder document is found to be what its expected file tells, and holds as much', () => {
  const folder = new URL('../../fixtures/document/', import.meta.url);
  const files = readdirSync(folder).filter((file) => !file.endsWith('.expected.json'));
  expect(files.length).toBeGreaterThanOrEqual(8);
  for (const file of files) {
    const expected = readFileSync(new URL(file.replace(/\.\w+$/, '.expected.json'), folder), 'utf8');
    // A field that is undefined has no place in JSON.
    const outcome = JSON.parse(JSON.stringify(outcomeOf(readFileSync(new URL(file, folder))))) as unknown;
    expect(outcome, file).toEqual(JSON.parse(expected));
  }
});
