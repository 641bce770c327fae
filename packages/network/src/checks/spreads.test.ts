import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readNetworkFolder } from '../folder/read-network-folder.ts';
import type { DwellRow } from '../tables/place-tables.ts';

/** Least P90 as a multiple of P50, as the README of the data set says. */
const LEAST = { wait: 4, procedure: 2 } as const;
/** Least wait of a direction of which nobody tells, as a share of the wait the other way. */
const SHARE_BACK = 0.8;

test('N50 No assumed or modelled wait or procedure is steadier than the measured ones by their median', () => {
  const read = readNetworkFolder(fileURLToPath(new URL('../../data', import.meta.url)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const dwells = read.value.dwells.filter((dwell) => dwell.p50Hours > 0);
  for (const kind of ['wait', 'procedure'] as const) {
    const own = dwells.filter((dwell) => kindOf(dwell) === kind);
    const observed = own.filter(isObserved).map((dwell) => dwell.p90Hours / dwell.p50Hours);
    expect(observed.length).toBeGreaterThanOrEqual(10);
    expect(median(observed)).toBeCloseTo(LEAST[kind], 1);
    const steadier = own.filter(
      (dwell) => dwell.claim !== 'measured' && dwell.p90Hours < LEAST[kind] * dwell.p50Hours - 0.001,
    );
    expect(steadier.map(({ from, to, mode, part }) => `${from} ${to} ${mode} ${part}`)).toEqual([]);
  }
});

test('N51 No assumed wait is under four fifths of the known wait the other way', () => {
  const read = readNetworkFolder(fileURLToPath(new URL('../../data', import.meta.url)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const waits = read.value.dwells.filter((dwell) => kindOf(dwell) === 'wait');
  const known = new Map(
    waits
      .filter(({ claim }) => claim === 'measured' || claim === 'modelled')
      .map((dwell) => [`${dwell.from} ${dwell.to} ${dwell.mode} ${dwell.part}`, dwell]),
  );
  expect(known.size).toBeGreaterThan(100);
  const shorter = waits.filter((dwell) => {
    const back = known.get(`${dwell.to} ${dwell.from} ${dwell.mode} ${dwell.part}`);
    if (dwell.claim !== 'assumed' || back === undefined) return false;
    return dwell.p50Hours < SHARE_BACK * back.p50Hours - 0.001 || dwell.p90Hours < SHARE_BACK * back.p90Hours - 0.001;
  });
  expect(shorter.map(({ from, to, mode, part }) => `${from} ${to} ${mode} ${part}`)).toEqual([]);
});

function kindOf({ part }: DwellRow): keyof typeof LEAST {
  return part === 'procedure' ? 'procedure' : 'wait';
}

/** Measured on the road, with a P90 that somebody saw: other modes have too few such rows. */
function isObserved({ claim, mode, derivation = '' }: DwellRow): boolean {
  return claim === 'measured' && mode === 'road' && !derivation.includes('P90 assumed');
}

function median(numbers: readonly number[]): number {
  const rising = [...numbers].sort((a, b) => a - b);
  const middle = rising.length / 2;
  const low = rising[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = rising[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}
