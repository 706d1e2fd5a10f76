import { measured, missing, type Figure } from '#app/domain/figure.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { liveFeedOf } from '#app/domain/live-feeds.ts';
import { type FigureRecord } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { judgeBy } from './judge-records.ts';

const IDS = ['smoking', 'preventable-cardiovascular-mortality', 'healthy-life-expectancy-male'];
const judge = judgeBy(IDS.map((id) => ({ indicator: indicatorById(id)!, live: liveFeedOf(id)! })));
const [SMOKING, DEATHS, YEARS] = IDS.map((id) => liveFeedOf(id)!.feed.key) as [
  string,
  string,
  string,
];

function record(
  figure: Figure,
  indicator = SMOKING,
  change: Partial<FigureRecord> = {},
): FigureRecord {
  return figureRecord({
    indicator,
    indicatorName: 'Sample',
    areaCode: 'E06000001',
    areaName: 'Hartlepool',
    areaType: 'UA',
    period: { start: '2023-01-01', months: 12 },
    figure,
    unit: '',
    row: 7,
    ...change,
  });
}

const judged = (...records: readonly FigureRecord[]) => judge({ records, issues: [] });

describe('what may enter of an answer', () => {
  it('is what the measure can be, untouched', () => {
    const good = [
      record(measured(0, 0, 1), SMOKING, { count: 0, denominator: 100 }),
      record(measured(100)),
      record(missing('suppressed')),
      record(measured(250, 200, 300), DEATHS, { count: 30, denominator: 12 }),
      record(measured(61.5, 60, 63), YEARS),
    ];
    expect(judged(...good)).toEqual({ records: good, issues: [] });
  });

  it('is no percentage outside 0 to 100, no rate above its base, no life of 500 years', () => {
    for (const [value, key, words] of [
      [100.1, SMOKING, '100.1 cannot be a percentage; left out'],
      [-0.1, SMOKING, '-0.1 cannot be a percentage; left out'],
      [987654321.5, DEATHS, '987654321.5 cannot be a number per 100,000; left out'],
      [-3, DEATHS, '-3 cannot be a number per 100,000; left out'],
      [500, YEARS, '500 cannot be years of a life; left out'],
    ] as const) {
      const { records, issues } = judged(record(measured(value), key));
      expect(records).toEqual([]);
      expect(issues).toEqual([
        {
          row: 7,
          column: 'Value',
          code: 'out-of-range',
          message: `Sample, Hartlepool, 2023: ${words}`,
        },
      ]);
    }
  });

  it('has no people below 0 and none counted above their base', () => {
    const below = judged(record(measured(5), SMOKING, { count: -1, denominator: -2 }));
    expect(below.records).toEqual([record(measured(5))]);
    expect(below.issues.map(({ message }) => message)).toEqual([
      'Sample, Hartlepool, 2023: the count -1 is below 0; left out',
      'Sample, Hartlepool, 2023: the denominator -2 is below 0; left out',
    ]);
    const above = judged(record(measured(5), SMOKING, { count: 11, denominator: 10 }));
    expect(above.records).toEqual([record(measured(5))]);
    expect(above.issues.map(({ message }) => message)).toEqual([
      'Sample, Hartlepool, 2023: 11 people are more than the 10 they are counted among; left out',
    ]);
  });

  it('has no limits outside of what can be, or that do not hold the figure', () => {
    for (const [lower, upper] of [
      [-1, 6],
      [4, 101],
      [6, 4],
      [6, 7],
    ] as const) {
      const { records, issues } = judged(record(measured(5, lower, upper)));
      expect(records).toEqual([record(measured(5))]);
      expect(issues.map(({ code, row }) => [code, row])).toEqual([['out-of-range', 7]]);
    }
  });

  it('is in the unit that is held, or in none that is said: one issue for all that is not', () => {
    const rows = ['per 1,000', 'per 1,000', '%', ''].map((unit, i) =>
      record(measured(5), SMOKING, { unit, row: i + 2 }),
    );
    const { records, issues } = judged(...rows);
    expect(records).toEqual(rows.slice(2));
    expect(issues).toEqual([
      {
        row: 2,
        code: 'out-of-range',
        message: 'Sample: 2 rows are in “per 1,000” where “%” is held; left out',
      },
    ]);
  });

  it('is everything of an indicator that nobody wants judged, with the issues found before', () => {
    const other = record(measured(-5), '22301');
    const issue = { row: 3, code: 'duplicate', message: 'twice' } as const;
    expect(judge({ records: [other], issues: [issue] })).toEqual({
      records: [other],
      issues: [issue],
    });
  });
});
