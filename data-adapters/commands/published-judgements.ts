import { ENGLAND } from '#app/domain/area.ts';
import { periodId } from '#app/domain/period.ts';
import { compareSingleOverlap95 } from '#app/statistics/compare-single-overlap-95.ts';
import { compareSingleOverlapTwoLevels } from '#app/statistics/compare-single-overlap-two-levels.ts';
import { type ComparisonOutcome, type Polarity } from '#app/statistics/comparison-outcome.ts';
import { recentTrend } from '#app/statistics/recent-trend.ts';
import { wilsonInterval } from '#app/statistics/wilson-interval.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';

/** A published word beside ours. `ours` null: it could not be worked out, and `why` says why. */
export interface Judgement {
  readonly record: FigureRecord;
  readonly published: string;
  readonly ours: string | null;
  readonly why: string;
}

/** 99.8% limits of a row, by its line in the file. */
export type WideLimits = ReadonlyMap<number, { readonly lower: number; readonly upper: number }>;

/** Rows of one measure: the same indicator, sex and age. */
export interface Segment {
  readonly records: readonly FigureRecord[];
  /** England's figures, by period id. */
  readonly england: ReadonlyMap<string, number>;
  readonly polarity: Polarity;
}

const SIMPLE = new Set(['better', 'similar', 'worse', 'higher', 'lower']);
/** Two levels: the word with the level it reaches. */
const LEVELLED = /^(better|worse|higher|lower) (95|99\.8)$/;

/** Parts the rows by measure, with England's figures and the polarity the published words imply. */
export function segmentsOf(records: readonly FigureRecord[]): readonly Segment[] {
  const groups = Map.groupBy(records, ({ indicator, sex, age }) => [indicator, sex, age].join('|'));
  return [...groups.values()].map((rows) => {
    const england = new Map(
      rows.flatMap(({ areaCode, category, figure, period }) =>
        areaCode === ENGLAND && category === null && figure.kind === 'measured'
          ? [[periodId(period), figure.value] as const]
          : [],
      ),
    );
    return { records: rows, england, polarity: impliedPolarity(rows, england) };
  });
}

/** The polarity under which most rows called better lie on the good side of England. */
function impliedPolarity(
  rows: readonly FigureRecord[],
  england: ReadonlyMap<string, number>,
): Polarity {
  let [low, high] = [0, 0];
  for (const { published, figure, period } of rows) {
    const [word = ''] = published.significance.toLowerCase().split(' ');
    const benchmark = england.get(periodId(period));
    if (figure.kind === 'missing' || benchmark === undefined) continue;
    if (word !== 'better' && word !== 'worse') continue;
    const isBelow = figure.value < benchmark;
    if (isBelow === (word === 'better')) low += 1;
    else high += 1;
  }
  if (low === 0 && high === 0) return 'noJudgement';
  return low >= high ? 'lowIsGood' : 'highIsGood';
}

/** Rules a publisher may have compared by. The file does not say: the words do, or the one that fits. */
export const RULES = {
  '95': 'by the row’s own 95% interval',
  '99.8': 'by the row’s own 99.8% interval',
  'two-levels': 'by the row’s own 95% and 99.8% intervals',
} as const;
export type Rule = keyof typeof RULES;

/**
 * Every published comparison with England of a segment, beside ours. Words with a level in them tell
 * the rule; for plain words it is the one of the two that gives more of them.
 */
export function significanceOf(
  segment: Segment,
  wide: WideLimits,
): { readonly rule: Rule; readonly judgements: readonly Judgement[] } {
  const hasLevels = segment.records.some(({ published }) =>
    LEVELLED.test(published.significance.toLowerCase()),
  );
  const rules: readonly Rule[] = hasLevels ? ['two-levels'] : ['95', '99.8'];
  const answers = rules.map((rule) => ({
    rule,
    judgements: segment.records.flatMap((record) => judgementBy(rule, record, segment, wide)),
  }));
  const fit = ({ judgements }: (typeof answers)[number]) =>
    judgements.filter(({ published, ours }) => published === ours).length;
  const [first, second] = answers;
  if (first === undefined) throw new RangeError('there is no rule');
  return second !== undefined && fit(second) > fit(first) ? second : first;
}

