import type { FreeTimeMark, PlanOption } from '@karvon/model';
import { type ReactNode, useState } from 'react';
import { ModeGlyph } from '../ui/icons.tsx';
import { textWidthPx } from '../ui/text-width.ts';
import { PAPER_PX, usePrinting } from '../ui/use-printing.ts';
import { useWidth } from '../ui/use-width.ts';
import { formatDate, formatDayMonth, formatInstant, formatTime, formatZone } from '../words/format.ts';
import { useNames } from '../words/names.tsx';
import { useWords, type Words } from '../words/words.tsx';
import { DepartureHandle } from './departure-handle.tsx';
import { FreeTimeList, isCrossedLate, useFreeTimeSentence } from './free-time-list.tsx';
import { sayStep } from './say-step.ts';
import { type Bar, type LegRow, layTimeline, type TimelineGeometry } from './timeline-geometry.ts';
import { TimelineTable } from './timeline-table.tsx';
import { type ReadyMove, type Shift, useShift } from './use-shift.ts';

const ROW_PX = 54;
const HEAD_PX = 30;
/** Below this width a leg is titled without its times; the table has them. */
const NARROW_PX = 520;
/** How legs and their times are set; the style sheet says the same. */
const LEG_NAME = { weight: 600, sizePx: 12.5 };
const LEG_TIMES = { weight: 400, sizePx: 11.5 };

/**
 * The legs of an option against time: steps at P50, fading until P90, with the deadline and today; and the same as a table.
 * The ready date is moved by a handle, and all moves with it until it is planned anew.
 */
export function Timeline(props: {
  readonly option: PlanOption;
  readonly deadlineAt: string | undefined;
  readonly move: ReadyMove;
}): ReactNode {
  const { t } = useWords();
  const { option } = props;
  const [box, widthPx] = useWidth(640);
  const [spoken, setSpoken] = useState('');
  const isPrinting = usePrinting();
  const axisPx = isPrinting ? PAPER_PX : Math.max(widthPx - 2, 200);
  const drawing = layTimeline(option, {
    widthPx: axisPx,
    deadlineAt: props.deadlineAt,
    tickWidthPx: 52,
  });
  const heightPx = HEAD_PX + drawing.rows.length * ROW_PX;
  const [nowMs] = useState(() => Date.now());
  const pxPerDay = drawing.xOf(86_400_000) - drawing.xOf(0);
  const shift = useShift(props.move, pxPerDay, option);
  const shiftPx = shift.days * pxPerDay;
  const handleX = drawing.xOf(Date.parse(option.departure.p50)) + shiftPx;
  return (
    <section className="timeline" data-tour="4">
      <Summary option={option} />
      <figure ref={box} className="timeline-box" aria-label={t('timeline.title')}>
        <svg width="100%" height={heightPx} data-tentative={shift.isTentative || undefined}>
          <title>{t('timeline.title')}</title>
          <Patterns />
          <Ticks ticks={drawing.ticks} heightPx={heightPx} />
          <TodayLine x={drawing.xOf(nowMs)} handleX={handleX} widthPx={axisPx} heightPx={heightPx} />
          <Bars option={option} drawing={drawing} widthPx={axisPx} shiftPx={shiftPx} onSay={setSpoken} />
          {drawing.deadlineX !== undefined && (
            <DeadlineLine
              x={drawing.deadlineX}
              heightPx={heightPx}
              text={t('timeline.deadline', { date: formatDate(props.deadlineAt ?? '') })}
            />
          )}
          <DepartureHandle x={handleX} heightPx={heightPx} widthPx={axisPx} move={props.move} shift={shift} />
        </svg>
      </figure>
      <p className="timeline-spoken" aria-live="polite">
        {sayShift(shift, t) ?? (spoken || <small>{t('timeline.hint')}</small>)}
      </p>
      <StepLegend option={option} />
      <FreeTimeList option={option} />
      <TimelineTable rows={drawing.rows} />
    </section>
  );
}

/** All rows of the legs, moved aside while another ready date is tried. */
function Bars(props: {
  readonly option: PlanOption;
  readonly drawing: TimelineGeometry;
  readonly widthPx: number;
  readonly shiftPx: number;
  readonly onSay: (text: string) => void;
}): ReactNode {
  const { option, drawing, widthPx, shiftPx, onSay } = props;
  return (
    <g className="timeline-bars" data-tentative={shiftPx !== 0 || undefined} transform={`translate(${shiftPx})`}>
      {drawing.rows.map((row, index) => (
        <Row
          key={row.leg.departure.planned + row.leg.from.id}
          row={row}
          top={HEAD_PX + index * ROW_PX}
          widthPx={widthPx}
          onSay={onSay}
        />
      ))}
      <FreeTimeFlags option={option} xOf={drawing.xOf} widthPx={widthPx} onSay={onSay} />
    </g>
  );
}

