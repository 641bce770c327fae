import type { GoodsHit, Issue, PlanRequest } from '@karvon/contract';
import type { ConsignmentItem, Notice } from '@karvon/model';
import type { Desk } from './desk.ts';
import { readDangerousClass } from './read-dangerous-class.ts';
import { readHsCode } from './read-hs-code.ts';
import { readMass } from './read-mass.ts';

/** Goods that the table does not know are taken to stow like general cargo: 1 t fills 3 m³. */
const DENSITY_ASSUMED_KG_PER_M3 = 333;

/** The unit whose volume bounds an assumption, and that of liquids without drums. */
const CONTAINER_ASSUMED = 'container-40';
const TANK_ASSUMED = 'tank-wagon';

/** A row that answers less of the text than this is not taken, not even as an assumption. */
const SCORE_TAKEN_MIN = 0.5;

/** The goods of a request, with what was assumed, or what is wrong with them. */
export interface ReadGoods {
  readonly item?: ConsignmentItem;
  readonly issues: readonly Issue[];
  readonly notices: readonly Notice[];
}

/** Reads goods, HS code, mass, volume and dangerous class; all issues are reported, not only the first. */
export function readGoods(request: PlanRequest, desk: Desk): ReadGoods {
  const issues: Issue[] = [];
  const keep = <T>(result: { ok: true; value: T } | { ok: false; error: Issue }): T | undefined => {
    if (result.ok) return result.value;
    issues.push(result.error);
    return undefined;
  };
  const massKg = keep(readMass(request.mass));
  const hsCode = request.hsCode ? keep(readHsCode(request.hsCode)) : undefined;
  const dangerousGoodsClass = request.dangerousGoodsClass
    ? keep(readDangerousClass(request.dangerousGoodsClass))
    : undefined;
  if (request.volumeM3 !== undefined && !(request.volumeM3 > 0)) issues.push(volumeNotPositive(request.volumeM3));
  if (massKg === undefined || issues.length > 0) return { issues, notices: [] };
  const kind = hsCode === undefined ? findKind(request.goods, desk) : findHeading(hsCode, desk);
  const item: ConsignmentItem = {
    goodsDescription: request.goods,
    grossMassKg: massKg,
    volumeM3: request.volumeM3 ?? assumeVolumeM3(massKg, kind, desk),
    ...(hsCode !== undefined ? { hsCode } : kind && { hsCode: kind.hs }),
    ...(kind?.packaging !== undefined && { packaging: kind.packaging }),
    ...(request.packageCount !== undefined && { packageCount: request.packageCount }),
    ...(request.largestPieceMm !== undefined && { largestPieceMm: request.largestPieceMm }),
    ...(request.valueUsd !== undefined && { valueCents: Math.round(request.valueUsd * 100), valueCurrency: 'USD' }),
    ...(dangerousGoodsClass !== undefined ? { dangerousGoodsClass } : declaredClass(request.declarations)),
    needsReefer: request.needsReefer ?? kind?.needsReefer ?? false,
  };
  return { item, issues, notices: listNotices(request, kind, item, desk) };
}

/** Lithium batteries under a UN number are class 9, whatever they are in. Source: UN Model Regulations, table 3.2. */
function declaredClass(declarations: PlanRequest['declarations']): { readonly dangerousGoodsClass?: string } {
  return declarations?.lithiumBatteries?.answer.startsWith('UN') ? { dangerousGoodsClass: '9' } : {};
}

/**
 * The volume when nobody says it: by the density of the goods, but never more than full 40' containers by mass would hold.
 * An assumption must not rule a container out; whoever ships lighter goods says the volume.
 */
function assumeVolumeM3(massKg: number, kind: GoodsHit | undefined, desk: Desk): number {
  const byDensity = massKg / (kind?.densityKgPerM3 ?? DENSITY_ASSUMED_KG_PER_M3);
  const unit = kind?.packaging === 'liquid-bulk' ? TANK_ASSUMED : CONTAINER_ASSUMED;
  const container = desk.tables.equipment.find(({ id }) => id === unit);
  if (container?.volumeM3 === undefined || container.payloadKg === undefined) return byDensity;
  return Math.min(byDensity, container.volumeM3 * Math.ceil(massKg / container.payloadKg));
}

/** The goods of the table that a text or code means; text goods are named in a notice, never taken in silence. */
function findKind(text: string, desk: Desk): GoodsHit | undefined {
  return desk.findGoods(text, 1).find(({ score }) => score >= SCORE_TAKEN_MIN);
}

/** The goods of a code: of its subheading, else of its heading, for national digits behind them change nothing here. */
function findHeading(hsCode: string, desk: Desk): GoodsHit | undefined {
  return findKind(hsCode, desk) ?? findKind(hsCode.slice(0, 6), desk) ?? findKind(hsCode.slice(0, 4), desk);
}

function listNotices(request: PlanRequest, kind: GoodsHit | undefined, item: ConsignmentItem, desk: Desk): Notice[] {
  const notices: Notice[] = [];
  if (!kind) notices.push({ code: 'goods-unknown', params: { text: request.goods } });
  else if (!request.hsCode) {
    const others = desk
      .findGoods(request.goods, 4)
      .slice(1)
      .map(({ hs }) => hs)
      .join(' ');
    notices.push({
      code: 'goods-read-as',
      params: {
        text: request.goods,
        hs: kind.hs,
        nameEn: kind.nameEn,
        nameRu: kind.nameRu,
        nameTg: kind.nameTg,
        others,
      },
    });
  }
  if (request.volumeM3 === undefined) {
    const densityKgPerM3 = kind?.densityKgPerM3 ?? DENSITY_ASSUMED_KG_PER_M3;
    notices.push({
      code: 'volume-assumed',
      params: { volumeM3: Math.round((item.volumeM3 ?? 0) * 10) / 10, densityKgPerM3 },
    });
  }
  const lithium = request.declarations?.lithiumBatteries?.answer ?? '';
  if (lithium.startsWith('UN')) notices.push({ code: 'lithium-declared', params: { un: lithium.slice(2) } });
  if (lithium === 'small') notices.push({ code: 'lithium-small', params: {} });
  if (kind?.needsReefer && request.needsReefer === undefined)
    notices.push({ code: 'reefer-assumed', params: { hs: kind.hs } });
  return notices;
}

function volumeNotPositive(found: number): Issue {
  return {
    code: 'volume-not-positive',
    path: 'volumeM3',
    message: `The volume is ${found} m³; wanted more than 0`,
    found,
    wanted: '> 0 m³',
  };
}
