import { measured } from '#app/domain/figure.ts';
import { type FunnelView } from '#app/domain/funnel-view.ts';
import { type TrendView } from '#app/domain/trend-view.ts';
import { comparing, publishedTable, YEARS } from '../compare-state-fixture.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { BOARDS } from '../state-fixture.ts';
import {
  selectDistributionView,
  selectFunnelView,
  selectOneChoice,
  selectTrendView,
} from './compare-one-view.ts';

const TODAY = '2026-11-01';
const funnelState = selectFunnelView(TODAY);
const trendState = selectTrendView(TODAY);
const funnel = (...of: Parameters<typeof comparing>): FunnelView =>
  valueOf(funnelState(comparing(...of)))!;
const trend = (...of: Parameters<typeof comparing>): TrendView =>
  valueOf(trendState(comparing(...of)))!;
const names = (view: TrendView) => view.series.map(({ name }) => name);

describe('the indicator that is looked at closely', () => {
  it('is the first that can be drawn, unless one is chosen', () => {
    const state = comparing({ indicators: ['severe-mental-illness', 'depression'] });
    const { value, funnel: drawn, trend: line, options } = selectOneChoice(state);
    // Only depression has people behind its shares here.
    expect([value, drawn, line]).toEqual(['', 'depression', 'severe-mental-illness']);
    expect(options.map((option) => option.value)).toEqual([
      '',
      'severe-mental-illness',
      'depression',
    ]);
  });

  it('may be one that the heat map does not have', () => {
    const chosen = selectOneChoice(comparing({ indicators: ['depression'], indicator: 'smoking' }));
    expect(chosen.options.map(({ value }) => value)).toEqual(['', 'smoking', 'depression']);
  });
});

describe('the funnel', () => {
  it('places shares of the areas shown against limits of all of them', () => {
    const view = funnel({ indicator: 'depression', areas: ['E54000003', 'E54000006'] });
    expect(view.areas.map(({ name }) => name)).toEqual(['Cedar', 'Elm']);
    expect(view.areas[0]?.denominator).toBe(1000);
    expect(view.areas[0]?.figure).toEqual(measured(46, 45.5, 46.5));
    // (460 + 860 + 1600 + 2720) of 15,000.
    expect(view.centre.value).toBeCloseTo(37.6, 10);
    expect(view.areas.map(({ place }) => place)).toEqual(['above-998', 'below-998']);
    expect(view.title).toContain('2 of 2 integrated care boards lie outside');
    const [first] = view.limits;
    expect(first!.lower998).toBeLessThan(first!.lower95!);
    expect(first!.upper998).toBeGreaterThan(first!.upper95!);
  });

  it('is not drawn of figures without people behind them, and says why', () => {
    const state = funnelState(comparing({ indicator: 'severe-mental-illness' }));
    expect(state.status === 'failed' && state.message).toContain(
      'a funnel needs a share of people with its count and its denominator',
    );
  });

  it('says where its figures come from', () => {
    expect(funnel({ indicator: 'depression' }).sourceLine).toContain('Open Government Licence');
  });
});

describe('the spread', () => {
  const spread = (...of: Parameters<typeof comparing>) =>
    valueOf(selectDistributionView(TODAY)(comparing(...of)))!;

  it('has a dot for each area with its comparison, and a box over the middle half', () => {
    const view = spread({ indicator: 'depression' });
    expect(view.areas.map(({ name, comparison }) => [name, comparison])).toEqual([
      ['Cedar', 'worse'],
      ['Alder and Birch', 'worse'],
      ['Dogwood', 'similar'],
      ['Elm', 'better'],
    ]);
    expect(view.spread?.lowest).toBe(34);
    expect(view.spread?.highest).toBe(46);
    expect(view.title).toMatch(
      /: half of 4 integrated care boards lie between [\d.]+% and [\d.]+%, all between 34\.00% \(Elm\) and 46\.00% \(Cedar\)$/,
    );
    expect(view.comparator?.name).toBe('England');
    expect(view.notes?.[0]).toContain('Ours: ');
  });

  it('is of the areas chosen, without a box where they are too few for one', () => {
    const view = spread({ indicator: 'depression', areas: ['E54000003', 'E54000006'] });
    expect(view.areas.map(({ name }) => name)).toEqual(['Cedar', 'Elm']);
    expect(view.spread).toBeNull();
    expect(view.title).toContain('from 34.00% in Elm to 46.00% in Cedar');
    expect(view.notes?.join(' ')).toContain('needs figures of four areas');
  });

  it('is drawn of figures without people behind them too', () => {
    expect(spread({ indicator: 'severe-mental-illness' }).areas.length).toBe(4);
  });
});

describe('the trends of several areas', () => {
  it('are of those chosen, the place first, with the comparator', () => {
    const view = trend({
      indicator: 'depression',
      areas: ['E54000004', 'E54000005'],
      place: 'E54000005',
    });
    expect(names(view)).toEqual(['Dogwood', 'Alder and Birch', 'England']);
    expect(view.series.map(({ role }) => role)).toEqual(['place', 'other', 'comparator']);
    expect(view.periods.map(({ label }) => label)).toEqual([
      '2021/22',
      '2022/23',
      '2023/24',
      '2024/25',
    ]);
  });

  it('are of the highest and the lowest where none are chosen, and say so', () => {
    const view = trend({ indicator: 'depression' });
    expect(names(view)).toEqual(['Cedar', 'Elm', 'England']);
    expect(view.notes?.join(' ')).toContain('No areas are chosen above');
  });

  it('are broken where a period has no figures, which is said', () => {
    const [first, , third, fourth] = YEARS;
    const table = makeTable('depression', [first!, third!, fourth!], {
      [BOARDS[0]]: [measured(1), measured(2), measured(3)],
      [BOARDS[1]]: [measured(2), measured(3), measured(4)],
    });
    const view = trend({ indicator: 'depression' }, SnapshotEvents.figuresAnswered({ table }));
    expect(view.breaks).toEqual([
      { before: third!, words: 'There are no figures of the time between' },
    ]);
  });

  it('carry the publisher’s trend and comparison where there are, and else ours, labelled', () => {
    const table = publishedTable();
    const view = trend(
      { indicator: 'depression', areas: ['E54000003', 'E54000004'] },
      SnapshotEvents.figuresAnswered({ table }),
    );
    expect(view.series[0]?.recent).toBe('increasing (published, to 2024/25)');
    expect(view.series[0]?.points.at(-1)).toEqual({
      figure: measured(46, 45.5, 46.5),
      comparison: 'similar',
      remarks: ['Comparison as published; by our rule: worse'],
    });
    expect(view.series[1]?.points.at(-1)?.comparison).toBe('worse');
    expect(view.series[1]?.points.at(-1)?.remarks).toEqual(['Comparison worked out here']);
    expect(view.notes?.[0]).toMatch(/^Published: .*\. For 7 without that, ours: /);
  });

  it('are not drawn of one period, and say why', () => {
    const table = makeTable('depression', [YEARS[0]!], { [BOARDS[0]]: [measured(1)] });
    const answered = SnapshotEvents.figuresAnswered({ table });
    const state = trendState(comparing({ indicator: 'depression' }, answered));
    expect(state.status === 'failed' && state.message).toContain('figures of two periods');
  });
});
