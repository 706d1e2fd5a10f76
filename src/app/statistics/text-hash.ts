const OFFSETS = [0x811c9dc5, 0x243f6a88, 0xb7e15162, 0x71374491];
const PRIMES = [0x01000193, 0x01000197] as const;

/**
 * Four well-mixed 32-bit words from a list of texts: FNV-1a over each, then Murmur3's finaliser. For
 * the state of a generator and for telling inputs apart; not for secrets. The last word is odd.
 */
export function textHash(texts: readonly string[]): number[] {
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
