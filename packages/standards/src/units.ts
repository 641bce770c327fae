import { cleanCode } from './clean-text.ts';
import { UNIT_ROWS } from './unit-rows.ts';
import { type Finding, finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** A unit of UNECE Recommendation 20. */
export interface Unit {
  readonly unit: string;
  /** What is measured: units of one quantity convert into each other. */
  readonly quantity: string;
  /** How many base units one unit is. */
  readonly factor: number;
  readonly symbol: string;
  /** Code of OKEI, as the declarations of the Eurasian Economic Union have it. */
  readonly okei?: string;
  readonly name: string;
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  UNIT_ROWS.trim()
    .split('\n')
    .map((row) => row.split(' '))
    .map(([unit, quantity, factor, symbol, okei, ...name]) => [
      unit!,
      {
        unit: unit!,
        quantity: quantity!,
        factor: Number(factor),
        symbol: symbol!,
        ...(okei === '-' ? {} : { okei: okei! }),
        name: name.join(' '),
      },
    ]),
);

/** Codes that are written for another one, with the code meant. Source: Recommendation 20, status marks D and X; and use. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  PCE: 'H87',
  PCS: 'H87',
  KG: 'KGM',
  KGS: 'KGM',
  T: 'TNE',
  TON: 'TNE',
  MT: 'TNE',
  CBM: 'MTQ',
  M3: 'MTQ',
  M2: 'MTK',
  LBS: 'LBR',
  L: 'LTR',
  HR: 'HUR',
};

/** Zero of the temperature units above absolute zero, in kelvin. */
const ZERO_KELVIN: Readonly<Record<string, number>> = { KEL: 0, CEL: 273.15, FAH: 459.67 * (5 / 9) };

/** The unit of a code, or undefined. */
export function findUnit(unit: string): Unit | undefined {
  return UNITS.get(unit.toUpperCase());
}

/** All units that are carried here. */
export function listUnits(): readonly Unit[] {
  return [...UNITS.values()];
}

/** A value and its unit's code. */
export interface Measure {
  readonly value: number;
  readonly unit: string;
}

/**
 * The measure in another unit of the same quantity, or undefined when a unit is unknown or measures something else. Temperatures are
 * points on the scale, not differences.
 */
export function convertMeasure(measure: Measure, unit: string): Measure | undefined {
  const [from, to] = [findUnit(measure.unit), findUnit(unit)];
  if (from === undefined || to === undefined || from.quantity !== to.quantity) return undefined;
  const [zeroFrom, zeroTo] = [ZERO_KELVIN[from.unit] ?? 0, ZERO_KELVIN[to.unit] ?? 0];
  return { value: (measure.value * from.factor + zeroFrom - zeroTo) / to.factor, unit: to.unit };
}

/** Checks a code of a unit. Codes of the trade that the recommendation has not are errors with the code meant. */
export function checkUnit(input: string): Verdict {
  const { text, findings } = cleanCode(input);
  if (!/^[0-9A-Z]{1,3}$/.test(text)) return wrongForm('unit', input, text, 'two or three characters, as KGM');
  const unit = findUnit(text);
  if (unit === undefined) {
    return verdictOf('unit', input, { normalised: text, findings: [...findings, explainUnknown(text)] });
  }
  return verdictOf('unit', input, {
    normalised: unit.unit,
    parts: [
      part('unit', unit.symbol, unit.name),
      part('quantity', unit.quantity, `${unit.factor} base units`),
      ...(unit.okei === undefined ? [] : [part('okei', unit.okei, 'code in OKEI')]),
    ],
    findings,
  });
}

function explainUnknown(text: string): Finding {
  const successor = SUCCESSORS[text];
  if (successor !== undefined) {
    return finding(
      'error',
      'code-withdrawn',
      `${text} is no code of Recommendation 20; ${successor} is meant.`,
      successor,
    );
  }
  return finding('error', 'code-unknown', `${text} is not among the units that are carried here.`);
}
