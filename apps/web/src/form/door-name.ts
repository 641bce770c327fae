import type { DoorHit } from '@karvon/contract';
import type { Language } from '../words/language.ts';

/** Gives a door's name in the reader's language where it is known. */
export function doorName(hit: DoorHit, language: Language): string {
  if (language === 'tg' && hit.state === 'TJ' && hit.nameLocal) return hit.nameLocal;
  return language === 'en' ? hit.name : (hit.nameRu ?? hit.name);
}
