import { type ChartView } from '../domain/area-row.ts';
import { type BarAxis, type MeasuredRow, placeOn } from './bar-axis.ts';
import { QUIET } from './plot-option.ts';
import { shadeColour } from './shade-colour.ts';

export interface BarLook {
  readonly axis: BarAxis;
  /** Width of the drawing and height of a row, in pixels. */
  readonly width: number;
  readonly rowHeight: number;
  /** Where in a row the bar lies, from 0 (top) to 1. */
  readonly barAt: number;
  readonly thickness: number;
  readonly intervals: boolean;
}

/** One row as it lies in the drawing: its end, and its interval's ends where it has one. */
export interface BarMark {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** All bars as a few paths: 300 rows are drawn as fast as three. */
export interface BarDrawing {
  readonly height: number;
  readonly grid: string;
  /** Bars or dots by colour. */
  readonly fills: readonly { readonly fill: string; readonly path: string }[];
  readonly whiskers: string;
  readonly marks: readonly BarMark[];
  readonly comparator: number | null;
}

/** Room left and right of the axis, for dots and the caps of whiskers, in pixels. */
export const PLOT_PADDING = 8;
const CAP = 3;

/** Bars (or dots) with their 95% intervals as whiskers, one row each, in the order given. */
export function barDrawing(
  view: ChartView,
  rows: readonly MeasuredRow[],
  look: BarLook,
): BarDrawing {
  const { axis, width, rowHeight, barAt } = look;
  const xOf = (value: number): number =>
    tenth(PLOT_PADDING + placeOn(axis, value) * Math.max(0, width - 2 * PLOT_PADDING));
  const height = rows.length * rowHeight;
  const marks = rows.map(({ code, figure }, index): BarMark => {
    const { value, lower, upper } = figure;
    const isDrawn = look.intervals && lower !== undefined && upper !== undefined;
    return {
      code,
      x: xOf(value),
      y: Math.round((index + barAt) * rowHeight),
      from: isDrawn ? xOf(lower) : null,
      to: isDrawn ? xOf(upper) : null,
    };
  });
  const zero = xOf(Math.max(0, axis.from));
  const byFill = new Map<string, string[]>();
  rows.forEach(({ shade }, index) => {
    const mark = marks[index];
    if (mark === undefined) return;
    const fill = shadeColour(view.scale, shade)?.fill ?? QUIET;
    const paths = byFill.get(fill) ?? [];
    paths.push(markPath(mark, zero, look));
    byFill.set(fill, paths);
  });
  const figure = view.comparator?.figure;
  return {
    height,
    marks,
    grid: axis.ticks.map(({ at }) => `M${xOf(at)},0V${height}`).join(''),
    fills: [...byFill].map(([fill, paths]) => ({ fill, path: paths.join('') })),
    whiskers: marks.map(whiskerPath).join(''),
    comparator: figure?.kind === 'measured' ? xOf(figure.value) : null,
  };
}

/** The outline of one row's bar or dot. */
export function markPath(
  { x, y }: BarMark,
  zero: number,
  { axis, thickness }: Pick<BarLook, 'axis' | 'thickness'>,
): string {
  const half = thickness / 2;
  return axis.form === 'dot'
    ? `M${x - half},${y}a${half},${half} 0 1 0 ${thickness},0a${half},${half} 0 1 0 ${-thickness},0Z`
    : `M${zero},${y - half}H${x}V${y + half}H${zero}Z`;
}

function whiskerPath({ y, from, to }: BarMark): string {
  return from === null || to === null
    ? ''
    : `M${from},${y - CAP}V${y + CAP}M${from},${y}H${to}M${to},${y - CAP}V${y + CAP}`;
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}
