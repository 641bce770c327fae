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

/** Spellings of one sound in Latin letters; `y`, `q`, `w` and `x` are read as in Uzbek or English. */
const SOUNDS = new Map<string, string>(
  Object.entries({
    ...{ shch: 's', sch: 's', sh: 's', tsch: 'c', tch: 'c', ch: 'c', ts: 'c', tz: 'c', dzh: 'j', dj: 'j', zh: 'j' },
    ...{ kh: 'h', x: 'h', gh: 'g', ph: 'f', ck: 'k', q: 'k', w: 'v', y: 'i' },
  }),
);
/** All of them, longest first. */
const SPELLINGS = new RegExp([...SOUNDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/**
 * The key under which the spellings of a name meet, across scripts and transliterations; empty when no letter is left.
 *
 * Case, accents, spaces, hyphens and apostrophes do not count. Han, kana, Hangul, Arabic and Indian letters stay, with
 * the variants of one Arabic letter joined and the Chinese word for town or district dropped from the end.
 */
export function foldName(name: string): string {
  let key = '';
  for (const letter of withoutAccents(name.toLowerCase())) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) key += letter;
    else key += LETTERS.get(letter) ?? (/[\p{L}\p{N}]/u.test(letter) && !/\p{Lm}/u.test(letter) ? letter : '');
  }
  return key
    .replace(SPELLINGS, (spelling) => SOUNDS.get(spelling) ?? spelling)
    .replace(/^ie/, 'e')
    .replace(/(.)\1+/gu, '$1')
    .replace(/^(\p{Script=Han}{2,})[市县縣區区]$/u, '$1');
}

function withoutAccents(text: string): string {
  // Most names are plain; normalizing them twice would be most of the work.
  return /^[a-z0-9 '-]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
}

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  const letters = [...to];
  return [...from].map((letter, i) => [letter, letters[i] ?? ''] as const);
}
