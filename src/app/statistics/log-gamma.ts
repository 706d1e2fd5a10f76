import { stirlingCorrection } from './stirling-correction.ts';

const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * Natural logarithm of the gamma function for x > 0: ln (x-1)! when x is whole.
 *
 * Lanczos' approximation with g = 7 and nine terms (about 15 digits) up to x = 100; Stirling's series
 * beyond, where it loses nothing.
 *
 * @returns a finite number.
 * @throws RangeError when x is not positive or the answer is beyond the largest number.
 * Source: Lanczos C, SIAM J Numer Anal 1964;1:86-96; Abramowitz and Stegun 6.1.41.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`the log-gamma function needs x > 0, got ${x}`);
  if (!(x < 1e305)) throw new RangeError(`the log-gamma function of ${x} is too large`);
  if (x > 100) {
    return (x - 0.5) * Math.log(x) - x + 0.9189385332046728 + stirlingCorrection(x);
  }
  if (x < 1e-20) return -Math.log(x);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = 0.9999999999998099;
  COEFFICIENTS.forEach((coefficient, i) => {
    sum += coefficient / (shifted + i + 1);
  });
  const t = shifted + 7.5;
  return 0.9189385332046728 + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
