/**
 * What Stirling's formula for the gamma function leaves out: ln gamma(a) - [(a - 1/2) ln a - a +
 * ln(2 pi) / 2], by its asymptotic series; exact to the last digit from a = 20 on.
 *
 * @param a 20 or more.
 * Source: Abramowitz and Stegun 6.1.41.
 */
export function stirlingCorrection(a: number): number {
  const s = 1 / (a * a);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / a;
}
