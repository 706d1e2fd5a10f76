import { brackets, formula, fraction, power, root, sub } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { OUR_CHOICE, REFERENCES } from './references.ts';

/** Describing many places at once, and putting figures of different units on one scale. */
export const SPREAD_METHODS: MethodGroup = {
  id: 'spread',
  title: 'Spread over places, and common scales',
  lead: 'Describing many places at once, and putting figures of different units on one scale.',
  methods: [
    {
      id: 'quantile',
      title: 'Quantile',
      purpose: 'The value that a given share of places does not exceed, such as the median.',
      formulas: [
        {
          formula: formula(
            'Q =',
            sub('y', 'k'),
            '+ g (',
            sub('y', 'k + 1'),
            '−',
            sub('y', 'k'),
            ')',
          ),
          spoken: 'Q equals y k plus g times the difference of y k plus 1 and y k',
        },
        {
          formula: formula('k + g = 1 + ( n − 1 ) p'),
          spoken: 'k plus g equals 1 plus n minus 1 times p',
        },
      ],
      how: 'Values y in ascending order, n of them; p the share, k whole and g from 0 to below 1. Colour classes of the map are fifths by this rule, their edges rounded as printed.',
      noAnswer: 'No value at all.',
      notFor: 'Calling a class of colour a difference: neighbouring classes may overlap.',
      references: [REFERENCES.hyndmanFan],
      usedOn: ['overview', 'map', 'gaps'],
      code: statistics('quantile', 'quantile-sorted'),
    },
    {
      id: 'boxplot',
      title: 'Box plot',
      purpose: 'The range of places at a glance: smallest, 5%, quarters, median, 95%, largest.',
      formulas: [],
      how: 'Quantiles by the rule above, over the places that have a figure.',
      noAnswer: 'Fewer than four places with a figure.',
      notFor: 'Judging one place: it says where places lie, not whether that is good.',
      references: [REFERENCES.fingertipsCode],
      usedOn: ['area'],
      code: statistics('boxplot-stats'),
    },
    {
      id: 'similar-areas-median',
      title: 'Median of similar areas',
      purpose: 'What a place is compared with when the comparator is its similar areas.',
      formulas: [],
      how: 'The median of the similar areas that have a figure, the place itself left out; the place is compared with it by its own 95% interval. Rates of several places are not averaged, and no people are pooled.',
      noAnswer: 'Fewer than four similar areas with a figure.',
      notFor:
        'Saying what these areas have on average: half of them lie above, half below, however many live there.',
      references: [OUR_CHOICE],
      usedOn: ['overview', 'map', 'area'],
      code: ['src/app/store/view-models/benchmark.ts'],
    },
    {
      id: 'nearest-areas',
      title: 'Nearest areas by population and age',
      purpose: 'Finds the places most like another in size and age.',
      formulas: [
        {
          formula: formula(
            'd =',
            root('∑', fraction(power(brackets('x − y'), '2'), power('s', '2'))),
          ),
          spoken: 'd equals the square root of the sum of x minus y squared, over s squared',
        },
      ],
      how: 'x and y are the two places’ measures: the logarithm of residents, and the percentages aged under 20 and 65 or over (mid-2024). s is each measure’s standard deviation over the places of the level. The eight smallest distances are taken.',
      noAnswer: 'The place lacks one of the measures.',
      notFor:
        'Calling places alike in anything else: not in deprivation, rurality, work or services. The measures and their equal weight are a choice.',
      references: [OUR_CHOICE],
      usedOn: ['area'],
      code: statistics('nearest-by'),
    },
    {
      id: 'deprivation-groups',
      title: 'Groups by deprivation',
      purpose: 'Sorts places into fifths or tenths from most to least deprived.',
      formulas: [
        {
          formula: formula('q = ⌊ k + 1 − ⌈', fraction('N + 1 − r', 'N / k'), '⌉ ⌋'),
          spoken:
            'q equals the floor of k plus 1 minus the ceiling of N plus 1 minus r, over N over k',
        },
      ],
      how: 'Rank r of N places, k groups; 0 becomes 1; equal values share the smallest rank and so a group. Places above small areas are ranked by their population-weighted average score. Fifths of need in the robustness runs follow the same rule.',
      noAnswer: 'Fewer places than groups, or no score.',
      notFor: 'Saying that a person is deprived because the place is.',
      references: [REFERENCES.guidance('assigning deprivation categories')],
      usedOn: ['area', 'gaps'],
      code: statistics('quantiles'),
    },
    {
      id: 'standard-score',
      title: 'Standard score (z)',
      purpose: 'How many standard deviations a figure lies from the average of places of its kind.',
      formulas: [
        {
          formula: formula('z = d', fraction('y − m', 's'), ', − 3 ≤ z ≤ 3'),
          spoken:
            'z equals d times the difference of y and m, divided by s; held between minus 3 and 3',
        },
      ],
      how: 'y is the figure, m and s mean and sample standard deviation over the areas; d is 1 where a high figure is more need and −1 where it is less. In the need score z is held at 3 either way.',
      noAnswer: 'Figure missing; fewer than two places, or all alike.',
      notFor: 'Places of different kinds or dates on one scale; and as a percentage.',
      references: [REFERENCES.handbook('step 5')],
      usedOn: ['overview', 'map', 'gaps'],
      code: statistics('z-score', 'lens-score', 'standard-deviation'),
    },
    {
      id: 'min-max',
      title: 'Scale from smallest to largest',
      purpose: 'Puts figures between 0 (smallest) and 100 (largest).',
      formulas: [
        {
          formula: formula('x = 100', fraction('y − “min”', '“max” − “min”')),
          spoken: 'x equals 100 times y minus the smallest, over the largest minus the smallest',
        },
      ],
      how: 'Over the places that have a figure. One of the robustness runs scores need on this scale.',
      noAnswer: 'Figure missing, or all alike.',
      notFor: 'Figures with one extreme place, which squeezes all others together.',
      references: [REFERENCES.handbook('step 5')],
      usedOn: ['gaps'],
      code: statistics('min-max', 'scoring-variants'),
    },
    {
      id: 'percentile-rank',
      title: 'Percentile rank',
      purpose: 'The share of places that a place stands above.',
      formulas: [
        {
          formula: formula('x =', fraction('r − 1', 'n − 1')),
          spoken: 'x equals r minus 1 over n minus 1',
        },
      ],
      how: 'Rank r from the smallest of n values; equal values take the smallest rank. One of the robustness runs scores need by the share of areas below, ties counting half.',
      noAnswer: 'Figure missing, or fewer than two.',
      notFor: 'Saying how far apart places are: only their order is kept.',
      references: [REFERENCES.handbook('step 5')],
      usedOn: ['gaps'],
      code: statistics('percentile-rank', 'scoring-variants'),
    },
    {
      id: 'imd-exponential',
      title: 'Exponential rank, as in the Indices of Deprivation',
      purpose:
        'Stretches the neediest tenth, so that little need in one part does not cancel much in another.',
      formulas: [
        {
          formula: formula(
            'X = − 23 ln',
            brackets('1 − R', brackets('1 −', power('e', '− 100 / 23'))),
          ),
          spoken:
            'X equals minus 23 times the logarithm of 1 minus R times 1 minus e to the minus 100 over 23',
        },
      ],
      how: 'R is the rank as a share, 1 the neediest. The neediest place gets 100. One of the robustness runs scores need on this scale.',
      noAnswer: 'Rank missing.',
      notFor: 'Differences or ratios of scores: the scale is bent on purpose.',
      references: ['Scottish Index of Deprivation 2003, appendix 5.'],
      usedOn: ['gaps'],
      code: statistics('imd-exponential', 'scoring-variants'),
    },
  ],
};
