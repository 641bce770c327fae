import type { PlanRequest } from '@karvon/contract';
import { declarationsOf } from '../questions/declarations.ts';
import { changesOf } from '../what-if/supposed.ts';
import { readDate, readDecimal } from '../words/format.ts';
import type { DoorDraft, Draft } from './draft.ts';

/** Makes the request of a draft that `checkDraft` finds nothing wrong with; absent wishes are left out. */
export function requestOfDraft(draft: Draft): PlanRequest {
  const exclude = {
    ...(draft.excludeStates.length > 0 && { states: [...draft.excludeStates] }),
    ...(draft.excludeModes.length > 0 && { modes: [...draft.excludeModes] }),
    ...(draft.excludePlaces.length > 0 && { places: [...draft.excludePlaces] }),
  };
  const changes = changesOf(draft.supposed);
  const declarations = declarationsOf(draft.declared);
  return {
    from: doorInput(draft.from),
    to: doorInput(draft.to),
    goods: draft.goods.trim(),
    mass: `${readDecimal(draft.mass) ?? draft.mass} ${draft.massUnit}`,
    ready: readDate(draft.ready) ?? draft.ready,
    ...(draft.hsCode.trim() && { hsCode: draft.hsCode.replace(/[\s.]/g, '') }),
    ...numberWish('volumeM3', draft.volume),
    ...numberWish('valueUsd', draft.valueUsd),
    ...numberWish('packageCount', draft.packageCount),
    ...pieceWish(draft.pieceCm),
    ...(draft.dangerousClass.trim() && { dangerousGoodsClass: draft.dangerousClass.trim() }),
    ...(draft.needsReefer && { needsReefer: true }),
    ...(draft.equipment.length > 0 && { equipment: [...draft.equipment] }),
    ...(draft.allowSplit && { allowSplit: true }),
    ...(draft.deadline.trim() && { deadline: readDate(draft.deadline) ?? draft.deadline }),
    ...(Object.keys(exclude).length > 0 && { exclude }),
    ...(draft.via.length > 0 && { via: [...draft.via] }),
    ...(draft.carrierState && { carrierState: draft.carrierState }),
    ...numberWish('capitalRatePercent', draft.capitalRate),
    ...(draft.incoterm.trim() && { incoterm: draft.incoterm.trim() }),
    ...(changes.length > 0 && { changes }),
    ...(Object.keys(declarations).length > 0 && { declarations }),
  };
}

function doorInput(door: DoorDraft): PlanRequest['from'] {
  return door.id ? { id: door.id } : door.text.trim();
}

function numberWish<Name extends string>(name: Name, text: string): { readonly [N in Name]?: number } {
  const value = readDecimal(text);
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: number });
}

function pieceWish(piece: Draft['pieceCm']): Pick<PlanRequest, 'largestPieceMm'> {
  const [lengthMm, widthMm, heightMm] = piece.map((text) => Math.round((readDecimal(text) ?? 0) * 10));
  if (!lengthMm || !widthMm || !heightMm) return {};
  return { largestPieceMm: { lengthMm, widthMm, heightMm } };
}
