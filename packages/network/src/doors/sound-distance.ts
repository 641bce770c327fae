/** Letters of folded names that one sound is written with, or that an ear takes for one another. */
const LIKE_SOUNDS = ['aeiou', 'bpvf', 'dt', 'gkh', 'zsjc', 'ck', 'ij', 'mn', 'lr'];

/** What edits cost: a letter for one of a like sound, a letter that is hardly heard, any other letter too many or too few. */
const COSTS = { like: 0.75, unlike: 1.25, faint: 0.75, letter: 1, swap: 1 };

/** Letters that transliterations put in or leave out: vowels, and the h of kh, gh and sh. */
const FAINT = new Set('aeiouh');

/**
 * How far two folded names sound apart: an edit distance in which letters of like sounds are near to each other, `hudjan`
 * to `hujand` 0.75 and to `huhan` 1.25. A swap of neighbours counts one, as a slip of the finger.
 */
export function soundDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j++) last[j] = last[j - 1]! + letterCost(b, j - 1);
  for (let i = 1; i <= a.length; i++) {
    const row = [last[0]! + letterCost(a, i - 1)];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(
        last[j - 1]! + changeCost(a[i - 1]!, b[j - 1]!),
        last[j]! + letterCost(a, i - 1),
        row[j - 1]! + letterCost(b, j - 1),
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + COSTS.swap : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

function changeCost(a: string, b: string): number {
  if (a === b) return 0;
  return LIKE_SOUNDS.some((letters) => letters.includes(a) && letters.includes(b)) ? COSTS.like : COSTS.unlike;
}

/** A d or t behind an n at the end is as faint as a vowel: Hudjan, Tashken. */
function letterCost(name: string, at: number): number {
  const isFaintEnd = at === name.length - 1 && /n[dt]$/.test(name);
  return FAINT.has(name[at]!) || isFaintEnd ? COSTS.faint : COSTS.letter;
}
