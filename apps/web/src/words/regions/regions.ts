import type { Language } from '../language.ts';

/** Names of regions by the state's code and the English name that the towns bear. */
export type RegionNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Loads the names of regions in a language; they are files of their own. Tajik has names of its own for the regions of
 * Tajikistan, and says those of other states as Russian does, like the names of their towns.
 */
export async function loadRegions(language: Language): Promise<RegionNames> {
  if (language === 'en') return {};
  const { default: ru }: { readonly default: RegionNames } = await import('./ru.json');
  if (language === 'ru') return ru;
  const { default: tg }: { readonly default: RegionNames } = await import('./tg.json');
  return { ...ru, ...tg };
}
