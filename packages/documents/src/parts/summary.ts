import { findMisfitOfAll, kindOf, type LeftPieces, type LoadedContainer, sumPlan } from '@karvon/loading';
import { sayCentre } from '../drawing/draw-balance.ts';
import { drawLoad, pictureHeight, readyLoad } from '../drawing/draw-load.ts';
import { HAIR, LAPIS, type Sheet, SOFT } from '../sheet.ts';
import { setTable } from '../table.ts';
import type { ReportPaper } from './report-paper.ts';

/** Goods that the legend names; the packing list has all. */
const LEGEND_MAX = 24;

/** Least height of the picture on the first page, points. */
const PICTURE_MIN = 150;

/** First page: figures, containers, the first load in whole with its legend, and what is left behind with the reason. */
export function setSummary(paper: ReportPaper): void {
  const { sheet, plan, request, day } = paper;
  const { t } = sheet.words;
  sheet.line(t('title'), { x: sheet.left, y: sheet.y, width: sheet.width / 2, size: 20, isBold: true, colour: LAPIS });
  const made = t('madeOn', { day: sheet.words.day(day) });
  sheet.line(made, { x: sheet.left, y: sheet.y + 8, width: sheet.width, size: 9, colour: SOFT, align: 'right' });
  sheet.y += 32;
  setFigures(paper);
  setContainers(paper);
  if (plan.left.length > 0) setLeft(paper);
  const first = plan.containers[0];
  const kind = first && kindOf(request, first.containerId);
  if (!first || !kind) return;
  const full = Math.min(330, pictureHeight(kind, sheet.width));
  const legend = 20 + Math.ceil(Math.min(LEGEND_MAX, new Set(paper.goods.values()).size) / 4) * 13;
  // A picture somewhat smaller keeps it and its legend on the first page.
  const room = sheet.room - legend - 40;
  const height = room >= PICTURE_MIN ? Math.min(full, room) : full;
  sheet.heading(sayContainer(paper, first, 0), height + legend);
  const load = readyLoad({ kind, placements: first.placements, goods: paper.goods });
  const frame = { x: sheet.left, y: sheet.y, width: sheet.width, height };
  drawLoad(sheet, load, { from: 0, to: first.placements.length }, frame);
  sheet.y += height + 8;
  setLegend(paper);
}

/** A container as headings name it. */
export function sayContainer({ sheet }: ReportPaper, container: LoadedContainer, rank: number): string {
  const { t, percent, mass, number } = sheet.words;
  const pieces = t('piecesCount', { count: number(container.placements.length) });
  const parts = [`${percent(container.volumeShare)} %`, mass(container.massKg), pieces];
  return `${rank + 1}. ${container.containerId} – ${parts.join(', ')}`;
}

function setFigures({ sheet, request, plan, rulesChecked }: ReportPaper): void {
  const { t, number, percent, mass } = sheet.words;
  const sum = sumPlan(request, plan);
  const isWhole = plan.left.length === 0;
  const isFewest = plan.containers.length <= plan.bound.containersMin;
  const gap = { max: percent(sum.volumeShareMax), gap: percent(sum.volumeShareMax - sum.volumeShare) };
  const bound = isWhole
    ? isFewest
      ? t('fewest')
      : t('containersMin', { count: plan.bound.containersMin })
    : t('gap', gap);
  const kinds = [...new Set(plan.containers.map(({ containerId }) => containerId))];
  const used = kinds.map((id) => `${plan.containers.filter((one) => one.containerId === id).length} × ${id}`);
  const left = t('someLeft', { count: number(sum.wantedPieces - sum.loadedPieces) });
  const figures = [
    [t('filled'), `${percent(sum.volumeShare)} %`, bound],
    [t('pieces'), `${number(sum.loadedPieces)} / ${number(sum.wantedPieces)}`, isWhole ? t('allLoaded') : left],
    [t('mass'), mass(sum.massKg), ''],
    [t('containers'), number(plan.containers.length), used.join(', ')],
  ] as const;
  const width = (sheet.width - 3 * 8) / 4;
  for (const [rank, [name, value, remark]] of figures.entries()) {
    const x = sheet.left + rank * (width + 8);
    sheet.document.roundedRect(x, sheet.y, width, 62, 4).lineWidth(0.6).stroke(HAIR);
    sheet.line(name, { x: x + 8, y: sheet.y + 6, width: width - 16, size: 8, colour: SOFT });
    sheet.line(value, {
      x: x + 8,
      y: sheet.y + 17,
      width: width - 12,
      size: value.length > 12 ? 11 : 15,
      isBold: true,
    });
    sheet.paragraph(remark, {
      ...{ x: x + 8, y: sheet.y + 38, width: width - 14, size: 7.5, colour: SOFT, linesMax: 2 },
    });
  }
  sheet.y += 70;
  const check = `✓ ${t('checked', { rules: rulesChecked })}${plan.isCutOff ? ` ${t('cutOff')}` : ''}`;
  sheet.y += sheet.paragraph(check, { x: sheet.left, y: sheet.y, width: sheet.width, size: 8.5, colour: '#1b6b43' });
  sheet.y += 6;
}

