import { type FigureRecord } from '#data-adapters/adapter.ts';

/** Numbers cells from 0, as `recordKey` has a text for each. */
export function cellNumbers(): (record: FigureRecord, area: number, period: number) => number {
  const series = numbering();
  const bySeries: Map<number, number>[] = [];
  let count = 0;
  let last: FigureRecord | null = null;
  let cells = new Map<number, number>();
  return (record, area, period) => {
    if (last === null || !isSameSeries(last, record)) {
      const { indicator, sex, age, category } = record;
      const split = category === null ? [] : [category.type, category.name];
      cells = bySeries[series([indicator, sex, age, ...split].join('\u0000'))] ??= new Map();
      last = record;
    }
    // A file has fewer than a million rows, so both fit into one number, nearly always a small one.
    const place = period < 4096 ? area * 4096 + period : 2 ** 40 + area * 2 ** 20 + period;
    const known = cells.get(place);
    if (known !== undefined) return known;
    cells.set(place, count);
    return count++;
  };
}

/** Texts and categories of one file are shared, so most rows are like the one before. */
function isSameSeries(a: FigureRecord, b: FigureRecord): boolean {
  return (
    a.indicator === b.indicator && a.sex === b.sex && a.age === b.age && a.category === b.category
  );
}

/** Numbers texts from 0 in the order they come, equal ones alike. */
export function numbering(): (value: string) => number {
  const numbers = new Map<string, number>();
  return (value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  };
}
