import { formula, fraction, power, root, sub } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { REFERENCES } from './references.ts';

/** How far places of each size may lie from the average by chance. */
export const FUNNEL_METHODS: MethodGroup = {
  id: 'funnels',
  title: 'Funnel plots',
  lead: 'How far a place of a given size may lie from the average by chance alone. A fairer picture than a league table.',
  methods: [
    {
      id: 'funnel-share',
      title: 'Funnel limits of a share',
      purpose: 'Limits round the pooled share, narrowing as places grow.',
      formulas: [
        {
          formula: formula('p ∓ z', root('p (1 − p) / n')),
          spoken: 'p minus or plus z times the square root of p times 1 minus p over n',
        },
      ],
      how: 'p is all counts over all bases of the places shown, n the base; z is 1.96 (2.5% in each tail) or 3.09 (0.1%). Held within 0 and 100%.',
      noAnswer: 'No base.',
      notFor: 'Calling the average good; and large bases, where nearly every place falls outside.',
      references: [REFERENCES.spiegelhalter],
      usedOn: ['compare'],
      code: statistics('funnel-proportion-limits', 'funnel-of-shares'),
    },
    {
      id: 'funnel-ratio',
      title: 'Funnel limits of a standardised ratio',
      purpose: 'How far observed events may lie from expected ones by chance.',
      formulas: [
        {
          formula: formula('“upper” = 100', fraction('O', sub('E', '“low”'))),
          spoken: 'upper limit equals 100 times O over the low E',
        },
        {
          formula: formula('“lower” = 100', fraction('O', sub('E', '“high”'))),
          spoken: 'lower limit equals 100 times O over the high E',
        },
      ],
      how: 'The low and the high E are the expected numbers at which O observed events would be just significant: the exact Poisson limits of O, at 2.5% or 0.1% in each tail.',
      noAnswer: 'No event observed.',
      notFor: 'Setting two places’ ratios against each other.',
      references: [REFERENCES.garwood, REFERENCES.spiegelhalter],
      usedOn: [],
      code: statistics('funnel-ratio-limits', 'funnel-poisson-expected'),
    },
    {
      id: 'funnel-rate',
      title: 'Funnel limits of a rate',
      purpose:
        'How far a crude rate, or one standardised for age, may lie from the pooled rate by chance.',
      formulas: [
        {
          formula: formula(
            '“limit” =',
            fraction('“ratio limit”', '100'),
            '×',
            sub('R', '“pooled”'),
          ),
          spoken: 'limit equals the ratio limit over 100, times the pooled R',
        },
      ],
      how: 'The pooled R is the rate of all places together.',
      noAnswer: 'No event, or no pooled rate.',
      notFor: 'Standardised rates on fewer than ten events.',
      references: [REFERENCES.spiegelhalter],
      usedOn: [],
      code: statistics('funnel-rate-limits'),
    },
    {
      id: 'funnel-significance',
      title: 'Where a place lies in a funnel',
      purpose: 'Puts into words whether a place lies outside the funnel, and how far.',
      formulas: [],
      how: 'Shares: the value against the funnel limits. Ratios and rates: whether the pooled value lies outside the place’s own interval. High or low at 0.1% in a tail, else at 2.5%, else not significant.',
      noAnswer: 'A figure missing; a standardised rate on fewer than ten events.',
      notFor: 'Proof of good or bad care: a place outside the funnel is a question, not an answer.',
      references: [REFERENCES.spiegelhalter],
      usedOn: [],
      code: statistics('funnel-significance'),
    },
    {
      id: 'overdispersion',
      title: 'Allowing for overdispersion',
      purpose:
        'Widens a funnel where places differ by more than chance, as very large places nearly always do.',
      formulas: [
        {
          formula: formula(
            power('τ', '2'),
            '=',
            fraction(
              'I φ − ( I − 1 )',
              formula('∑ w −', fraction(formula('∑', power('w', '2')), '∑ w')),
            ),
          ),
          spoken:
            'tau squared equals I times phi minus I minus 1, over the sum of w minus the sum of w squared over the sum of w',
        },
      ],
      how: 'Each place’s distance z from the average, in standard errors s, is held inside the 10th and 90th percentile; φ is the mean of z². Where φ shows more spread than chance, τ² is the variance between the I places, with w = 1/s², and limits use √(s² + τ²).',
      noAnswer: 'Fewer than two places. Where φ shows no extra spread, τ² is 0.',
      notFor: 'Explaining why places differ: it only says how much more than chance they do.',
      references: [REFERENCES.spiegelhalter],
      usedOn: ['compare'],
      code: statistics('overdispersion'),
    },
  ],
};
