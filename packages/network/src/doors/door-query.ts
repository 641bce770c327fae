import { foldName } from './fold-name.ts';
import type { Towns } from './towns.ts';

/** What a text asks for. */
export interface DoorQuery {
  readonly name: string;
  /** Folded name. */
  readonly key: string;
  /** ISO 3166 alpha-2, when the text names a state. */
  readonly state: string | undefined;
  /** Folded region, when the text has a second part that is no state. */
  readonly region: string | undefined;
}

/** Words before or after a name that say that it is a town. */
const TOWN_WORDS =
  /^(г|гор|город|ш|шаҳри|пос|поселок|пгт|city of|town of)(\.\s*|\s+)|\s+(city|шаҳри|шаары|қаласы|shahri)$/iu;

/** A state's name has at most this many words: the United Arab Emirates' full names are longer and not typed. */
const STATE_WORDS_MAX = 3;

/** Splits a text such as `г. Худжанд, Таджикистан` or `Poti GE` or `Kirov, Kaluga` into name, state and region. */
export function parseDoorQuery(towns: Towns, text: string): DoorQuery {
  const [first = '', ...others] = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const states = others.map((part) => stateNamed(towns, part));
  const regions = others.filter((_, i) => states[i] === undefined).map(foldName);
  const split = others.length > 0 ? { name: first, state: undefined } : splitState(towns, first);
  const name = split.name.replace(TOWN_WORDS, '').trim();
  return {
    name,
    key: foldName(name),
    state: split.state ?? states.find((state) => state !== undefined),
    region: regions[0] === '' ? undefined : regions[0],
  };
}

/** Takes a state off the end of a text without commas; a code counts only in capitals, lest a name lose its last word. */
function splitState(towns: Towns, text: string): { readonly name: string; readonly state: string | undefined } {
  const words = text.split(/\s+/);
  for (let count = Math.min(STATE_WORDS_MAX, words.length - 1); count > 0; count--) {
    const last = words
      .slice(-count)
      .join(' ')
      .replace(/^\(|\)$/g, '');
    const state = stateNamed(towns, last);
    if (state === undefined || (last.length <= 3 && last !== last.toUpperCase())) continue;
    return { name: words.slice(0, -count).join(' '), state };
  }
  return { name: text, state: undefined };
}

function stateNamed(towns: Towns, text: string): string | undefined {
  const key = foldName(text);
  return Object.hasOwn(towns.stateByName, key) ? towns.stateByName[key] : undefined;
}
