import type { InterchangeHeader } from './message.ts';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * The number that a numeric value stands for; `undefined` when it is none. Triad separators are not numbers.
 *
 * Syntax versions 1 to 3: the decimal mark is the one of UNA, and full stop and comma are both taken; version 4: full
 * stop and comma alike. Source: ISO 9735:1988 clause 10, ISO 9735-1:2002 clause 10.
 */
export function parseDecimal(value: string, header: InterchangeHeader): number | undefined {
  if (value === '') return undefined;
  const mark = header.advice.decimalMark;
  let plain = value.trim().replace(',', '.');
  if (header.syntaxVersion !== '4' && mark !== '.' && mark !== ',' && mark !== ' ') plain = plain.replace(mark, '.');
  return DECIMAL.test(plain) ? Number(plain) : undefined;
}

/** A number as a numeric value with this decimal mark: no exponent, no trailing zeros, no leading plus. */
export function formatDecimal(value: number, decimalMark: string): string {
  if (!Number.isFinite(value)) return '';
  const text =
    Math.abs(value) < 1e21 && Math.abs(value) >= 1e-6 ? String(value) : value.toFixed(10).replace(/\.?0+$/, '');
  const plain = text === '-0' || text === '' ? '0' : text;
  return plain.includes('e') ? '' : plain.replace('.', decimalMark);
}
