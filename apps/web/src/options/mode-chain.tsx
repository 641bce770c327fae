import { type PlanOption, statesOnWay } from '@karvon/model';
import type { ReactNode } from 'react';
import { ModeGlyph } from '../ui/icons.tsx';
import { MODE_DASH } from '../ui/mode-pattern.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { chainOf } from './option-figures.ts';

/** The chain of an option: a glyph and a line for each leg, as long as the leg takes, then the states passed. */
export function ModeChain({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const states = statesOnWay(option);
  const said = option.legs.map(({ mode }) => t(`mode.${mode}`)).join(' – ');
  return (
    <div className="chain">
      <div className="chain-legs" role="img" aria-label={said}>
        {chainOf(option).map(({ mode, share }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: The legs of an option never change places.
          <span key={index} className="chain-leg" data-mode={mode} style={{ flexGrow: Math.max(share, 0.06) }}>
            <ModeGlyph mode={mode} size={18} />
            <svg className="chain-line" aria-hidden="true" preserveAspectRatio="none">
              <line x1="1" x2="100%" y1="3" y2="3" strokeDasharray={MODE_DASH[mode].join(' ')} data-mode={mode} />
            </svg>
          </span>
        ))}
      </div>
      <div className="chain-states">
        {states.map((state, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A state may be passed twice; its place in the row is its key.
          <abbr key={index} title={names.state(state)}>
            {state}
          </abbr>
        ))}
      </div>
    </div>
  );
}
