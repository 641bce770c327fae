/** Below these a difference is told as none: half a dollar, half an hour, five kilograms of CO2e. */
const TRIFLES = [
  { ending: /[cC]ents$/, least: 50 },
  { ending: /(^h|H)ours/, least: 0.5 },
  { ending: /^grams|GCo2e$/, least: 5000 },
];

/** Days of which the words say nothing when they are open. */
const DAYS = ['from', 'to'];

/** What words choose by: nothing worth telling, something, or a single day. */
type Size = 'none' | 'some' | 'one';

/**
 * For each sum, time and mass of gas among the params of a notice, by its name with `Size`, whether it is worth telling:
 * the words choose by it, so that nobody reads that something costs 0 USD more. Likewise for the days of a
 * closing, and for `daysSize`, whether `from` and `to` are one day.
 */
export function figureSizes(params: Readonly<Record<string, string | number>>): Readonly<Record<string, Size>> {
  const sized = Object.entries(params).flatMap(([name, value]): [string, Size][] => {
    if (DAYS.includes(name)) return [[`${name}Size`, value === '' ? 'none' : 'some']];
    const trifle = TRIFLES.find(({ ending }) => ending.test(name));
    if (trifle === undefined || typeof value !== 'number') return [];
    return [[`${name}Size`, value < trifle.least ? 'none' : 'some']];
  });
  const { from = '', to = '' } = params;
  if (from !== '' && to !== '') sized.push(['daysSize', from === to ? 'one' : 'some']);
  return Object.fromEntries(sized);
}
