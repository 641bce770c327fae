import { holidayOn, type PublicHolidayRow } from '@karvon/agreements';
import type { BorderCrossing, Consignment, Leg, Notice, PlanOption } from '@karvon/model';
import type { Desk } from './desk.ts';

/** Border posts work through a single day off; from this length on, lorries and trains are held up. */
const LONG_DAYS_MIN = 3;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Agreements = Pick<Desk, 'agreements'>;

/** Warns when the goods are to be loaded on a public holiday of their state. */
export function readyHolidayNotices({ agreements }: Agreements, { from, readyAt }: Consignment): readonly Notice[] {
  const holiday = holidayOn(agreements, { state: from.state, date: readyAt });
  return holiday ? [noticeOf('ready-on-holiday', holiday)] : [];
}

/** Warns of long holidays at the borders of an option, and of a holiday on the likely day of delivery. */
export function wayHolidayNotices({ agreements }: Agreements, option: PlanOption): readonly Notice[] {
  const atBorders = option.borders.flatMap((border) => {
    const leg = option.legs[border.leg];
    const instant = leg && reachesBorder(leg, border);
    if (instant === undefined) return [];
    return [border.from, border.to].flatMap(({ state, timeZone }) => {
      const holiday = holidayOn(agreements, { state, date: dayAt(instant, timeZone) });
      return holiday && isLong(holiday) ? [noticeOf('border-on-holiday', holiday, border.crossing)] : [];
    });
  });
  const end = option.legs.at(-1)?.to;
  const onArrival = end && holidayOn(agreements, { state: end.state, date: option.arrival.p50 });
  const notices = [...atBorders, ...(onArrival ? [noticeOf('arrival-on-holiday', onArrival)] : [])];
  return notices.filter((notice, index) => notices.findIndex((other) => isSame(other, notice)) === index);
}

function noticeOf(code: string, { state, nameEn, nameRu, nameTg, from, to, grade }: PublicHolidayRow, crossing = '') {
  const params = { state, nameEn, nameRu, nameTg, from, to, grade };
  return { code, params: crossing ? { ...params, crossing } : params };
}

/** When goods come to a border at P50: the leg's departure and the steps from there on. */
function reachesBorder(leg: Leg, border: BorderCrossing): number | undefined {
  let instant = Date.parse(leg.departure.p50);
  let isUnderWay = false;
  for (const { kind, place, durationHours } of leg.steps) {
    isUnderWay ||= kind !== 'wait' && kind !== 'load' && kind !== 'unload' && kind !== 'storage';
    if (kind === 'border' && (place === border.from.id || place === border.to.id)) return instant;
    if (isUnderWay) instant += durationHours.p50 * HOUR_MS;
  }
  return undefined;
}

function dayAt(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}

function isLong({ from, to }: PublicHolidayRow): boolean {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1 >= LONG_DAYS_MIN;
}

/** One holiday of a state is told once, at whichever border it is met first. */
function isSame(a: Notice, b: Notice): boolean {
  return a.code === b.code && a.params.state === b.params.state && a.params.from === b.params.from;
}
