import { cleanIdentifier } from './clean-text.ts';
import { EAEU_TAX_NUMBERS } from './tax-eaeu.ts';
import { EUROPEAN_TAX_NUMBERS } from './tax-europe.ts';
import { NEIGHBOUR_TAX_NUMBERS } from './tax-neighbours.ts';
import { isCalendarDay, type TaxNumber } from './tax-number.ts';
import { type Finding, finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** All kinds of tax and registration numbers. */
export const TAX_NUMBERS: readonly TaxNumber[] = [
  ...EAEU_TAX_NUMBERS,
  ...NEIGHBOUR_TAX_NUMBERS,
  ...EUROPEAN_TAX_NUMBERS,
];

/** Checks a text as one kind of tax number; its label or the letters of the state may stand before it. */
export function checkTaxNumber(tax: TaxNumber, input: string): Verdict {
  const { text, findings } = cleanIdentifier(stripLabel(tax, input));
  if (!tax.pattern.test(text)) return wrongForm(tax.kind, input, text, `${tax.name}: ${tax.wanted}`);
  const extra = [...judgeCheck(tax, text), ...judgeDate(tax, text)];
  return verdictOf(tax.kind, input, {
    normalised: text,
    parts: [part('number', text, tax.name), ...(tax.partsOf?.(text) ?? []), ...checkParts(tax, text)],
    findings: [...findings, ...extra],
  });
}

/** True when the text names this kind or its state before the number, as `ИНН 7707083893` or `PL 8567346215`. */
export function namesTaxNumber(tax: TaxNumber, input: string): boolean {
  return stripLabel(tax, input) !== input.trim();
}

/** Labels are taken off before look-alikes are mended, for the letters of ИНН are not all Latin twins. */
function stripLabel(tax: TaxNumber, input: string): string {
  const text = input.trim();
  const upper = text.toUpperCase();
  const label = [...tax.labels, tax.country].find((one) => {
    const mark = one.toUpperCase();
    return upper.startsWith(mark) && /[\s\d:№-]/u.test(upper[mark.length] ?? '');
  });
  if (label === undefined) return text;
  return text.slice(label.length).replace(/^[\s:№-]+/u, '');
}

function checkParts(tax: TaxNumber, text: string) {
  if (tax.checkOf === undefined) return [];
  const right = tax.checkOf(text.slice(0, -tax.checkLength));
  return [part('checkDigit', text.slice(-tax.checkLength), right === undefined ? 'none fits' : `computed: ${right}`)];
}

function judgeCheck(tax: TaxNumber, text: string): readonly Finding[] {
  if (tax.checkOf === undefined) {
    return [finding('note', 'no-public-check', 'Only the form is checked: no rule of a check digit is published.')];
  }
  const body = text.slice(0, -tax.checkLength);
  const found = text.slice(-tax.checkLength);
  const right = tax.checkOf(body);
  if (right === found) return [];
  if (right === undefined) {
    return [finding('error', 'check-digit-wrong', 'No check digit fits these digits: one of them is wrong.')];
  }
  const message = `Check digit is ${found}; it should be ${right}, or another character is wrong.`;
  return [finding('error', 'check-digit-wrong', message, body + right)];
}

function judgeDate(tax: TaxNumber, text: string): readonly Finding[] {
  const date = tax.dateOf?.(text);
  if (date === undefined || isCalendarDay(date)) return [];
  return [finding('error', 'date-impossible', `The digits ${date.join('-')} are no day of the calendar.`)];
}
