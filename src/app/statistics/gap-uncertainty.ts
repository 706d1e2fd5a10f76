import { at } from './at.ts';
import { finite } from './finite.ts';
import { isNumber } from './is-number.ts';
import { percentileInterval } from './percentile-interval.ts';
import { presentValues } from './present-values.ts';
import { refuseUnlessWhole } from './refuse-unless.ts';
import { seededNormals } from './seeded-normals.ts';

/**
 * How sure one area's expected provision and shortfall are when need ratio and WTE are log-normal:
 * expected = rate x population / 10,000 x M exp(needLogSe N1), WTE = wte exp(wteLogSe N2), with N1
 * and N2 independent standard normals.
 *
 * @param rate benchmark WTE per 10,000; needLogSe and wteLogSe standard errors of ln M and ln WTE.
 * @returns the 95% percentile interval of expected provision and the share of draws with WTE below
 *   expected; null where a figure is missing.
 * @throws RangeError for a negative figure or no draw.
 * Source: methods section 3.4.
 */
export function gapUncertainty({
  wte,
  population,
  rate,
  needIndex,
  needLogSe,
  wteLogSe,
  draws = 5000,
  seed,
}: {
  readonly wte: number | null;
  readonly population: number | null;
  readonly rate: number | null;
  readonly needIndex: number | null;
  readonly needLogSe: number;
  readonly wteLogSe: number;
  readonly draws?: number;
  readonly seed: number;
}): {
  readonly expectedLower: number | null;
  readonly expectedUpper: number | null;
  readonly pShortfall: number | null;
} {
  refuseUnlessWhole(draws, 1);
  presentValues([wte, population, rate, needIndex, needLogSe, wteLogSe]);
  if ([wte, population, rate, needIndex, needLogSe, wteLogSe].some((x) => isNumber(x) && x < 0)) {
    throw new RangeError('WTE, population, rate, need and standard errors must not be negative');
  }
  if (!isNumber(population) || !isNumber(rate) || !isNumber(needIndex)) {
    return { expectedLower: null, expectedUpper: null, pShortfall: null };
  }
  const expectedPoint = ((rate * population) / 10000) * needIndex;
  const expected = seededNormals(draws, seed, 'need').map(
    (normal) => expectedPoint * Math.exp(needLogSe * normal),
  );
  let short = 0;
  if (isNumber(wte)) {
    const staff = seededNormals(draws, seed, 'wte');
    expected.forEach((e, i) => {
      if (wte * Math.exp(wteLogSe * at(staff, i)) < e) short += 1;
    });
  }
  const { lower, upper } = percentileInterval(expected, 0.95);
  return finite({
    expectedLower: lower,
    expectedUpper: upper,
    pShortfall: isNumber(wte) ? short / draws : null,
  });
}
