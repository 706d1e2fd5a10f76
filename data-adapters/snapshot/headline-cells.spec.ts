import { type FigureRecord } from '#data-adapters/adapter.ts';
import { figureRecord } from '#data-adapters/formats/figure-records.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type Feed, type Indicator } from '#app/domain/indicator.ts';
import { missing } from '#app/domain/figure.ts';
import { belongsTo, headlineCells } from './headline-cells.ts';
import { type ResolvedArea } from './resolve-area.ts';

const YEAR = '2024-04-01/P1Y';

function record(change: Partial<FigureRecord> = {}): FigureRecord {
  return figureRecord({
    indicator: 'qof/DM',
    indicatorName: 'Diabetes',
    areaCode: 'E54000010',
    areaName: 'Somewhere',
    areaType: 'icb',
    period: { start: '2024-04-01', months: 12 },
    figure: { kind: 'measured', value: 30 },
    unit: '%',
    row: 2,
    ...change,
  });
}

const FEED: Feed = { source: 'qof-prevalence', key: 'qof/DM' };
const SMOKING: Feed = { source: 'ohid-fingertips', key: '91547', sex: 'Persons', age: '15+ yrs' };

function indicator(change: Partial<Indicator> = {}): Indicator {
  return { ...indicatorById('diabetes')!, feeds: [FEED], ...change };
}

const own = ({ areaCode }: FigureRecord): ResolvedArea => ({
  kind: 'known',
  code: areaCode,
  renamed: false,
});

function headline(
  records: readonly FigureRecord[],
  of = indicator(),
  resolve: (record: FigureRecord) => ResolvedArea = own,
) {
  return headlineCells(of, (feed) => records.filter((row) => belongsTo(feed, row)), resolve);
}

describe('the headline rows of a feed', () => {
  it('are of everybody', () => {
    for (const sex of ['', 'Persons', 'All']) {
      expect(belongsTo(FEED, record({ sex })))
        .withContext(sex)
        .toBeTrue();
    }
  });

  it('are not those of one sex', () => {
    for (const sex of ['Male', 'Female']) {
      expect(belongsTo(FEED, record({ sex })))
        .withContext(sex)
        .toBeFalse();
    }
  });

  it('are not those of a deprivation fifth or another category', () => {
    const category = { type: 'Deprivation decile', name: 'Most deprived' };
    expect(belongsTo(FEED, record({ category }))).toBeFalse();
  });

  it('are of the sex and age the feed names, and of no other', () => {
    const row = (sex: string, age: string) => record({ indicator: '91547', sex, age });
    expect(belongsTo(SMOKING, row('Persons', '15+ yrs'))).toBeTrue();
    expect(belongsTo(SMOKING, row('Male', '15+ yrs'))).toBeFalse();
    expect(belongsTo(SMOKING, row('Persons', '15-17 yrs'))).toBeFalse();
    expect(belongsTo(SMOKING, row('', '15+ yrs'))).toBeFalse();
  });

  it('are of the indicator by its whole key', () => {
    expect(belongsTo(FEED, record({ indicator: 'qof/DMX' }))).toBeFalse();
  });
});

