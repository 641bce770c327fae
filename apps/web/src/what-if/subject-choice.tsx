import type { ReactNode } from 'react';
import type { FieldInput } from '../ui/field.tsx';
import { useWords } from '../words/words.tsx';
import type { Subject } from './subjects.ts';

const GROUPS = ['borders', 'ports', 'services'] as const;

/** A choice among the borders, ports and services of the ways. */
export function SubjectChoice(props: {
  readonly input: FieldInput;
  readonly subjects: readonly Subject[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}): ReactNode {
  const { t, language } = useWords();
  return (
    <select {...props.input} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
      <option value="">{t('whatIf.choose')}</option>
      {GROUPS.map((group) => {
        const own = props.subjects.filter((subject) => subject.group === group);
        return own.length === 0 ? null : (
          <optgroup key={group} label={t(`whatIf.${group}`)}>
            {own.map(({ id, nameEn, nameRu }) => (
              <option key={id} value={id}>
                {language === 'en' ? nameEn : nameRu}
              </option>
            ))}
          </optgroup>
        );
      })}
    </select>
  );
}
