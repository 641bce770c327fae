/** The weeks of a month as rows of ISO dates from Monday, with the days of the neighbouring months that fill them. */
export function weeksOfMonth(month: string): readonly (readonly string[])[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const start = addDays(`${month}-01`, -((first.getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  for (let week = 0; week < 6; week++) {
    const days = Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day));
    if (week > 0 && !days.some((day) => day.startsWith(month))) break;
    weeks.push(days);
  }
  return weeks;
}

/** Gives the ISO date so many days later. */
export function addDays(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/** Gives the month, as `2026-12`, so many months later. */
export function addMonths(month: string, months: number): string {
  const instant = new Date(`${month}-01T00:00:00Z`);
  instant.setUTCMonth(instant.getUTCMonth() + months);
  return instant.toISOString().slice(0, 7);
}

/** Gives today's ISO date on the reader's own clock. */
export function todayOf(clock: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${clock.getFullYear()}-${pad(clock.getMonth() + 1)}-${pad(clock.getDate())}`;
}