describe('the headline figures', () => {
  it('keep rows of a sex, age or category out, whatever order they come in', () => {
    const rows = [
      record({ sex: 'Male', figure: { kind: 'measured', value: 1 } }),
      record({
        category: { type: 'Fifth', name: 'Most deprived' },
        figure: { kind: 'measured', value: 2 },
      }),
      record({ figure: { kind: 'measured', value: 30 } }),
    ];
    for (const order of [rows, [...rows].reverse()]) {
      expect(headline(order).cells.get('E54000010')!.get(YEAR)!.value).toBe(30);
    }
  });

  it('get Wilson limits from counts where the publisher prints none', () => {
    // 81 of 263: Newcombe, Stat Med 1998;17:857.
    const { cells } = headline([record({ count: 81, denominator: 263 })]);
    const cell = cells.get('E54000010')!.get(YEAR)!;
    expect(cell.lower).toBeCloseTo(25.53, 2);
    expect(cell.upper).toBeCloseTo(36.62, 2);
  });

  it("keep the publisher's limits where there are some", () => {
    const figure = { kind: 'measured', value: 30, lower: 29, upper: 31 } as const;
    const { cells } = headline([record({ figure, count: 81, denominator: 263 })]);
    expect(cells.get('E54000010')!.get(YEAR)).toEqual(
      jasmine.objectContaining({ value: 30, lower: 29, upper: 31 }),
    );
  });

  it('get no limits where counts are no share of people', () => {
    for (const [of, count, denominator] of [
      [indicator({ aggregate: 'ratio' }), 81, 263],
      [indicator({ aggregate: 'population-weighted' }), 81, 263],
      [indicator(), 300, 263],
      [indicator(), 0, 0],
      [indicator(), 81, null],
    ] as const) {
      const cell = headline([record({ count, denominator })], of)
        .cells.get('E54000010')!
        .get(YEAR);
      expect([cell!.lower, cell!.upper]).toEqual([null, null]);
    }
  });

  it('keep a missing figure missing, with its reason and note', () => {
    const { cells } = headline([
      record({ figure: missing('suppressed'), count: 3, denominator: 9, note: 'small numbers' }),
    ]);
    expect(cells.get('E54000010')!.get(YEAR)).toEqual(
      jasmine.objectContaining({
        value: null,
        lower: null,
        upper: null,
        reason: 'suppressed',
        note: 'small numbers',
      }),
    );
  });

  it("carry the publisher's own words", () => {
    const published = { significance: 'Worse', trend: 'Decreasing' };
    const { cells } = headline([record({ published })]);
    expect(cells.get('E54000010')!.get(YEAR)).toEqual(jasmine.objectContaining(published));
  });

  it('leave out a place that is not held', () => {
    const { cells, sourceOf } = headline([record()], indicator(), () => ({
      kind: 'left-out',
      why: 'an abolished authority',
    }));
    expect([cells.size, sourceOf.size]).toEqual([0, 0]);
  });

  it('come from the first feed that has a place, and say which', () => {
    const second: Feed = { source: 'ohid-local-extract', key: 'Diabetes: QOF prevalence' };
    const { cells, sourceOf } = headline(
      [
        record({
          indicator: second.key,
          period: { start: '2023-04-01', months: 12 },
          figure: { kind: 'measured', value: 9 },
        }),
        record({ indicator: second.key, areaCode: 'E08000001' }),
        record(),
      ],
      indicator({ feeds: [FEED, second] }),
    );
    expect(sourceOf).toEqual(
      new Map([
        ['E54000010', 'qof-prevalence'],
        ['E08000001', 'ohid-local-extract'],
      ]),
    );
    expect([...cells.get('E54000010')!.keys()]).toEqual([YEAR]);
  });

  it("prefer a place's own code to a later code for it, and use that where there is no other", () => {
    const later = 'E08000038';
    const resolve = (row: FigureRecord): ResolvedArea =>
      row.areaCode === later ? { kind: 'known', code: 'E08000016', renamed: true } : own(row);
    const rows = [
      record({ areaCode: later, figure: { kind: 'measured', value: 1 } }),
      record({ areaCode: 'E08000016', figure: { kind: 'measured', value: 2 } }),
      record({
        areaCode: later,
        period: { start: '2025-04-01', months: 12 },
        figure: { kind: 'measured', value: 3 },
      }),
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const row = headline(order, indicator(), resolve).cells.get('E08000016')!;
      expect(row.get(YEAR)!.value).toBe(2);
      expect(row.get('2025-04-01/P1Y')!.value).toBe(3);
    }
  });

  it('keep the first of two rows for the same place and period', () => {
    const { cells } = headline([record(), record({ figure: { kind: 'measured', value: 99 } })]);
    expect(cells.get('E54000010')!.get(YEAR)!.value).toBe(30);
  });
});
