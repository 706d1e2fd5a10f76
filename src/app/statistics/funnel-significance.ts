import { countInterval } from './count-interval.ts';
import { funnelProportionLimits } from './funnel-proportion-limits.ts';
import type { Interval } from './interval.ts';
import { isNumber } from './is-number.ts';

/** Where an area lies in a funnel, by the tail probability at which it leaves it. */
export type FunnelLabel =
  | 'High (0.001)'
  | 'High (0.025)'
  | 'Not significant'
  | 'Low (0.025)'
  | 'Low (0.001)'
  | 'Not applicable for events less than 10 for dsrs';

type Figures = readonly (number | null)[];

/** The figures of a funnel, one entry an area in every list. */
export type FunnelFigures =
  | {
      readonly statistic: 'proportion';
      readonly numerators: Figures;
      readonly denominators: Figures;
      /** Baseline share; the pooled share of the areas given when left out. */
      readonly average?: number;
    }
  | {
      readonly statistic: 'ratio';
      readonly observed: Figures;
      readonly expected: Figures;
      /** Baseline ratio; 1, the reference's own, when left out. */
      readonly average?: number;
    }
  | {
      readonly statistic: 'rate';
      readonly rateType: 'crude' | 'dsr';
      readonly numerators: Figures;
      readonly denominators: Figures;
      readonly rates: Figures;
      readonly multiplier?: number;
    };

/**
 * Significance label of each area in a funnel. Proportions: the value against the control limits
 * about the baseline. Ratios and rates: whether the baseline lies outside the area's own 99.8% or 95%
 * interval (exact below ten events, Byar from ten on).
 *
 * The baseline is the pooled value over the areas given: sum of numerators over sum of denominators.
 * A directly standardised rate has no such sum; its denominators are the effective populations,
 * events over rate. Ratios are held against 1, the value of their reference.
 *
 * @returns null for an area with a missing figure; a directly standardised rate on fewer than ten
 *   events is not applicable.
 * @throws RangeError when the lists differ in length or a count is negative.
 * Source: methods section 1.7; Spiegelhalter DJ, Stat Med 2005;24:1185-1202.
 */
export function funnelSignificance(figures: FunnelFigures): (FunnelLabel | null)[] {
  if (figures.statistic === 'proportion') return proportions(figures);
  if (figures.statistic === 'ratio') {
    const { observed, expected, average = 1 } = figures;
    return pairs(observed, expected).map(([x, n]) =>
      isNumber(x) && isNumber(n) && n > 0 ? label(x, 1 / n, average) : null,
    );
  }
  const { numerators, denominators, rates, rateType, multiplier = 100000 } = figures;
  const areas = pairs(numerators, rates).map(([x, rate], i) => {
    const n = denominators[i];
    const effective = rateType === 'dsr' && isNumber(x) && isNumber(rate) && rate > 0;
    const population = effective ? (x / rate) * multiplier : rateType === 'dsr' ? null : n;
    return { x, population: isNumber(population) ? population : null };
  });
  const average = pooled(areas.map(({ x, population }) => [x, population]));
  return areas.map(({ x, population }) => {
    if (rateType === 'dsr' && isNumber(x) && x < 10) {
      return 'Not applicable for events less than 10 for dsrs';
    }
    if (!isNumber(x) || population === null || population <= 0 || average === null) return null;
    return label(x, 1 / population, average);
  });
}

function proportions(
  figures: FunnelFigures & { readonly statistic: 'proportion' },
): (FunnelLabel | null)[] {
  const areas = pairs(figures.numerators, figures.denominators);
  const average = figures.average ?? pooled(areas);
  return areas.map(([x, n]) => {
    if (!isNumber(x) || !isNumber(n) || n <= 0 || average === null) return null;
    const limits = funnelProportionLimits({ population: n, average, multiplier: 1 });
    const value = x / n;
    if (value > limits.upper998) return 'High (0.001)';
    if (value < limits.lower998) return 'Low (0.001)';
    if (value > limits.upper95) return 'High (0.025)';
    return value < limits.lower95 ? 'Low (0.025)' : 'Not significant';
  });
}

function label(x: number, scale: number, average: number): FunnelLabel {
  const at998 = side(countInterval(x, 0.998), scale, average);
  if (at998 !== null) return `${at998} (0.001)`;
  const at95 = side(countInterval(x, 0.95), scale, average);
  return at95 === null ? 'Not significant' : `${at95} (0.025)`;
}

function side({ lower, upper }: Interval, scale: number, average: number): 'High' | 'Low' | null {
  if (lower !== null && lower * scale > average) return 'High';
  return upper !== null && upper * scale < average ? 'Low' : null;
}

function pairs(a: Figures, b: Figures): [number | null, number | null][] {
  if (a.length !== b.length) throw new RangeError('a funnel needs as many figures in each list');
  return a.map((x, i) => [x, b[i] ?? null]);
}

function pooled(areas: readonly (readonly [number | null, number | null])[]): number | null {
  let [numerator, denominator] = [0, 0];
  for (const [x, n] of areas) {
    if (!isNumber(x) || !isNumber(n)) continue;
    numerator += x;
    denominator += n;
  }
  return denominator > 0 ? numerator / denominator : null;
}