function sayShift({ isTentative, day, days }: Shift, t: Words['t']): string | undefined {
  if (!isTentative) return undefined;
  return t('timeline.tentative', { date: formatDate(day), days: signedDays(days) });
}

function Summary({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const first = option.legs[0];
  const last = option.legs.at(-1);
  if (!first || !last) return null;
  const text = t('timeline.summary', {
    from: names.place(first.from),
    departure: formatInstant(option.departure.p50),
    to: names.place(last.to),
    arrival: formatInstant(option.arrival.p50),
    late: formatInstant(option.arrival.p90),
  });
  return <p className="timeline-summary">{text}</p>;
}

function Patterns(): ReactNode {
  return (
    <defs>
      <linearGradient id="fade" x1="0" x2="1" y1="0" y2="0">
        <stop offset="0" stopColor="var(--fade)" stopOpacity="0.75" />
        <stop offset="1" stopColor="var(--fade)" stopOpacity="0.08" />
      </linearGradient>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="5" stroke="currentColor" strokeWidth="2" />
      </pattern>
    </defs>
  );
}

function Ticks(props: { readonly ticks: TimelineGeometry['ticks']; readonly heightPx: number }): ReactNode {
  return props.ticks.map(({ x, ms, label }) => (
    <g key={ms} className="tick">
      <line x1={x} x2={x} y1={HEAD_PX - 8} y2={props.heightPx} />
      <text x={x + 4} y={14}>
        {label}
      </text>
    </g>
  ));
}

function Row(props: {
  readonly row: LegRow;
  readonly top: number;
  readonly widthPx: number;
  readonly onSay: (text: string) => void;
}): ReactNode {
  const words = useWords();
  const names = useNames();
  const { row, top } = props;
  const isNarrow = props.widthPx < NARROW_PX;
  const { leg } = row;
  const isStanding = leg.from.id === leg.to.id;
  const title = isStanding
    ? names.place(leg.from)
    : fitTitle([`${names.place(leg.from)} – ${names.place(leg.to)}`, `→ ${names.place(leg.to)}`], props.widthPx);
  const times = `${formatDayMonth(leg.departure.p50)} ${formatTime(leg.departure.p50)} ${formatZone(leg.departure.p50)} → ${formatDayMonth(leg.arrival.p50)} ${formatTime(leg.arrival.p50)} ${formatZone(leg.arrival.p50)}`;
  const wantedPx = textWidthPx(title, LEG_NAME) + (isNarrow ? 0 : textWidthPx(` ${times}`, LEG_TIMES));
  const isLate = row.left + wantedPx > props.widthPx;
  const titleX = isLate
    ? Math.max(Math.min(row.left + row.width, props.widthPx), Math.min(wantedPx, props.widthPx))
    : row.left;
  return (
    <g className="leg-row" data-mode={leg.mode}>
      <text className="leg-title" x={titleX} y={top + 15} textAnchor={isLate ? 'end' : 'start'}>
        <tspan className="leg-name">{title}</tspan>
        {!isNarrow && <tspan className="leg-times"> {times}</tspan>}
      </text>
      <rect
        className="leg-fade"
        x={row.fade.left}
        y={top + 22}
        width={Math.max(row.fade.width, 0)}
        height={18}
        fill="url(#fade)"
      />
      {row.bars.map((bar, index) => (
        <StepBar
          // biome-ignore lint/suspicious/noArrayIndexKey: The steps of a leg never change places.
          key={index}
          bar={bar}
          top={top + 22}
          text={sayStep(bar.step, words, names)}
          onSay={props.onSay}
        />
      ))}
    </g>
  );
}

/** The first title that a row has room for, or as much of the last as goes in. */
function fitTitle(titles: readonly string[], widthPx: number): string {
  const fitting = titles.find((title) => textWidthPx(title, LEG_NAME) <= widthPx);
  if (fitting !== undefined) return fitting;
  let cut = titles.at(-1) ?? '';
  while (cut.length > 1 && textWidthPx(`${cut}…`, LEG_NAME) > widthPx) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

function StepBar(props: {
  readonly bar: Bar;
  readonly top: number;
  readonly text: string;
  readonly onSay: (text: string) => void;
}): ReactNode {
  const { bar, top } = props;
  const say = () => props.onSay(props.text);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: The mark is focused only to be read aloud.
    <g
      role="img"
      aria-label={props.text}
      tabIndex={0}
      className="step"
      data-kind={bar.kind}
      onFocus={say}
      onMouseEnter={say}
    >
      <title>{props.text}</title>
      <rect x={bar.left} y={top} width={Math.max(bar.width, 1.5)} height={18} />
      {(bar.kind === 'wait' || bar.kind === 'storage') && (
        <rect
          className="step-hatch"
          x={bar.left}
          y={top}
          width={Math.max(bar.width, 1.5)}
          height={18}
          fill="url(#hatch)"
        />
      )}
      {bar.kind === 'border' && (
        <rect className="step-post" x={bar.left} y={top - 3} width={Math.max(bar.width, 3)} height={24} />
      )}
    </g>
  );
}

function TodayLine(props: {
  readonly x: number;
  readonly handleX: number;
  readonly widthPx: number;
  readonly heightPx: number;
}): ReactNode {
  const { t } = useWords();
  const { x } = props;
  if (x < 0 || x > props.widthPx) return null;
  const isRight = x > props.widthPx - 70;
  // The handle of the departure often stands beside: the word goes behind it.
  const isBeside = Math.abs(props.handleX - x) < 60;
  const textX = isBeside ? Math.max(x, props.handleX) + 11 : isRight ? x - 5 : x + 5;
  return (
    <g className="today">
      <line x1={x} x2={x} y1={18} y2={props.heightPx} />
      <text x={textX} y={27} textAnchor={isRight && !isBeside ? 'end' : 'start'}>
        {t('timeline.today')}
      </text>
    </g>
  );
}

function signedDays(days: number): string {
  return `${days < 0 ? '\u2212' : '+'}${Math.abs(days)}`;
}

/** The deadline with its date to the left, or to the right where the beginning of the axis leaves no room. */
function DeadlineLine(props: { readonly x: number; readonly heightPx: number; readonly text: string }): ReactNode {
  const isEarly = props.x < textWidthPx(props.text, LEG_NAME) + 40;
  return (
    <g className="deadline">
      <line x1={props.x} x2={props.x} y1={18} y2={props.heightPx} />
      <text x={props.x + (isEarly ? 5 : -5)} y={27} textAnchor={isEarly ? 'start' : 'end'}>
        {props.text}
      </text>
    </g>
  );
}

function FreeTimeFlags(props: {
  readonly option: PlanOption;
  readonly xOf: (ms: number) => number;
  readonly widthPx: number;
  readonly onSay: (text: string) => void;
}): ReactNode {
  return props.option.freeTime.map((mark) => (
    <FreeTimeFlag
      key={`${mark.leg} ${mark.place}`}
      mark={mark}
      x={props.xOf(Date.parse(mark.endsAt))}
      widthPx={props.widthPx}
      top={HEAD_PX + mark.leg * ROW_PX}
      onSay={props.onSay}
    />
  ));
}

/** Where the free time of a yard ends, on the row of the leg that leaves it: full where P90 goes beyond it. */
function FreeTimeFlag(props: {
  readonly mark: FreeTimeMark;
  readonly x: number;
  readonly widthPx: number;
  readonly top: number;
  readonly onSay: (text: string) => void;
}): ReactNode {
  const { mark, x, top } = props;
  const text = useFreeTimeSentence()(mark);
  if (x < 0 || x > props.widthPx) return null;
  const say = () => props.onSay(text);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: The mark is focused only to be read aloud.
    <g
      role="img"
      aria-label={text}
      tabIndex={0}
      className="free-flag"
      data-late={isCrossedLate(mark) || undefined}
      onFocus={say}
      onMouseEnter={say}
    >
      <title>{text}</title>
      <line x1={x} x2={x} y1={top + 18} y2={top + 46} />
      <path d={`M${x} ${top + 18}l8 4l-8 4z`} />
    </g>
  );
}

