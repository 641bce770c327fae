import { formatDecimal } from '../edifact/decimal.ts';
import type { Writing } from './writing.ts';

/** A number as the writer of segments takes it, with a full stop; `undefined` for what no value can say. */
export function writeNumber(value: number): string | undefined {
  if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) return undefined;
  const text = formatDecimal(value, '.');
  return text === '' || text.replace('.', '').length > 18 ? undefined : text;
}

/** Writes a mass as MEA of an attribute of code list 6313, in kilograms. */
export function writeMass(attribute: string, massKg: number | undefined, path: string, writing: Writing): void {
  writeMeasure({ attribute, unit: 'KGM' }, massKg, path, writing);
}

/** Writes a volume as MEA, in cubic metres. */
export function writeVolume(volumeM3: number | undefined, path: string, writing: Writing): void {
  writeMeasure({ attribute: 'ABJ', unit: 'MTQ' }, volumeM3, path, writing);
}

/** Writes a count as MEA. */
export function writeCountMeasure(count: number | undefined, path: string, writing: Writing): void {
  writeMeasure({ attribute: 'SQ', unit: 'NMP' }, count, path, writing);
}

function writeMeasure(
  of: { readonly attribute: string; readonly unit: string },
  value: number | undefined,
  path: string,
  writing: Writing,
): void {
  if (value === undefined) return;
  const text = writeNumber(value);
  if (text === undefined || Math.abs(Number(text) - Math.round(value * 1e6) / 1e6) > 0) {
    writing.losses.add(path, value, 'MEA says numbers from zero, to six decimals.');
  }
  if (text !== undefined) writing.add(path, ['MEA', 'AAE', [of.attribute], [of.unit, text]]);
}
