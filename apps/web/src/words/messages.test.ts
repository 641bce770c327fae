import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLAIMS, COST_KINDS, MODES, OPTION_LABELS } from '@karvon/model';
import { expect, test } from 'vitest';
import checkEn from '../check/words/texts-en.json';
import checkRu from '../check/words/texts-ru.json';
import checkTg from '../check/words/texts-tg.json';
import { BORDER_CODES } from '../testing/codes.ts';
import { placeholdersOf } from '../why/say-notice.ts';
import { english as en } from './english.ts';
import ru from './ru.json';
import tg from './tg.json';

type Texts = Readonly<Record<string, string>>;

/** The words of the first screen and those of the page Check, each with their English. */
const FILES: readonly (readonly [string, english: Texts, own: Texts])[] = [
  ['ru', en, ru],
  ['tg', en, tg],
  ['check ru', checkEn, checkRu],
  ['check tg', checkEn, checkTg],
];

test('W10 The three languages have the same messages with the same placeholders, and none is left in English', () => {
  for (const [language, english, messages] of FILES) {
    expect(Object.keys(messages).sort(), language).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      const own = messages[key] ?? '';
      const plain = text.replace(/\{\w+\}/g, '');
      expect(namesOf(own), `${language} ${key}`).toEqual(namesOf(text));
      if (/[a-z]{2}/.test(plain) && !SAME_IN_ALL.includes(key))
        expect(own, `${language} ${key}`).toMatch(/\p{Script=Cyrillic}/u);
    }
  }
});

test('W11 A counted message has every plural form of its language', () => {
  for (const [key, text] of Object.entries(en)) {
    if (!text.includes(', plural,')) continue;
    expect(text, `en ${key}`).toMatch(/one \{.*other \{/);
    expect(ru[key as keyof typeof ru], `ru ${key}`).toMatch(/one \{.*few \{.*other \{/);
    expect(tg[key as keyof typeof tg], `tg ${key}`).toMatch(/plural, other \{/);
  }
});

test('W12 Every word of the model has a message: modes, claims, costs, labels, steps, regimes', () => {
  const groups = { mode: MODES, claim: CLAIMS, cost: COST_KINDS, label: OPTION_LABELS, ...BORDER_CODES };
  for (const [group, codes] of Object.entries(groups)) {
    for (const code of codes) expect(en, `${group}.${code}`).toHaveProperty([`${group}.${code}`]);
  }
});

test('W119 Every code by which a request is refused has words in the three languages', () => {
  const codes = readFileSync(fileURLToPath(new URL('../../../../docs/errors.md', import.meta.url)), 'utf8');
  const section = codes.split('## Issues of a request')[1]?.split('\n## ')[0] ?? '';
  const listed = [...section.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code ?? '');
  expect(listed.length).toBeGreaterThan(30);
  const ofPlans = listed.filter((code) => !code.startsWith('load-'));
  expect(ofPlans.filter((code) => !Object.hasOwn(en, `issue.${code}`))).toEqual([]);
});

/** Messages that are made of names and figures alone. */
const SAME_IN_ALL = ['app.name', 'app.title', 'cost.rate', 'timeline.summary', 'border.direction'];

/** Words of choices inside a message, which look like placeholders. */
const BRANCHES = ['length', 'width', 'height'];

function namesOf(message: string): readonly string[] {
  return [...placeholdersOf(message)].filter((name) => !BRANCHES.includes(name)).sort();
}
