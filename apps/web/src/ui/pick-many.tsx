import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import type { FieldInput } from './field.tsx';
import { Sign } from './icons.tsx';

/** A choice with its id and name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Chips of what was chosen, each with a button that takes it away. */
export function ChosenChips(props: {
  readonly chosen: readonly Choice[];
  readonly onRemove: (id: string) => void;
}): ReactNode {
  const { t } = useWords();
  if (props.chosen.length === 0) return null;
  return (
    <span className="chosen">
      {props.chosen.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="chip chip-chosen"
          aria-label={t('form.remove', { name })}
          onClick={() => props.onRemove(id)}
        >
          {name}
          <Sign name="cross" />
        </button>
      ))}
    </span>
  );
}

/** A list to choose several from: chosen ones as chips, the rest in the browser's own select. */
export function PickMany(props: {
  readonly input: FieldInput;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly emptyText: string;
  readonly onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  const { choices, chosen } = props;
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? id;
  return (
    <div className="pick-many">
      <select
        {...props.input}
        value=""
        onChange={(event) => event.target.value && props.onChange([...chosen, event.target.value])}
      >
        <option value="">{props.emptyText}</option>
        {choices
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
      <ChosenChips
        chosen={chosen.map((id) => ({ id, name: nameOf(id) }))}
        onRemove={(id) => props.onChange(chosen.filter((other) => other !== id))}
      />
    </div>
  );
}
