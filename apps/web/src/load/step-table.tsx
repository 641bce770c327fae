import { type LoadedContainer, type LoadRequest, sidesOf } from '@karvon/loading';
import type { ReactNode } from 'react';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { sayPosition, saySides } from './step-panel.tsx';
import { useLoadWords } from './use-load-words.tsx';

/** Every step in a row: piece, place, orientation; for paper and for those who read tables. */
export function StepTable(props: {
  readonly request: LoadRequest;
  readonly container: LoadedContainer;
  readonly step: number;
  readonly onStep: (step: number) => void;
}): ReactNode {
  const words = useLoadWords();
  const { t, size, mass } = words;
  const pieces = new Map(props.request.pieces.map((piece) => [piece.id, piece]));
  return (
    <ScrollingTable label={t('step.table')}>
      <table className="load-steps">
        <thead>
          <tr>
            <th className="amount">№</th>
            <th>{t('piece.id')}</th>
            <th>{t('piece.name')}</th>
            <th>{t('step.asPlaced')}</th>
            <th className="amount">{t('piece.mass')}</th>
            <th>{t('step.where')}</th>
            <th>{t('step.how')}</th>
          </tr>
        </thead>
        <tbody>
          {props.container.placements.map((placed, at) => {
            const piece = pieces.get(placed.pieceId);
            return (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: A step is its place in the order.
                key={at}
                data-now={at + 1 === props.step || undefined}
              >
                <td className="amount">
                  <button type="button" className="load-step-link" onClick={() => props.onStep(at + 1)}>
                    {at + 1}
                  </button>
                </td>
                <td>{placed.pieceId}</td>
                <td>{piece?.name ?? ''}</td>
                <td>{size(placed.lengthMm, placed.widthMm, placed.heightMm)}</td>
                <td className="amount">{piece ? mass(piece.massKg) : ''}</td>
                <td>{sayPosition(words, placed)}</td>
                <td>{piece ? saySides(words, sidesOf(piece, placed)) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollingTable>
  );
}
