import type { LoadAnswer } from '@karvon/contract';
import {
  headersOf,
  LOAD_LIST_CODES,
  type LoadPlan,
  type LoadRequest,
  PIECE_FIELDS,
  REFUSAL_RULES,
  sumPlan,
} from '@karvon/loading';
import type { LoadList } from './load-list.ts';
import { cut, layTable, wrap } from './table.ts';

/** Steps of a container that are shown unless all are asked for; bad cells that are shown. */
const STEPS_SHOWN = 12;
const BAD_CELLS_SHOWN = 10;

type Container = LoadAnswer['plan']['containers'][number];

/** What a list was read as: pieces, columns, units, and what of the sheet was passed over. */
export function showList({ path, rows, remarks, table }: LoadList): string {
  const { mapping, pieces } = table;
  const headers = headersOf(rows, mapping);
  const columns = PIECE_FIELDS.flatMap((field) => {
    const column = mapping.columns[field];
    return column === undefined ? [] : [`${field} = ${visible(headers[column] || `column ${column + 1}`)}`];
  });
  const count = pieces.reduce((sum, piece) => sum + piece.count, 0);
  const { hiddenRows, emptyFormulas, otherSheets } = remarks;
  return [
    cut(`${path}: ${pieces.length} rows, ${count} pieces`),
    wrap(`columns: ${columns.join('; ')}`),
    ...showUnread(headers, Object.values(mapping.columns)),
    ...(table.isLengthUnitGuessed
      ? [wrap(`• lengths are read as ${table.lengthUnit}, for nothing states their unit: --units says it`)]
      : []),
    ...(hiddenRows > 0 ? [`• hidden rows left out: ${hiddenRows}`] : []),
    ...(emptyFormulas > 0 ? [`• formulas without a saved value, taken as empty: ${emptyFormulas}`] : []),
    ...(otherSheets > 0 ? [`• other sheets not read: ${otherSheets}`] : []),
  ].join('\n');
}

/** Columns with a header that were read as nothing: people should know before they trust the plan. */
function showUnread(headers: readonly string[], read: readonly number[]): string[] {
  const names = headers.flatMap((header, column) => (read.includes(column) || header === '' ? [] : [visible(header)]));
  return names.length === 0 ? [] : [wrap(`• columns not read: ${names.join('; ')}`)];
}

/** The bad rows of a list, cell by cell. */
export function showBadRows({ table }: LoadList): string {
  const { badRows } = table;
  const rowCount = new Set(badRows.map(({ row }) => row)).size;
  const shown = badRows.slice(0, BAD_CELLS_SHOWN);
  const lines = shown.map(({ column, value, code, wanted }) =>
    wrap(`${column} "${cut(visible(value), 30)}" ${code}: ${LOAD_LIST_CODES[code]} Wanted: ${wanted}.`),
  );
  const more = badRows.length - shown.length;
  return [
    `${rowCount} ${rowCount === 1 ? 'row' : 'rows'} cannot be loaded; --bad-rows FILE writes them with cell and reason`,
    ...lines,
    ...(more > 0 ? [`… and ${more} more cells`] : []),
  ].join('\n');
}

/** A plan as text: sums, each container with its steps, what is left and why. */
export function showLoad(answer: LoadAnswer, isWhole: boolean): string {
  const { plan, request } = answer;
  const loaded = plan.containers.reduce((sum, { placements }) => sum + placements.length, 0);
  const held = (answer.heldBack ?? []).reduce((sum, { count }) => sum + count, 0);
  const wanted = request.pieces.reduce((sum, { count }) => sum + count, held);
  return [
    `${loaded} of ${wanted} pieces loaded in ${plan.containers.length} ${plan.containers.length === 1 ? 'container' : 'containers'}; ${showBound(answer)}`,
    `checked: ${answer.rulesChecked} rules, 0 violations; ${plan.steps} search steps${plan.isCutOff ? ', cut off' : ''}`,
    '',
    layTable(
      ['#', 'container', 'fill %', 'mass kg', 'pieces', 'centre of gravity m', 'axles kg'],
      plan.containers.map(showContainer),
    ),
    ...plan.containers.flatMap((container, rank) => ['', showSteps(answer, container, rank, isWhole)]),
    ...showLeft(answer),
    ...showHeldBack(answer),
  ].join('\n');
}

