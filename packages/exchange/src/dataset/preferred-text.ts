import type { LocalizedText } from '@karvon/model';

/** One text out of several languages: the most wanted one that is there, else the first; undefined when there is none. */
export function preferredText(
  value: LocalizedText | undefined,
  languages: readonly string[],
): { readonly text: string; readonly language: string } | undefined {
  if (value === undefined) return undefined;
  // Only the text that is taken is read: a ledger counts the others as lost.
  const said = Object.keys(value);
  const language = languages.find((wanted) => said.includes(wanted)) ?? said[0];
  const text = language === undefined ? undefined : value[language];
  return text === undefined || language === undefined ? undefined : { text, language };
}
