import type { DoorHit, TextReading } from '@karvon/contract';
import type { Language } from '../words/language.ts';
import { doorName } from './door-name.ts';
import { type DoorDraft, type Draft, EMPTY_DRAFT } from './draft.ts';

/**
 * Fills a draft from what a pasted text was read as. A door is picked only when it is the only exact hit;
 * goods keep their words and no heading. Doors are named in the reader's language; what is not said stays as it was.
 */
export function draftOfReading(reading: TextReading, before: Draft, language: Language): Draft {
  return {
    ...before,
    from: doorOfHits(reading.from, language) ?? before.from,
    to: doorOfHits(reading.to, language) ?? before.to,
    ...(reading.goodsText && { goods: reading.goodsText, hsCode: '' }),
    ...(reading.massKg !== undefined && massOf(reading.massKg)),
    ...(reading.volumeM3 !== undefined && { volume: String(reading.volumeM3) }),
    ...(reading.equipment && { equipment: [reading.equipment] }),
    ...(reading.incoterm && { incoterm: reading.incoterm }),
    ...(reading.ready && { ready: reading.ready.slice(0, 10) }),
  };
}

/** Tells whether a reading holds anything at all. */
export function isEmptyReading(reading: TextReading): boolean {
  const filled = draftOfReading(reading, EMPTY_DRAFT, 'en');
  return JSON.stringify(filled) === JSON.stringify(EMPTY_DRAFT);
}

function doorOfHits(hits: readonly DoorHit[], language: Language): DoorDraft | undefined {
  const first = hits[0];
  if (!first) return undefined;
  const isOnly = hits.length === 1 || hits.filter(({ confidence }) => confidence === 'exact').length === 1;
  return { text: doorName(first, language), id: isOnly && first.confidence === 'exact' ? first.id : '' };
}

function massOf(massKg: number): Pick<Draft, 'mass' | 'massUnit'> {
  return massKg >= 1000 ? { mass: String(massKg / 1000), massUnit: 't' } : { mass: String(massKg), massUnit: 'kg' };
}
