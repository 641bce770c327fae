import type { DoorHit } from '@karvon/contract';
import type { Language } from '../words/language.ts';
import type { Names } from '../words/names.tsx';
import type { DoorDraft } from './draft.ts';

/** Gives a door's name in the reader's language where it is known. */
export function doorName(hit: DoorHit, language: Language): string {
  if (language === 'tg' && hit.state === 'TJ' && hit.nameLocal) return hit.nameLocal;
  return language === 'en' ? hit.name : (hit.nameRu ?? hit.name);
}

/** The one that was picked, else the one that the typed name is sure to mean, which the server takes, too. */
export function findMeant({ id }: DoorDraft, hits: readonly DoorHit[]): DoorHit | undefined {
  return hits.find((hit) => (id ? hit.id === id : hit.confidence === 'exact'));
}

/** Where a door lies, to tell it from its namesakes: region and state. */
export function doorDetail({ region, state }: DoorHit, names: Pick<Names, 'region' | 'state'>): string {
  return [region && names.region(state, region), names.state(state)].filter(Boolean).join(', ');
}
