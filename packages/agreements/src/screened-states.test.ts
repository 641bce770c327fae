import { expect, it } from 'vitest';
import { shippedAgreementTables } from './folder/shipped-tables.ts';
import { screenedStates } from './screened-states.ts';

const tables = shippedAgreementTables();
const row = { citation: 'x', source: 'general', grade: 'G', line: 2 } as const;

it('G41 The states of a way that raise the question of sanctions are those of the rows of the day, and only some bar the passage', () => {
  const states = ['AF', 'BY', 'IR', 'KZ', 'RU', 'UZ'];
  expect(screenedStates(tables, { states, date: '2026-12-01' }).toSorted()).toEqual(['AF', 'BY', 'IR', 'RU']);
  expect(screenedStates(tables, { states, date: '2026-12-01', concern: 'passage' })).toEqual(['RU', 'BY', 'IR']);
  expect(screenedStates(tables, { states: ['AF', 'UZ'], date: '2026-12-01', concern: 'passage' })).toEqual([]);
  expect(screenedStates(tables, { states: ['KZ', 'UZ'], date: '2026-12-01' })).toEqual([]);
  expect(screenedStates(tables, { states, date: '2013-12-01' })).not.toContain('RU');

  const screened = {
    ...tables,
    screenedStates: [{ ...row, state: 'KZ', concern: 'passage', to: '2027-06-30' } as const],
  };
  expect(screenedStates(screened, { date: '2027-06-30' })).toEqual(['KZ']);
  expect(screenedStates(screened, { date: '2027-07-01' })).toEqual([]);
});
