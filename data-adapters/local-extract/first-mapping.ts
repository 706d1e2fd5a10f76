import * as v from 'valibot';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { mappingProblem, reason, words } from './mapping-problem.ts';

const columnName = v.pipe(
  v.string('should be the name of a column, in quotation marks'),
  v.trim(),
  v.nonEmpty('should be the name of a column'),
);

const row = v.pipe(
  v.number('should be a row number'),
  v.integer('should be a whole row number'),
  v.minValue(1, 'should be 1 or more'),
);

/** Which column of the table holds what. Headers are matched without regard to case or spacing. */
const Columns = v.strictObject({
  areaCode: v.optional(columnName),
  areaName: v.optional(columnName),
  areaType: v.optional(columnName),
  period: v.optional(columnName),
  value: columnName,
  lower: v.optional(columnName),
  upper: v.optional(columnName),
  count: v.optional(columnName),
  denominator: v.optional(columnName),
  /** What kind of number it is, where that stands apart from the unit: `Percentage`. */
  measure: v.optional(columnName),
  unit: v.optional(columnName),
  note: v.optional(columnName),
  indicator: v.optional(columnName),
  sex: v.optional(columnName),
  age: v.optional(columnName),
  category: v.optional(columnName),
  /** The publisher's own comparison with England. */
  significance: v.optional(columnName),
  trend: v.optional(columnName),
});

/** What every row says, for things that are not in a column. */
const Fixed = v.strictObject({
  areaCode: v.optional(words),
  areaName: v.optional(words),
  areaType: v.optional(words),
  period: v.optional(words),
  unit: v.optional(words),
  note: v.optional(words),
  indicator: v.optional(words),
  sex: v.optional(words),
  age: v.optional(words),
});

/**
 * The first form of a mapping, still read: one figure a row, columns by the name in their header.
 * `upgradeMapping` turns it into the form of today for a file at hand.
 */
export const FirstMapping = v.strictObject({
  /** Sheet of a workbook; not needed where only one has anything on it. */
  sheet: v.optional(words),
  /** Line or row the header stands on; not needed where it is the first with anything on it. */
  headerRow: v.optional(row),
  columns: Columns,
  fixed: v.optional(Fixed, {}),
  /** What the categories are: `Deprivation fifth`. */
  categoryType: v.optional(words, ''),
  /** Marks besides the common ones, each with what it says. */
  suppression: v.optional(v.record(v.string(), reason), {}),
  /**
   * `as-written`: plain numbers. `percent`: 16 or `16%`. `fraction`: 0.16 meaning 16%, so value
   * and limits are multiplied by 100.
   */
  valuesAre: v.optional(
    v.picklist(['as-written', 'percent', 'fraction'], 'should be as-written, percent or fraction'),
    'as-written',
  ),
  /** What `2022-23` means; see `readPeriod`. */
  hyphenYears: v.optional(v.picklist(['calendar', 'financial'], 'should be calendar or financial')),
  /** What a whole date in the period column stands for: that day, or the stretch it begins. */
  datesAre: v.optional(
    v.picklist(['day', 'month', 'quarter', 'year'], 'should be day, month, quarter or year'),
    'day',
  ),
});

export type FirstMapping = v.InferOutput<typeof FirstMapping>;
type ColumnRole = keyof FirstMapping['columns'];
type FixedRole = keyof FirstMapping['fixed'];

/**
 * Checks a declared mapping.
 * @throws ForeignFileError naming the key that is wrong and what it should be.
 */
export function checkFirstMapping(value: unknown, name = 'The mapping'): FirstMapping {
  const result = v.safeParse(FirstMapping, value);
  if (!result.success) throw new ForeignFileError(`${name}: ${mappingProblem(result.issues[0])}.`);
  const { columns, fixed } = result.output;
  const has = (role: ColumnRole & FixedRole) => columns[role] ?? fixed[role];
  if (has('areaCode') === undefined && has('areaName') === undefined) {
    throw new ForeignFileError(
      `${name}: neither columns.areaCode nor columns.areaName is given, so no row has a place.`,
    );
  }
  if (has('period') === undefined) {
    throw new ForeignFileError(
      `${name}: neither columns.period nor fixed.period is given, so no row has a period.`,
    );
  }
  return result.output;
}
