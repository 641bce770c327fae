import { checkIdentifier } from '@karvon/standards';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkValue, isDocument, replaceValue, splitValues, VALUES_MAX } from './check-values.ts';
import { EXAMPLES, SAMPLES } from './samples.ts';
import { csvOf, suggestionOf, tabbedOf, verdictRows } from './verdict-table.ts';

test('W63 A pasted list is parted by line, tab and semicolon, and a suggestion replaces one value and nothing else', () => {
  const pasted = '  CSQU3054384\r\n\r\n52967296\tFCA Khujand; 4\n';
  const { values } = splitValues(pasted);
  expect(values.map(({ line, text }) => [line, text])).toEqual([
    [1, 'CSQU3054384'],
    [3, '52967296'],
    [3, 'FCA Khujand'],
    [3, '4'],
  ]);
  for (const value of values) expect(pasted.slice(value.start, value.start + value.text.length)).toBe(value.text);
  const first = checkValue('auto', values[0] ?? { line: 0, text: '', start: 0 });
  expect(replaceValue(pasted, first, suggestionOf(first) ?? '')).toBe(pasted.replace('CSQU3054384', 'CSQU3054383'));
  const long = splitValues('7\n'.repeat(VALUES_MAX + 5));
  expect([long.values.length, long.beyondCount]).toEqual([VALUES_MAX, 5]);
});

test('W64 A pasted document is told from a list of numbers', () => {
  const documents = [
    "UNA:+.? 'UNB+UNOC:3",
    'UNB+UNOA:1+A+B',
    '\uFEFF<?xml version="1.0"?>',
    ' {\n "a": 1}',
    '[{"a":1}]',
  ];
  expect(documents.filter((text) => !isDocument(text))).toEqual([]);
  const lists = ['UNAU1234567', 'CSQU3054383\n52967296', 'UN 1203', '(00)340123450000000017', '< 5', 'UNGERN'];
  expect(lists.filter(isDocument)).toEqual([]);
});

test('W65 No cell of a table of verdicts can be taken for a formula', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(
      fc.oneof(
        cell,
        cell.map((text) => `=${text}`),
        cell.map((text) => ` @${text}`),
      ),
      (text) => {
        const value = { line: 1, text, start: 0 };
        const writer = {
          headers: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
          verdict: String,
          kind: (kind: string) => kind,
          finding: (_: string, message: string) => message,
        };
        const rows = verdictRows([checkValue('container', value)], writer);
        const cells = [...csvOf(rows).matchAll(/"((?:[^"]|"")*)"/g)].map(([, inside]) => inside ?? '');
        expect(cells.filter((one) => /^\s*[=+\-@]/.test(one))).toEqual([]);
        const tabbed = tabbedOf(rows).split(/[\t\n]/);
        expect(tabbed.length).toBe(14);
        expect(tabbed.filter((one) => /^\s*[=+\-@]/.test(one))).toEqual([]);
      },
    ),
  );
});

test('W68 The sample of each kind is valid, and the sample documents show slips and nothing that is not meant', async () => {
  const refused = Object.entries(SAMPLES).filter(([kind, text]) => !checkIdentifier(kind, text).isValid);
  expect(refused).toEqual([]);
  for (const { kind, text } of EXAMPLES)
    expect(checkValue('auto', { line: 1, text, start: 0 }).verdict.kind).toBe(kind);
  const { createReportKeeper } = await import('../document/report-keeper.ts');
  const { sampleText } = await import('../document/sample-documents.ts');
  const codes = (['smgs', 'edifact'] as const).map((sample) => {
    const keeper = createReportKeeper();
    keeper.write(new TextEncoder().encode(sampleText(sample)));
    keeper.end();
    return [...new Set(keeper.report().findings.map(({ code }) => code))];
  });
  expect(codes).toEqual([
    ['note-wagon-wrong', 'note-mass-total-differs'],
    ['edifact-message-count-differs', 'message-identifier-doubtful'],
  ]);
});
