/** Driving after which a break is due (AETR 2010, article 7.1). */
export const DRIVING_MINUTES_TO_BREAK = 270;
/** A break (AETR, article 7.1). */
export const BREAK_MINUTES = 45;
/** Driving after which a daily rest is due (AETR, article 6.1). */
export const DRIVING_MINUTES_TO_REST = 540;
/** A daily rest that fills a day of 9 h driving and one break to 24 h; it exceeds the 11 h of article 8. */
export const REST_MINUTES = 1440 - DRIVING_MINUTES_TO_REST - BREAK_MINUTES;
/** A standstill that counts as a daily rest (AETR, article 1 (m): regular daily rest of 11 h). */
export const STANDSTILL_MINUTES_OF_REST = 660;

/**
 * Elapsed minutes of a drive with its breaks and rests, for one driver who has driven `drivenMinutes` (0..540) since the
 * last daily rest. Rest is taken when more driving follows it, not at the end of a drive.
 */
export function elapsedDriving(drivenMinutes: number, drivingMinutes: number): number {
  if (drivingMinutes === 0) return 0;
  return drivingMinutes + restUpTo(drivenMinutes + drivingMinutes) - restUpTo(drivenMinutes);
}

/** Minutes driven since the last daily rest at the end of a drive, 0..540. */
export function drivenAfter(drivenMinutes: number, drivingMinutes: number): number {
  if (drivingMinutes === 0) return drivenMinutes;
  return ((drivenMinutes + drivingMinutes - 1) % DRIVING_MINUTES_TO_REST) + 1;
}

/** Both outcomes of a drive: `elapsed` minutes and the minutes `driven` since the last daily rest. */
export function advanceDriving(drivenMinutes: number, drivingMinutes: number): { elapsed: number; driven: number } {
  return {
    elapsed: elapsedDriving(drivenMinutes, drivingMinutes),
    driven: drivenAfter(drivenMinutes, drivingMinutes),
  };
}

/**
 * Lead in minutes that a driver with `ownDriven` needs over one with `otherDriven`, so that he is never later on any
 * common drive without standstill. Within 0..270 the break is still to come, within 271..540 it has been taken.
 */
export function restLead(ownDriven: number, otherDriven: number): number {
  const ownHasBreak = ownDriven > DRIVING_MINUTES_TO_BREAK;
  const otherHasBreak = otherDriven > DRIVING_MINUTES_TO_BREAK;
  if (ownHasBreak === otherHasBreak) return ownDriven <= otherDriven ? 0 : REST_MINUTES;
  if (otherHasBreak) return otherDriven - ownDriven < DRIVING_MINUTES_TO_BREAK ? BREAK_MINUTES : 0;
  return ownDriven - otherDriven > DRIVING_MINUTES_TO_BREAK ? REST_MINUTES : REST_MINUTES - BREAK_MINUTES;
}

/** Breaks and rests that a driver has taken when he has driven so long since his first minute. */
function restUpTo(drivenMinutes: number): number {
  if (drivenMinutes === 0) return 0;
  const pauses = Math.floor((drivenMinutes - 1) / DRIVING_MINUTES_TO_BREAK);
  const rests = pauses >> 1;
  return rests * REST_MINUTES + (pauses - rests) * BREAK_MINUTES;
}
