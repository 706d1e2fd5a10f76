import { measured, missing } from '#app/domain/figure.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { makeTable } from '../figure-table-fixture.ts';
import { chainFor } from './trend-breaks.ts';

const PERIODS = ['2021-01-01/P1Y', '2022-01-01/P1Y', '2023-01-01/P1Y'];
const figures = { E1: [measured(1), measured(2), measured(3)] };
const breaks = (...of: Parameters<typeof chainFor>) =>
  chainFor(...of).links.map(({ breakWords }) => breakWords);

describe('the breaks of a trend', () => {
  it('stand where its source changes', () => {
    const origin: LiveOrigin = {
      source: 'nomis',
      on: '2026-11-20',
      levels: ['icb'],
      since: '2023-01-01/P1Y',
    };
    const table = makeTable('inactivity-rate', PERIODS, figures);
    expect(breaks(table, ['E1'], origin)).toEqual([
      null,
      null,
      'The source changes to Annual Population Survey, from Nomis from here',
    ]);
    expect(breaks(table, ['E1'], undefined)).toEqual([null, null, null]);
  });

  it('stand where figures begin to be published that were worked out before', () => {
    const table = makeTable('inactivity-rate', PERIODS, figures, {
      derived: {
        E1: {
          method: 'population-weighted',
          from: 'districts',
          parts: 4,
          apportioned: 0,
          covered: [1, 1, 1],
          until: '2022-01-01/P1Y',
        },
      },
    });
    expect(breaks(table, ['E1'], undefined)[1]).toContain('published for the place itself');
  });

  it('leave periods out in which the place has no figure, which is a break', () => {
    const table = makeTable('inactivity-rate', PERIODS, {
      E1: [measured(1), missing('suppressed'), measured(3)],
    });
    expect(breaks(table, ['E1'], undefined)).toEqual([
      null,
      'There are no figures of the time between',
    ]);
  });
});
