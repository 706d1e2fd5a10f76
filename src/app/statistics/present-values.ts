/**
 * A figure, or null where it is missing. What is there but is not a finite number is refused: left
 * out as if it were missing, it would give an answer about the rest that nobody asked for.
 *
 * @throws RangeError for NaN and the infinities.
 */
export function presentValue(value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isFinite(value)) throw new RangeError(`a figure must be a number, got ${value}`);
  return value;
}

/**
 * The figures that are there, in order, without the missing ones.
 *
 * @throws RangeError when one of them is NaN or infinite.
 */
export function presentValues(values: readonly (number | null | undefined)[]): number[] {
  return values.map(presentValue).filter((value) => value !== null);
}
