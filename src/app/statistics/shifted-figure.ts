import { isNumber } from './is-number.ts';
import type { SimulatedFigure, SimulatedIndicator } from './simulation-types.ts';

/** Where the value of a figure may lie: what has a need ratio keeps it. */
function rangeOf(
  value: number,
  { scale, maximum = 100 }: SimulatedIndicator,
): { readonly bottom: number; readonly top: number } {
  return {
    bottom: scale === 'identity' && value <= 0 ? -Infinity : 0,
    top: scale === 'logit' ? maximum : Infinity,
  };
}

/** How far a figure can be moved that way (-1: less need) inside its range, in standard deviations. */
export function roomOf(
  { value }: SimulatedFigure,
  indicator: SimulatedIndicator,
  sign: number,
): number {
  const { sd, direction } = indicator;
  if (!isNumber(value) || !isNumber(sd)) return Infinity;
  const { bottom, top } = rangeOf(value, indicator);
  const room = sign * direction > 0 ? top - value : value - bottom;
  // Not onto the end itself, which has no logarithm.
  return Math.max(0, (0.999 * room) / sd);
}

/**
 * A figure moved by so many standard deviations towards need. Its limits move along on the scale of
 * its error, which stays as large there, so that they stay in the figure's range.
 */
export function shiftedFigure(
  figure: SimulatedFigure,
  indicator: SimulatedIndicator,
  shift: number,
): SimulatedFigure {
  const { sd, direction, scale } = indicator;
  if (!isNumber(figure.value) || !isNumber(sd)) return figure;
  const before = figure.value;
  const { bottom, top } = rangeOf(before, indicator);
  const value = before + shift * direction * sd;
  if (!(value > bottom && value < top)) return figure;
  const odds = (x: number): number => (scale === 'logit' ? x / (top - x) : x);
  const factor = odds(value) / odds(before);
  // Without a logarithm, or where it would run out of digits, limits move with the figure itself.
  const isPlain = scale === 'identity' || !(factor > 1e-6 && factor < 1e6);
  const moved = (limit: number): number => {
    if (isPlain) return Math.max(bottom, Math.min(top, limit + value - before));
    if (scale === 'log') return limit * factor;
    return limit < top ? top / (1 + 1 / (odds(limit) * factor)) : limit;
  };
  const limitOf = (limit: number | null) => (isNumber(limit) ? moved(limit) : null);
  return { ...figure, value, lower: limitOf(figure.lower), upper: limitOf(figure.upper) };
}
