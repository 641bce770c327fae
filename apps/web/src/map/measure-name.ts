import { textWidthPx } from '../ui/text-width.ts';
import type { PlacedLabel } from './labels.ts';

/** Names of states are set in 11 pixels, with 0.12 em between their letters. */
const STATE = { weight: 500, sizePx: 11 };
const STATE_SPACING_PX = 0.12 * STATE.sizePx;
const MARK = { weight: 600, sizePx: 12.5 };

/** How wide a name stands on the map, in pixels. */
export function nameWidthPx(text: string, kind: PlacedLabel['kind']): number {
  if (kind === 'mark') return textWidthPx(text, MARK);
  return textWidthPx(text.toUpperCase(), STATE) + text.length * STATE_SPACING_PX;
}
