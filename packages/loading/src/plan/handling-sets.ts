import type { LoadRequest } from '../load-request.ts';

/**
 * Counts of pieces that may share a container, one list for each greatest set of kinds of handling.
 *
 * Without incompatible kinds that is one list, all counts as they are. A kind that is incompatible
 * with itself is loaded once, with the first of its pieces that is left.
 */
export function compatibleCounts(request: LoadRequest, counts: readonly number[]): readonly (readonly number[])[] {
  const pairs = request.incompatible ?? [];
  const involved = new Set(pairs.flat());
  const present = [...involved].filter((handling) =>
    request.pieces.some((piece, rank) => piece.handling === handling && (counts[rank] ?? 0) > 0),
  );
  if (present.length === 0) return [counts];
  const clash = (a: string, b: string): boolean =>
    pairs.some(([first, second]) => (first === a && second === b) || (first === b && second === a));
  return maximalSets(present, clash).map((set) => {
    const chosen = new Set(set);
    let lone: string[] = [];
    lone = set.filter((handling) => clash(handling, handling));
    const taken = new Set<string>();
    return counts.map((count, rank) => {
      const handling = request.pieces[rank]?.handling;
      if (handling === undefined || !involved.has(handling)) return count;
      if (!chosen.has(handling)) return 0;
      if (!lone.includes(handling)) return count;
      if (count === 0 || taken.has(handling)) return 0;
      taken.add(handling);
      return 1;
    });
  });
}

/** Most sets tried; beyond them the choice is made among the first. */
const SETS_MAX = 8;

/** Greatest sets of kinds of which no two clash. */
function maximalSets(
  kinds: readonly string[],
  clash: (a: string, b: string) => boolean,
): readonly (readonly string[])[] {
  let sets: (readonly string[])[] = [[]];
  for (const kind of kinds) {
    const grown = sets.flatMap((set) => {
      const without = set.filter((other) => !clash(kind, other));
      return without.length === set.length ? [[...set, kind]] : [set, [...without, kind]];
    });
    sets = grown.filter(
      (set, i) => !grown.some((other, j) => i !== j && holds(other, set) && (j < i || other.length > set.length)),
    );
  }
  return sets.slice(0, SETS_MAX);
}

function holds(greater: readonly string[], smaller: readonly string[]): boolean {
  return smaller.every((kind) => greater.includes(kind));
}
