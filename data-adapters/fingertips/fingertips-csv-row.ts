import * as v from 'valibot';
import { type Period } from '#app/domain/period.ts';
import { filledText, numberOrBlank, plainText } from '#data-adapters/formats/cell-schema.ts';
import { readPeriod } from '#data-adapters/formats/read-period.ts';
import { type CellRules } from '#data-adapters/formats/read-rows.ts';

/**
 * A row of the `all_data/csv` download. Every cell is text; a blank number is null. The 99.8%
 * limits and the comparisons with the parent area and with a goal are not read.
 */
const FingertipsRow = v.object({
  'Indicator ID': filledText,
  'Indicator Name': filledText,
  'Parent Code': plainText,
  'Area Code': filledText,
  'Area Name': plainText,
  'Area Type': plainText,
  Sex: plainText,
  Age: plainText,
  'Category Type': plainText,
  Category: plainText,
  'Time period': filledText,
  Value: numberOrBlank,
  'Lower CI 95.0 limit': numberOrBlank,
  'Upper CI 95.0 limit': numberOrBlank,
  Count: numberOrBlank,
  Denominator: numberOrBlank,
  'Value note': plainText,
  'Recent Trend': plainText,
  'Compared to England value or percentiles': plainText,
  'Time period Sortable': plainText,
});

export const fingertipsRules: CellRules<(typeof FingertipsRow)['entries']> = {
  schema: FingertipsRow,
  codes: {
    Value: 'not-a-number',
    'Lower CI 95.0 limit': 'not-a-number',
    'Upper CI 95.0 limit': 'not-a-number',
    Count: 'not-a-number',
    Denominator: 'not-a-number',
  },
};

export type FingertipsRow = v.InferOutput<typeof FingertipsRow>;
export type FingertipsColumn = keyof FingertipsRow | typeof PERIOD_RANGE;

/** The 27th column, absent from older files: `1y`, `3y`, `1m`. */
export const PERIOD_RANGE = 'Time period range';

export const REQUIRED_COLUMNS = v.keyof(FingertipsRow).options;

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
