import type { ContainerKind } from '@karvon/loading';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { OWN_FIELDS, type OwnFault, type OwnTexts, readOwnContainer } from './own-container.ts';
import { useLoadWords } from './use-load-words.tsx';

const GROUPS = ['inner', 'door', 'payload', 'axles'] as const;

/** A container, wagon or truck by its own measures; what is wrong with them is told before it is used. */
export function OwnContainerForm({ onKind }: { readonly onKind: (kind: ContainerKind) => void }): ReactNode {
  const { t } = useLoadWords();
  const [texts, setTexts] = useState<OwnTexts>({});
  const [faults, setFaults] = useState<readonly OwnFault[]>([]);
  const use = (event: FormEvent) => {
    event.preventDefault();
    const read = readOwnContainer(texts);
    setFaults(read.faults);
    if (read.kind) onKind(read.kind);
  };
  return (
    <details className="more load-own">
      <summary>{t('own.title')}</summary>
      <form onSubmit={use} noValidate>
        {GROUPS.map((group) => (
          <fieldset key={group} className="plain load-own-group">
            <legend>{t(`own.${group}`)}</legend>
            {OWN_FIELDS[group].map((field) => (
              <Field key={field} label={t(`own.${field}`)}>
                {(input) => (
                  <input
                    {...input}
                    inputMode="decimal"
                    value={texts[field] ?? ''}
                    onChange={({ target }) => setTexts({ ...texts, [field]: target.value })}
                  />
                )}
              </Field>
            ))}
          </fieldset>
        ))}
        {faults.length > 0 && (
          <ul className="load-own-faults" role="alert">
            {faults.map((fault) => (
              <li key={fault}>{t(`own.${fault}`)}</li>
            ))}
          </ul>
        )}
        <button type="submit" className="button">
          {t('own.use')}
        </button>
      </form>
    </details>
  );
}
