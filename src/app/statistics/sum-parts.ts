import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';

/** A count with its denominator for one area. */
export interface Part {
  readonly x: number | null;
  readonly n: number | null;
}

/** What an aggregate is made of, and how to present it. */
export interface AggregateParts {
  readonly parts: readonly Part[];
  readonly confidence?: number;
  readonly multiplier?: number;
}

/** How many of the parts had figures. */
export interface Known {
  readonly known: number;
  readonly total: number;
}

/**
 * Sum of counts and of denominators; both null unless every part has both. A hole is not a zero.
 *
 * @returns also how many of the parts had both.
 * @throws RangeError where a sum is beyond the largest number.
 */
export function sumParts(parts: readonly Part[]): Part & Known {
  let x = 0;
  let n = 0;
  let known = 0;
  for (const part of parts) {
    if (!isNumber(part.x) || !isNumber(part.n)) continue;
    x += part.x;
    n += part.n;
    known += 1;
  }
  const complete = known > 0 && known === parts.length;
  return finite({ x: complete ? x : null, n: complete ? n : null, known, total: parts.length });
}
