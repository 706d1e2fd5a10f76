/** A value rounded by the very function that writes it on screen, so that chart and file agree. */
export function shownNumber(value: number, decimals: number): number {
  const shown = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(value);
  const number = Number(shown);
  return Object.is(number, -0) ? 0 : number;
}
