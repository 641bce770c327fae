import { isUnitDoubtful } from '../describe/misfit.ts';
import type { Piece, SizeMm, Stacking, UprightSide } from '../load-request.ts';
import { textOf } from './bad-cell.ts';
import { isPalletWord, readUpright } from './cell-words.ts';
import type { PieceTableOptions } from './piece-table-options.ts';
import type { RowReader } from './row-reader.ts';

/** Reads a piece from a row; undefined when any of its cells is bad, which `reader.bad` then tells. */
export function readPiece(reader: RowReader, options: PieceTableOptions): Piece | undefined {
  const size = readSize(reader);
  const count = readCount(reader);
  const massKg = readMassKg(reader, count ?? 1, options.massKgDefault);
  const drop = readDrop(reader);
  const turnsFlat = reader.yesNo('turnsFlat');
  const stacking = readStacking(reader);
  const upright = readUprightSides(reader) ?? options.uprightDefault ?? ['height'];
  const [name, shipment, handling] = [reader.text('name'), reader.text('shipment'), reader.text('handling')];
  if (size) doubtUnit(reader, size);
  if (!size || count === undefined || massKg === undefined || reader.bad.length > 0) return undefined;
  return {
    id: reader.text('id') ?? `row-${reader.row + 1}`,
    ...(name !== undefined && { name }),
    size,
    massKg,
    count,
    upright,
    ...(turnsFlat !== undefined && { turnsFlat }),
    stacking,
    ...(shipment !== undefined && { shipment }),
    ...(drop !== undefined && { drop }),
    ...(handling !== undefined && { handling }),
    kind: isPalletWord(reader.cell('kind')) ? 'pallet' : 'box',
  };
}

function readSize(reader: RowReader): SizeMm | undefined {
  const together = reader.text('dimensions');
  if (together !== undefined) return readDimensions(reader, together);
  const [lengthMm, widthMm, heightMm] = (['length', 'width', 'height'] as const).map((side) => {
    const cell = reader.cell(side);
    if (cell === undefined) return reader.fault(side, 'load-list-cell-missing', `the ${side} of the piece`);
    return reader.lengthMm(side, cell);
  });
  if (lengthMm === undefined || widthMm === undefined || heightMm === undefined) return undefined;
  return { lengthMm, widthMm, heightMm };
}

/** Three lengths in one cell: `120x80x100 см`. */
function readDimensions(reader: RowReader, text: string): SizeMm | undefined {
  const parts = text.split(/\s*[x×хX*✕/]\s*/iu);
  const unit = /[\p{L}"″]+$/u.exec(parts.at(-1) ?? '')?.[0] ?? '';
  if (parts.length !== 3)
    return reader.fault('dimensions', 'load-list-number-unreadable', 'three lengths, as 120x80x100');
  const [lengthMm, widthMm, heightMm] = parts.map((part) =>
    reader.lengthMm('dimensions', part, /[\p{L}"″]/u.test(part) ? '' : unit.toLowerCase()),
  );
  if (lengthMm === undefined || widthMm === undefined || heightMm === undefined) return undefined;
  return { lengthMm, widthMm, heightMm };
}

function readCount(reader: RowReader): number | undefined {
  if (!reader.hasColumn('quantity')) return 1;
  if (reader.cell('quantity') === undefined)
    return reader.fault('quantity', 'load-list-cell-missing', 'how many there are');
  const count = reader.number('quantity');
  if (count === undefined) return undefined;
  if (count <= 0) return reader.fault('quantity', 'load-list-not-positive', 'a quantity of 1 or more');
  return Number.isSafeInteger(count)
    ? count
    : reader.fault('quantity', 'load-list-quantity-broken', 'a whole number of pieces');
}

/** Of one piece; from the mass of all together where only that is given. */
function readMassKg(reader: RowReader, count: number, massKgDefault: number | undefined): number | undefined {
  if (reader.cell('mass') !== undefined) return reader.massKg('mass');
  if (reader.cell('totalMass') !== undefined) {
    const totalKg = reader.massKg('totalMass');
    return totalKg === undefined ? undefined : Math.max(0.001, Math.round((totalKg / count) * 1000) / 1000);
  }
  return massKgDefault ?? reader.fault('mass', 'load-list-cell-missing', 'the mass of one piece');
}

function readDrop(reader: RowReader): number | undefined {
  const drop = reader.number('drop');
  if (drop === undefined || (Number.isSafeInteger(drop) && drop >= 1)) return drop;
  return reader.fault('drop', 'load-list-drop-broken', 'a whole number: 1 is unloaded first');
}

/** Stacking as the row says; a load of 0 on top, by mass or pressure, says that nothing may rest on the piece. */
function readStacking(reader: RowReader): Stacking {
  const isTopForbidden = reader.yesNo('topForbidden') ?? false;
  const isStackable = (reader.yesNo('stackable') ?? true) && !isTopForbidden;
  const isFloorOnly = reader.yesNo('floorOnly') ?? false;
  const isStackOnly = reader.yesNo('stackOnly') ?? false;
  if (isFloorOnly && isStackOnly)
    reader.fault('stackOnly', 'load-list-rules-contradict', 'an empty cell, or "no" under floor only');
  const topMassKgMax = reader.massKg('topMass', true);
  const topPressureKgPerM2Max = reader.number('topPressure');
  const group = reader.text('group');
  if (topPressureKgPerM2Max !== undefined && topPressureKgPerM2Max < 0)
    reader.fault('topPressure', 'load-list-not-positive', 'kg per square metre, 0 for nothing on top');
  if (!isStackable && topMassKgMax)
    reader.fault('topMass', 'load-list-rules-contradict', 'an empty cell, or a stackable piece');
  if (!isStackable && topPressureKgPerM2Max)
    reader.fault('topPressure', 'load-list-rules-contradict', 'an empty cell, or a stackable piece');
  const bearsNothing = topMassKgMax === 0 || topPressureKgPerM2Max === 0;
  return {
    isStackable: isStackable && !bearsNothing,
    ...(isFloorOnly && { isFloorOnly }),
    ...(isStackOnly && { isStackOnly }),
    ...(!bearsNothing && topPressureKgPerM2Max !== undefined && { topPressureKgPerM2Max }),
    ...(!bearsNothing && topMassKgMax !== undefined && { topMassKgMax }),
    ...(group !== undefined && { group }),
  };
}

/** From the column of sides, else from the columns that say whether the piece may be tipped. */
function readUprightSides(reader: RowReader): readonly UprightSide[] | undefined {
  const cell = reader.cell('orientation');
  const sides = cell === undefined ? undefined : readUpright(cell);
  if (cell !== undefined && !sides)
    reader.fault('orientation', 'load-list-orientation-unreadable', 'any, upright, or sides as "L, W, H"');
  if (sides) return sides;
  const tilts = reader.yesNo('tilts');
  const staysUpright = reader.yesNo('staysUpright');
  if (tilts === undefined && staysUpright === undefined) return undefined;
  return tilts === false || staysUpright === true ? ['height'] : ['length', 'width', 'height'];
}

function doubtUnit(reader: RowReader, size: SizeMm): void {
  if (!isUnitDoubtful(size)) return;
  const { lengthMm, widthMm, heightMm } = size;
  const field = textOf(reader.cell('dimensions')) === '' ? 'length' : 'dimensions';
  const read = `${lengthMm} × ${widthMm} × ${heightMm} mm`;
  reader.fault(field, 'load-list-unit-doubt', `the right unit of length: it reads as ${read}`);
}
