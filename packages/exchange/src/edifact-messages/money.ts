import type { TransportMoney } from '@karvon/model';
import { findCurrency } from '@karvon/standards';
import type { ConsignmentState } from './consignment-state.ts';
import { readQuantity } from './measures.ts';

/** Reads C516 of MOA in minor units; undefined, with a finding, without a currency or a number. */
export function readMoney(state: ConsignmentState, segment: number): TransportMoney | undefined {
  const amount = readQuantity(state.message, state.report, { segment, element: 1, component: 2 });
  if (amount === undefined) return undefined;
  const code = state.value(segment, 1, 3) || state.currency;
  const currency = findCurrency(code);
  if (currency === undefined || currency.alpha !== code) {
    const place = { segment, element: 1, component: 3 };
    if (code === '') state.report.say('warning', 'message-value-missing', 'An amount has no currency.', place);
    else state.report.say('warning', 'message-code-unknown', `${code} is no currency of ISO 4217.`, place);
    return undefined;
  }
  const minor = amount * 10 ** currency.decimals;
  const amountMinor = Math.round(minor);
  if (amountMinor > Number.MAX_SAFE_INTEGER) {
    const text = `${amount} ${code} is more than can be.`;
    state.report.say('error', 'message-number-out-of-range', text, { segment, element: 1, component: 2 });
    return undefined;
  }
  if (Math.abs(minor - amountMinor) > 1e-6) {
    const text = `${amount} ${code} has more decimals than the currency; it is rounded.`;
    state.report.say('warning', 'message-value-dropped', text, { segment, element: 1, component: 2 });
  }
  return { amountMinor, currency: code };
}

/** C516 of an amount, in units of the currency; undefined for a currency that is not known. */
export function writeMoney(qualifier: string, money: TransportMoney): readonly string[] | undefined {
  const decimals = findCurrency(money.currency)?.decimals;
  if (decimals === undefined || !Number.isSafeInteger(money.amountMinor) || money.amountMinor < 0) return undefined;
  const digits = String(money.amountMinor).padStart(decimals + 1, '0');
  const units = digits.slice(0, digits.length - decimals);
  return [qualifier, decimals === 0 ? units : `${units}.${digits.slice(-decimals)}`, money.currency];
}
