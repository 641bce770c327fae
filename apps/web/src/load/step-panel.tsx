import { describeStep, type LoadedContainer, type LoadRequest, type Piece, type Touch } from '@karvon/loading';
import { type KeyboardEvent, type ReactNode, useId, useMemo } from 'react';
import type { Look } from './palette.ts';
import { type LoadWords, useLoadWords } from './use-load-words.tsx';

/** Steps that are named one by one; more are counted. */
const NAMED_MAX = 4;

/** "Place 14 of 63": a slider, big buttons, and what a loader must know of the piece in words. */
export function StepPanel(props: {
  readonly request: LoadRequest;
  readonly container: LoadedContainer;
  readonly looks: ReadonlyMap<string, Look>;
  readonly step: number;
  readonly onStep: (step: number) => void;
}): ReactNode {
  const { t } = useLoadWords();
  const id = useId();
  const { container, step, onStep } = props;
  const total = container.placements.length;
  const go = (next: number) => onStep(Math.max(1, Math.min(total, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { PageUp: step - 10, PageDown: step + 10 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  return (
    <section className="load-step no-print" aria-label={t('step.title')}>
      <label htmlFor={id} className="load-step-count">
        {t('step.count', { step: String(step), total: String(total) })}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={total}
        value={step}
        aria-valuetext={t('step.count', { step: String(step), total: String(total) })}
        onKeyDown={onKeyDown}
        onChange={({ target }) => go(Number(target.value))}
      />
      <StepText {...props} />
      <div className="load-step-buttons">
        <button type="button" className="button" disabled={step <= 1} onClick={() => go(step - 1)}>
          ‹ {t('step.back')}
        </button>
        <button type="button" className="button button-strong" disabled={step >= total} onClick={() => go(step + 1)}>
          {t('step.next')} ›
        </button>
      </div>
    </section>
  );
}

function StepText(props: {
  readonly request: LoadRequest;
  readonly container: LoadedContainer;
  readonly looks: ReadonlyMap<string, Look>;
  readonly step: number;
}): ReactNode {
  const words = useLoadWords();
  const { t, size, mass } = words;
  const { request, container, looks, step } = props;
  const placed = container.placements[step - 1];
  const piece = request.pieces.find(({ id }) => id === placed?.pieceId);
  const said = useMemo(() => (piece ? describeStep(container, step - 1, piece) : undefined), [container, step, piece]);
  if (!placed || !piece || !said) return null;
  return (
    <div className="load-step-text" aria-live="polite">
      <p className="load-step-piece">
        <i className="swatch" style={{ background: looks.get(piece.id)?.colour }} /> <b>{piece.id}</b> {piece.name}
      </p>
      <p>
        {size(piece.size.lengthMm, piece.size.widthMm, piece.size.heightMm)} · {mass(piece.massKg)}
        {piece.drop === undefined ? '' : ` · ${t('step.drop', { drop: String(piece.drop) })}`}
      </p>
      <dl>
        <dt>{t('step.where')}</dt>
        <dd>{sayPosition(words, placed)}</dd>
        <dt>{t('step.how')}</dt>
        <dd>{saySides(words, said)}</dd>
        <dt>{t('step.beside')}</dt>
        <dd>
          {[
            said.below.length === 0
              ? t('beside.floor')
              : t('beside.on', { pieces: saySteps(words, said.below, container, request) }),
            sayTouch(words, 'front', said.front, container, request),
            sayTouch(words, 'left', said.left, container, request),
          ]
            .filter(Boolean)
            .join('; ')}
        </dd>
      </dl>
    </div>
  );
}

/** Where a piece stands, from the front wall, the left wall and the floor. */
export function sayPosition(
  { t, metres }: LoadWords,
  placed: { readonly xMm: number; readonly yMm: number; readonly zMm: number },
): string {
  const { xMm, yMm, zMm } = placed;
  return t('step.position', { front: metres(xMm), left: metres(yMm), floor: metres(zMm) });
}

/** Which side is up and which lies along the container. */
export function saySides(
  { t }: LoadWords,
  { up, along }: { readonly up: keyof Piece['size'] | string; readonly along: string },
): string {
  const upKey = up === 'height' ? 'up.height' : up === 'width' ? 'up.width' : 'up.length';
  const alongKey = along === 'length' ? 'along.length' : along === 'width' ? 'along.width' : 'along.height';
  return `${t(upKey)}, ${t(alongKey)}`;
}

function sayTouch(
  words: LoadWords,
  side: 'front' | 'left',
  { isWall, steps }: Touch,
  container: LoadedContainer,
  request: LoadRequest,
): string {
  if (isWall) return words.t(side === 'front' ? 'beside.frontWall' : 'beside.leftWall');
  if (steps.length === 0) return '';
  const pieces = saySteps(words, steps, container, request);
  return words.t(side === 'front' ? 'beside.behind' : 'beside.rightOf', { pieces });
}

function saySteps(
  { t }: LoadWords,
  steps: readonly number[],
  container: LoadedContainer,
  request: LoadRequest,
): string {
  const named = steps.slice(0, NAMED_MAX).map((step) => {
    const id = container.placements[step - 1]?.pieceId ?? '';
    return `${request.pieces.some((piece) => piece.id === id) ? id : '?'} (№ ${step})`;
  });
  const more = steps.length - named.length;
  return named.join(', ') + (more > 0 ? ` ${t('beside.more', { count: more })}` : '');
}
