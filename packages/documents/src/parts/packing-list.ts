import { groupSteps, type LoadedContainer, type Piece } from '@karvon/loading';
import { type Row, setTable } from '../table.ts';
import type { ReportPaper } from './report-paper.ts';

/** The packing list of one container: pallets, then boxes, each kind in a row, with sums. */
export function setPackingList(paper: ReportPaper, container: LoadedContainer, rank: number): void {
  const { sheet, request } = paper;
  const { t } = sheet.words;
  sheet.heading(`${t('packing')}: ${rank + 1}. ${container.containerId}`);
  const counts = new Map<string, number>();
  for (const { pieceId } of container.placements) counts.set(pieceId, (counts.get(pieceId) ?? 0) + 1);
  const steps = stepsByPiece(container);
  const rowsOf = (isPallet: boolean) =>
    request.pieces
      .filter((piece) => (piece.kind === 'pallet') === isPallet && counts.has(piece.id))
      .map((piece) => rowOf(paper, piece, { count: counts.get(piece.id) ?? 0, steps: steps.get(piece.id) ?? '' }));
  const [pallets, boxes] = [rowsOf(true), rowsOf(false)];
  const columns = [
    { title: t('id'), share: 14 },
    { title: t('name'), share: 24, isText: true },
    { title: t('size'), share: 16 },
    { title: t('count'), share: 8, isNumber: true },
    { title: t('massEach'), share: 9, isNumber: true },
    { title: t('massAll'), share: 10, isNumber: true },
    { title: t('shipment'), share: 11 },
    { title: t('drop'), share: 7 },
    { title: t('stepsColumn'), share: 18, isText: true },
  ];
  setTable(sheet, columns, [
    ...(pallets.length > 0 ? [{ cells: [t('pallets')], isBold: true }, ...pallets] : []),
    ...(boxes.length > 0 ? [{ cells: [t('boxes')], isBold: true }, ...boxes] : []),
    totalOf(paper, container),
  ]);
}

function rowOf(
  { sheet, goods }: ReportPaper,
  piece: Piece,
  { count, steps }: { readonly count: number; readonly steps: string },
): Row {
  const { number, centimetres } = sheet.words;
  const { lengthMm, widthMm, heightMm } = piece.size;
  return {
    swatch: goods.get(piece.id)?.colour ?? '#ffffff',
    cells: [
      piece.id,
      piece.name ?? '',
      centimetres(lengthMm, widthMm, heightMm),
      number(count),
      number(piece.massKg, piece.massKg % 1 === 0 ? 0 : 1),
      number(piece.massKg * count, (piece.massKg * count) % 1 === 0 ? 0 : 1),
      piece.shipment ?? '',
      piece.drop === undefined ? '' : String(piece.drop),
      steps,
    ],
  };
}

function totalOf({ sheet }: ReportPaper, container: LoadedContainer): Row {
  const { t, number } = sheet.words;
  const mass = number(container.massKg, container.massKg % 1 === 0 ? 0 : 1);
  return { isBold: true, cells: [t('total'), '', '', number(container.placements.length), '', mass] };
}

/** Steps of each kind of piece, as 1–8, 14. */
function stepsByPiece(container: LoadedContainer): ReadonlyMap<string, string> {
  const steps = new Map<string, { text: string; to: number }>();
  for (const { pieceId, from, to } of groupSteps(container)) {
    const text = from === to ? String(from) : `${from}–${to}`;
    const before = steps.get(pieceId);
    steps.set(pieceId, { text: before ? `${before.text}, ${text}` : text, to });
  }
  return new Map([...steps].map(([id, { text }]) => [id, text]));
}
