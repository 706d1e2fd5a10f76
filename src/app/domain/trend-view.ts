import { type Comparison } from './area-row.ts';
import { type CardWords } from './card-words.ts';
import { type Figure } from './figure.ts';
import { type Period, periodEnd, periodId, periodLabel } from './period.ts';

/** Several areas' figures over time. */
export interface TrendView extends CardWords {
  readonly unit: string;
  readonly decimals: number;
  /** Earliest first. */
  readonly periods: readonly TrendPeriod[];
  readonly breaks: readonly TrendBreak[];
  /** The place first, then others, then the comparator. */
  readonly series: readonly TrendSeries[];
  /** What `comparison` is against: `England`. */
  readonly comparatorName: string;
  /** Whether the value axis has to start at zero. */
  readonly fromZero: boolean;
}

export interface TrendPeriod {
  readonly id: string;
  /** `2022/23`, `April 2022 to March 2024`. */
  readonly label: string;
  /** Short enough for an axis: `2022/23`, `Mar 2024`. */
  readonly tick: string;
  /** Its middle, as a year with a fraction: periods lie on the axis as they lie in time. */
  readonly at: number;
}

/** Figures before and after are not of one kind: no line is drawn across. */
export interface TrendBreak {
  /** The first period after the break. */
  readonly before: string;
  /** Why, as a sentence without its full stop: `The survey was reweighted`. */
  readonly words: string;
}

export interface TrendSeries {
  readonly code: string;
  readonly name: string;
  readonly role: 'place' | 'other' | 'comparator';
  /** One for each period, in their order. */
  readonly points: readonly TrendPoint[];
  /** Recent trend in words and whose: `getting worse (our reckoning)`; blank where there is none. */
  readonly recent: string;
}

export interface TrendPoint {
  readonly figure: Figure;
  readonly comparison: Comparison;
  readonly remarks: readonly string[];
}

const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const LONGEST_TICK = 9;

export function trendPeriod(period: Period): TrendPeriod {
  const label = periodLabel(period);
  const [start, end] = [Date.parse(period.start), Date.parse(periodEnd(period))];
  const middle = new Date((start + end) / 2);
  const year = middle.getUTCFullYear();
  const [from, to] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  return {
    id: periodId(period),
    label,
    tick: label.length <= LONGEST_TICK ? label : lastMonth(end, period.months),
    at: year + (middle.getTime() - from) / (to - from),
  };
}

/** `Mar 2024`: the month a period ends in. */
function lastMonth(end: number, months: number): string {
  const last = new Date(months === 0 ? end : end - 86_400_000);
  return `${SHORT_MONTHS[last.getUTCMonth()] ?? ''} ${last.getUTCFullYear()}`;
}

/** Which line of the table a point is. */
export function trendKey(series: TrendSeries, period: TrendPeriod): string {
  return `${series.code} ${period.id}`;
}
