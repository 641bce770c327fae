/** Whole numbers from 0 to below the limit, the same ones for the same seed. */
export type Random = (limit: number) => number;

/** A source of random numbers. Source: mulberry32, by Tommy Ettinger, in the public domain. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** A well-formed document with a few random faults in it; sometimes none, sometimes only random bytes. */
export function mutatedDocument(random: Random): Uint8Array {
  if (random(50) === 0) return randomBytes(random, random(200));
  let bytes = seedDocument(random);
  for (let faults = random(6); faults > 0; faults--) {
    const mutate = MUTATIONS[random(MUTATIONS.length)]!;
    bytes = mutate(bytes, random);
  }
  return bytes;
}

const SYNTAXES = ['UNOA:1', 'UNOB:2', 'UNOC:3', 'UNOE:3', 'UNOF:3', 'UNOY:3', 'UNOY:4', 'UNOC:4', 'UNOX:4', 'UNQQ:9'];
const ADVICES = ['', "UNA:+.? '", "UNA:+,?*'", 'UNA|^,\\*~', "UNA:+.  '", 'UNA:+.? \n', "UNA::.? '"];
const SEGMENTS = [
  'BGM+77+SC-2026-114+9',
  'DTM+137:202603110915:203',
  'NAD+CN+1234567890128::9++Сомон Карго:Душанбе',
  'NAD+CA+++Müller ?+ Söhne',
  'RFF+BN:4711*CN:2',
  'CNI+1+SC-2026-114',
  'STS+1+24',
  'LOC+175+TJDYU:139:6',
  'GID+1+10:PK',
  'MEA+WT++KGM:1,5',
  'EQD+CN+MSKU1234565+45G1',
  'FTX+AAI+++A??B?+C?:D?',
];
const TYPES = ['IFTSTA:D:96A:UN', 'IFTMIN:D:01B:UN', 'CODECO:D:95B:UN', 'IFCSUM:D:00B:UN', 'CONTRL:D:3:UN', 'X:Y'];

function seedDocument(random: Random): Uint8Array {
  let text = '';
  for (let interchanges = 1 + random(2); interchanges > 0; interchanges--) text += interchange(random);
  return new TextEncoder().encode(text);
}

function interchange(random: Random): string {
  const advice = ADVICES[random(ADVICES.length)]!;
  const lines = [`UNB+${SYNTAXES[random(SYNTAXES.length)]}+SOMON:ZZZ+TJR+260311:0915+R${random(3)}`];
  const count = random(4);
  const hasGroup = random(5) === 0;
  if (hasGroup) lines.push('UNG+IFTSTA+A+B+260311:0915+G1+UN+D:96A');
  for (let i = 0; i < count; i++) {
    const body = Array.from({ length: random(8) }, () => SEGMENTS[random(SEGMENTS.length)]!);
    lines.push(`UNH+${i}+${TYPES[random(TYPES.length)]}`, ...body, `UNT+${body.length + 2}+${i}`);
  }
  if (hasGroup) lines.push(`UNE+${count}+G1`);
  lines.push(`UNZ+${hasGroup ? 1 : count}+R1`);
  const text = lines.map((line) => `${line}'${random(3) === 0 ? '\n' : ''}`).join('');
  if (!advice.startsWith('UNA|')) return advice + text;
  return advice + text.replaceAll(':', '|').replaceAll('+', '^').replaceAll('?', '\\').replaceAll("'", '~');
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  flipBit,
  (bytes, random) => bytes.slice(0, random(bytes.length + 1)),
  (bytes, random) => insert(bytes, random, randomBytes(random, 1 + random(6))),
  (bytes, random) => insert(bytes, random, new Uint8Array(1 + random(40)).fill(0x3f)),
  (bytes, random) =>
    insert(bytes, random, new Uint8Array(random(20) === 0 ? 70_000 : random(400)).fill(0x41 + random(30))),
  (bytes, random) => insert(bytes, random, new TextEncoder().encode(DELIMITERS[random(DELIMITERS.length)])),
  (bytes, random) => insert(bytes, random, slice(bytes, random)),
  (bytes, random) => without(bytes, random),
  swapDigit,
];

const DELIMITERS = [
  "'",
  '+',
  ':',
  '*',
  '\r\n',
  "'UNZ+1+R1'",
  "'UNA:+.? '",
  "'UNB+UNOE:3+",
  "'UNH+1+IFTSTA:D:96A:UN'",
  'Ӣ',
];

function flipBit(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  if (changed.length > 0) changed[random(changed.length)]! ^= 1 << random(8);
  return changed;
}

function swapDigit(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const from = random(changed.length + 1);
  const at = changed.findIndex((byte, i) => i >= from && byte >= 0x30 && byte <= 0x39);
  if (at >= 0) changed[at] = 0x30 + random(10);
  return changed;
}

function slice(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length + 1);
  return bytes.slice(from, from + random(200));
}

function without(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length + 1);
  const to = Math.min(bytes.length, from + random(60));
  return joined([bytes.subarray(0, from), bytes.subarray(to)]);
}

function insert(bytes: Uint8Array, random: Random, added: Uint8Array): Uint8Array {
  const at = random(bytes.length + 1);
  return joined([bytes.subarray(0, at), added, bytes.subarray(at)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random(256));
}
