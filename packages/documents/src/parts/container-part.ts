import {
  groupSteps,
  type LoadedContainer,
  type LoadLevel,
  listLevels,
  partSteps,
  type StepGroup,
  sidesOf,
} from '@karvon/loading';
import { drawBalance } from '../drawing/draw-balance.ts';
import {
  type DrawnLoad,
  drawCloseUp,
  drawFromAbove,
  drawLoad,
  pictureHeight,
  readyLoad,
  type Stretch,
} from '../drawing/draw-load.ts';
import { type Sheet, SOFT } from '../sheet.ts';
import { setTable } from '../table.ts';
import type { ReportPaper } from './report-paper.ts';
import { sayContainer } from './summary.ts';

/** How much of each container the report shows, so that it stays a report however long the list is. */
export interface ReportLimits {
  readonly picturesPerContainer: number;
  readonly levelsPerContainer: number;
  readonly stepRowsPerContainer: number;
}

/** One container: balance, steps in pictures, levels from above, list of steps. */
export function setContainer(paper: ReportPaper, rank: number, limits: ReportLimits): void {
  const { sheet, request, plan, goods } = paper;
  const container = plan.containers[rank];
  const kind = request.containers.find(({ id }) => id === container?.containerId);
  if (!container || !kind) return;
  sheet.newPage();
  sheet.heading(sayContainer(paper, container, rank));
  drawBalance(sheet, request, kind, container);
  const load = readyLoad({ kind, placements: container.placements, goods });
  setPictures(paper, container, load, limits.picturesPerContainer);
  const levels = listLevels(container);
  setLevels(sheet, load, levels.slice(0, limits.levelsPerContainer), levels.length);
  setSteps(paper, container, limits.stepRowsPerContainer);
}

const GAP = 14;

/** A row of the pictures: the whole load with the same from above below it, a close-up, and what is added in words. */
const ROW = { height: 150, whole: 190, plan: 36, closeUp: 196 } as const;
const CAPTION_SIZE = 6.8;
const CAPTION_LINES = 15;

function setPictures(paper: ReportPaper, container: LoadedContainer, load: DrawnLoad, picturesMax: number): void {
  const { sheet } = paper;
  const { t } = sheet.words;
  sheet.heading(t('stepPictures'), ROW.height + 12);
  sheet.hint(t('picturesHint'));
  const groups = groupSteps(container);
  let from = 0;
  for (const to of partSteps(container, Math.min(picturesMax, groups.length))) {
    sheet.ensure(ROW.height);
    setPicture(paper, load, groups, { from, to });
    sheet.y += ROW.height;
    from = to;
  }
}

function setPicture(paper: ReportPaper, load: DrawnLoad, groups: readonly StepGroup[], stretch: Stretch): void {
  const { sheet } = paper;
  const { from, to } = stretch;
  const { t, number } = sheet.words;
  const { left, y } = sheet;
  const { lengthMm, widthMm } = load.kind.inner;
  const name = to === from + 1 ? t('step', { from: to }) : t('steps', { from: from + 1, to });
  const wide = sheet.line(name, { x: left, y, width: ROW.whole, size: 9.5, isBold: true });
  const total = t('ofSteps', { total: number(load.placements.length) });
  sheet.line(total, { x: left + wide + 4, y: y + 1.5, width: ROW.whole - wide - 4, size: 8, colour: SOFT });
  const plan = Math.min(ROW.plan, (widthMm / lengthMm) * ROW.whole);
  const whole = Math.min(pictureHeight(load.kind, ROW.whole), ROW.height - 12 - plan - 14);
  drawLoad(sheet, load, stretch, { x: left, y: y + 12, width: ROW.whole, height: whole });
  const steps = Array.from({ length: to - from }, (_, at) => from + at + 1);
  drawFromAbove(sheet, load, { pale: [], steps }, { x: left, y: y + 16 + whole, width: ROW.whole, height: plan });
  const closeUp = { x: left + ROW.whole + 8, y, width: ROW.closeUp, height: ROW.height - 8 };
  drawCloseUp(sheet, load, stretch, closeUp);
  const x = closeUp.x + ROW.closeUp + 8;
  const width = left + sheet.width - x;
  for (const [rank, line] of captionOf(paper, groups, stretch).entries())
    sheet.line(line, { x, y: y + rank * CAPTION_SIZE * 1.38, width, size: CAPTION_SIZE });
}

