import type { NoteBox } from '@karvon/exchange';
import type { ReactNode } from 'react';
import { useCheckWords } from '../words/use-check-words.tsx';

/** A consignment by the boxes of its form, their titles in the reader's language; boxes that must be filled show that they are empty. */
export function BoxSheet({ boxes, label }: { readonly boxes: readonly NoteBox[]; readonly label: string }): ReactNode {
  const { say } = useCheckWords();
  const shown = boxes.filter(({ lines, duty }) => lines.length > 0 || duty !== 'optional');
  return (
    <section className="box-sheet" aria-label={label}>
      <dl>
        {shown.map((one) => (
          <div key={one.box} className="box" data-empty={one.lines.length === 0 || undefined}>
            <dt>
              {/^\d/.test(one.box) && <span className="box-number">{one.box}</span>} <BoxTitle title={one.title} />
            </dt>
            {one.lines.length === 0 ? (
              <dd className="box-empty">{say('documents.boxEmpty')}</dd>
            ) : (
              one.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: Lines of a box never change their order.
                <dd key={index} dir="auto">
                  {line}
                </dd>
              ))
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function BoxTitle({ title }: Pick<NoteBox, 'title'>): ReactNode {
  const { language } = useCheckWords();
  const own = title[language];
  return own === undefined ? <span lang="en">{title.en}</span> : own;
}
