const TAJIK_LETTERS: Readonly<Record<string, string>> = { ӣ: 'и', ӯ: 'у', ҳ: 'х', қ: 'к', ғ: 'г', ҷ: 'ч', ё: 'е' };

/**
 * Words of a header or a cell, made alike: lower case, no punctuation, hyphens dropped, and Tajik letters as they are
 * typed on a Russian keyboard, so that `Дарозӣ` and `Дарози` are one word. The inch sign stays a word.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/[ӣӯҳқғҷё]/g, (letter) => TAJIK_LETTERS[letter] ?? letter)
    .replaceAll(/[-‐‑]/g, '')
    .replaceAll(/["″]/g, ' " ');
  return plain.match(/[\p{L}\p{N}]+|"|№/gu) ?? [];
}

/** Whether words hold a phrase; `*` at the end of one of its words stands for any ending. */
export function holdsPhrase(words: readonly string[], phrase: string): boolean {
  const wanted = phrase.split(' ');
  return words.some((_, start) =>
    wanted.every((pattern, offset) => {
      const word = words[start + offset];
      if (word === undefined) return false;
      return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
    }),
  );
}
