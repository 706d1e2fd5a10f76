import { formula, fraction, root, sub, subPower } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { OUR_CHOICE, REFERENCES } from './references.ts';

const AGGREGATE = 'data-adapters/snapshot/aggregate.ts';
const AGGREGATION = REFERENCES.guidance('aggregation and mortality for integrated care boards');

/** A figure for a place that has none published, from its parts. */
export const PLACE_METHODS: MethodGroup = {
  id: 'larger-places',
  title: 'Figures for larger or other places',
  lead: 'A published figure is never replaced. These rules build one where none is published, and the figure is marked as worked out here.',
  methods: [
    {
      id: 'add-shares',
      title: 'Shares of several places together',
      purpose: 'The share of a larger place from the counts of its parts.',
      formulas: [
        {
          formula: formula(
            'p =',
            fraction(formula('∑', sub('x', 'i')), formula('∑', sub('n', 'i'))),
          ),
          spoken: 'p equals the sum of x i over the sum of n i',
        },
      ],
      how: 'Counts x and bases n are added up, and the Wilson interval is worked out again. A ratio of days (staff sickness) is added up alike, without limits.',
      noAnswer: 'A part without count or base: there is no figure, and it says so.',
      notFor:
        'Published percentages without their bases; and parts of different period, age or definition.',
      references: [REFERENCES.guidance('proportions'), AGGREGATION],
      usedOn: ['figures'],
      code: [AGGREGATE, ...statistics('aggregate-proportion', 'sum-parts')],
    },
    {
      id: 'add-rates',
      title: 'Crude rates of several places together',
      purpose: 'The rate of a larger place from the events and people of its parts.',
      formulas: [
        {
          formula: formula(
            'R = m',
            fraction(formula('∑', sub('O', 'i')), formula('∑', sub('n', 'i'))),
          ),
          spoken: 'R equals m times the sum of O i over the sum of n i',
        },
      ],
      how: 'Events O and people n are added up; limits are those of the count.',
      noAnswer: 'A part without events or people.',
      notFor:
        'Standardised rates, medians and life expectancy, which cannot be added up or averaged.',
      references: [AGGREGATION],
      usedOn: [],
      code: statistics('aggregate-rate', 'sum-parts'),
    },
    {
      id: 'weighted-mean',
      title: 'Population-weighted mean of places',
      purpose: 'A rate or mean of residents for a larger place, from the figures of its parts.',
      formulas: [
        {
          formula: formula('y = ∑', sub('w', 'i'), sub('y', 'i')),
          spoken: 'y equals the sum of w i times y i',
        },
        {
          formula: formula('h =', root('∑', subPower('w', 'i', '2'), subPower('h', 'i', '2'))),
          spoken: 'h equals the square root of the sum of w i squared times h i squared',
        },
      ],
      how: 'w is each part’s share of the people: residents aged 16 to 64 for work, adults for wellbeing and risk factors. h is half the width of an interval; the samples of different places are independent.',
      noAnswer:
        'Parts with a figure hold less than 95% of the people. No limits where one part has none.',
      notFor:
        'Standardised rates, medians and life expectancy; and a share of a group (such as the inactive) weighted by another.',
      references: [AGGREGATION],
      usedOn: ['figures'],
      code: [AGGREGATE, ...statistics('aps-aggregate-rate')],
    },
    {
      id: 'add-levels',
      title: 'Survey numbers of people together',
      purpose: 'How many people in a larger place, from survey estimates of its parts.',
      formulas: [
        {
          formula: formula('h =', root('∑', subPower('h', 'i', '2'))),
          spoken: 'h equals the square root of the sum of h i squared',
        },
      ],
      how: 'The numbers are added up; their half-widths h combine as independent samples do.',
      noAnswer: 'A part missing; no limits where one part has none.',
      notFor: 'Adding periods that overlap, which are not independent.',
      references: [AGGREGATION],
      usedOn: [],
      code: statistics('aps-aggregate-level'),
    },
    {
      id: 'sums',
      title: 'Staff and people waiting, added up',
      purpose: 'Totals of staff over professions, and of staff or people waiting over places.',
      formulas: [],
      how: 'Plain sums. A profession without a row is not counted, so the total is a lower bound, and its note says so.',
      noAnswer: 'A place of which a part did not submit has no sum.',
      notFor:
        'Reading a lower bound as the whole; and limits of chance, which a count of staff has not.',
      references: [OUR_CHOICE],
      usedOn: ['figures'],
      code: [AGGREGATE, 'data-adapters/snapshot/worked-out-cells.ts'],
    },
    {
      id: 'apportion',
      title: 'Sharing a place out between two others',
      purpose: 'Carries figures of a council that lies in two boards to both.',
      formulas: [
        {
          formula: formula(sub('x', 'j'), '= ∑', sub('x', 'i'), sub('s', 'i j')),
          spoken: 'x j equals the sum of x i times s i j',
        },
      ],
      how: 's is the share of the residents of i who live in j: all ages, or aged 15 to 64 for work (Census 2021). Marked as shared out, and 5% times the share adds to its standard error in the simulation; the 5% is our judgement.',
      noAnswer: 'A part missing. Shares that do not add up to 1 are an error.',
      notFor:
        'Publishing a sliver by taking one place from another; and figures that differ much inside a council.',
      references: [AGGREGATION],
      usedOn: ['figures'],
      code: [AGGREGATE, 'data-adapters/snapshot/parts.ts', ...statistics('apportion')],
    },
  ],
};
