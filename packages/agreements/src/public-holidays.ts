import type { AgreementTables, PublicHolidayRow } from './tables.ts';

/** Finds the public holiday that a state keeps on a day; `undefined` where no row speaks of one. */
export function holidayOn(
  tables: AgreementTables,
  { state, date }: { readonly state: string; readonly date: string },
): PublicHolidayRow | undefined {
  const day = date.slice(0, 10);
  return tables.publicHolidays.find((row) => row.state === state && row.from <= day && day <= row.to);
}
