import { type FigureRecord } from '#data-adapters/adapter.ts';

/** The month a year of this type starts in, where its label looks like a financial year: `2022/23`. */
const FIRST_MONTH: ReadonlyMap<number, string> = new Map([
  [3, '09'], // academic
  [8, '08'], // August to July
  [9, '03'], // March to February
  [13, '07'], // July to June
]);

/**
 * The record with its period put right by the year type in the metadata: the figures alone label
 * academic and financial years alike, and are read as April to March.
 */
export function withYearType(record: FigureRecord, yearType: number | null): FigureRecord {
  const month = yearType === null ? undefined : FIRST_MONTH.get(yearType);
  const { start, months } = record.period;
  if (month === undefined || months % 12 !== 0 || !start.endsWith('-04-01')) return record;
  return { ...record, period: { start: `${start.slice(0, 4)}-${month}-01`, months } };
}
