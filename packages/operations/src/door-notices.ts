import type { PlanRequest } from '@karvon/contract';
import type { Door, Notice } from '@karvon/model';
import { foldName } from '@karvon/network';
import type { Desk } from './desk.ts';

/** Hits of a search in which namesakes are looked for. */
const NAMESAKES_SOUGHT = 8;
/** A namesake of fewer inhabitants than this share of the town that was taken is not worth a word. */
const NAMESAKE_SHARE_MIN = 0.01;

/** How each door that was given as text is taken, where its sender may have meant another: no slip sends goods astray. */
export function doorNotices(
  request: PlanRequest,
  doors: { readonly from: Door; readonly to: Door },
  desk: Pick<Desk, 'doors'>,
): readonly Notice[] {
  return (['from', 'to'] as const).flatMap((field): Notice[] => {
    const text = request[field];
    if (typeof text !== 'string') return [];
    const { name, nameRu = name, nameLocal, state } = doors[field];
    const nameTg = state === 'TJ' ? (nameLocal ?? nameRu) : nameRu;
    const taken = { field, text, nameEn: name, nameRu, nameTg, state };
    const isAsNamed = [name, nameRu, nameLocal].some((one) => one && isNamed(text, one));
    const otherStates = listNamesakes(text, desk).join(' ');
    return [
      ...(isAsNamed ? [] : [{ code: 'door-read-as', params: taken }]),
      ...(otherStates === '' ? [] : [{ code: 'door-has-namesakes', params: { ...taken, otherStates } }]),
    ];
  });
}

/** The name alone, or with a country or region behind it. */
function isNamed(text: string, name: string): boolean {
  const fold = (word: string) => word.toLowerCase().normalize('NFC').trim();
  return fold(text) === fold(name) || fold(text).startsWith(`${fold(name)},`);
}

/** Other states with a town that bears the very name which a text takes for granted. */
function listNamesakes(text: string, { doors }: Pick<Desk, 'doors'>): readonly string[] {
  const [taken, ...others] = doors.find(text, NAMESAKES_SOUGHT);
  if (taken?.confidence !== 'exact' || taken.kind === 'coordinate') return [];
  const wanted = foldName(text);
  const least = (taken.population ?? 0) * NAMESAKE_SHARE_MIN;
  const namesakes = others.filter(
    ({ kind, state, name, nameRu, nameLocal, population = 0 }) =>
      kind === 'town' &&
      state !== taken.state &&
      population >= least &&
      [name, nameRu, nameLocal].some((one) => one !== undefined && foldName(one) === wanted),
  );
  return [...new Set(namesakes.map(({ state }) => state))];
}
