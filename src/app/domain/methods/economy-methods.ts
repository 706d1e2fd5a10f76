import { formula, fraction, power, sub } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';

/** What helping people to work may be worth. */
export const ECONOMY_METHODS: MethodGroup = {
  id: 'economy',
  title: 'Economic case',
  lead: 'What a scheme would have to achieve to be worth its cost. No effect is assumed: it is entered with its source, or not at all.',
  methods: [
    {
      id: 'return-to-work',
      title: 'Return to work: benefit, cost and break-even effect',
      purpose:
        'How large an effect on employment would pay for a scheme, and what it would be worth.',
      formulas: [
        {
          formula: formula('A = n u ( 1 − s ) d'),
          spoken: 'A equals n times u times 1 minus s times d',
        },
        {
          formula: formula(
            'B = A v ( 1 − o ) ∑',
            fraction(sub('k', 't'), power(formula('( 1 + r )'), 't')),
          ),
          spoken: 'B equals A times v times 1 minus o, times the sum of k t over 1 plus r to the t',
        },
        {
          formula: formula('“break-even” =', fraction('“cost”', '“benefit of one point”')),
          spoken: 'break-even effect equals cost over the benefit of one percentage point',
        },
      ],
      how: 'n referrals, u uptake, s substitution, d the effect on employment against a comparison group (so deadweight is out already), v the yearly value of one more person in work by full and part time, o optimism, k share still in work in year t, r the discount rate. Every one is an input with its source.',
      noAnswer:
        'No effect entered: only cost and break-even effect. No ratio where nothing is spent.',
      notFor:
        'Adding fiscal and social benefits, or QALYs and wellbeing; sharing a national sum out to places; and an effect of AHP staff, for which no measured size was found.',
      references: [
        'HM Treasury, The Green Book: appraisal and evaluation.',
        'Department for Work and Pensions, values of one more disabled person in work, July 2023 (House of Lords answer HL3665, 6 January 2025).',
      ],
      usedOn: [],
      code: statistics('return-to-work'),
    },
  ],
};