/** How far the plan may be from the best: by fill where pieces are left, else by containers. */
function showBound({ plan, request }: LoadAnswer): string {
  const { volumeShareMax, containersMin } = plan.bound;
  if (plan.left.length === 0) return `no plan needs fewer than ${containersMin}`;
  // The answer is the package's plan: it only lacks the exactness of optional fields.
  const { volumeShare: share } = sumPlan(request as LoadRequest, plan as unknown as LoadPlan);
  const gap = Math.max(0, volumeShareMax - share) * 100;
  return `${percent(share)} % full, no plan passes ${percent(volumeShareMax)} %: gap ${gap.toFixed(1)} points`;
}

function showContainer(container: Container, rank: number): string[] {
  const { centreOfGravityMm: centre, axleLoadsKg: axles } = container;
  return [
    String(rank + 1),
    container.containerId,
    percent(container.volumeShare),
    container.massKg.toFixed(0),
    String(container.placements.length),
    centre ? [centre.x, centre.y, centre.z].map((mm) => (mm / 1000).toFixed(2)).join(' ') : '–',
    axles ? `${axles.front.toFixed(0)} front, ${axles.rear.toFixed(0)} rear` : '–',
  ];
}

function showSteps({ request }: LoadAnswer, container: Container, rank: number, isWhole: boolean): string {
  const names = new Map(request.pieces.map(({ id, name }) => [id, name ?? '']));
  const shown = isWhole ? container.placements : container.placements.slice(0, STEPS_SHOWN);
  const rows = shown.map((one, at) => [
    String(at + 1),
    cut(visible(one.pieceId), 20),
    `${metres(one.xMm)} ${metres(one.yMm)} ${metres(one.zMm)}`,
    `${one.lengthMm} × ${one.widthMm} × ${one.heightMm}`,
    visible(names.get(one.pieceId) ?? ''),
  ]);
  const more = container.placements.length - shown.length;
  return [
    `${rank + 1}. ${container.containerId}: place in this order (metres from front wall, left wall, floor)`,
    layTable(['step', 'piece', 'at m', 'length × width × height mm', 'name'], rows),
    ...(more > 0 ? [`… and ${more} more steps: --steps prints all`] : []),
  ].join('\n');
}

function showLeft({ plan, misfits = [] }: LoadAnswer): string[] {
  if (plan.left.length === 0) return [];
  const rows = plan.left.map(({ pieceId, count, rule }) =>
    wrap(`  ${count} × ${cut(visible(pieceId), 30)}: ${rule}: ${sentenceOf(rule)}${sayMisfit(misfits, pieceId)}`, 4),
  );
  return ['', 'Left:', ...rows];
}

function showHeldBack({ heldBack = [] }: LoadAnswer): string[] {
  if (heldBack.length === 0) return [];
  const pieces = heldBack.map(({ pieceId, count }) => `${count} × ${cut(visible(pieceId), 30)}`);
  return ['', wrap(`Held back for the pieces locked in: ${pieces.join(', ')}`)];
}

/** Which side is too large, by how much; nothing where the piece gets in by its measures. */
function sayMisfit(misfits: NonNullable<LoadAnswer['misfits']>, id: string): string {
  const misfit = misfits.find(({ pieceId }) => pieceId === id);
  if (!misfit) return '';
  const { place, side, foundMm, roomMm, containerId } = misfit;
  const where = place === 'door' ? `the door of ${containerId}` : `${containerId} inside`;
  return ` Its ${side} as it would stand is ${foundMm} mm; ${where} has ${roomMm} mm.`;
}

function sentenceOf(rule: string): string {
  return Object.entries(REFUSAL_RULES).find(([name]) => name === rule)?.[1] ?? '';
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function metres(mm: number): string {
  return (mm / 1000).toFixed(2);
}

/** Names come from files: what would steer the terminal is shown as a dot. */
function visible(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]/gu, '·');
}
