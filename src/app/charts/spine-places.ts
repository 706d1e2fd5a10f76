import { type SpineRow } from '../domain/spine-view.ts';

/**
 * Where the marks of a row lie, as shares of its width: the comparator in the middle, better on the
 * right; where neither is better, higher on the right. The scale is the row's own and straight.
 */
export interface SpinePlaces {
  readonly value: number;
  readonly interval: readonly [number, number] | null;
  readonly range: readonly [number, number] | null;
  readonly quartiles: readonly [number, number] | null;
}

/** Null where there is no figure, or nothing to put in the middle. */
export function spinePlaces(row: SpineRow): SpinePlaces | null {
  const { figure, comparator, spread } = row;
  if (figure.kind === 'missing') return null;
  const middle = comparator.kind === 'measured' ? comparator.value : spread?.median;
  if (middle === undefined) return null;
  const { value, lower, upper } = figure;
  const held = [
    value,
    lower ?? value,
    upper ?? value,
    spread?.lowest ?? value,
    spread?.highest ?? value,
  ];
  const farthest = Math.max(...held.map((one) => Math.abs(one - middle)));
  const sign = row.polarity === 'low-is-good' ? -1 : 1;
  const place = (at: number): number =>
    farthest === 0 ? 0.5 : 0.5 + (sign * 0.5 * (at - middle)) / farthest;
  const between = (a: number, b: number): readonly [number, number] => {
    const [from, to] = [place(a), place(b)];
    return from < to ? [from, to] : [to, from];
  };
  return {
    value: place(value),
    interval: lower === undefined || upper === undefined ? null : between(lower, upper),
    range: spread === null ? null : between(spread.lowest, spread.highest),
    quartiles: spread === null ? null : between(spread.lowerQuartile, spread.upperQuartile),
  };
}
