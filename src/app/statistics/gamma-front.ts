import { logGamma } from './log-gamma.ts';
import { stirlingCorrection } from './stirling-correction.ts';

/**
 * x^a e^-x / gamma(a), x times the density of a gamma distribution with shape a and scale 1 at x.
 *
 * From a = 20 on by Loader's saddle-point form, sqrt(a / 2 pi) exp(-a d - correction) with the
 * deviance d = u - ln(1 + u), u = x/a - 1: it keeps its digits where the plain form would subtract
 * numbers of many millions from one another.
 *
 * @param a positive; `x` positive; both finite.
 * Source: Loader C, Fast and Accurate Computation of Binomial Probabilities, 2000.
 */
export function gammaFront(a: number, x: number): number {
  if (a < 20) return Math.exp(a * Math.log(x) - x - logGamma(a));
  return (
    Math.sqrt(a / (2 * Math.PI)) * Math.exp(-a * deviance((x - a) / a) - stirlingCorrection(a))
  );
}

/**
 * u - ln(1 + u), without loss near zero; u above -1.
 *
 * @returns zero or more; the deviance of one Poisson count a unit of its expectation.
 */
export function deviance(u: number): number {
  if (Math.abs(u) > 0.3) return u - Math.log1p(u);
  // ln(1 + u) = 2 artanh v; u - 2v = u v, and the rest of the series follows.
  const v = u / (2 + u);
  let [sum, power] = [0, v * v * v];
  for (let k = 3; Math.abs(power) > 1e-20 * Math.abs(u * v) * k; k += 2) {
    sum += power / k;
    power *= v * v;
  }
  return u * v - 2 * sum;
}
