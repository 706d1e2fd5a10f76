/** A part as a percentage of its base (0 to 100), unrounded; null where either is missing or the base is 0. */
export function percentOf(count: number | null, base: number | null): number | null {
  return count === null || base === null || base === 0 ? null : (100 * count) / base;
}
