/**
 * The i-th number of a typed array. Reading beyond its end is an error, never a missing number.
 *
 * @throws RangeError when there is no such place.
 */
export function at(numbers: Float64Array, i: number): number {
  const number = numbers[i];
  if (number === undefined) throw new RangeError(`no number at place ${i} of ${numbers.length}`);
  return number;
}
