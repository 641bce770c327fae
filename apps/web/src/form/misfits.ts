import type { Issue } from '@karvon/contract';
import type { Names } from '../words/names.tsx';
import type { Words } from '../words/words.tsx';

/** The issues of a request, those apart by which several kinds of unit are too small: they are said in one sentence. */
export function partMisfits(issues: readonly Issue[]): {
  readonly misfits: readonly Issue[];
  readonly others: readonly Issue[];
} {
  const misfits = issues.filter(({ code }) => code === 'payload-exceeded' || code === 'volume-exceeded');
  if (misfits.length < 2) return { misfits: [], others: issues };
  return { misfits, others: issues.filter((issue) => !misfits.includes(issue)) };
}

/** Says how many units of each kind the goods need. */
export function sayMisfits(misfits: readonly Issue[], words: Words, names: Names): string {
  const params = misfits[0]?.params ?? {};
  const tonnes = Number(params.massKg) / 1000;
  const units = misfits.map((misfit) =>
    words.t('card.perUnit', {
      count: String(misfit.params?.unitsNeeded ?? '–'),
      equipment: names.equipment(String(misfit.params?.equipment)),
    }),
  );
  return words.t('ask.unitsNeeded', {
    mass: `${words.number(tonnes, Number.isInteger(tonnes) ? 0 : 1)} ${words.t('unit.t')}`,
    volume: words.number(Number(params.volumeM3)),
    units: units.join('; '),
  });
}
