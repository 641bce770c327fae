import type { DoorHit } from '@karvon/contract';
import { type ReactNode, useState } from 'react';
import { useDoorHits } from '../lookups/lookups.ts';
import { type Candidate, Combobox } from '../ui/combobox.tsx';
import type { FieldInput } from '../ui/field.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { doorDetail, doorName, findMeant } from './door-name.ts';
import type { DoorDraft } from './draft.ts';

/** A door typed in any script, with candidates told apart by region and country; what was picked stands below it. */
export function DoorInput(props: {
  readonly input: FieldInput;
  readonly door: DoorDraft;
  readonly placeholder?: string;
  /** True when the server has asked already, with candidates of its own. */
  readonly isAsked: boolean;
  readonly onChange: (door: DoorDraft) => void;
}): ReactNode {
  const { language, t } = useWords();
  const names = useNames();
  const { door } = props;
  const [isTouched, setIsTouched] = useState(false);
  const asked = useDelayed(door.text, 140);
  const { hits, isAsking } = useDoorHits(asked);
  // A name that is sure to be meant is taken as it is, by the server too; what it stands for is said below it.
  const isCurrent = asked === door.text;
  const picked = door.id || isCurrent ? findMeant(door, hits) : undefined;
  const describe = (hit: DoorHit) => doorDetail(hit, names);
  const candidates: Candidate[] = hits.map((hit) => ({
    id: hit.id,
    title: doorName(hit, language),
    detail: describe(hit),
  }));
  const pick = (id: string) => {
    const hit = hits.find((candidate) => candidate.id === id);
    if (hit) props.onChange({ text: doorName(hit, language), id });
  };
  const isOpenQuestion = !props.isAsked && !door.id && !isTouched && !picked && hits.length > 1 && isCurrent;
  return (
    <>
      <Combobox
        input={props.input}
        value={door.text}
        candidates={candidates}
        isAsking={isAsking || asked !== door.text}
        {...(props.placeholder && { placeholder: props.placeholder })}
        onText={(text) => {
          setIsTouched(true);
          props.onChange({ text, id: '' });
        }}
        onPick={pick}
      />
      {picked && <span className="picked">{describe(picked)}</span>}
      {isOpenQuestion && (
        <fieldset className="plain which" aria-label={t('form.choose')}>
          <span className="hint">{t('form.choose')}</span>
          {hits.slice(0, 4).map((hit) => (
            <button key={hit.id} type="button" className="chip" onClick={() => pick(hit.id)}>
              {doorName(hit, language)} <small>{describe(hit)}</small>
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
