/** Writes money in whole units of its currency. */
export function money(cents: number, currency: string): string {
  return `${(cents / 100).toLocaleString('en-US', { maximumFractionDigits: 0 })} ${currency}`;
}

/** Writes hours as days to the tenth. */
export function days(hours: number): string {
  return (hours / 24).toFixed(1);
}
