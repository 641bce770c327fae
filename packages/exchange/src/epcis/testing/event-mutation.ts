/** Whole numbers from 0 to below the limit, the same ones for the same seed. */
export type Random = (limit: number) => number;

/** A source of random numbers. Source: xorshift32, by George Marsaglia, Journal of Statistical Software 8 (14), 2003. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
}

const encoder = new TextEncoder();

/**
 * A document with a few random faults in it: bytes flipped, pieces cut, doubled and swapped, values put in from the list of nasty ones;
 * one in twenty is only noise made of the marks of the grammar.
 */
export function mutatedBytes(random: Random, documents: readonly string[], nasty: readonly string[]): Uint8Array {
  if (random(20) === 0) return noise(random, nasty);
  let bytes: Uint8Array = encoder.encode(documents[random(documents.length)]);
  for (let faults = random(5); faults > 0 && bytes.length > 0; faults--) bytes = mutate(random, bytes, nasty);
  return bytes;
}

function noise(random: Random, nasty: readonly string[]): Uint8Array {
  let text = '';
  for (let count = random(60); count > 0; count--) text += nasty[random(nasty.length)];
  return encoder.encode(text);
}

function mutate(random: Random, bytes: Uint8Array, nasty: readonly string[]): Uint8Array {
  const [from, to] = [random(bytes.length), random(bytes.length)].sort((a, b) => a - b) as [number, number];
  switch (random(6)) {
    case 0: {
      const flipped = bytes.slice();
      flipped[from] = random(256);
      return flipped;
    }
    case 1:
      return join(bytes.subarray(0, from), bytes.subarray(to));
    case 2:
      return bytes.slice(0, from);
    case 3:
      return join(bytes.subarray(0, to), bytes.subarray(from, Math.min(to, from + 400)), bytes.subarray(to));
    case 4:
      return join(
        bytes.subarray(0, from),
        encoder.encode(nasty[random(nasty.length)]!.repeat(1 + random(150))),
        bytes.subarray(from),
      );
    default:
      return join(bytes.subarray(0, from), encoder.encode(nasty[random(nasty.length)]), bytes.subarray(from));
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
