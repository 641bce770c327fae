import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { addDays } from '../form/calendar.ts';

/** Days between which the ready date may be moved, and what plans anew for another. */
export interface ReadyMove {
  readonly ready: string;
  readonly earliest: string;
  readonly latest: string;
  readonly onMove: (ready: string) => void;
}

/** A ready date that is being moved: by how many days, and what the handle listens to. */
export interface Shift {
  readonly days: number;
  readonly day: string;
  /** True while nothing is planned for the day that is shown. */
  readonly isTentative: boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGGElement>) => void;
    readonly onPointerMove: (event: PointerEvent<SVGGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGGElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void;
  };
}

const KEY_DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

const DAY_MS = 86_400_000;

/**
 * Moves a ready date by pointer or keyboard. All is shifted tentatively; letting go, or Enter, plans anew, and Escape takes
 * the move back. `shown` is what is drawn: when another is drawn, the move is over.
 */
export function useShift(move: ReadyMove, pxPerDay: number, shown: unknown): Shift {
  const [days, setDays] = useState(0);
  const grabbedX = useRef<number | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: A move ends when what is drawn changes.
  useEffect(() => setDays(0), [shown]);
  const least = daysBetween(move.ready, move.earliest);
  const most = Math.max(0, daysBetween(move.ready, move.latest));
  const clamp = (value: number) => Math.min(most, Math.max(Math.min(0, least), value));
  const release = (isKept: boolean) => {
    grabbedX.current = undefined;
    if (!isKept) setDays(0);
    else if (days !== 0) move.onMove(addDays(move.ready, days));
  };
  return {
    days,
    day: addDays(move.ready, days),
    isTentative: days !== 0,
    handlers: {
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grabbedX.current = event.clientX - days * pxPerDay;
      },
      onPointerMove: (event) => {
        if (grabbedX.current === undefined) return;
        setDays(clamp(Math.round((event.clientX - grabbedX.current) / pxPerDay)));
      },
      onPointerUp: () => grabbedX.current !== undefined && release(true),
      onPointerCancel: () => release(false),
      onKeyDown: (event) => {
        const step = KEY_DAYS[event.key];
        if (step !== undefined) setDays(clamp(days + step));
        else if (event.key === 'Home') setDays(clamp(least));
        else if (event.key === 'Enter' || event.key === ' ') release(true);
        else if (event.key === 'Escape') release(false);
        else return;
        event.preventDefault();
      },
    },
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
