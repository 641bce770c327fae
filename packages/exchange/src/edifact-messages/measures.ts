import { checkUnit, convertMeasure } from '@karvon/standards';
import type { EdifactMessage } from '../edifact/message.ts';
import { codeTable } from './code-table.ts';
import type { MessageReport, ValuePlace } from './message-report.ts';

/** Largest mass and volume that a message may state: beyond them a number is a slip. */
const MASS_KG_MAX = 1e9;
const VOLUME_M3_MAX = 1e7;

/** What a measure of a message is of. */
export type MeasureKind = 'gross' | 'net' | 'tare' | 'volume' | 'verified-gross' | 'count';

/** Attributes measured, code list 6313, that are read here. */
const KIND_OF_ATTRIBUTE: Readonly<Record<string, MeasureKind>> = codeTable({
  G: 'gross',
  AAB: 'gross',
  AAD: 'gross',
  ACN: 'gross',
  WT: 'gross',
  N: 'net',
  AAA: 'net',
  AAC: 'net',
  AAF: 'net',
  AAL: 'net',
  T: 'tare',
  VGM: 'verified-gross',
  AAW: 'volume',
  AAX: 'volume',
  ABJ: 'volume',
  SQ: 'count',
});

/** Purposes of measurement, code list 6311, that say the kind when no attribute does. */
const KIND_OF_PURPOSE: Readonly<Record<string, MeasureKind>> = codeTable({
  WT: 'gross',
  AAI: 'gross',
  WX: 'gross',
  VOL: 'volume',
  CT: 'count',
});

/** A measure in kilograms, cubic metres or pieces. */
export interface ReadMeasure {
  readonly kind: MeasureKind;
  readonly value: number;
}

/**
 * The measure of a MEA segment in the unit of the model; undefined, with a finding, when it is none that the model has.
 * Source: segment MEA, code lists 6311 and 6313; units by UNECE Recommendation 20.
 */
export function readMeasure(message: EdifactMessage, report: MessageReport, segment: number): ReadMeasure | undefined {
  const attribute = message.valueOf(segment, 2, 1);
  const purpose = message.valueOf(segment, 1);
  const kind = attribute === '' ? KIND_OF_PURPOSE[purpose] : KIND_OF_ATTRIBUTE[attribute];
  if (kind === undefined) {
    const text = `Measure ${purpose} ${attribute} has no place in the model.`;
    report.say('note', 'message-segment-dropped', text, { segment });
    return undefined;
  }
  const value = readQuantity(message, report, { segment, element: 3, component: 2 });
  if (value === undefined) return undefined;
  if (kind === 'count') return { kind, value };
  const unit = message.valueOf(segment, 3, 1);
  const place = { segment, element: 3, component: 1 };
  const converted = kind === 'volume' ? toCubicMetres(value, unit, report, place) : toKg(value, unit, report, place);
  return converted === undefined ? undefined : { kind, value: converted };
}

/** A number that is there, is a number and is not negative; else undefined and a finding. */
export function readQuantity(
  message: EdifactMessage,
  report: MessageReport,
  place: { readonly segment: number; readonly element: number; readonly component: number },
): number | undefined {
  const value = message.numberOf(place.segment, place.element, place.component);
  if (value === undefined) {
    const found = message.valueOf(place.segment, place.element, place.component);
    if (found === '') report.say('warning', 'message-value-missing', 'A number is announced and not given.', place);
    else report.say('error', 'message-number-wrong', `${found} is no number.`, place);
    return undefined;
  }
  if (value >= 0 && value <= Number.MAX_SAFE_INTEGER) return value;
  report.say('error', 'message-number-out-of-range', `${value} is negative or larger than can be.`, place);
  return undefined;
}

/** Kilograms of a mass; undefined and a finding when the unit is none of mass or the mass is larger than can be. */
export function toKg(value: number, unit: string, report: MessageReport, place: ValuePlace): number | undefined {
  return convert({ value, unit }, { unit: 'KGM', max: MASS_KG_MAX }, report, place);
}

/** Cubic metres of a volume; undefined and a finding when the unit is none of volume or it is larger than can be. */
export function toCubicMetres(
  value: number,
  unit: string,
  report: MessageReport,
  place: ValuePlace,
): number | undefined {
  return convert({ value, unit }, { unit: 'MTQ', max: VOLUME_M3_MAX }, report, place);
}

function convert(
  measure: { readonly value: number; readonly unit: string },
  target: { readonly unit: string; readonly max: number },
  report: MessageReport,
  place: ValuePlace,
): number | undefined {
  const converted = measure.unit === target.unit ? measure.value : convertTo(measure, target.unit, report, place);
  if (converted === undefined) return undefined;
  if (converted <= target.max) return converted;
  const text = `${converted} ${target.unit} is more than can be; at most ${target.max} is read.`;
  report.say('error', 'message-number-out-of-range', text, place);
  return undefined;
}

/** Converts, by the code that is meant where a code of the trade stands; without unit the target's is assumed. */
function convertTo(
  measure: { readonly value: number; readonly unit: string },
  target: string,
  report: MessageReport,
  place: ValuePlace,
): number | undefined {
  const verdict = measure.unit === '' ? undefined : checkUnit(measure.unit);
  const meant = verdict === undefined ? target : (verdict.findings[0]?.suggestion ?? verdict.normalised);
  const converted = convertMeasure({ value: measure.value, unit: meant }, target);
  if (converted === undefined || meant !== measure.unit) {
    const found = measure.unit === '' ? 'No unit' : `Unit ${measure.unit}`;
    const outcome = converted === undefined ? `wanted one that converts to ${target}` : `read as ${meant}`;
    report.say(converted === undefined ? 'error' : 'warning', 'message-unit-unknown', `${found}; ${outcome}.`, place);
  }
  return converted === undefined ? undefined : Math.round(converted.value * 1e6) / 1e6;
}
