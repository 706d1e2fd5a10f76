import { countInterval } from './count-interval.ts';
import { finite } from './finite.ts';
import { funnelProportionLimits } from './funnel-proportion-limits.ts';
import type { Interval } from './interval.ts';
import { presentValue } from './present-values.ts';
import { refuseNegative, refuseUnlessPositive } from './refuse-unless.ts';

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
      /** Populations; not needed for standardised rates, nor for crude ones where the rate is not 0. */
      readonly denominators?: Figures;
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
 * @returns null for an area with a missing figure or nobody in it; a directly standardised rate on
 *   fewer than ten events is not applicable.
 * @throws RangeError when the lists differ in length, a figure is negative or not finite, a proportion
 *   counts more events than people, a baseline or multiplier is not positive, or there is no such
 *   statistic.
 * Source: methods section 1.7; Spiegelhalter DJ, Stat Med 2005;24:1185-1202.
 */
export function funnelSignificance(figures: FunnelFigures): (FunnelLabel | null)[] {
  switch (figures.statistic) {
    case 'proportion':
      return proportions(figures);
    case 'ratio':
      return ratios(figures);
    case 'rate':
      return rates(figures);
    default:
      throw new RangeError('a funnel shows proportions, ratios or rates');
  }
}

function proportions({
  numerators,
  denominators,
  average: given,
}: FunnelFigures & { readonly statistic: 'proportion' }): (FunnelLabel | null)[] {
  const areas = inStep(numerators, denominators);
  for (const { x, n } of areas) {
    if (x !== null && n !== null && x > n) {
      throw new RangeError(`events (${x}) must not exceed the denominator (${n})`);
    }
  }
  const average = given ?? pooled(areas);
  return areas.map(({ x, n }) => {
    if (x === null || n === null || n === 0 || average === null) return null;
    const limits = funnelProportionLimits({ population: n, average, multiplier: 1 });
    const value = x / n;
    if (value > limits.upper998) return 'High (0.001)';
    if (value < limits.lower998) return 'Low (0.001)';
    if (value > limits.upper95) return 'High (0.025)';
    return value < limits.lower95 ? 'Low (0.025)' : 'Not significant';
  });
}

function ratios({
  observed,
  expected,
  average = 1,
}: FunnelFigures & { readonly statistic: 'ratio' }): (FunnelLabel | null)[] {
  refuseUnlessPositive('baseline', average);
  return inStep(observed, expected).map(({ x, n }) =>
    x === null || n === null || n === 0 ? null : label(x, n * average),
  );
}

function rates({
  numerators,
  denominators = numerators.map(() => null),
  rates,
  rateType,
  multiplier = 100000,
}: FunnelFigures & { readonly statistic: 'rate' }): (FunnelLabel | null)[] {
  refuseUnlessPositive('multiplier', multiplier);
  const populations = inStep(denominators, numerators);
  const areas = inStep(numerators, rates).map(({ x, n: rate }, i) => {
    const effective = x !== null && rate !== null && rate > 0 ? (x / rate) * multiplier : null;
    const counted = rateType === 'crude' ? (populations[i]?.x ?? null) : null;
    return { x, n: finite(counted ?? effective) };
  });
  const average = pooled(areas);
  return areas.map(({ x, n }) => {
    if (rateType === 'dsr' && x !== null && x < 10) {
      return 'Not applicable for events less than 10 for dsrs';
    }
    if (x === null || n === null || n === 0 || average === null) return null;
    return label(x, n * average);
  });
}

/** Whether the events expected at the baseline lie outside the interval of the events observed. */
function label(x: number, expected: number): FunnelLabel {
  const at998 = side(countInterval(x, 0.998), expected);
  if (at998 !== null) return `${at998} (0.001)`;
  const at95 = side(countInterval(x, 0.95), expected);
  return at95 === null ? 'Not significant' : `${at95} (0.025)`;
}

function side({ lower, upper }: Interval, expected: number): 'High' | 'Low' | null {
  if (lower !== null && lower > expected) return 'High';
  return upper !== null && upper < expected ? 'Low' : null;
}

interface Pair {
  readonly x: number | null;
  readonly n: number | null;
}

/** The figures of each area; none may be negative. */
function inStep(numerators: Figures, denominators: Figures): Pair[] {
  if (numerators.length !== denominators.length) {
    throw new RangeError('a funnel needs as many figures in each list');
  }
  return numerators.map((numerator, i) => {
    const [x, n] = [presentValue(numerator), presentValue(denominators[i])];
    refuseNegative('a figure of a funnel', x, n);
    return { x, n };
  });
}

/** Sum of numerators over sum of denominators where both are there; null when nobody is. */
function pooled(areas: readonly Pair[]): number | null {
  let [numerator, denominator] = [0, 0];
  for (const { x, n } of areas) {
    if (x === null || n === null || n === 0) continue;
    numerator += x;
    denominator += n;
  }
  return denominator > 0 ? finite(numerator) / finite(denominator) : null;
}
