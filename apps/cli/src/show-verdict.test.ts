import { checkIdentifier, identify } from '@karvon/standards';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showListRow, showVerdict } from './show-verdict.ts';
import { TABLE_COLUMNS } from './table.ts';

const widthOf = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

test('L17 A verdict fits 100 columns and cannot steer the terminal, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.constantFrom('CSQU\n3054383', 'CSQU3054383\r\nvalid', '\u001b[31mUZTAS', '\u202e708507'),
    fc.stringMatching(/^[A-Zа-я0-9]{0,520}$/),
    fc.stringMatching(/^https:\/\/id\.gs1\.org\/8004\/[0-9]{6}[A-Z]{0,60}$/),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('auto', 'tax', 'gs1', 'container', 'giai', 'digital-link'), (value, kind) => {
      const alternatives = identify(value).map((one) => one.kind);
      const verdict = checkIdentifier(kind, value);
      const shown = showVerdict({ verdict, alternatives, near: [] });
      const row = showListRow(99_999_999, verdict);
      expect(widthOf(shown)).toBeLessThanOrEqual(TABLE_COLUMNS);
      expect(widthOf(row)).toBeLessThanOrEqual(TABLE_COLUMNS);
      expect(row).not.toContain('\n');
      expect(shown + row).not.toMatch(/[^\P{C}\n]/u);
    }),
  );
});
