import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleLeg, sampleOption, sampleStep } from '../testing/sample-option.ts';
import { atOffsetOf, layTimeline } from './timeline-geometry.ts';

const OPTION = sampleOption(
  [
    sampleLeg('2026-12-01T10:00:00+05:00', '2026-12-02T10:00:00+05:00', [
      sampleStep('load', 2),
      sampleStep('run', 9),
      sampleStep('border', 3),
      sampleStep('unload', 1),
    ]),
    sampleLeg('2026-12-04T10:00:00+05:00', '2026-12-08T22:00:00+04:00', [
      sampleStep('wait', 36),
      sampleStep('run', 90),
      sampleStep('unload', 4),
    ]),
  ],
  {
    departure: {
      p50: '2026-12-01T08:00:00+05:00',
      p90: '2026-12-01T08:00:00+05:00',
      planned: '2026-12-01T08:00:00+05:00',
    },
    arrival: {
      p50: '2026-12-09T02:00:00+04:00',
      p90: '2026-12-11T02:00:00+04:00',
      planned: '2026-12-08T02:00:00+04:00',
    },
  },
);

test('W18 The bars of a timeline follow one another from departure to arrival, without gap or overlap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 2000 }), (widthPx) => {
      const { rows } = layTimeline(OPTION, { widthPx, tickWidthPx: 50 });
      const bars = rows.flatMap((row) => row.bars);
      for (const [index, bar] of bars.entries()) {
        if (index > 0) expect(bar.fromMs).toBeCloseTo(bars[index - 1]?.toMs ?? 0, 3);
        expect(bar.width).toBeGreaterThanOrEqual(0);
      }
      expect(bars[0]?.fromMs).toBe(Date.parse(OPTION.departure.p50));
      expect(bars.at(-1)?.toMs).toBeCloseTo(Date.parse(OPTION.arrival.p50), 3);
    }),
  );
});

test('W19 A leg of the timeline carries from its stated departure to its stated arrival at P50', () => {
  const [first, second] = layTimeline(OPTION, { widthPx: 900, tickWidthPx: 50 }).rows;
  expect(first?.bars[1]?.fromMs).toBe(Date.parse('2026-12-01T10:00:00+05:00'));
  expect(first?.bars[2]?.toMs).toBeCloseTo(Date.parse('2026-12-02T10:00:00+05:00'), 3);
  expect(second?.bars[1]?.fromMs).toBeCloseTo(Date.parse('2026-12-04T10:00:00+05:00'), 3);
});

test('W20 The axis of a timeline holds every P90 and the deadline, and its ticks are midnights of the origin', () => {
  const drawing = layTimeline(OPTION, { widthPx: 900, tickWidthPx: 50, deadlineAt: '2026-12-20T18:00:00+04:00' });
  expect(drawing.deadlineX).toBeGreaterThan(0);
  expect(drawing.deadlineX).toBeLessThan(900);
  for (const { fade } of drawing.rows) expect(fade.left + fade.width).toBeLessThanOrEqual(900);
  expect(drawing.ticks[0]?.label).toBe('01.12');
  for (const { ms } of drawing.ticks) expect(atOffsetOf(ms, '2026-12-01T00:00:00+05:00')).toMatch(/T00:00:00\+05:00$/);
});
