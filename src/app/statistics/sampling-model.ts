import { isNumber } from './is-number.ts';
import type { ErrorScale, SimulatedFigure, SimulatedIndicator } from './simulation-types.ts';

/** The normal distribution a published figure is drawn from, on its own scale. */
export interface SamplingModel {
  readonly scale: ErrorScale;
  readonly centre: number;
  readonly se: number;
  /** The range the drawn value is held in: a proportion within its whole, a rate from 0 up. */
  readonly minimum: number;
  readonly maximum: number;
  readonly hasInterval: boolean;
}

/**
 * The sampling distribution of a figure on scale g (logit of a proportion, log of a rate, identity
 * otherwise): centre g(y), standard error (g(upper) - g(lower)) / (2 x 1.96). Where one limit has no
 * g (a rate of which the lower limit is 0) the other half alone gives the error; where the value has
 * none (no event at all) the figure is drawn on its own scale and held in its range. Apportioning
 * error is added to the variance, as a relative error of the value.
 *
 * @returns null when the value is missing. Without a usable interval the standard error is that of
 *   the apportioning alone, and `hasInterval` is false.
 * Source: methods sections 1.14 and 2.4.
 */
export function samplingModel(
  { scale, maximum = 100 }: Pick<SimulatedIndicator, 'scale' | 'maximum'>,
  { value, lower, upper, extraLogSe = 0 }: SimulatedFigure,
): SamplingModel | null {
  if (!isNumber(value)) return null;
  const range = {
    minimum: scale === 'identity' ? -Infinity : 0,
    maximum: scale === 'logit' ? maximum : Infinity,
  };
  const hasInterval = isNumber(lower) && isNumber(upper) && lower <= upper;
  const combine = (sampling: number, perRelativeError: number): number =>
    Math.hypot(sampling, extraLogSe * perRelativeError);
  const centre = transform(value, scale, maximum);
  const width = hasInterval
    ? spread(transform(lower, scale, maximum), centre, transform(upper, scale, maximum))
    : 0;
  if (centre === null || width === null) {
    const se = hasInterval ? (upper - lower) / 3.92 : 0;
    const combined = combine(se, Math.abs(value));
    return { scale: 'identity', centre: value, se: combined, ...range, hasInterval };
  }
  const perRelativeError =
    scale === 'log' ? 1 : scale === 'logit' ? 1 / (1 - value / maximum) : Math.abs(value);
  return { scale, centre, se: combine(width, perRelativeError), ...range, hasInterval };
}

function transform(value: number, scale: ErrorScale, maximum: number): number | null {
  if (scale === 'identity') return value;
  const odds = scale === 'log' ? value : value / (maximum - value);
  // Neither an infinite logarithm nor one of odds that have run out of digits.
  return odds > 0 && odds < Infinity ? Math.log(odds) : null;
}

/** Standard error from the two half-widths that exist; null when neither does. */
function spread(lower: number | null, centre: number | null, upper: number | null): number | null {
  if (centre === null) return null;
  if (lower !== null && upper !== null) return (upper - lower) / 3.92;
  if (upper !== null) return Math.max(0, upper - centre) / 1.96;
  return lower === null ? null : Math.max(0, centre - lower) / 1.96;
}
