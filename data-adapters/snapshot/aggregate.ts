import { type AggregationRule } from '#app/domain/indicator.ts';
import { wilsonInterval } from '#app/statistics/wilson-interval.ts';
import { type Cell, LOWER_BOUND, measuredCell, missingCell } from './cells.ts';

/** A part with its figure and its weight: people of the part who live in the whole. */
export interface WeightedPart {
  readonly cell: Cell | null;
  /** Share (0 to 1) of the part that lies in the whole. */
  readonly share: number;
  /** Residents of the weighting population in the part, times `share`. */
  readonly people: number;
}

export interface Aggregate {
  readonly cell: Cell;
  /** Share (0 to 1) of the whole's people whose part has a figure. */
  readonly covered: number;
}

/** A weighted mean stands for a place when its parts with a figure hold at least this share of it. */
export const LEAST_COVERED = 0.95;

/**
 * The figure of a whole from its parts (methods §1.14), or `incomplete-parts` where too much of it
 * has none. Null where the rule is not valid for the measure, no part has a figure at all, or counts
 * have no base.
 */
export function aggregate(
  rule: AggregationRule,
  parts: readonly WeightedPart[],
  multiplier: number,
): Aggregate | null {
  const measured = parts.flatMap(withFigure);
  if (rule === 'none' || measured.length === 0) return null;
  const covered =
    sum(measured.map(({ people }) => people)) / sum(parts.map(({ people }) => people));
  const needed = rule === 'population-weighted' ? LEAST_COVERED : 1 - 1e-9;
  if (covered < needed) return { cell: missingCell('incomplete-parts'), covered };
  const cell = {
    counts: () => fromCounts(measured, multiplier, true),
    ratio: () => fromCounts(measured, multiplier, false),
    sum: () => fromSum(measured),
    'population-weighted': () => fromWeightedMean(measured),
  }[rule]();
  return cell === null ? null : { cell, covered };
}

/**
 * Sums counts and bases, each times its share, then works out the value again, and where people are
 * counted its Wilson interval.
 */
function fromCounts(
  parts: readonly MeasuredPart[],
  multiplier: number,
  countsPeople: boolean,
): Cell | null {
  let count = 0;
  let denominator = 0;
  for (const { cell, share } of parts) {
    if (cell.count === null || cell.denominator === null) return null;
    count += cell.count * share;
    denominator += cell.denominator * share;
  }
  if (denominator <= 0) return null;
  const interval = countsPeople
    ? wilsonInterval(count, denominator, 0.95)
    : { lower: null, upper: null };
  return measuredCell({
    value: (count / denominator) * multiplier,
    lower: interval.lower === null ? null : interval.lower * multiplier,
    upper: interval.upper === null ? null : interval.upper * multiplier,
    count: Math.round(count),
    denominator: Math.round(denominator),
  });
}

/** Sums the parts. Where one of them is a lower bound, so is the sum, and its note says so. */
function fromSum(parts: readonly MeasuredPart[]): Cell {
  const bounds = parts.filter(({ cell }) => cell.note.endsWith(LOWER_BOUND)).length;
  return measuredCell({
    value: sum(parts.map(({ value, share }) => value * share)),
    note: bounds === 0 ? '' : `${bounds} of ${parts.length} parts are lower bounds: ${LOWER_BOUND}`,
  });
}

/**
 * Population-weighted mean. Half-widths of independent parts combine as the root of the sum of
 * squares of weight × half-width; with one part lacking limits there are none.
 */
function fromWeightedMean(parts: readonly MeasuredPart[]): Cell {
  const total = sum(parts.map(({ people }) => people));
  const value = sum(parts.map((part) => (part.value * part.people) / total));
  let variance = 0;
  for (const { cell, people } of parts) {
    if (cell.lower === null || cell.upper === null) return measuredCell({ value });
    variance += (((cell.upper - cell.lower) / 2) * (people / total)) ** 2;
  }
  const half = Math.sqrt(variance);
  return measuredCell({ value, lower: value - half, upper: value + half });
}

interface MeasuredPart extends WeightedPart {
  readonly cell: Cell;
  readonly value: number;
}

function withFigure(part: WeightedPart): MeasuredPart[] {
  const { cell } = part;
  if (cell === null) return [];
  return cell.value === null ? [] : [{ ...part, cell, value: cell.value }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
