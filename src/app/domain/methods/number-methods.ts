import { formula, fraction, power } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';

/** The mathematics that the other methods rest on. */
export const NUMBER_METHODS: MethodGroup = {
  id: 'numbers',
  title: 'Distributions and random numbers',
  lead: 'The mathematics under the other methods, written out so that any answer can be worked out again.',
  methods: [
    {
      id: 'distributions',
      title: 'Normal, chi-squared, Student’s t and Poisson',
      purpose: 'Turns a confidence such as 95% into the multiplier that limits need.',
      formulas: [
        {
          formula: formula('z =', power('Φ', '− 1'), '( 0.5 + ', fraction('c', '2'), ')'),
          spoken: 'z equals the inverse normal distribution at 0.5 plus c over 2',
        },
      ],
      how: 'c is the confidence: z is 1.959964 for 95% and 3.090232 for 99.8%. Quantiles are found by Newton’s method on incomplete gamma and beta functions, to about ten digits or better.',
      noAnswer: 'A probability outside 0 to 1 is an error.',
      notFor: 'Figures that do not follow the distribution: it is a choice of each method above.',
      references: [
        'Wichura MJ, Algorithm AS 241, Applied Statistics, 1988;37:477–484.',
        'Abramowitz M, Stegun IA, Handbook of Mathematical Functions, 1964, chapters 6 and 26.',
        'Wilson EB, Hilferty MM, Proceedings of the National Academy of Sciences, 1931;17:684–688.',
        'Lanczos C, SIAM Journal on Numerical Analysis B, 1964;1:86–96.',
      ],
      usedOn: ['figures', 'gaps'],
      code: statistics(
        'normal-cdf',
        'normal-quantile',
        'chi-square-quantile',
        't-quantile',
        'poisson-cdf',
        'log-gamma',
        'regularised-beta',
        'regularised-gamma',
        'invert-cdf',
        'z-for-confidence',
        'z-values',
        'gamma-front',
        'stirling-correction',
      ),
    },
    {
      id: 'random-numbers',
      title: 'Random numbers from a seed',
      purpose: 'The same figures give the same simulated answer, on any machine and in any order.',
      formulas: [
        {
          formula: formula('u =', fraction('k + 0.5', power('2', '32'))),
          spoken: 'u equals k plus 0.5, over 2 to the 32',
        },
      ],
      how: 'k is the next 32-bit number of a xoroshiro128+ generator whose state is made from seed, area and indicator; a normal number is the normal quantile of u. So a place draws the same numbers whatever else is in the run.',
      noAnswer: 'None: the stream has no end.',
      notFor: 'Secrets: anyone can work the numbers out again, on purpose.',
      references: ['Blackman D, Vigna S, ACM Transactions on Mathematical Software, 2021;47:36.'],
      usedOn: ['gaps'],
      code: statistics('seeded-stream', 'seeded-normals', 'text-hash'),
    },
  ],
};
