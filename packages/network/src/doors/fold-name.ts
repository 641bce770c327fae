/**
 * Letters of other scripts as Latin ones, chosen so that the spellings of one name meet: Хуҷанд, Khujand and Xujand all
 * fold to `hujand`. Pairs that transliterations confuse fall together: ч ц ch ts ç into `c`, ш щ sh ş into `s`,
 * ж ҷ дж zh dzh j into `j`, х ҳ kh x h into `h`, қ к q k into `k`, ғ г gh g into `g`, и й ы y into `i`.
 */
const LETTERS = new Map<string, string>([
  ...pairs('абвгдезиклмнопрстуфхцчшщыэ', 'abvgdeziklmnoprstufhccssie'),
  ...pairs('қғҳәңөұүһґєіјћђљњџўқғҷҹӷҥҫҝ', 'kghanouuhgeijcdlnjukgjjgnsk'),
  ...Object.entries({ ж: 'j', ю: 'iu', я: 'ia', ъ: '', ь: '', ѣ: 'e', җ: 'j', ө: 'o', ѓ: 'g', ќ: 'k' }),
  ...pairs('აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ', 'abgdevztiklmnopjrstupkgksccjcchjh'),
  ...pairs('աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ', 'abgdezeetjilhckhjgcminsocpjrsvtrcupkof'),
  ...Object.entries({ և: 'ev' }),
  ...pairs('αβγδεζηθικλμνξοπρστυφχψως', 'avgdeziciklmnkoprstifhpos'),
  ...Object.entries({ ə: 'a', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 's', æ: 'a', œ: 'o', þ: 't', ŋ: 'n' }),
  ...Object.entries({ ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', ٱ: 'ا', ہ: 'ه', ھ: 'ه', ے: 'ی' }),
]);

/** Spellings of one sound in Latin letters, longest first; `y`, `q`, `w` and `x` are read as in Uzbek or English. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/tsch|tch|ch|ts|tz/g, 'c'],
  [/dzh|dj|zh/g, 'j'],
  [/kh|x/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/^ie/, 'e'],
  [/(.)\1+/gu, '$1'],
];

/**
 * The key under which the spellings of a name meet, across scripts and transliterations; empty when no letter is left.
 *
 * Case, accents, spaces, hyphens and apostrophes do not count. Han, kana, Hangul, Arabic and Indian letters stay, with
 * the variants of one Arabic letter joined and the Chinese word for town or district dropped from the end.
 */
export function foldName(name: string): string {
  const bare = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  let key = '';
  for (const letter of bare) {
    const mapped = LETTERS.get(letter);
    if (mapped !== undefined) key += mapped;
    else if (/[\p{L}\p{N}]/u.test(letter) && !/\p{Lm}/u.test(letter)) key += letter;
  }
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound);
  return key.replace(/^(\p{Script=Han}{2,})[市县縣区區]$/u, '$1');
}

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  const letters = [...to];
  return [...from].map((letter, i) => [letter, letters[i] ?? ''] as const);
}
