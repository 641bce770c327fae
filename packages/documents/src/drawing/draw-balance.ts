import {
  type ContainerKind,
  centreRangeOf,
  type Gauge,
  gaugesOf,
  type LoadedContainer,
  type LoadRequest,
} from '@karvon/loading';
import { HAIR, INK, LAPIS, type Sheet, SOFT } from '../sheet.ts';
import type { ReportKey } from '../words/en.ts';
import type { Frame } from './draw-load.ts';

const GREEN = '#bfe3cd';
const RED = '#b3261e';
const GAUGE_NAMES: Readonly<Record<Gauge['name'], ReportKey>> = {
  payload: 'payload',
  front: 'frontAxle',
  rear: 'rearAxle',
};

/** Draws payload and axles against their limits, and the centre of gravity from above and from the side. */
export function drawBalance(sheet: Sheet, request: LoadRequest, kind: ContainerKind, container: LoadedContainer): void {
  const top = sheet.y;
  const half = (sheet.width - 20) / 2;
  let y = top;
  for (const gauge of gaugesOf(request, container)) y += drawGauge(sheet, gauge, { x: sheet.left, y, width: half });
  const centre = container.centreOfGravityMm;
  let below = top;
  if (centre) {
    const { inner } = kind;
    const range = centreRangeOf(kind);
    const x = sheet.left + half + 20;
    const scale = half / Math.max(inner.lengthMm, 1);
    const views = [
      ['fromAbove', inner.widthMm, range.y, centre.y],
      ['fromSide', inner.heightMm, range.z, centre.z],
    ] as const;
    for (const [name, heightMm, across, valueMm] of views) {
      const height = Math.min(60, heightMm * scale);
      const view = { along: range.x, across, x: centre.x, value: valueMm, lengthMm: inner.lengthMm, heightMm };
      sheet.line(sheet.words.t(name), { x, y: below, width: half, size: 7, colour: SOFT });
      drawCentre(sheet, { x, y: below + 10, width: half, height }, view);
      below += height + 14;
    }
    const said = kind.centreOfGravity ? 'centreWindow' : 'centreAdvice';
    below += sheet.paragraph(sheet.words.t(said), { x, y: below, width: half, size: 7, colour: SOFT });
    y += sheet.paragraph(`${sheet.words.t('centre')}: ${sayCentre(sheet, container)}`, {
      ...{ x: sheet.left, y: y + 2, width: half, size: 8.5 },
    });
  }
  sheet.y = Math.max(y, below) + 8;
}

/** The centre of gravity in words; a dash where the load weighs nothing. */
export function sayCentre({ words }: Sheet, { centreOfGravityMm: centre }: LoadedContainer): string {
  if (!centre) return '–';
  const { t, metres } = words;
  return t('centreAt', { x: metres(centre.x), y: metres(centre.y), z: metres(centre.z) });
}

function drawGauge(
  sheet: Sheet,
  gauge: Gauge,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): number {
  const { document, words } = sheet;
  const share = Math.max(0, gauge.valueKg / gauge.maxKg);
  const isOver = share > 1 || (gauge.minKg !== undefined && gauge.valueKg < gauge.minKg);
  sheet.line(words.t(GAUGE_NAMES[gauge.name]), { x, y, width: width / 2, size: 8.5, isBold: true });
  const limit = words.mass(gauge.maxKg);
  const least = gauge.minKg === undefined ? '' : `; ${words.t('leastOf', { limit: words.mass(gauge.minKg) })}`;
  const said = words.t('ofLimit', { value: words.mass(gauge.valueKg), limit, share: words.percent(share) }) + least;
  sheet.line(said, { x: x + width * 0.35, y, width: width * 0.65, size: 8.5, align: 'right' });
  document.save().lineWidth(0.5);
  document.rect(x, y + 12, width, 7).fillAndStroke('#ffffff', HAIR);
  document.rect(x, y + 12, Math.min(1, share) * width, 7).fill(isOver ? RED : LAPIS);
  document.restore();
  return 26;
}

interface CentreView {
  readonly along: readonly [number, number];
  readonly across: readonly [number, number];
  readonly x: number;
  readonly value: number;
  readonly lengthMm: number;
  readonly heightMm: number;
}

function drawCentre({ document }: Sheet, frame: Frame, view: CentreView): void {
  const right = (mm: number) => frame.x + (Math.max(0, Math.min(view.lengthMm, mm)) / view.lengthMm) * frame.width;
  const up = (mm: number) =>
    frame.y + frame.height - (Math.max(0, Math.min(view.heightMm, mm)) / view.heightMm) * frame.height;
  document.save().lineWidth(0.5);
  document.rect(frame.x, frame.y, frame.width, frame.height).fillAndStroke('#ffffff', SOFT);
  const [x, y] = [right(view.along[0]), up(view.across[1])];
  document.rect(x, y, right(view.along[1]) - x, up(view.across[0]) - y).fill(GREEN);
  const [cx, cy] = [right(view.x), up(view.value)];
  document.lineWidth(1.2).circle(cx, cy, 3.5).stroke(INK);
  document
    .moveTo(cx - 6, cy)
    .lineTo(cx + 6, cy)
    .moveTo(cx, cy - 6)
    .lineTo(cx, cy + 6)
    .stroke(INK);
  document.restore();
}
