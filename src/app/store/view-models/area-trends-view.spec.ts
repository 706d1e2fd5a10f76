import { measured, missing } from '#app/domain/figure.ts';
import { onArea, YEARS } from '../area-state-fixture.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { valueOf } from '../loadable.ts';
import { SnapshotEvents } from '../snapshot/snapshot-events.ts';
import { type AreaTrends, selectAreaTrends } from './area-trends-view.ts';

const trends = (...of: Parameters<typeof onArea>): AreaTrends =>
  valueOf(selectAreaTrends(onArea(...of))!)!;

describe('the trends of the area page', () => {
  it('are one of each part of need until some are chosen', () => {
    const shown = trends('E54000003', { lens: 'mental' }).trends;
    expect(shown.map(({ indicator }) => indicator.subdomain)).toEqual([
      'burden',
      'outcome',
      'work',
    ]);
  });

  it('are those chosen in the address, in its order; the rest can be added', () => {
    const found = trends('E54000003', {
      lens: 'mental',
      trends: ['employment-rate', 'depression'],
    });
    expect(found.trends.map(({ indicator }) => indicator.id)).toEqual([
      'employment-rate',
      'depression',
    ]);
    const more = found.more.map(({ value }) => value);
    expect(more).toContain('severe-mental-illness');
    expect(more).not.toContain('depression');
  });

  it('have the place, England and another comparator as lines, with the finding as title', () => {
    const [trend] = trends('E54000003', {
      trends: ['inactivity-rate'],
      comparator: 'region',
    }).trends;
    const { series, title, comparatorName, periods } = trend!.view;
    expect(series.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Cedar place',
      'England other',
    ]);
    expect(comparatorName).toBe('NHS North');
    expect(periods.length).toBe(5);
    expect(title).toContain('46.0% in Cedar, 2024/25');
  });

  it('say whose the recent trend is, and why there is none', () => {
    const [trend] = trends('E54000003', { trends: ['inactivity-rate'] }).trends;
    expect(trend!.view.notes?.[0]).toBe('Recent trend: no significant change (worked out here).');
    const short = SnapshotEvents.figuresAnswered({
      table: makeTable('inactivity-rate', YEARS.slice(3), {
        E54000003: [measured(46, 45, 47), measured(47, 46, 48)],
      }),
    });
    const [other] = trends('E54000003', { trends: ['inactivity-rate'] }, short).trends;
    expect(other!.view.notes?.[0]).toContain('cannot be calculated: it needs 5 yearly figures');
  });

  it('do not join figures across a missing year, and say that it is missing', () => {
    const gap = SnapshotEvents.figuresAnswered({
      table: makeTable('inactivity-rate', YEARS, {
        E54000003: [1, 2, 3, 4, 5].map((value) =>
          value === 3 ? missing('suppressed') : measured(value, value - 1, value + 1),
        ),
      }),
    });
    const [trend] = trends('E54000003', { trends: ['inactivity-rate'] }, gap).trends;
    expect(trend!.view.breaks).toEqual([
      { before: YEARS[3]!, words: 'There are no figures of the time between' },
    ]);
  });

  it('name chosen indicators that have no trend here, and never more than six', () => {
    const one = SnapshotEvents.figuresAnswered({
      table: makeTable('depression', YEARS.slice(4), { E54000003: [measured(1)] }),
    });
    const found = trends('E54000003', { lens: 'mental', trends: ['depression', 'nonsense'] }, one);
    expect(found.trends).toEqual([]);
    expect(found.without.join()).toContain('Depression');
    const many = trends('E54000003', { lens: 'all' })
      .more.map(({ value }) => value)
      .slice(0, 9);
    expect(trends('E54000003', { lens: 'all', trends: many }).trends.length).toBe(6);
  });

  it('start their axis from zero where that is asked for', () => {
    expect(trends('E54000003', { axis: 'zero' }).trends[0]?.view.fromZero).toBeTrue();
    expect(trends('E54000003').trends[0]?.view.fromZero).toBeFalse();
  });
});
