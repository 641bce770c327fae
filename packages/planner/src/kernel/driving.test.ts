import { describe, expect, test } from 'vitest';
import { advanceDriving, restLead } from './driving.ts';

/** The rule, one minute at a time. */
function driveMinuteByMinute(drivenMinutes: number, drivingMinutes: number): { elapsed: number; driven: number } {
  let elapsed = 0;
  let driven = drivenMinutes;
  for (let minute = 0; minute < drivingMinutes; minute++) {
    if (driven === 270) elapsed += 45;
    if (driven === 540) {
      elapsed += 855;
      driven = 0;
    }
    driven++;
    elapsed++;
  }
  return { elapsed, driven };
}

describe('one driver on the road', () => {
  test('K7 A break of 45 minutes follows 270 driven minutes and a rest of 855 follows 540, each only when driving goes on', () => {
    expect(advanceDriving(0, 270)).toEqual({ elapsed: 270, driven: 270 });
    expect(advanceDriving(0, 271)).toEqual({ elapsed: 316, driven: 271 });
    expect(advanceDriving(0, 540)).toEqual({ elapsed: 585, driven: 540 });
    expect(advanceDriving(0, 541)).toEqual({ elapsed: 1441, driven: 1 });
    for (let driven = 0; driven <= 540; driven += 9) {
      for (let driving = 0; driving < 2000; driving += 7) {
        expect(advanceDriving(driven, driving)).toEqual(driveMinuteByMinute(driven, driving));
      }
    }
  });

  test('K8 The lead that one driver needs over another is the largest that the other gains on any common drive', () => {
    const samples = [0, 1, 100, 269, 270, 271, 300, 400, 539, 540];
    for (const own of samples) {
      for (const other of samples) {
        let gained = 0;
        for (let drive = 0; drive < 1700; drive++) {
          gained = Math.max(gained, advanceDriving(own, drive).elapsed - advanceDriving(other, drive).elapsed);
        }
        expect([own, other, restLead(own, other)]).toEqual([own, other, gained]);
      }
    }
  });
});
