/** One for each count of decimals: making one takes far longer than using it. */
const FORMATS = new Map<number, Intl.NumberFormat>();

/** A value rounded by the same rules as it is written on screen, so that chart and file agree. */
export function shownNumber(value: number, decimals: number): number {
  const format =
    FORMATS.get(decimals) ??
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
    });
  FORMATS.set(decimals, format);
  const number = Number(format.format(value));
  return Object.is(number, -0) ? 0 : number;
}
