import type { LoadPlan, LoadRequest } from '@karvon/loading';
import type { ReactNode } from 'react';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { type LoadKey, useLoadWords } from './use-load-words.tsx';

/** Pieces that stay behind, each with the rule that keeps it out and what would help. */
export function LeftPieces({ request, plan }: { readonly request: LoadRequest; readonly plan: LoadPlan }): ReactNode {
  const { t, size, number } = useLoadWords();
  if (plan.left.length === 0) return <p className="load-all">{t('left.none')}</p>;
  return (
    <ScrollingTable label={t('left.title')}>
      <table className="load-left">
        <thead>
          <tr>
            <th>{t('piece.id')}</th>
            <th>{t('piece.name')}</th>
            <th>{t('piece.dimensions')}</th>
            <th className="amount">{t('left.count')}</th>
            <th>{t('left.why')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.left.map(({ pieceId, count, rule }) => {
            const piece = request.pieces.find(({ id }) => id === pieceId);
            const side = piece?.size;
            return (
              <tr key={`${pieceId} ${rule}`}>
                <td>{pieceId}</td>
                <td>{piece?.name ?? ''}</td>
                <td>{side && size(side.lengthMm, side.widthMm, side.heightMm)}</td>
                <td className="amount">{number(count)}</td>
                <td>{sayRule(t, rule)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollingTable>
  );
}

/** A rule in words; one that a newer file names and this page does not know is shown as it is. */
function sayRule(t: (key: LoadKey) => string, rule: string): string {
  const known = LEFT_RULES.find((one) => one === rule);
  return known ? t(`left.${known}`) : rule;
}

const LEFT_RULES = [
  'no-free-space',
  'door-too-small',
  'container-too-small',
  'payload-exceeded',
  'axle-overloaded',
  'centre-of-gravity',
  'top-overloaded',
  'drop-order',
  'shipment-incomplete',
  'handling-incompatible',
  'containers-used-up',
] as const;
