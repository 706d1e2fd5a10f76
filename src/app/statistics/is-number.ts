/**
 * Whether a figure is there: a finite number. `null`, `undefined`, NaN and the infinities are all
 * "missing", so that no missing figure can pass for a number.
 */
export function isNumber(x: number | null | undefined): x is number {
  return typeof x === 'number' && Number.isFinite(x);
}
