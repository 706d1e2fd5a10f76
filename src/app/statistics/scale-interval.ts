import type { Interval } from './interval.ts';

/** Both limits times a positive factor; a missing limit stays missing. */
export function scaleInterval({ lower, upper }: Interval, factor: number): Interval {
  return {
    lower: lower === null ? null : lower * factor,
    upper: upper === null ? null : upper * factor,
  };
}
