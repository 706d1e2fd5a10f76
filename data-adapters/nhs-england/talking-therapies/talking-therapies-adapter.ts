import { measuredOrMissing } from '#app/domain/figure.ts';
import { periodId } from '#app/domain/period.ts';
import { type FigureRecord, type FileAdapter, type RowIssue } from '#data-adapters/adapter.ts';
import { type CsvSheet } from '#data-adapters/formats/csv.ts';
import { figureRecord, firstOfEach } from '#data-adapters/formats/figure-records.ts';
import { decodeRows, readRows, type ReadRow } from '#data-adapters/formats/read-rows.ts';
import { percentOf } from '../percent-of.ts';
import {
  MEASURES,
  talkingTherapiesRules,
  type Measure,
  type TalkingTherapiesValues,
} from './talking-therapies-row.ts';

type Row = ReadRow<TalkingTherapiesValues>;

/** How far a printed percentage may lie from the one the rounded counts make, in points. */
const ROUNDING = 1;
const BELOW_ENGLAND = 'Counts rounded to the nearest 5 by the publisher';

/** Recovery is a share of those who began above the threshold; change is a share of all who finished. */
const BASE: Readonly<Partial<Record<Measure, 'above-threshold' | 'finished'>>> = {
  recovery: 'above-threshold',
  reliable_recovery: 'above-threshold',
  improvement: 'finished',
  deterioration: 'finished',
  no_reliable_change: 'finished',
};

/**
 * Referrals to, courses finished in and outcomes of NHS Talking Therapies. Indicators are
 * `talking-therapies/<measure>` for counts of people and `talking-therapies/<measure>/percentage`.
 * Percentages are worked out from the counts (recovery over finished less not at caseness, change
 * over finished), because the printed ones are whole numbers below England; where a count is held
 * back, the printed percentage stands. A blank or `*` is suppressed.
 * Source: NHS England, Talking Therapies annual reports.
 */
export const talkingTherapiesAdapter: FileAdapter<CsvSheet> = {
  source: 'talking-therapies',
  expected: talkingTherapiesRules.expected,
  decode: (file) => decodeRows(file, talkingTherapiesRules),
  parse(sheet) {
    const { rows, issues } = readRows(sheet, talkingTherapiesRules);
    const counts = countsByPlace(rows);
    const doubts: RowIssue[] = [];
    const records = rows.map((row) => {
      const { record, doubt } = toRecord(row, counts);
      if (doubt !== null) doubts.push(doubt);
      return record;
    });
    return firstOfEach(records, [...issues, ...doubts]);
  },
};

type Counts = ReadonlyMap<string, number>;

function countsByPlace(rows: readonly Row[]): Counts {
  const counts = new Map<string, number>();
  for (const { values } of rows) {
    const key = countKey(values, values.measure);
    if (values.statistic === 'count' && values.value !== null && !counts.has(key)) {
      counts.set(key, values.value);
    }
  }
  return counts;
}

function countKey(values: TalkingTherapiesValues, measure: Measure): string {
  return [periodId(values.period), values.level, values.area_code, measure].join(' ');
}

function toRecord(row: Row, counts: Counts): { record: FigureRecord; doubt: RowIssue | null } {
  const { line, values } = row;
  const percentage = values.statistic === 'percentage';
  const printed = values.status === 'suppressed' ? null : values.value;
  const fromCounts = percentage && printed !== null ? shareOf(values, counts) : null;
  const doubt = doubtOf(line, printed, fromCounts);
  const share = doubt === null ? fromCounts : null;
  const value = share?.percent ?? printed;
  const record = figureRecord({
    indicator: `talking-therapies/${values.measure}${percentage ? '/percentage' : ''}`,
    indicatorName: `NHS Talking Therapies: ${MEASURES[values.measure]}`,
    areaCode: values.area_code,
    areaName: values.area_name,
    areaType: values.level,
    period: values.period,
    figure: measuredOrMissing(value, 'suppressed'),
    count: percentage ? (share?.count ?? null) : printed,
    denominator: share?.base ?? null,
    unit: percentage ? '%' : 'people',
    note: values.level === 'england' ? '' : BELOW_ENGLAND,
    row: line,
  });
  return { record, doubt };
}

interface Share {
  readonly count: number;
  readonly base: number;
  readonly percent: number;
}

/** Null where a count is held back, or the measure is not a share of the two bases. */
function shareOf(values: TalkingTherapiesValues, counts: Counts): Share | null {
  const of = (measure: Measure) => counts.get(countKey(values, measure)) ?? null;
  const count = of(values.measure);
  const finished = of('finished_course_treatment');
  const below = of('not_at_caseness');
  const above = finished === null || below === null ? null : finished - below;
  const kind = BASE[values.measure];
  const base = kind === 'finished' ? finished : kind === 'above-threshold' ? above : null;
  const percent = base === null || base < 0 ? null : percentOf(count, base);
  return count === null || base === null || percent === null ? null : { count, base, percent };
}

function doubtOf(row: number, printed: number | null, share: Share | null): RowIssue | null {
  if (printed === null || share === null) return null;
  if (Math.abs(share.percent - printed) <= ROUNDING) return null;
  const made = share.percent.toFixed(1);
  return {
    row,
    column: 'value',
    code: 'conflict',
    message: `The counts make ${made}%, but the row says ${printed}%; the row is kept, without counts`,
  };
}
