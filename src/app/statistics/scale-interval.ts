import { finite } from './finite.ts';
import type { Interval } from './interval.ts';
import { refuseUnlessPositive } from './refuse-unless.ts';

/**
 * Both limits times a positive factor; a missing limit stays missing.
 *
 * @throws RangeError when the factor is not positive or a limit overflows.
 */
export function scaleInterval({ lower, upper }: Interval, factor: number): Interval {
  refuseUnlessPositive('factor', factor);
  return finite({
    lower: lower === null ? null : lower * factor,
    upper: upper === null ? null : upper * factor,
  });
}