/** What the steps of a picture add: a line for each group, the last one counts those that have none. */
function captionOf(paper: ReportPaper, groups: readonly StepGroup[], { from, to }: Stretch): string[] {
  const { t } = paper.sheet.words;
  const added = groups.filter((group) => group.to > from && group.from <= to);
  const shown = added.length > CAPTION_LINES ? added.slice(0, CAPTION_LINES - 1) : added;
  const lines = shown.map((group) => {
    const piece = paper.pieces.get(group.pieceId);
    const [first, last] = [Math.max(group.from, from + 1), Math.min(group.to, to)];
    const steps = first === last ? String(first) : `${first}–${last}`;
    return [steps, group.pieceId, piece?.name].filter(Boolean).join(' ');
  });
  if (added.length > shown.length) lines.push(t('moreKinds', { count: added.length - shown.length }));
  return lines;
}

function setLevels(sheet: Sheet, load: DrawnLoad, levels: readonly LoadLevel[], count: number): void {
  const { t, metres } = sheet.words;
  const width = (sheet.width - GAP) / 2;
  const drawn = Math.min(120, (load.kind.inner.widthMm / load.kind.inner.lengthMm) * width);
  const height = 12 + drawn + 8;
  sheet.heading(t('levels'), height + 12);
  sheet.hint(t('levelsHint'));
  for (const [rank, level] of levels.entries()) {
    if (rank % 2 === 0) sheet.ensure(height);
    const x = sheet.left + (rank % 2) * (width + GAP);
    const { zMinMm, zMaxMm } = level;
    const where =
      zMaxMm === 0
        ? t('onFloor')
        : zMinMm === zMaxMm
          ? t('above', { height: metres(zMinMm) })
          : t('between', { from: metres(zMinMm), to: metres(zMaxMm) });
    const wide = sheet.line(t('level', { rank: rank + 1, count }), {
      ...{ x, y: sheet.y, width, size: 8.5, isBold: true },
    });
    sheet.line(`${where} · ${level.steps.length}`, {
      ...{ x: x + wide + 5, y: sheet.y, width: width - wide - 5, size: 8, colour: SOFT },
    });
    const pale = levels.slice(0, rank).flatMap(({ steps }) => steps);
    drawFromAbove(sheet, load, { pale, steps: level.steps }, { x, y: sheet.y + 12, width, height: drawn });
    if (rank % 2 === 1 || rank === levels.length - 1) sheet.y += height;
  }
  if (levels.length < count) sheet.hint(t('levelsCut', { shown: levels.length, count }));
}

function setSteps(paper: ReportPaper, container: LoadedContainer, rowsMax: number): void {
  const { sheet, pieces, goods } = paper;
  const { t, centimetres, number } = sheet.words;
  sheet.heading(t('stepList'));
  sheet.hint(t('stepListHint'));
  const columns = [
    { title: t('stepsColumn'), share: 13 },
    { title: t('id'), share: 13 },
    { title: t('name'), share: 24 },
    { title: t('count'), share: 7, isNumber: true },
    { title: t('asPlaced'), share: 17 },
    { title: t('where'), share: 16 },
    { title: t('how'), share: 18 },
  ];
  const groups = groupSteps(container);
  const rows = groups.slice(0, rowsMax).flatMap((group) => {
    const placed = container.placements[group.from - 1];
    const piece = pieces.get(group.pieceId);
    if (!placed || !piece) return [];
    return {
      swatch: goods.get(group.pieceId)?.colour ?? '#ffffff',
      cells: [
        group.from === group.to ? String(group.from) : `${group.from}–${group.to}`,
        group.pieceId,
        piece.name ?? '',
        number(group.to - group.from + 1),
        centimetres(placed.lengthMm, placed.widthMm, placed.heightMm),
        [placed.xMm, placed.yMm, placed.zMm].map((mm) => centimetres(mm)).join(' / '),
        sayHow(sheet, sidesOf(piece, placed)),
      ],
    };
  });
  setTable(sheet, columns, rows);
  if (groups.length > rowsMax) sheet.hint(t('stepListCut', { rows: number(rowsMax) }));
}

function sayHow({ words }: Sheet, { up, along }: ReturnType<typeof sidesOf>): string {
  const { t } = words;
  const stands = t(up === 'height' ? 'upHeight' : up === 'width' ? 'upWidth' : 'upLength');
  const isTurned = along !== (up === 'length' ? 'width' : 'length');
  return isTurned ? `${stands}, ${t('turned')}` : stands;
}
