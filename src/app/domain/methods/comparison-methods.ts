import { formula, fraction, power, root } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { REFERENCES } from './references.ts';

const WORDS =
  'Better or worse where the indicator has a good direction, higher or lower where it has none.';
const MISSING = 'Value, limits or benchmark missing: not compared.';

/** Rules that say on which side of a benchmark a place lies. */
export const COMPARISON_METHODS: MethodGroup = {
  id: 'comparisons',
  title: 'Comparing a place with a benchmark',
  lead: 'Named rules for saying “worse”, “similar” or “better”. The rule is printed with every comparison.',
  methods: [
    {
      id: 'single-overlap',
      title: 'Single overlap at 95%',
      purpose: 'Says whether a place differs from a benchmark by more than chance would explain.',
      formulas: [
        {
          formula: formula('“similar if” “lower” ≤ b ≤ “upper”'),
          spoken: 'similar if the benchmark b lies from the lower to the upper limit',
        },
      ],
      how: `The place’s own limits, ends included; the benchmark’s own interval is left out by design, being narrow beside the place’s. ${WORDS} With limits at 99.8% it is the stricter variant of the same rule.`,
      noAnswer: `${MISSING} Precision band D: not compared.`,
      notFor:
        'Comparing two places with each other; a benchmark that is itself a small sample; and a test of many places at once, of which one in twenty differs by chance.',
      references: [REFERENCES.fingertipsNext, REFERENCES.fingertipsCode],
      usedOn: ['overview', 'map'],
      code: statistics('compare-single-overlap-95', 'comparison-outcome'),
    },
    {
      id: 'two-levels',
      title: 'Two levels: 95% and 99.8%',
      purpose: 'Tells a difference that might be chance from one that hardly can be.',
      formulas: [],
      how: 'Similar inside the 95% limits; better or worse between these and the 99.8% limits; best or worst beyond them. Without a good direction: lower, lowest, higher, highest.',
      noAnswer: MISSING,
      notFor: 'Mixing with one-level comparisons in one table; and ranking within “worst”.',
      references: [REFERENCES.fingertipsCode],
      usedOn: [],
      code: statistics('compare-single-overlap-two-levels'),
    },
    {
      id: 'double-overlap',
      title: 'Double overlap',
      purpose:
        'Compares two estimates that are both uncertain, such as a council and its region in a survey.',
      formulas: [],
      how: `Similar where the two 95% intervals touch or overlap. ${WORDS}`,
      noAnswer: 'A value or limit missing on either side.',
      notFor:
        'A benchmark that is known well, such as England: it is conservative (about 99.4% for equal errors) and would miss real differences.',
      references: [REFERENCES.fingertipsCode],
      usedOn: ['area'],
      code: statistics('compare-double-overlap'),
    },
    {
      id: 'control-proportion',
      title: 'Control limits round a benchmark: share',
      purpose:
        'Asks whether a place’s share lies outside what its size would let chance produce round the benchmark.',
      formulas: [
        {
          formula: formula(
            fraction(
              formula('2 E +', power('z', '2'), '∓ z', root(power('z', '2'), '+ 4 E (1 − E / N)')),
              formula('2 ( N +', power('z', '2'), ')'),
            ),
          ),
          spoken:
            'limits equal 2 E plus z squared, minus or plus z times the square root of z squared plus 4 E times 1 minus E over N; all divided by 2 times N plus z squared',
        },
      ],
      how: 'N is the place’s base, E = N times the benchmark’s share; z is 1.96 for 95% and 3.0902 for 99.8%.',
      noAnswer: 'Value, base or benchmark missing, or a benchmark that is no share.',
      notFor:
        'Large bases without allowing for more spread than chance makes: nearly every place would be out.',
      references: [REFERENCES.fingertipsCode],
      usedOn: [],
      code: statistics('compare-spc-proportion'),
    },
    {
      id: 'control-rate',
      title: 'Control limits round a benchmark: standardised rate',
      purpose:
        'Asks whether a rate standardised for age lies outside what chance would produce round the benchmark.',
      formulas: [
        { formula: formula('E =', fraction('b N', 'm')), spoken: 'E equals b times N over m' },
      ],
      how: 'b is the benchmark rate for m people, N the place’s (effective) population. The exact Poisson limits of E events are turned back into rates; similar inside, ends included.',
      noAnswer: 'Value, population or benchmark missing.',
      notFor:
        'Rates on different standard populations; and large populations, nearly all of which would be out.',
      references: [REFERENCES.fingertipsCode, REFERENCES.garwood],
      usedOn: [],
      code: statistics('compare-spc-dsr'),
    },
    {
      id: 'goal',
      title: 'Goal of one value',
      purpose: 'Says whether a place has reached a set goal.',
      formulas: [],
      how: 'By the value alone: at the goal it is reached, and there is no “similar”. With limits: better or worse where the whole interval lies on one side of the goal, similar between.',
      noAnswer: 'Value, goal or (where used) a limit missing.',
      notFor: 'Goals nobody has set; and calling the average of England a goal.',
      references: [REFERENCES.fingertipsCode],
      usedOn: [],
      code: statistics('compare-single-value-target'),
    },
    {
      id: 'goal-range',
      title: 'Goal with a range',
      purpose: 'Says whether a place is below, inside or above a range that was set.',
      formulas: [
        {
          formula: formula('“similar if” L ≤ y < U'),
          spoken: 'similar if y is at least L and below U',
        },
      ],
      how: `L and U are the ends of the range. ${WORDS}`,
      noAnswer: 'Value or an end of the range missing.',
      notFor: 'Showing how sure the answer is: limits are not looked at.',
      references: [REFERENCES.fingertipsCode],
      usedOn: [],
      code: statistics('compare-range-target'),
    },
    {
      id: 'fifths-equal',
      title: 'Fifths of places, equal in number',
      purpose: 'Sorts places by value into five groups of the same size.',
      formulas: [],
      how: 'As NTILE(5) in SQL: sizes differ by one at most, the first groups being the larger. Equal values are split in order of code.',
      noAnswer: 'Fewer than five places with a value.',
      notFor: 'Saying that two places in different fifths differ: no limits are looked at.',
      references: [REFERENCES.fingertipsNext],
      usedOn: [],
      code: statistics('quintile-outcomes'),
    },
    {
      id: 'fifths-bounds',
      title: 'Fifths of places, by percentile',
      purpose: 'The older rule for fifths: which percentile bound a value does not exceed.',
      formulas: [],
      how: 'Bounds are the 20th, 40th, 60th and 80th percentile, rounded to ten decimals; the fifth is the first whose upper bound is not below the value.',
      noAnswer: 'Fewer than five places with a value.',
      notFor:
        'Saying that two places in different fifths differ; and mixing with the fifths of equal number.',
      references: [REFERENCES.fingertipsCode],
      usedOn: [],
      code: statistics('quintile-category', 'category-bounds'),
    },
  ],
};
