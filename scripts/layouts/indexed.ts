/**
 * Reads an element that must be there. Layout code works on parallel arrays; a bad index is a bug
 * to be told about at once, never an `undefined` that turns into a wrong picture.
 */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
}
