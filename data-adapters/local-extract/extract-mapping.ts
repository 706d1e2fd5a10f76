import * as v from 'valibot';
import { AREA_LEVELS } from '#app/domain/area.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { columnOf, readRange } from '#data-adapters/formats/grid/a1.ts';
import { mappingProblem, reason, words } from './mapping-problem.ts';

/** A column: its letters in the sheet, and what its header said when the mapping was made. */
export const ColumnRef = v.strictObject({
  at: v.pipe(
    words,
    v.check((text) => columnOf(text) !== null, 'should be a column, such as D'),
  ),
  name: words,
});

const column = v.optional(ColumnRef);

/** Columns that say what the figures of a row are about. */
export const Labels = v.strictObject({
  areaCode: column,
  areaName: column,
  /** Code and name in one cell: `45UBFQ Buckingham`. */
  area: column,
  areaType: column,
  period: column,
  indicator: column,
  sex: column,
  age: column,
  category: column,
  /** What kind of number it is, where that stands apart from the unit: `Percentage`. */
  measure: column,
  unit: column,
  note: column,
  /** The publisher's own comparison with England. */
  significance: column,
  trend: column,
});

/** What holds for all figures of a row, or of the table, where no column says it. */
const Said = v.strictObject({
  areaCode: v.optional(words),
  areaName: v.optional(words),
  areaType: v.optional(words),
  period: v.optional(words),
  indicator: v.optional(words),
  sex: v.optional(words),
  age: v.optional(words),
  category: v.optional(words),
  unit: v.optional(words),
  note: v.optional(words),
});

/** One figure of each row, with what belongs to it. */
export const FigureColumns = v.strictObject({
  /** What the header says of these columns: `2008/09` over `Number`, `%`, `LCL` and `UCL`. */
  says: v.optional(Said, {}),
  value: ColumnRef,
  lower: column,
  upper: column,
  /** Half the width of the 95% interval, where that is given and not the limits: `conf`, `+/-`. */
  margin: column,
  count: column,
  denominator: column,
  note: column,
});

/**
 * How to read one table of figures: what a person confirms when they bring an extract. One entry in
 * `figures`: a long table, one figure a row. Several: a wide one, such as a period in each column.
 */
export const ExtractMapping = v.strictObject({
  version: v.literal(2, 'should be 2'),
  /** Name of the sheet; blank for a CSV file. */
  sheet: words,
  /** Where the table stands, its header included: `B4:H40`. */
  range: v.pipe(
    words,
    v.check((text) => readRange(text) !== null, 'should be a range, such as B4:H40'),
  ),
  /** How many of its first rows are the header. */
  headerRows: v.pipe(
    v.number('should be a number of rows'),
    v.integer('should be a whole number of rows'),
    v.minValue(0, 'should be 0 to 5'),
    v.maxValue(5, 'should be 0 to 5'),
  ),
  labels: Labels,
  figures: v.pipe(
    v.array(FigureColumns, 'should be a list'),
    v.minLength(1, 'should have at least one entry'),
    v.maxLength(2000, 'should have at most 2,000 entries'),
  ),
  fixed: v.optional(Said, {}),
  /** Label columns that name a thing once and leave it blank on the rows below. */
  fillDown: v.optional(
    v.array(
      v.picklist(
        [
          'areaCode',
          'areaName',
          'area',
          'areaType',
          'period',
          'indicator',
          'sex',
          'age',
          'category',
        ],
        'should be a label that may be filled down',
      ),
    ),
    [],
  ),
  /** What the categories are: `Deprivation fifth`. */
  categoryType: v.optional(words, ''),
  /** Marks besides the common ones, each with what it says. */
  suppression: v.optional(v.record(v.string(), reason), {}),
  /**
   * `as-written`: plain numbers. `percent`: 16, or 16 with a percent sign. `fraction`: 0.16 meaning
   * 16%, so value and limits are multiplied by 100. A cell shown as 16% is 16 in both of the last.
   */
  valuesAre: v.optional(
    v.picklist(['as-written', 'percent', 'fraction'], 'should be as-written, percent or fraction'),
    'as-written',
  ),
  /** The scale the value lives on; where given, values that cannot be are refused. */
  scale: v.optional(
    v.picklist(
      ['proportion', 'rate', 'mean', 'index', 'count', 'years'],
      'should be proportion, rate, mean, index, count or years',
    ),
  ),
  /** What `2022-23` means; see `readPeriod`. */
  hyphenYears: v.optional(v.picklist(['calendar', 'financial'], 'should be calendar or financial')),
  /** What a whole date stands for: that day, or the stretch it begins. */
  datesAre: v.optional(
    v.picklist(['day', 'month', 'quarter', 'year'], 'should be day, month, quarter or year'),
    'day',
  ),
  /** Numbers such as 46082 in the period column are Excel's own dates (2026-03-01). */
  serialDates: v.optional(v.boolean('should be true or false'), false),
  areas: v.optional(
    v.strictObject({
      /** The level most of the table is at: it decides between places of the same name. */
      level: v.optional(v.picklist(AREA_LEVELS, `should be one of ${AREA_LEVELS.join(', ')}`)),
      /** A person's own matches: text of the table to area code, or null to leave its rows out. */
      corrections: v.optional(v.record(v.string(), v.nullable(words)), {}),
    }),
    { corrections: {} },
  ),
});

export type ExtractMapping = v.InferOutput<typeof ExtractMapping>;
export type ColumnRef = v.InferOutput<typeof ColumnRef>;
export type Labels = ExtractMapping['labels'];
export type LabelRole = keyof Labels;
export type FigureColumns = v.InferOutput<typeof FigureColumns>;
export type FigureRole = Exclude<keyof FigureColumns, 'says'>;
export type Said = ExtractMapping['fixed'];
export type SaidRole = keyof Said;

/**
 * Checks a mapping that was saved.
 * @throws ForeignFileError naming the key that is wrong and what it should be.
 */
export function checkMapping(value: unknown, name = 'The mapping'): ExtractMapping {
  const result = v.safeParse(ExtractMapping, value);
  if (!result.success) throw new ForeignFileError(`${name}: ${mappingProblem(result.issues[0])}.`);
  const { labels, fixed, figures } = result.output;
  const everyFigureSays = (...roles: (keyof Labels & keyof Said)[]) =>
    roles.some((role) => labels[role] ?? fixed[role]) ||
    figures.every(({ says }) => roles.some((role) => says[role] !== undefined));
  if (labels.area === undefined && !everyFigureSays('areaCode', 'areaName')) {
    throw new ForeignFileError(`${name}: no column or text says which place a row is about.`);
  }
  if (!everyFigureSays('period')) {
    throw new ForeignFileError(`${name}: no column or text says which period a row is about.`);
  }
  return result.output;
}

/** Does each row hold one figure, or several? */
export function isWide({ figures }: Pick<ExtractMapping, 'figures'>): boolean {
  return figures.length > 1;
}
