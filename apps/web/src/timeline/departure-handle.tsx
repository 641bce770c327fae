import type { ReactNode } from 'react';
import { formatDate } from '../words/format.ts';
import { useWords } from '../words/words.tsx';
import type { ReadyMove, Shift } from './use-shift.ts';

/** The handle at the departure, by which pointer and keyboard move the ready date; the day that it is at stands beside. */
export function DepartureHandle(props: {
  readonly x: number;
  readonly heightPx: number;
  readonly widthPx: number;
  readonly move: ReadyMove;
  readonly shift: Shift;
}): ReactNode {
  const { t } = useWords();
  const { x, shift, move } = props;
  const dayOf = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  const isRight = x > props.widthPx - 100;
  return (
    <g
      role="slider"
      tabIndex={0}
      className="departure-handle no-print"
      aria-label={t('timeline.drag')}
      aria-valuemin={Math.min(dayOf(move.earliest), dayOf(move.ready))}
      aria-valuemax={dayOf(move.latest)}
      aria-valuenow={dayOf(shift.day)}
      aria-valuetext={formatDate(shift.day)}
      data-tentative={shift.isTentative || undefined}
      {...shift.handlers}
    >
      <title>{t('timeline.drag')}</title>
      <line x1={x} x2={x} y1={28} y2={props.heightPx} />
      <rect className="handle-reach" x={x - 16} y={2} width={32} height={32} />
      <rect className="handle-grip" x={x - 7} y={16} width={14} height={13} rx={3} />
      <path d={`M${x - 2.5} 19.500v6M${x + 2.5} 19.500v6`} />
      {shift.isTentative && (
        <text x={isRight ? x - 12 : x + 12} y={27} textAnchor={isRight ? 'end' : 'start'}>
          {formatDate(shift.day)}
        </text>
      )}
    </g>
  );
}
