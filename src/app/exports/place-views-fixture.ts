import { type Spread } from '../domain/distribution-view.ts';
import { type Figure, measured, missing } from '../domain/figure.ts';
import { type InequalityView } from '../domain/inequality-view.ts';
import { type PyramidView } from '../domain/pyramid-view.ts';
import { type SpineView } from '../domain/spine-view.ts';
import { trendPeriod, type TrendView } from '../domain/trend-view.ts';
import { CARD } from './area-views-fixture.ts';

/**
 * Devon and England over six years: Devon's third year is missing, 2020/21 was never published, and
 * there is a break before the last year.
 */
export function makeTrend(): TrendView {
  const periods = [2017, 2018, 2019, 2021, 2022, 2023].map((year) =>
    trendPeriod({ start: `${year}-04-01`, months: 12 }),
  );
  const devon: readonly Figure[] = [
    measured(8.26, 7.9, 8.6),
    measured(8.54, 8.1, 8.9),
    missing('suppressed'),
    measured(9.16, 8.8, 9.5),
    measured(9.34, 9, 9.7),
    measured(11.75, 11.2, 12.3),
  ];
  return {
    ...CARD,
    unit: '%',
    decimals: 1,
    periods,
    breaks: [{ before: '2023-04-01/P1Y', words: 'the survey was reweighted' }],
    comparatorName: 'England',
    fromZero: false,
    series: [
      {
        code: 'E1',
        name: 'Devon',
        role: 'place',
        recent: 'getting worse (our reckoning)',
        points: devon.map((figure) => ({
          figure,
          comparison: figure.kind === 'missing' ? 'not-compared' : 'better',
          remarks: [],
        })),
      },
      {
        code: 'E92000001',
        name: 'England',
        role: 'comparator',
        recent: '',
        points: periods.map((_, i) => ({
          figure: measured(10 + i / 10),
          comparison: 'not-compared',
          remarks: [],
        })),
      },
    ],
  };
}

/** By sex and by deprivation, one group without a figure. */
export function makeInequality(): InequalityView {
  const group = (id: string, name: string, figure: Figure, comparison: 'worse' | 'better') => ({
    id,
    name,
    figure,
    comparison: figure.kind === 'missing' ? ('not-compared' as const) : comparison,
    remarks: [],
  });
  return {
    ...CARD,
    unit: '%',
    decimals: 1,
    code: 'E1',
    overall: { name: 'everyone', figure: measured(12.34, 11.9, 12.7) },
    panels: [
      {
        id: 'sex',
        title: 'By sex',
        groups: [
          group('women', 'Women', measured(13.46, 12.9, 14), 'worse'),
          group('men', 'Men', measured(11.04, 10.5, 11.6), 'better'),
        ],
        facts: [],
      },
      {
        id: 'deprivation',
        title: 'By deprivation fifth',
        groups: [
          group('1', 'Most deprived fifth', measured(16.4), 'worse'),
          group('5', 'Least deprived fifth', missing('not-published'), 'better'),
        ],
        facts: ['Slope index of inequality 9.3 points (7.1 to 11.5).'],
      },
    ],
  };
}

/** Two bands; the older men have no published share. */
export function makePyramid(): PyramidView {
  const side = (people: number, share: number, comparator: number) => ({
    people: measured(people),
    share: measured(share),
    comparatorShare: measured(comparator),
  });
  return {
    ...CARD,
    placeName: 'Devon',
    comparatorName: 'England',
    sides: ['Women', 'Men'],
    bands: [
      { id: '0', name: '0 to 4', sides: [side(18_250, 2.26, 2.64), side(19_100, 2.35, 2.75)] },
      {
        id: '90',
        name: '90 and over',
        sides: [
          side(6_400, 0.84, 0.62),
          {
            people: missing('suppressed'),
            share: missing('suppressed'),
            comparatorShare: measured(0.31),
          },
        ],
      },
    ],
  };
}

const SPREAD: Spread = {
  lowest: 6.04,
  lowerQuartile: 9.1,
  median: 10.2,
  upperQuartile: 11.36,
  highest: 15.9,
};

/** Lower is better, higher is better, neither, and one without a figure, in two groups. */
export function makeSpine(): SpineView {
  const row = {
    period: '2023',
    unit: '%',
    decimals: 1,
    comparator: measured(10.44),
    spread: SPREAD,
    recent: '',
    remarks: [],
  };
  return {
    ...CARD,
    placeCode: 'E1',
    placeName: 'Devon',
    comparatorName: 'England',
    rangeOf: '36 integrated care boards',
    groups: [
      {
        name: 'Burden',
        rows: [
          {
            ...row,
            id: 'back-pain',
            title: 'Back pain',
            polarity: 'low-is-good',
            figure: measured(12.34, 11.9, 12.76),
            comparison: 'worse',
            recent: 'getting worse (published)',
          },
          {
            ...row,
            id: 'active',
            title: 'Active adults',
            polarity: 'high-is-good',
            figure: measured(13.16, 12.7, 13.6),
            comparison: 'better',
          },
        ],
      },
      {
        name: 'Work',
        rows: [
          {
            ...row,
            id: 'register',
            title: 'Register',
            polarity: 'no-judgement',
            figure: measured(7.25),
            comparison: 'lower',
          },
          {
            ...row,
            id: 'gap',
            title: 'Employment gap',
            polarity: 'low-is-good',
            figure: missing('unreliable'),
            comparison: 'not-compared',
          },
        ],
      },
    ],
  };
}
