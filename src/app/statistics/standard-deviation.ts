import { deviation } from 'd3-array';

/** Sample standard deviation (n - 1); null for fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  return deviation(values) ?? null;
}
