import { formula, fraction, root, sub, subPower } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { REFERENCES } from './references.ts';

/** Whether supply goes where need is. */
export const EQUITY_METHODS: MethodGroup = {
  id: 'fairness',
  title: 'Fairness between places',
  lead: 'Whether supply, or ill health, is spread in step with need or deprivation.',
  methods: [
    {
      id: 'slope-index',
      title: 'Slope and relative index of inequality',
      purpose:
        'The difference, and the ratio, between the least and the most deprived end of the population.',
      formulas: [
        {
          formula: formula(sub('y', 'i'), '= c + S', sub('b', 'i')),
          spoken: 'y i equals c plus S times b i',
        },
        {
          formula: formula('“RII” =', fraction('c + S', 'c')),
          spoken: 'relative index equals c plus S, over c',
        },
      ],
      how: 'A line through 5 to 100 groups from most to least deprived, weighted by people; b is the cumulative share of people at each group’s middle, S the slope index. Limits from draws of the groups’ values on their own scale: 100,000, on the Area page 10,000. “About n people fewer” is the sum of people minus people at the lowest group’s share.',
      noAnswer: 'A group’s value missing; no limits where a group has none.',
      notFor:
        'A relation that is not a line; fewer than five groups; and places of different size without weights.',
      references: [REFERENCES.low],
      usedOn: ['area'],
      code: statistics(
        'slope-index',
        'inequality-line',
        'draw-lines',
        'value-scale',
        'inequality-of-tenths',
      ),
    },
    {
      id: 'slope-index-analytic',
      title: 'Slope index with limits by formula',
      purpose: 'A slope index of means or life expectancy, with limits worked out without drawing.',
      formulas: [
        {
          formula: formula('“SE” =', root('∑', subPower('c', 'i', '2'), subPower('s', 'i', '2'))),
          spoken:
            'standard error equals the square root of the sum of c i squared times s i squared',
        },
      ],
      how: 'The slope is a weighted sum of the values; c are its weights and s the values’ standard errors.',
      noAnswer:
        'A group’s value missing; no limits where a group has none; no relative index where the line begins at zero.',
      notFor: 'Rates and shares near 0 or 100%, whose errors are lopsided.',
      references: [REFERENCES.low],
      usedOn: [],
      code: statistics('slope-index-analytic'),
    },
    {
      id: 'concentration-index',
      title: 'Concentration index',
      purpose: 'One number for whether supply leans to places of high or of low need.',
      formulas: [
        {
          formula: formula('C =', fraction('2 “cov” ( y , R )', 'ȳ')),
          spoken: 'C equals twice the covariance of y and R, over the mean of y',
        },
      ],
      how: 'Places from highest need to lowest; y is supply a head, R the cumulative share of people at each place’s middle, both weighted by people. Below 0 supply leans to high need.',
      noAnswer: 'A figure missing, or no supply at all.',
      notFor:
        'Saying that there is enough; and places without people behind them. With few places the bootstrap interval is needed.',
      references: [
        'Kakwani N, Wagstaff A, van Doorslaer E, Journal of Econometrics, 1997;77:87–103.',
        'O’Donnell O et al, Analyzing Health Equity Using Household Survey Data, World Bank, 2008, chapter 8.',
      ],
      usedOn: [],
      code: statistics('concentration-index'),
    },
    {
      id: 'gini',
      title: 'Gini index',
      purpose: 'How unevenly supply is spread over people, whatever their need.',
      formulas: [
        {
          formula: formula(
            'G = 1 − ∑',
            sub('p', 'i'),
            '(',
            sub('L', 'i'),
            '+',
            sub('L', 'i − 1'),
            ')',
          ),
          spoken: 'G equals 1 minus the sum of p i times the sum of L i and L i minus 1',
        },
      ],
      how: 'Places from least to most supply a head; p is the share of people, L the cumulative share of supply. 0: the same a head everywhere.',
      noAnswer: 'A figure missing, or no supply.',
      notFor: 'Fairness by need: an even spread is unfair where need is uneven.',
      references: ['Gini C, Variabilità e mutabilità, 1912.', REFERENCES.confidenceGuide],
      usedOn: [],
      code: statistics('gini-index'),
    },
    {
      id: 'hoover',
      title: 'Hoover index',
      purpose: 'The share of supply that would have to move for supply to match need.',
      formulas: [
        {
          formula: formula(
            'H =',
            fraction('1', '2'),
            '∑ |',
            sub('s', 'i'),
            '−',
            sub('n', 'i'),
            '|',
          ),
          spoken: 'H equals half the sum of the absolute difference of s i and n i',
        },
      ],
      how: 's is a place’s share of supply, n its share of need.',
      noAnswer: 'A figure missing, or no supply or need.',
      notFor:
        'Ordering moves of staff: people cannot be moved like shares, and the total may be too small.',
      references: ['Hoover EM, Review of Economic Statistics, 1936;18:162–171.'],
      usedOn: [],
      code: statistics('hoover-index', 'shares-of-need'),
    },
    {
      id: 'distance-from-target',
      title: 'Distance from target',
      purpose: 'How far a place’s share of supply is from its share of need.',
      formulas: [
        {
          formula: formula('D =', fraction('s', 'n'), '− 1'),
          spoken: 'D equals s over n, minus 1',
        },
      ],
      how: 's is the share of supply and n the share of need; below 0 the place has less than its share.',
      noAnswer: 'A figure missing, or a place without need.',
      notFor: 'Saying that a place on target has enough: targets share out what there is.',
      references: [REFERENCES.fairShares],
      usedOn: [],
      code: statistics('distance-from-target', 'shares-of-need'),
    },
    {
      id: 'bootstrap',
      title: 'Bootstrap over places',
      purpose: 'Limits for measures of fairness, which hang on which places there are.',
      formulas: [],
      how: 'Places are drawn again with replacement, 2,000 times, keeping their order; the limits are the middle 95% of the answers.',
      noAnswer: 'Fewer than two places, or one draw in twenty without an answer.',
      notFor: 'Sampling error of the places’ own figures, which it does not see.',
      references: [REFERENCES.bootstrap],
      usedOn: [],
      code: statistics('bootstrap-interval'),
    },
  ],
};