function setContainers({ sheet, request, plan }: ReportPaper): void {
  const { t, percent, mass, centimetres, number } = sheet.words;
  const columns = [
    { title: '№', share: 4, isNumber: true },
    { title: t('container'), share: 14 },
    { title: t('inner'), share: 21 },
    { title: t('count'), share: 9, isNumber: true },
    { title: t('fill'), share: 9, isNumber: true },
    { title: t('mass'), share: 10, isNumber: true },
    { title: t('centre'), share: 23, isText: true },
    { title: t('axles'), share: 14, isText: true },
  ];
  const rows = plan.containers.map((container, rank) => {
    const inner = kindOf(request, container.containerId)?.inner;
    const axles = container.axleLoadsKg;
    return {
      cells: [
        String(rank + 1),
        container.containerId,
        inner ? centimetres(inner.lengthMm, inner.widthMm, inner.heightMm) : '–',
        number(container.placements.length),
        `${percent(container.volumeShare)} %`,
        mass(container.massKg),
        sayCentre(sheet, container),
        axles ? `${mass(axles.front)} / ${mass(axles.rear)}` : '–',
      ],
    };
  });
  setTable(sheet, columns, rows);
}

function setLegend({ sheet, goods }: ReportPaper): void {
  const { t } = sheet.words;
  const seen = [...new Set(goods.values())];
  const width = sheet.width / 4;
  const shown = seen.slice(0, LEGEND_MAX);
  for (const [rank, { label, colour }] of shown.entries()) {
    if (rank % 4 === 0) sheet.ensure(14);
    const x = sheet.left + (rank % 4) * width;
    sheet.document
      .rect(x, sheet.y + 1, 8, 8)
      .lineWidth(0.4)
      .fillAndStroke(colour, '#13202e');
    sheet.line(label, { x: x + 12, y: sheet.y, width: width - 16, size: 8 });
    if (rank % 4 === 3 || rank === shown.length - 1) sheet.y += 13;
  }
  if (seen.length > LEGEND_MAX) sheet.hint(t('moreGoods', { count: seen.length - LEGEND_MAX }));
}

function setLeft(paper: ReportPaper): void {
  const { sheet, plan, pieces } = paper;
  const { t, number, centimetres } = sheet.words;
  sheet.heading(t('leftBehind'));
  const columns = [
    { title: t('id'), share: 14 },
    { title: t('name'), share: 20 },
    { title: t('size'), share: 16 },
    { title: t('count'), share: 8, isNumber: true },
    { title: t('why'), share: 42, isText: true },
  ];
  const rows = plan.left.map((left) => {
    const piece = pieces.get(left.pieceId);
    const size = piece?.size;
    return {
      cells: [
        left.pieceId,
        piece?.name ?? '',
        size ? centimetres(size.lengthMm, size.widthMm, size.heightMm) : '',
        number(left.count),
        `${t(left.rule)} ${sayMisfit(sheet, paper, left)}`.trim(),
      ],
    };
  });
  setTable(sheet, columns, rows);
}

/** Which side is too large; nothing where the piece gets in by its measures. */
function sayMisfit(sheet: Sheet, { request, pieces }: ReportPaper, { pieceId, rule }: LeftPieces): string {
  const piece = pieces.get(pieceId);
  if (!piece || (rule !== 'door-too-small' && rule !== 'container-too-small')) return '';
  const misfit = findMisfitOfAll(piece, request.containers);
  if (!misfit) return '';
  const { t, centimetres } = sheet.words;
  const [found, room] = [centimetres(misfit.foundMm), centimetres(misfit.roomMm)];
  return t(`misfit.${misfit.place}.${misfit.side}`, { found, room, container: misfit.containerId });
}
