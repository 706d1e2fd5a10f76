import { type FigureTable } from '#app/domain/figure-table.ts';
import { type AggregationRule, type Indicator, type ValueScale } from '#app/domain/indicator.ts';
import { periodId } from '#app/domain/period.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { type Cells, setCell } from './cells.ts';
import { toFigureTable } from './figure-table-writer.ts';
import { cellOf } from './headline-cells.ts';

/** Which of the records of an extract are one indicator's headline figures. */
export interface RecordSlice {
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
  readonly unit: string;
  /** Name of the category; null: rows without one. */
  readonly category: string | null;
}

/** The slices of an extract, each with how many records it has, the largest first. */
export function slicesOf(
  records: readonly FigureRecord[],
): readonly { readonly slice: RecordSlice; readonly records: number }[] {
  const groups = Map.groupBy(records, (record) => JSON.stringify(sliceOf(record)));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [{ slice: sliceOf(first), records: group.length }];
    })
    .sort((a, b) => b.records - a.records || rankOf(a.slice) - rankOf(b.slice));
}

/** Everybody before a part of them. */
function rankOf({ sex, category }: RecordSlice): number {
  const isAll = ['', 'persons', 'all', 'total'].includes(sex.toLowerCase());
  return (isAll ? 0 : 1) + (category === null ? 0 : 2);
}

function sliceOf({ indicator, sex, age, unit, category }: FigureRecord): RecordSlice {
  return { indicator, sex, age, unit, category: category?.name ?? null };
}

/** The records of one slice. */
export function recordsOfSlice(
  records: readonly FigureRecord[],
  slice: RecordSlice,
): readonly FigureRecord[] {
  return records.filter(
    ({ indicator, sex, age, unit, category }) =>
      indicator === slice.indicator &&
      sex === slice.sex &&
      age === slice.age &&
      unit === slice.unit &&
      (category?.name ?? null) === slice.category,
  );
}

/**
 * The records of one slice as the table of an indicator. The first figure of an area and period is
 * kept; `readExtract` has already said which stand twice. A share with counts and no limits of its
 * own gets Wilson limits where `aggregate` is `counts`.
 */
export function broughtTable(
  indicator: Pick<Indicator, 'id' | 'aggregate'>,
  records: readonly FigureRecord[],
): FigureTable {
  const cells: Cells = new Map();
  for (const record of records) {
    const period = periodId(record.period);
    if (cells.get(record.areaCode)?.has(period) === true) continue;
    setCell(cells, record.areaCode, period, cellOf(indicator, record));
  }
  return toFigureTable(indicator.id, cells, new Map());
}

/**
 * May the counts of these records be summed over areas, and limits be worked out from them? Only for
 * a share whose every value is its own count over its base, to within rounding.
 */
export function aggregateOf(records: readonly FigureRecord[], scale: ValueScale): AggregationRule {
  if (scale !== 'proportion') return 'none';
  const counted = records.flatMap(({ figure, count, denominator }) =>
    figure.kind === 'measured' && count !== null && denominator !== null && denominator > 0
      ? [Math.abs(figure.value - (100 * count) / denominator)]
      : [],
  );
  return counted.length > 0 && counted.every((difference) => difference <= 0.51)
    ? 'counts'
    : 'none';
}
