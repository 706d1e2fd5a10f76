import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

import { normalQuantile } from './normal-quantile.ts';
import { textHash } from './text-hash.ts';

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
  const generator = xoroshiro128plusFromState(textHash([String(seed), ...keys]));
  const uniform = (): number => ((generator.next() >>> 0) + 0.5) / 4294967296;
  return { uniform, normal: () => normalQuantile(uniform()) };
}
