import type { Mode } from '@karvon/model';

/** Dash pattern of each mode, in pixels of dash and gap, so that colour is never the only sign. */
export const MODE_DASH: Readonly<Record<Mode, readonly number[]>> = {
  road: [],
  rail: [9, 3],
  ferry: [2.5, 3],
  sea: [9, 3, 2.5, 3],
  air: [4, 6],
};

/** Colour of each mode on light and on dark ground. They differ in lightness too; safe for red-green blindness. */
export const MODE_COLOUR: Readonly<Record<'light' | 'dark', Readonly<Record<Mode, string>>>> = {
  light: { road: '#b4650a', rail: '#1d3f8f', ferry: '#0a7f88', sea: '#6b3fa0', air: '#b3264a' },
  dark: { road: '#f0a646', rail: '#8fb0ff', ferry: '#4bd0d2', sea: '#c3a2f5', air: '#ff8ca3' },
};