function judgementBy(
  rule: Rule,
  record: FigureRecord,
  { england, polarity }: Segment,
  wide: WideLimits,
): readonly Judgement[] {
  const published = record.published.significance.toLowerCase();
  if (published === '' || published === 'not compared') return [];
  const unknown = (why: string) => [{ record, published, ours: null, why }];
  if (!SIMPLE.has(published) && !LEVELLED.test(published)) {
    return unknown('the rule behind this word is not in the file');
  }
  const benchmark = england.get(periodId(record.period));
  if (benchmark === undefined) return unknown('the file has no figure of England to compare with');
  if (record.figure.kind === 'missing') return unknown('the row has no value');
  const { value, lower = null, upper = null } = record.figure;
  if (lower === null || upper === null) return unknown('the row has no 95% limits');
  const own = { value, benchmark, polarity };
  if (rule === '95') {
    const ours = compareSingleOverlap95({ ...own, lower, upper });
    return [judged(record, published, ours, whyApart(benchmark, lower, upper))];
  }
  const far = wide.get(record.row) ?? wilsonLimits(record);
  if (far === null) return unknown('the row has no 99.8% limits, nor counts to work them out from');
  const why = whyApart(benchmark, far.lower, far.upper);
  if (rule === '99.8') {
    return [judged(record, published, compareSingleOverlap95({ ...own, ...far }), why)];
  }
  const ours = compareSingleOverlapTwoLevels({
    ...own,
    lower95: lower,
    upper95: upper,
    lower998: far.lower,
    upper998: far.upper,
  });
  return [judged(record, published, levelWord(ours), why)];
}

/** 99.8% limits of a percentage from its counts; null where it is none. */
function wilsonLimits(record: FigureRecord): { lower: number; upper: number } | null {
  const { count, denominator } = record;
  if (!isProportion(record) || count === null || denominator === null) return null;
  const { lower, upper } = wilsonInterval(count, denominator, 0.998);
  return lower === null || upper === null ? null : { lower: 100 * lower, upper: 100 * upper };
}

function judged(record: FigureRecord, published: string, ours: string, why: string): Judgement {
  return { record, published, ours, why: published === ours ? '' : why };
}

/** What a reader should look at first where the words differ. */
function whyApart(benchmark: number, lower: number, upper: number): string {
  const nearest = Math.min(Math.abs(benchmark - lower), Math.abs(benchmark - upper));
  return nearest <= 0.0005 * Math.max(Math.abs(benchmark), 1e-9)
    ? 'England’s value lies at the limit: rounding decides'
    : 'England’s value lies clear of the limits: another rule, comparator or figure of England';
}

function levelWord(outcome: ComparisonOutcome): string {
  const words: Partial<Record<ComparisonOutcome, string>> = {
    best: 'better 99.8',
    worst: 'worse 99.8',
    highest: 'higher 99.8',
    lowest: 'lower 99.8',
    better: 'better 95',
    worse: 'worse 95',
    higher: 'higher 95',
    lower: 'lower 95',
  };
  return words[outcome] ?? outcome;
}

/** Every published recent trend of a segment, beside ours over the years of the same place. */
export function trendsOf({ records, polarity }: Segment): readonly Judgement[] {
  const places = Map.groupBy(records, ({ areaCode, areaName, areaType, category }) =>
    [areaCode, areaCode === '' ? areaName : areaType, category?.type, category?.name].join('|'),
  );
  return [...places.values()].flatMap((rows) =>
    rows.flatMap((record): Judgement[] => {
      const published = record.published.trend.toLowerCase();
      if (published === '') return [];
      const until = rows.filter(({ period }) => period.start <= record.period.start);
      const ours = trendWord(until, polarity, until.map(pointOf));
      // Points without a date are taken as they follow one another.
      const acrossGaps = trendWord(until, polarity, until.map(undatedPointOf));
      const why =
        acrossGaps === published
          ? 'a year is missing among the last five: the publisher passes over it, ours does not'
          : `from ${until.length} periods up to this one`;
      return [judged(record, published, ours, why)];
    }),
  );
}

function trendWord(
  until: readonly FigureRecord[],
  polarity: Polarity,
  points: Parameters<typeof recentTrend>[0]['points'],
): string {
  const { label } = recentTrend({
    points,
    valueType: until.every(isProportion) ? 'proportion' : 'rate',
    yearRange: (until.at(-1)?.period.months ?? 12) / 12,
    polarity,
  });
  return TREND_WORDS[label];
}

const TREND_WORDS = {
  increasing: 'increasing',
  decreasing: 'decreasing',
  noChange: 'no significant change',
  cannotBeCalculated: 'cannot be calculated',
  increasingAndGettingBetter: 'increasing and getting better',
  increasingAndGettingWorse: 'increasing and getting worse',
  decreasingAndGettingBetter: 'decreasing and getting better',
  decreasingAndGettingWorse: 'decreasing and getting worse',
} as const;

function pointOf(record: FigureRecord) {
  return { date: record.period.start, ...undatedPointOf(record) };
}

function undatedPointOf({ figure, count, denominator }: FigureRecord) {
  const base = { count, denominator };
  return figure.kind === 'missing'
    ? { ...base, value: null, lower: null, upper: null }
    : { ...base, value: figure.value, lower: figure.lower ?? null, upper: figure.upper ?? null };
}

/** Is the value the percentage that its count is of its base? */
function isProportion({ figure, count, denominator }: FigureRecord): boolean {
  if (figure.kind === 'missing') return true;
  if (count === null || denominator === null || denominator <= 0) return false;
  return Math.abs(figure.value - (100 * count) / denominator) <= 0.01;
}
