import { formula, fraction, power, root, sub } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { REFERENCES } from './references.ts';

/** Rates that would be misleading without allowing for age. */
export const STANDARDISED_METHODS: MethodGroup = {
  id: 'standardised',
  title: 'Rates made comparable for age',
  lead: 'An older place has more illness. These rates take the difference of age out. Published ones are shown as published and never averaged.',
  methods: [
    {
      id: 'dsr',
      title: 'Directly standardised rate',
      purpose: 'The rate a place would have if its ages were those of a standard population.',
      formulas: [
        {
          formula: formula(
            'R = m',
            fraction(
              formula('∑', sub('w', 'i'), sub('O', 'i'), '/', sub('n', 'i')),
              formula('∑', sub('w', 'i')),
            ),
          ),
          spoken: 'R equals m times the sum of w i times O i over n i, divided by the sum of w i',
        },
        {
          formula: formula(
            'V =',
            fraction(
              formula(
                '∑',
                power(sub('w', 'i'), '2'),
                sub('O', 'i'),
                '/',
                power(sub('n', 'i'), '2'),
              ),
              power(formula('( ∑', sub('w', 'i'), ')'), '2'),
            ),
          ),
          spoken:
            'V equals the sum of w i squared times O i over n i squared, divided by the square of the sum of w i',
        },
        {
          formula: formula('“limit” = R + m', root('V / O'), '(', sub('O', '“limit”'), '− O )'),
          spoken: 'limit equals R plus m times root V over O, times Byar’s limit of O minus O',
        },
      ],
      how: 'Events O, people n and standard weights w by age band i; O without i is all events, and its limits are Byar’s. The weights are the European Standard Population 2013 in nineteen bands.',
      noAnswer: 'Fewer than ten events in all: value and limits are suppressed.',
      notFor:
        'Comparison with crude rates or with rates on another standard population; averaging over places; and planning numbers of people.',
      references: [
        REFERENCES.dobson,
        'Eurostat, Revision of the European Standard Population, 2013.',
      ],
      usedOn: [],
      code: statistics('dsr', 'dobson-interval', 'standardised-rate', 'esp2013'),
    },
    {
      id: 'dsr-repeated',
      title: 'Directly standardised rate of repeated events',
      purpose:
        'A rate standardised for age of events that one person can have several times, such as admissions.',
      formulas: [
        {
          formula: formula('V = ∑', power('f', '2'), sub('V', 'f')),
          spoken: 'V equals the sum of f squared times V f',
        },
      ],
      how: 'V with f is the variance worked out on the people who had f events each: people are independent of each other, their events are not.',
      noAnswer: 'Fewer than ten events in all.',
      notFor:
        'Events known only as a total: without events a person the limits would be too narrow.',
      references: [REFERENCES.dobson],
      usedOn: [],
      code: statistics('dsr-non-independent'),
    },
    {
      id: 'is-ratio',
      title: 'Indirectly standardised ratio',
      purpose:
        'Events in a place against those expected at the rates of a reference, such as England.',
      formulas: [
        {
          formula: formula('E = ∑', sub('n', 'i'), fraction(sub('X', 'i'), sub('N', 'i'))),
          spoken: 'E equals the sum of n i times X i over N i',
        },
        { formula: formula('“ratio” =', fraction('O', 'E')), spoken: 'ratio equals O over E' },
      ],
      how: 'n people of the place, X events and N people of the reference, by age band i; O events of the place. Limits are those of O, exact below ten and Byar’s from ten on, divided by E.',
      noAnswer: 'The observed count missing, or nothing expected.',
      notFor: 'Comparing two places with each other: each is only comparable with its reference.',
      references: [REFERENCES.breslowDay],
      usedOn: [],
      code: statistics('is-ratio', 'expected-events'),
    },
    {
      id: 'is-rate',
      title: 'Indirectly standardised rate',
      purpose: 'An indirectly standardised ratio written as a rate, which is easier to picture.',
      formulas: [
        {
          formula: formula('“rate” = m', fraction('O', 'E'), '×', fraction('∑ X', '∑ N')),
          spoken: 'rate equals m times O over E, times the sum of X over the sum of N',
        },
      ],
      how: 'O observed and E expected events; X events and N people of the reference by age band, so that the last fraction is its crude rate; m usually 100,000.',
      noAnswer: 'The observed count missing, or nothing expected.',
      notFor: 'Comparing two places with each other; and beside directly standardised rates.',
      references: [REFERENCES.breslowDay],
      usedOn: [],
      code: statistics('is-rate'),
    },
    {
      id: 'life-expectancy',
      title: 'Life expectancy and healthy life expectancy',
      purpose: 'How long a newborn could expect to live, or live in good health, at today’s rates.',
      formulas: [],
      how: 'Published figures of the Office for National Statistics are shown as they are, with their limits. The atlas builds no life table.',
      noAnswer: 'None is published for the place, as for integrated care boards.',
      notFor: 'Averaging over places; and forecasting how long anyone will live.',
      references: [
        'Office for National Statistics, Health state life expectancies, quality and methodology information.',
      ],
      usedOn: [],
      code: [],
    },
  ],
};
