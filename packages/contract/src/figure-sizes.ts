/** Below these a difference is told as none: half a dollar, half an hour, five kilograms of CO2e. */
const TRIFLES = [
  { ending: /[cC]ents$/, least: 50 },
  { ending: /(^h|H)ours/, least: 0.5 },
  { ending: /^grams|GCo2e$/, least: 5000 },
];

/** Days of which the words say nothing when they are open. */
const DAYS = ['from', 'to'];

/**
 * For each sum, time and mass of gas among the params of a notice, by its name with `Size`, whether it is worth telling:
 * the words choose by it, so that nobody reads that something costs 0 USD more. Likewise for the days of a closing.
 */
export function figureSizes(
  params: Readonly<Record<string, string | number>>,
): Readonly<Record<string, 'none' | 'some'>> {
  const sized = Object.entries(params).flatMap(([name, value]) => {
    if (DAYS.includes(name)) return [[`${name}Size`, value === '' ? 'none' : 'some'] as const];
    const trifle = TRIFLES.find(({ ending }) => ending.test(name));
    if (trifle === undefined || typeof value !== 'number') return [];
    return [[`${name}Size`, value < trifle.least ? 'none' : 'some'] as const];
  });
  return Object.fromEntries(sized);
}
