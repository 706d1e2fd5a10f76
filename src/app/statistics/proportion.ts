import { finite } from './finite.ts';
import type { Estimate } from './interval.ts';
import { isNumber } from './is-number.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * A proportion with its Wilson score interval, all three times the multiplier (100 for per cent).
 * For a group of areas add up counts and denominators first: see {@link aggregateProportion}.
 *
 * @returns nulls when the count or the denominator is missing.
 * @throws RangeError when x < 0, n <= 0, x > n, or the multiplier is not positive.
 * Source: OHID technical guidance, Proportions.
 */
export function proportion({
  x,
  n,
  confidence = 0.95,
  multiplier = 1,
}: {
  readonly x: number | null;
  readonly n: number | null;
  readonly confidence?: number;
  readonly multiplier?: number;
}): Estimate & { readonly method: 'Wilson' | null } {
  refuseUnlessPositive('multiplier', multiplier);
  const { lower, upper } = wilsonInterval(x, n, confidence);
  if (!isNumber(x) || !isNumber(n) || lower === null || upper === null) {
    return { value: null, lower: null, upper: null, method: null };
  }
  return finite({
    value: (x / n) * multiplier,
    lower: lower * multiplier,
    upper: upper * multiplier,
    method: 'Wilson' as const,
  });
}
