import type { Piece } from '@karvon/loading';
import type { ReactNode } from 'react';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { useLoadWords } from './use-load-words.tsx';

/** Kinds that are shown; of a longer list rows are left out in the sheet itself. */
const KINDS_SHOWN = 500;

interface PieceChoiceProps {
  readonly pieces: readonly Piece[];
  readonly excluded: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly onExcluded: (ids: ReadonlySet<string>) => void;
  readonly onLocked: (ids: ReadonlySet<string>) => void;
}

/** The pieces of a list: which are left out, and which must go. */
export function PieceChoice(props: PieceChoiceProps): ReactNode {
  const { t } = useLoadWords();
  const { pieces, excluded, locked } = props;
  if (pieces.length === 0) return null;
  return (
    <details className="more">
      <summary>
        {t('list.pieces', { count: pieces.length, excluded: excluded.size })}
        {locked.size > 0 && `, ${t('list.locked', { count: locked.size })}`}
      </summary>
      <p className="hint">{t('list.lockHint')}</p>
      <ScrollingTable label={t('list.title')}>
        <table className="load-pieces">
          <thead>
            <tr>
              <th>{t('list.load')}</th>
              <th>{t('list.lock')}</th>
              <th>{t('piece.id')}</th>
              <th>{t('piece.name')}</th>
              <th>{t('piece.dimensions')}</th>
              <th className="amount">{t('piece.mass')}</th>
              <th className="amount">{t('piece.quantity')}</th>
              <th>{t('piece.drop')}</th>
            </tr>
          </thead>
          <tbody>
            {pieces.slice(0, KINDS_SHOWN).map((piece) => (
              <PieceRow key={piece.id} piece={piece} {...props} />
            ))}
          </tbody>
        </table>
      </ScrollingTable>
      {pieces.length > KINDS_SHOWN && (
        <p className="hint">{t('beside.more', { count: pieces.length - KINDS_SHOWN })}</p>
      )}
    </details>
  );
}

function PieceRow(props: PieceChoiceProps & { readonly piece: Piece }): ReactNode {
  const { t, size, mass } = useLoadWords();
  const { piece, excluded, locked } = props;
  const isExcluded = excluded.has(piece.id);
  return (
    <tr data-excluded={isExcluded || undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={t('list.loadPiece', { id: piece.id })}
          checked={!isExcluded}
          onChange={() => props.onExcluded(toggled(excluded, piece.id))}
        />
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={t('list.lockPiece', { id: piece.id })}
          disabled={isExcluded}
          checked={locked.has(piece.id) && !isExcluded}
          onChange={() => props.onLocked(toggled(locked, piece.id))}
        />
      </td>
      <td>{piece.id}</td>
      <td>{piece.name ?? ''}</td>
      <td>{size(piece.size.lengthMm, piece.size.widthMm, piece.size.heightMm)}</td>
      <td className="amount">{mass(piece.massKg)}</td>
      <td className="amount">{piece.count}</td>
      <td>{piece.drop ?? ''}</td>
    </tr>
  );
}

/** A set with an id put in, or taken out where it was in. */
function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
