import { max, min, nice, ticks } from 'd3-array';
import { type AreaRow, type ChartView } from '../domain/area-row.ts';
import { numberText, withUnit } from '../domain/figure-text.ts';
import { type MeasuredFigure } from '../domain/figure.ts';
import { type AxisStart } from '../domain/selection.ts';
import { HIGHEST_FIRST, sortRows } from './row-sort.ts';

/** A row that has a figure. */
export interface MeasuredRow extends AreaRow {
  readonly figure: MeasuredFigure;
}

export interface BarAxis {
  /** Bars stand on zero; dots may leave it out, where all values lie close together far from it. */
  readonly form: 'bar' | 'dot';
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** Above this share of the largest value, the smallest is told apart by a dot and not by a bar. */
const CLOSE_TOGETHER = 0.7;
const LONGEST_TICK_UNIT = 1;

/** Rows with a figure, highest first. */
export function measuredRows(view: ChartView): readonly MeasuredRow[] {
  return sortRows(view.rows, HIGHEST_FIRST).flatMap((row) =>
    row.figure.kind === 'measured' ? { ...row, figure: row.figure } : [],
  );
}

/**
 * The axis for a chart: from zero for bars, and wide enough for every interval. `start` asks for an
 * axis from zero or close around the figures: the latter takes dots, as bars would mislead.
 */
export function barAxis(view: ChartView, tickCount: number, start: AxisStart = 'fit'): BarAxis {
  const figures = measuredRows(view).map((row) => row.figure);
  const comparator = view.comparator?.figure;
  if (comparator?.kind === 'measured') figures.push(comparator);
  const low = min(figures, (figure) => figure.lower ?? figure.value);
  const high = max(figures, (figure) => figure.upper ?? figure.value);
  if (low === undefined || high === undefined) return { form: 'bar', from: 0, to: 1, ticks: [] };

  const isClose = low > 0 && low > CLOSE_TOGETHER * high;
  const form = start === 'close' || (start === 'fit' && isClose) ? 'dot' : 'bar';
  const [least, most] = form === 'dot' ? [low, high] : [Math.min(0, low), Math.max(0, high)];
  const [from, to] = least === most ? [least, least + 1] : nice(least, most, tickCount);
  const marks = ticks(from, to, tickCount);
  const decimals = decimalsOf(marks);
  const unit = view.unit.length <= LONGEST_TICK_UNIT ? view.unit : '';
  return {
    form,
    from,
    to,
    ticks: marks.map((at) => ({ at, text: withUnit(numberText(at, decimals), unit) })),
  };
}

/** Place on the axis as a share of its length. */
export function placeOn(axis: BarAxis, value: number): number {
  return (value - axis.from) / (axis.to - axis.from);
}

function decimalsOf(marks: readonly number[]): number {
  const [first, second] = marks;
  if (first === undefined || second === undefined) return 0;
  return Math.max(0, Math.ceil(-Math.log10(second - first) - 1e-9));
}
