import { max, min, nice, ticks } from 'd3-array';
import { numberText, withUnit } from '../domain/figure-text.ts';

/** A straight axis in the values' own unit. */
export interface PlotAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface AxisWish {
  /** About how many ticks there is room for. */
  readonly tickCount: number;
  /** Whether the axis has to reach zero. */
  readonly fromZero: boolean;
  /** Written with each tick where it is a single sign: `%`. */
  readonly unit: string;
}

/** An axis that holds every value, with round ends. */
export function plotAxis(values: readonly number[], wish: AxisWish): PlotAxis {
  const [low, high] = [min(values), max(values)];
  if (low === undefined || high === undefined) return { from: 0, to: 1, ticks: [] };
  const start = wish.fromZero ? Math.min(0, low) : low;
  const end = wish.fromZero ? Math.max(0, high) : high;
  const [from, to] = start === end ? [start, end + 1] : nice(start, end, wish.tickCount);
  const marks = ticks(from, to, wish.tickCount);
  const decimals = decimalsOf(marks);
  const unit = wish.unit.length === 1 ? wish.unit : '';
  return {
    from,
    to,
    ticks: marks.map((at) => ({ at, text: withUnit(numberText(at, decimals), unit) })),
  };
}

/**
 * The same axis longer or shorter, so that beyond the lowest and the highest value lies a share of
 * its length (under a half) in which no value is. As it was, where all values are one.
 */
export function withRoom(axis: PlotAxis, values: readonly number[], share: number): PlotAxis {
  const [low, high] = [min(values), max(values)];
  if (low === undefined || high === undefined || low === high || share >= 0.5) return axis;
  const room = ((high - low) * share) / (1 - 2 * share);
  const [from, to] = [low - room, high + room];
  return { from, to, ticks: axis.ticks.filter(({ at }) => at >= from && at <= to) };
}

/** Place on the axis as a share of its length. */
export function shareOf(axis: PlotAxis, value: number): number {
  return (value - axis.from) / (axis.to - axis.from);
}

function decimalsOf(marks: readonly number[]): number {
  const [first, second] = marks;
  if (first === undefined || second === undefined) return 0;
  return Math.max(0, Math.ceil(-Math.log10(second - first) - 1e-9));
}
