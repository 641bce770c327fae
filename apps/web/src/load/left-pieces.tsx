import { type LeftMisfit, type LoadPlan, type LoadRequest, listMisfits } from '@karvon/loading';
import { type ReactNode, useMemo } from 'react';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { type LoadKey, type LoadWords, useLoadWords } from './use-load-words.tsx';

/** Pieces that stay behind, each with the rule that keeps it out and what would help. */
export function LeftPieces({ request, plan }: { readonly request: LoadRequest; readonly plan: LoadPlan }): ReactNode {
  const words = useLoadWords();
  const { t, size, number } = words;
  const misfits = useMemo(() => listMisfits(request, plan), [request, plan]);
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
                <td>
                  {sayRule(t, rule)}
                  {sayMisfit(
                    words,
                    misfits.find((one) => one.pieceId === pieceId),
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollingTable>
  );
}

/** Which side is too large for what, by how much; nothing where the piece gets in by its measures. */
function sayMisfit({ t, size }: LoadWords, misfit: LeftMisfit | undefined): string {
  if (!misfit) return '';
  const { place, side, foundMm, roomMm, containerId } = misfit;
  return ` ${t(`misfit.${place}`, { side: t(`side.${side}`), found: size(foundMm), room: size(roomMm), container: containerId })}`;
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
  'stack-only',
  'drop-order',
  'shipment-incomplete',
  'handling-incompatible',
  'containers-used-up',
] as const;
