import { expect, test } from 'vitest';
import { seaTrackBetween } from './sea-track.ts';

const SHANGHAI = { lon: 121.9, lat: 30.7 };
const POTI = { lon: 41.65, lat: 42.15 };
const AKTAU = { lon: 51.2, lat: 43.6 };
const ALAT = { lon: 49.4, lat: 39.95 };

test('P51 The line of a ship bends round the coasts by the canal or the Cape, whichever fits its kilometres', () => {
  const bySuez = seaTrackBetween({ from: SHANGHAI, to: POTI, km: 15_600 });
  const byCape = seaTrackBetween({ from: SHANGHAI, to: POTI, km: 27_000 });
  expect(bySuez.some(([lon, lat]) => lon > 32 && lon < 33 && lat > 29 && lat < 30)).toBe(true);
  expect(Math.min(...byCape.map(([, lat]) => lat))).toBeLessThan(-34);
  expect(seaTrackBetween({ from: ALAT, to: AKTAU, km: 440 })).toEqual([]);
});
