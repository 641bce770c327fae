import { useDoorHits } from '../lookups/lookups.ts';
import { useWords } from '../words/words.tsx';
import { doorName, findMeant } from './door-name.ts';
import type { DoorDraft } from './draft.ts';

/** Gives a door's name in the page's language; what was typed, while it is not known what is meant. */
export function useDoorName(door: DoorDraft): string {
  const { language } = useWords();
  const { hits } = useDoorHits(door.text);
  const meant = findMeant(door, hits);
  return meant ? doorName(meant, language) : door.text;
}
