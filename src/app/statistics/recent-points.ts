import { isNumber } from './is-number.ts';

/** One period of a series. */
export interface TrendPoint {
  readonly year?: number;
  /** A date or period that begins with its year, used when there is no year. */
  readonly date?: string;
  readonly value: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly count?: number | null;
  readonly denominator?: number | null;
}

/** How many points a trend takes. */
export const pointsInTrend = 5;

/**
 * The five most recent points, oldest first.
 *
 * @returns null when there are fewer than five, a value among them is missing, or their years do not
 *   follow one another. Points without any year are taken in the order given.
 * Source: OHID technical guidance, Trend markers (at least five points, no gaps).
 */
export function recentPoints(points: readonly TrendPoint[]): TrendPoint[] | null {
  const dated = points.map((point) => ({ point, year: yearOf(point) }));
  const years = dated.map(({ year }) => year).filter(isNumber);
  if (years.length > 0 && years.length < dated.length) return null;
  const ordered = [...dated].sort((a, b) =>
    isNumber(a.year) && isNumber(b.year) ? a.year - b.year : 0,
  );
  const recent = ordered.slice(-pointsInTrend);
  if (recent.length < pointsInTrend) return null;
  const complete = recent.every(({ point, year }, i) => {
    const before = recent[i - 1]?.year;
    const follows = !isNumber(before) || !isNumber(year) || year - before === 1;
    return follows && isNumber(point.value);
  });
  return complete ? recent.map(({ point }) => point) : null;
}

function yearOf({ year, date }: TrendPoint): number | null {
  if (isNumber(year)) return year;
  const digits = date === undefined ? null : /^\d{4}/.exec(date);
  return digits === null ? null : Number(digits[0]);
}
