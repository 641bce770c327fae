import type { TransportConsignment, TransportEquipment, TransportItem, TransportPackage } from '@karvon/model';
import { EQUIPMENT_KINDS } from '@karvon/model';
import { writeAmount } from './charges.ts';
import { writeDangerousGoods } from './dangerous-goods.ts';
import { writeText } from './remarks.ts';
import type { SegmentText } from './segment-text.ts';
import { cutText } from './texts.ts';
import { writeCountMeasure, writeMass, writeNumber, writeVolume } from './write-measures.ts';
import type { Writing } from './writing.ts';

/** Kinds of packages that GID has room for: three in D.95B and D.96A, five from D.00B on; three are written. */
const PACKAGES_MAX = 3;

/** Writes an item as GID with what hangs from it; `writeMore` adds what the message says at the first item. */
export function writeItem(item: TransportItem, i: number, writing: Writing, writeMore?: () => void): void {
  const path = `/items/${i}`;
  const packages = item.packages.slice(0, PACKAGES_MAX);
  for (const [at, left] of item.packages.slice(PACKAGES_MAX).entries()) {
    writing.losses.add(`${path}/packages/${at + PACKAGES_MAX}`, left, `GID has room for ${PACKAGES_MAX} kinds.`);
  }
  const gid: SegmentText = [
    'GID',
    String(i + 1),
    ...packages.map((pack, at) => writePackage(pack, `${path}/packages/${at}`, writing)),
  ];
  writing.add(path, gid, () => {
    writeItemParts(item, path, writing);
    writeMarks(packages, path, writing);
    writeLoads(item, path, writing);
    writeMore?.();
  });
}

/** Count and kind of packages, as C213 or PAC begins. */
function writePackage(pack: TransportPackage, path: string, writing: Writing): readonly string[] {
  const count = writeNumber(pack.count);
  if (count === undefined) writing.losses.add(path, pack, 'a count is a number from zero.');
  return [count ?? '', writing.fit(pack.kindCode ?? '', 3, `${path}/kindCode`)];
}

/** Writes an item as CPS with PAC and LIN, as a despatch advice has it. */
export function writePackingLevel(item: TransportItem, i: number, writing: Writing): void {
  const path = `/items/${i}`;
  writing.add(path, ['CPS', String(i + 1)], () => {
    item.packages.forEach((pack, at) => {
      const packPath = `${path}/packages/${at}`;
      const [count = '', kindCode = ''] = writePackage(pack, packPath, writing);
      writing.add(packPath, ['PAC', count, '', [kindCode]], () => {
        if (pack.marks !== undefined) writePackageMarks(pack.marks, `${packPath}/marks`, writing);
      });
    });
    writing.add(path, ['LIN', String(i + 1)], () => {
      writeItemParts(item, path, writing);
      writeLoads(item, path, writing);
    });
  });
}

function writeItemParts(item: TransportItem, path: string, writing: Writing): void {
  if (item.originState !== undefined) {
    writing.add(`${path}/originState`, [
      'LOC',
      '27',
      [writing.fit(item.originState, 2, `${path}/originState`), '162', '5'],
    ]);
  }
  if (item.value !== undefined) writeAmount('43', item.value, `${path}/value`, writing);
  const codes: [string, readonly string[]][] = [];
  if (item.hsCode !== undefined) codes.push(['hsCode', [item.hsCode, 'HS']]);
  if (item.nhmCode !== undefined) codes.push(['nhmCode', [item.nhmCode, 'ZZZ', 'NHM', '12']]);
  if (item.etsngCode !== undefined) codes.push(['etsngCode', [item.etsngCode, 'ZZZ', 'ETS', 'ZZZ']]);
  if (codes.length > 0) {
    writing.add(
      codes.map(([field]) => `${path}/${field}`),
      ['PIA', '5', ...codes.map(([, code]) => code)],
    );
  }
  writeText('AAA', item.description, `${path}/description`, writing);
  writeMass('G', item.grossMassKg, `${path}/grossMassKg`, writing);
  writeMass('AAL', item.netMassKg, `${path}/netMassKg`, writing);
  writeVolume(item.volumeM3, `${path}/volumeM3`, writing);
  item.dangerousGoods.forEach((danger, at) => {
    writeDangerousGoods(danger, `${path}/dangerousGoods/${at}`, writing);
  });
}

/** PCI for each kind of package up to the last with marks, so that the order tells which is which. */
function writeMarks(packages: readonly TransportPackage[], path: string, writing: Writing): void {
  const last = packages.findLastIndex(({ marks }) => marks !== undefined);
  for (let at = 0; at <= last; at++) {
    writePackageMarks(packages[at]!.marks ?? '', `${path}/packages/${at}/marks`, writing);
  }
}

/** Width of 8260. */
const ID_WIDTH = 17;