/** Steps that the legend names; loading and unloading look alike and share a line. */
const KINDS = ['wait', 'border', 'gauge-change', 'load', 'rest', 'storage'] as const;

function StepLegend({ option }: { readonly option: PlanOption }): ReactNode {
  const { t } = useWords();
  const used = new Set<string>(option.legs.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
  const handling = (kind: (typeof KINDS)[number]) =>
    kind === 'load' ? `${t('step.load')}, ${t('step.unload').toLowerCase()}` : t(`step.${kind}`);
  const modes = [...new Set(option.legs.map(({ mode }) => mode))];
  return (
    <ul className="legend">
      {modes.map((mode) => (
        <li key={mode}>
          <ModeGlyph mode={mode} size={16} /> {t(`mode.${mode}`)}
        </li>
      ))}
      {KINDS.filter((kind) => used.has(kind)).map((kind) => (
        <li key={kind} data-mode={modeOf(option, kind)}>
          <i className="swatch" data-kind={kind} /> {handling(kind)}
        </li>
      ))}
      {option.freeTime.length > 0 && (
        <li>
          <i className="swatch" data-kind="free" /> {t('timeline.freeEnds')}
        </li>
      )}
      <li>
        <i className="swatch" data-kind="fade" /> {t('timeline.p90')}
      </li>
    </ul>
  );
}

/** The mode in whose colour a step is first drawn. */
function modeOf({ legs }: PlanOption, kind: string): string | undefined {
  return legs.find(({ steps }) => steps.some((step) => step.kind === kind))?.mode;
}
