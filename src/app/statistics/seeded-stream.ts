import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

import { normalQuantile } from './normal-quantile.ts';

const OFFSETS = [0x811c9dc5, 0x243f6a88, 0xb7e15162, 0x71374491];
const PRIMES = [0x01000193, 0x01000197] as const;

/** An endless, reproducible sequence of random numbers. */
export interface SeededStream {
  /** A number strictly between 0 and 1. */
  uniform(): number;
  /** A standard normal number. */
  normal(): number;
}

/**
 * A stream of random numbers that depends on the seed and the keys and on nothing else: the same
 * area and indicator draw the same numbers whatever else is in the run and in whatever order.
 *
 * The seed and keys are hashed into the 128-bit state of a xoroshiro128+ generator; each number uses
 * its 32 bits, (k + 1/2) / 2^32, and normals are the normal quantile of one such number. In the
 * middle 85% these are additions, multiplications and one division, alike on every machine; the
 * tails add a logarithm and a square root, which engines round within one unit in the last place.
 *
 * @param seed any finite number; `keys` identify the stream (area, indicator, purpose).
 * Source: Blackman D, Vigna S, ACM Trans Math Softw 2021;47:36 (generator); AS 241 (quantile).
 */
export function seededStream(seed: number, ...keys: readonly string[]): SeededStream {
  const generator = xoroshiro128plusFromState(hash([String(seed), ...keys]));
  const uniform = (): number => ((generator.next() >>> 0) + 0.5) / 4294967296;
  return { uniform, normal: () => normalQuantile(uniform()) };
}

/** Four well-mixed 32-bit words from a list of texts (FNV-1a over each, then Murmur3's finaliser). */
function hash(texts: readonly string[]): number[] {
  const words = OFFSETS.map((offset, w) => fold(texts, offset, PRIMES[w % 2 === 0 ? 0 : 1]));
  const whole = words.reduce((mixed, word) => finalise(mixed ^ word), 0x27d4eb2f);
  return words.map((word, w) => finalise(word ^ Math.imul(whole, 2 * w + 1)) | (w === 3 ? 1 : 0));
}

function fold(texts: readonly string[], offset: number, prime: number): number {
  let word = offset;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      word = Math.imul(word ^ text.charCodeAt(i), prime);
      word ^= word >>> 15;
    }
    // Closes each text, so that ("ab", "c") and ("a", "bc") are different keys.
    word = Math.imul(word ^ 0x10000, prime);
  }
  return word;
}

function finalise(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
