import { brackets, formula, fraction, power, root, sub } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { REFERENCES } from './references.ts';

/** Limits of one figure: how far chance alone could have moved it. */
export const INTERVAL_METHODS: MethodGroup = {
  id: 'intervals',
  title: 'Limits of a single figure',
  lead: 'How far chance alone could have moved a figure. Limits say nothing of figures that were collected wrongly or late.',
  methods: [
    {
      id: 'wilson',
      title: 'Share of people: Wilson interval',
      purpose: 'Limits of a share that was counted, such as people on a GP register.',
      formulas: [
        {
          formula: formula(
            fraction(
              formula('2 x +', power('z', '2'), '∓ z', root(power('z', '2'), '+ 4 x (1 − x / n)')),
              formula('2 ( n +', power('z', '2'), ')'),
            ),
          ),
          spoken:
            'limits equal 2 x plus z squared, minus or plus z times the square root of z squared plus 4 x times 1 minus x over n; all divided by 2 times n plus z squared',
        },
      ],
      how: 'x people of n; z is 1.96 for 95%. It holds for none and for all. For several places, x and n are added up first.',
      noAnswer: 'Count or base missing. A count above its base is an error.',
      notFor:
        'Survey estimates, whose design is not that of a count; staff; and comparing two areas by eye.',
      references: [REFERENCES.wilson, REFERENCES.guidance('proportions')],
      usedOn: ['figures'],
      code: statistics('wilson-interval', 'proportion'),
    },
    {
      id: 'effective-sample',
      title: 'Share of a survey without limits: effective sample',
      purpose:
        'Approximate limits for a survey share published without any, from another share of the same survey that has them.',
      formulas: [
        {
          formula: formula('n = p (1 − p)', power(brackets(fraction('1.96', 'h')), '2')),
          spoken: 'n equals p times 1 minus p, times the square of 1.96 over h',
        },
      ],
      how: 'p is the share with limits and h half the width of its interval. The Wilson interval of the other share is worked out on n. Used for long-term sickness, which is the inactivity rate times ONS’s withdrawn share of the inactive.',
      noAnswer: 'Either share missing, or the known one 0% or 100%.',
      notFor:
        'Saying that two areas differ: it takes the design of the survey to weigh alike on both answers.',
      references: ['Kish L, Survey Sampling, 1965, section 8.2.', REFERENCES.wilson],
      usedOn: ['figures'],
      code: [...statistics('same-base-interval'), 'data-adapters/snapshot/worked-out-cells.ts'],
    },
    {
      id: 'precision',
      title: 'Precision band of a survey figure',
      purpose: 'One letter for how far a survey estimate can be relied on.',
      formulas: [
        {
          formula: formula('CV = 100 ×', fraction('h / 1.96', 'y')),
          spoken: 'C V equals 100 times h over 1.96, divided by y',
        },
      ],
      how: 'y is the estimate, h half the width of its interval. A below 5, B below 10, C below 20, D from 20 on: shown, and kept out of scores and comparisons.',
      noAnswer:
        'No limits, an estimate of zero, or a publisher’s sign that the sample was too small.',
      notFor: 'Figures that were counted, not sampled; and as a mark of quality of a service.',
      references: [
        'Office for National Statistics, quality key for the Annual Population Survey. The letters are ours.',
      ],
      usedOn: ['overview', 'map', 'gaps'],
      code: statistics('aps-quality', 'precision-band'),
    },
    {
      id: 'exact-poisson',
      title: 'Small count: exact Poisson interval',
      purpose: 'Limits of a count of fewer than ten events, where approximations fail.',
      formulas: [
        {
          formula: formula('“lower” =', fraction('1', '2'), power('χ', '2'), '( α / 2 ; 2 O )'),
          spoken:
            'lower limit equals half the chi-squared quantile at alpha over 2 on 2 O degrees of freedom',
        },
        {
          formula: formula(
            '“upper” =',
            fraction('1', '2'),
            power('χ', '2'),
            '( 1 − α / 2 ; 2 O + 2 )',
          ),
          spoken:
            'upper limit equals half the chi-squared quantile at 1 minus alpha over 2 on 2 O plus 2 degrees of freedom',
        },
      ],
      how: 'O events; α is 0.05 for 95%. The lower limit of no event is 0.',
      noAnswer: 'Count missing. A suppressed count stays suppressed.',
      notFor: 'Events that come in clusters or more than once to a person; and staff.',
      references: [REFERENCES.garwood],
      usedOn: [],
      code: statistics('exact-poisson-interval'),
    },
    {
      id: 'byar',
      title: 'Count of ten or more: Byar’s interval',
      purpose: 'Limits of a count of events, such as deaths or admissions.',
      formulas: [
        {
          formula: formula(
            '“lower” = O',
            power(
              brackets('1 −', fraction('1', '9 O'), '−', fraction('z', formula('3', root('O')))),
              '3',
            ),
          ),
          spoken: 'lower limit equals O times the cube of 1 minus 1 over 9 O minus z over 3 root O',
        },
        {
          formula: formula(
            '“upper” = Q',
            power(
              brackets('1 −', fraction('1', '9 Q'), '+', fraction('z', formula('3', root('Q')))),
              '3',
            ),
          ),
          spoken: 'upper limit equals Q times the cube of 1 minus 1 over 9 Q plus z over 3 root Q',
        },
      ],
      how: 'O events, Q = O + 1. Within 0.2% of the exact limits from ten events on, at 95%.',
      noAnswer:
        'Count missing; no lower limit where the formula falls below zero (tiny counts at 99.8%).',
      notFor: 'Whole-time equivalents: staff are counted, not sampled, and have no sampling error.',
      references: [REFERENCES.breslowDay, REFERENCES.confidenceGuide],
      usedOn: [],
      code: statistics('byars-interval'),
    },
    {
      id: 'crude-rate',
      title: 'Count and crude rate',
      purpose: 'Events for so many people, with limits, taking people as they are.',
      formulas: [
        {
          formula: formula('“rate” = m', fraction('O', 'n')),
          spoken: 'rate equals m times O over n',
        },
      ],
      how: 'O events, n people, m usually 100,000. The limits are those of the count, exact below ten events and Byar’s from ten on, each times m over n. Events may outnumber people.',
      noAnswer: 'Count or population missing.',
      notFor: 'Comparing places of different age; and beside a rate that is standardised for age.',
      references: [REFERENCES.guidance('rates'), REFERENCES.confidenceGuide],
      usedOn: [],
      code: statistics('rate', 'count-interval'),
    },
    {
      id: 'mean',
      title: 'Mean: Student’s t interval',
      purpose: 'Limits of an average of measurements.',
      formulas: [
        {
          formula: formula('ȳ', '∓', sub('t', 'n − 1'), fraction('s', root('n'))),
          spoken:
            'limits equal the mean, minus or plus t on n minus 1 degrees of freedom, times s over root n',
        },
      ],
      how: 's is the standard deviation of the n values (divisor n − 1). Missing values are left out.',
      noAnswer: 'No limits for fewer than two values.',
      notFor: 'Shares, counts and skewed money amounts; and averaging published rates of places.',
      references: ['Student, Biometrika, 1908;6:1–25.'],
      usedOn: [],
      code: statistics('mean'),
    },
  ],
};
