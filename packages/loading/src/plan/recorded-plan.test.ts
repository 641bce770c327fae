import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawBischoffRatcliff } from '../instances/bischoff-ratcliff.ts';
import { planLoad } from './plan-load.ts';

/** Class, instance, support in thousandths; then steps, millionths of the volume, and the start of the plan's hash. */
const RECORDED = [
  [1, 1, 1000, 1_500_065, 933_776, '512205976317203e'],
  [5, 2, 1000, 1_500_167, 951_909, 'b141a9527728669d'],
  [10, 1, 1000, 1_500_952, 915_047, '9dca32f7acbdda48'],
  [15, 1, 1000, 1_501_973, 854_718, '7d63f3523d4a7e64'],
  [5, 1, 0, 1_500_216, 939_571, '77ff7dfa697d827d'],
  [15, 2, 0, 1_500_055, 915_021, '0f8e853f4fe7cace'],
] as const;

test('LP1 Published instances give the plans, and take the steps, that were recorded for them', () => {
  const found = RECORDED.map(([classNumber, index, supportPermille]) => {
    const request = drawBischoffRatcliff({ classNumber, index, supportPermille });
    const plan = planLoad({ ...request, effort: 1_500_000 });
    const hash = createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 16);
    const millionths = Math.round((plan.containers[0]?.volumeShare ?? 0) * 1e6);
    return [classNumber, index, supportPermille, plan.steps, millionths, hash];
  });
  expect(found).toEqual(RECORDED);
});
