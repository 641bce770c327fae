import { expect, it } from 'vitest';
import { type ControlQuestion, controlListsFor } from './control-lists.ts';
import { shippedAgreementTables } from './folder/shipped-tables.ts';

const tables = shippedAgreementTables();
const ids = (question: Partial<ControlQuestion>) =>
  controlListsFor(tables, { kind: 'export-control', states: ['CN', 'UZ'], date: '2026-12-01', ...question }).map(
    ({ id }) => id,
  );

it('G40 A list of controls concerns the states and the codes that it names, and codes too short to tell', () => {
  expect(ids({ hsCode: '851762' })).toEqual(['common-high-priority', 'cn-dual-use']);
  expect(ids({ hsCode: '8517' })).toContain('common-high-priority');
  expect(ids({ hsCode: '851713' })).toEqual(['cn-dual-use']);
  expect(ids({ hsCode: '5205', states: ['TJ', 'UZ'] })).toEqual([]);
  expect(ids({ hsCode: '5205', states: ['TJ', 'KZ'] })).toEqual(['eaeu-dual-use']);
  expect(ids({ hsCode: '5205', states: ['DE', 'UZ'] })).toEqual(['eu-dual-use']);
  expect(ids({ kind: 'sanctions' }).length).toBeGreaterThanOrEqual(4);
  expect(ids({ kind: 'sanctions' })).not.toContain('cn-dual-use');
});
