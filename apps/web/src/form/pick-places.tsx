import { type ReactNode, useState } from 'react';
import { useDoorHits } from '../lookups/lookups.ts';
import { Combobox } from '../ui/combobox.tsx';
import { Field } from '../ui/field.tsx';
import { ChosenChips } from '../ui/pick-many.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { doorDetail, doorName } from './door-name.ts';
import type { FormPart } from './form-part.ts';

/** Places of the network to pass or to avoid, found by name. Towns that are not in the network are not offered. */
export function PickPlaces(props: FormPart & { readonly name: 'excludePlaces' | 'via' }): ReactNode {
  const { t, language } = useWords();
  const names = useNames();
  const [text, setText] = useState('');
  const asked = useDelayed(text, 140);
  const { hits, isAsking } = useDoorHits(asked);
  const chosen = props.draft[props.name];
  const places = hits.filter(({ kind, id }) => kind !== 'town' && !chosen.includes(id));
  return (
    <Field label={t(`field.${props.name}`)} notes={props.notes.get(props.name) ?? []}>
      {(input) => (
        <div className="pick-many">
          <Combobox
            input={input}
            value={text}
            candidates={places.map((hit) => ({
              id: hit.id,
              title: doorName(hit, language),
              detail: doorDetail(hit, names),
            }))}
            isAsking={isAsking || asked !== text}
            placeholder={t('form.add')}
            onText={setText}
            onPick={(id) => {
              props.change({ [props.name]: [...chosen, id] });
              setText('');
            }}
          />
          <ChosenChips
            chosen={chosen.map((id) => ({ id, name: names.placeId(id) }))}
            onRemove={(id) => props.change({ [props.name]: chosen.filter((other) => other !== id) })}
          />
        </div>
      )}
    </Field>
  );
}