const MARK_WIDTH = 35;
const MARK_LINES = 10;

function writePackageMarks(marks: string, path: string, writing: Writing): void {
  const { pieces, isExact } = cutText(marks, MARK_WIDTH);
  if (!isExact || pieces.length > MARK_LINES || (marks !== '' && pieces.length === 0)) {
    writing.losses.add(path, marks, `PCI holds ${MARK_LINES} lines of ${MARK_WIDTH} characters, cut at words.`);
  }
  writing.add(path, ['PCI', '24', pieces.slice(0, MARK_LINES)]);
}

function writeLoads(item: TransportItem, path: string, writing: Writing): void {
  item.loads.forEach((load, at) => {
    const loadPath = `${path}/loads/${at}`;
    const count = load.packageCount === undefined ? '' : writeNumber(load.packageCount);
    if (count === undefined) writing.losses.add(`${loadPath}/packageCount`, load.packageCount, 'it is no count.');
    const id = writing.fitId(load.equipmentId, ID_WIDTH, loadPath);
    if (id === '') return;
    writing.add(loadPath, ['SGP', [id], count ?? ''], () => {
      writeMass('G', load.grossMassKg, `${loadPath}/grossMassKg`, writing);
    });
  });
}

/** Writes temperatures to be kept, as TMP for one and RNG for a range. */
export function writeTemperature(temperature: TransportConsignment['temperature'], writing: Writing): void {
  if (temperature === undefined) return;
  const { minC, maxC } = temperature;
  const [min, max] = [minC, maxC].map((value) => (value === undefined ? '' : String(value)));
  if (minC === undefined && maxC === undefined) writing.losses.add('/temperature', temperature, 'it says nothing.');
  else if (minC === maxC) writing.add('/temperature', ['TMP', '2', [min!, 'CEL']]);
  else writing.add('/temperature', ['RNG', '5', ['CEL', min!, max!]]);
}

/** Writes a piece of equipment as EQD with what hangs from it. */
export function writeEquipment(
  equipment: TransportEquipment,
  i: number,
  all: readonly TransportEquipment[],
  writing: Writing,
): void {
  const path = `/equipment/${i}`;
  const id = writing.fitId(equipment.id, ID_WIDTH, path);
  if (id === '') return;
  const supplier = { consignor: '1', carrier: '2' } as const;
  const eqd: SegmentText = [
    'EQD',
    EQUIPMENT_KINDS[equipment.kind],
    [id],
    equipment.sizeType === undefined ? '' : [writing.fit(equipment.sizeType, 10, `${path}/sizeType`), '102', '5'],
    equipment.providedBy === undefined ? '' : supplier[equipment.providedBy],
  ];
  writing.add(path, eqd, () => {
    writeMass('T', equipment.tareMassKg, `${path}/tareMassKg`, writing);
    writeMass('G', equipment.goodsMassKg, `${path}/goodsMassKg`, writing);
    writeMass('VGM', equipment.verifiedGrossMassKg, `${path}/verifiedGrossMassKg`, writing);
    writeCountMeasure(equipment.packageCount, `${path}/packageCount`, writing);
    writeSeals(equipment, path, writing);
    if (equipment.ownerName !== undefined) {
      const { pieces } = cutText(writing.fit(equipment.ownerName, 35, `${path}/ownerName`), 35);
      writing.add(`${path}/ownerName`, ['NAD', 'CF', '', '', pieces]);
    }
    if (equipment.carriedOnId !== undefined) writeCarrying(equipment.carriedOnId, path, all, writing);
  });
  writing.losses.add(`${path}/payloadMaxKg`, equipment.payloadMaxKg, 'MEA has no attribute for it.');
  writing.losses.add(`${path}/axleCount`, equipment.axleCount, 'EQD does not say axles.');
}

/** Width of 9308 in the directories written. */
const SEAL_WIDTH = 10;

function writeSeals(equipment: TransportEquipment, path: string, writing: Writing): void {
  equipment.seals.forEach((seal, at) => {
    const sealPath = `${path}/seals/${at}`;
    const number = writing.fitId(seal.number, SEAL_WIDTH, sealPath);
    if (number !== '') writing.add(sealPath, ['SEL', number, [seal.sealedBy ?? '']]);
    writing.losses.add(`${sealPath}/sealedAt`, seal.sealedAt, 'SEL does not say when.');
  });
}

function writeCarrying(id: string, path: string, all: readonly TransportEquipment[], writing: Writing): void {
  const carrying = all.find((other) => other.id === id);
  const code = EQUIPMENT_KINDS[carrying?.kind ?? 'wagon'];
  const fitting = writing.fitId(id, ID_WIDTH, `${path}/carriedOnId`);
  if (fitting !== '') writing.add(`${path}/carriedOnId`, ['EQA', code, [fitting]]);
}
