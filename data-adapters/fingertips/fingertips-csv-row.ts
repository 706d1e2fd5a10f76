import { type Period } from '#app/domain/period.ts';
import { readPeriod } from '#data-adapters/formats/read-period.ts';

/**
 * The columns of the `all_data/csv` download that are read, in the order of the file, and the parent's
 * code, which must be there. The 99.8% limits and the comparisons with the parent area and with a goal
 * are not read.
 */
export const REQUIRED_COLUMNS = [
  'Indicator ID',
  'Indicator Name',
  'Parent Code',
  'Area Code',
  'Area Name',
  'Area Type',
  'Sex',
  'Age',
  'Category Type',
  'Category',
  'Time period',
  'Value',
  'Lower CI 95.0 limit',
  'Upper CI 95.0 limit',
  'Count',
  'Denominator',
  'Value note',
  'Recent Trend',
  'Compared to England value or percentiles',
  'Time period Sortable',
] as const;
type RequiredColumn = (typeof REQUIRED_COLUMNS)[number];

/** Those that must not be blank. */
export const FILLED_COLUMNS = [
  'Indicator ID',
  'Indicator Name',
  'Area Code',
  'Time period',
] as const satisfies readonly RequiredColumn[];

/** Those of numbers, a blank being none. */
export const NUMBER_COLUMNS = [
  'Value',
  'Lower CI 95.0 limit',
  'Upper CI 95.0 limit',
  'Count',
  'Denominator',
] as const satisfies readonly RequiredColumn[];
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

export type TextColumn = Exclude<RequiredColumn, NumberColumn>;
export const TEXT_COLUMNS = REQUIRED_COLUMNS.filter(
  (column): column is TextColumn => !NUMBER_COLUMNS.some((one) => one === column),
);

/** The 27th column, absent from older files: `1y`, `3y`, `1m`. */
export const PERIOD_RANGE = 'Time period range';

export type FingertipsColumn = RequiredColumn | typeof PERIOD_RANGE;

/** The comparison with the parent area is the 23rd column; its name changes with the parent. */
export const PARENT_COMPARISON = {
  index: 22,
  name: /^(column not used|compared to .+)$/i,
} as const;

/**
 * The period of a row, checked against the sortable form and, for labels in whole years, the
 * length; null where the label is in no known form or they disagree. A label such as `2022/23`
 * is read as April to March: the file does not tell academic years apart.
 */
export function periodOf(label: string, sortable: string, range: string): Period | null {
  const period = readPeriod(label, { hyphen: 'calendar' });
  if (period === null) return null;
  const firstYear = /\d{4}/.exec(label)?.[0];
  if (/^\d{8}$/.test(sortable) && sortable.slice(0, 4) !== firstYear) return null;
  const length = /^(\d{1,2})([ym])$/.exec(range);
  if (length === null || /Q[1-4]/i.test(label)) return period;
  const months = parseInt(length[1] ?? '', 10) * (length[2] === 'y' ? 12 : 1);
  return period.months === months ? period : null;
}
