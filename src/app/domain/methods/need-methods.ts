import { formula, fraction, root, sub } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { REFERENCES } from './references.ts';

/** Need as one number, how sure it is, and how much hangs on our choices. */
export const NEED_METHODS: MethodGroup = {
  id: 'need-score',
  title: 'Need and how sure it is',
  lead: 'Need as one number for each lens, with the doubt in the figures and in our choices carried through.',
  methods: [
    {
      id: 'lens-score',
      title: 'Need score of a lens',
      purpose:
        'One number for how much need a place has through a lens; 100 is the average of the areas.',
      formulas: [
        {
          formula: formula(
            '“score” = 100 + 10 ×',
            fraction(formula(sub('z', 'b'), '+', sub('z', 'o'), '+', sub('z', 'w')), '3'),
          ),
          spoken: 'score equals 100 plus 10 times the mean of the z of burden, outcome and work',
        },
      ],
      how: 'z of burden, outcome and work: each the weighted mean of the standard scores that are there. Of each indicator the newest period is taken in which at least half of the areas have a figure; survey figures of precision band D are kept out.',
      noAnswer:
        'Less than two thirds of the weight there, or one of the three parts without a figure: not assessable.',
      notFor:
        'A league table; need of a person; change from year to year; and comparing lenses, which share their work figures.',
      references: [
        REFERENCES.handbook('steps 5 to 7'),
        'Office for National Statistics, Health Index methods (for a scale of mean 100 and standard deviation 10).',
      ],
      usedOn: ['overview', 'map', 'gaps'],
      code: statistics('lens-score', 'effective-weights', 'gap-inputs', 'need-point'),
    },
    {
      id: 'composites',
      title: 'Weighted means: arithmetic and geometric',
      purpose: 'Two ways to make one figure from several.',
      formulas: [
        {
          formula: formula(
            'A =',
            fraction(formula('∑', sub('w', 'k'), sub('y', 'k')), formula('∑', sub('w', 'k'))),
          ),
          spoken: 'A equals the sum of w k times y k over the sum of w k',
        },
        {
          formula: formula(
            'G = exp',
            fraction(formula('∑', sub('w', 'k'), 'ln', sub('y', 'k')), formula('∑', sub('w', 'k'))),
          ),
          spoken:
            'G equals the exponential of the sum of w k times the logarithm of y k over the sum of w k',
        },
      ],
      how: 'Missing figures are left out and the weights of the rest share their place. In the arithmetic mean much of one makes up for little of another; in the geometric mean less so. The need ratio is a geometric mean.',
      noAnswer:
        'Nothing with a weight is there; for the geometric mean, a figure of zero or below.',
      notFor: 'Averaging rates of places; and hiding which part drives the result.',
      references: [REFERENCES.handbook('step 6')],
      usedOn: ['overview', 'map', 'gaps'],
      code: statistics('weighted-mean', 'weighted-geometric-mean'),
    },
    {
      id: 'need-ratio',
      title: 'Need ratio',
      purpose:
        'How many times England’s need a place has, so that it can be multiplied with people.',
      formulas: [
        {
          formula: formula('M = exp ( ∑', sub('w', 'k'), 'ln', sub('r', 'k'), ')'),
          spoken: 'M equals the exponential of the sum of w k times the logarithm of r k',
        },
      ],
      how: 'r is area to England (England to area where a high figure is less need), with the weights w and the coverage rule of the score. 1 is England.',
      noAnswer:
        'The coverage rule of the score fails, or too few figures have a ratio (a zero, or none for England).',
      notFor:
        'Exact arithmetic: ratios of index points are rough and tend to understate differences.',
      references: [REFERENCES.fairShares],
      usedOn: ['overview', 'map', 'gaps'],
      code: statistics('need-index-ratio', 'need-point'),
    },
    {
      id: 'simulation',
      title: 'Simulation of need and gap',
      purpose: 'Carries the doubt in every figure through to the score and the gap.',
      formulas: [
        {
          formula: formula('“error of a share” ≤', fraction('1', formula('2', root('B')))),
          spoken: 'the standard error of a share of draws is at most 1 over 2 root B',
        },
      ],
      how: 'B draws from one seed. In each: figures from their sampling distributions (logit for a share, log for a rate), a missing indicator about the mean of those there, weights moved by up to 25%, staff log-normal. Averages over areas, benchmark rate and scaling are held. Intervals are the middle 95% of draws.',
      noAnswer:
        'No score. Figures without limits are drawn without sampling error, and said to be.',
      notFor:
        'Doubt that no sample shows: wrong coding, late returns, a missing service. The true doubt is wider.',
      references: [REFERENCES.handbook('step 7'), REFERENCES.bootstrap],
      usedOn: ['overview', 'map', 'gaps'],
      code: statistics(
        'simulate-gaps',
        'simulate-lenses',
        'shared-indicators',
        'lens-draws',
        'indicator-draws',
        'sampling-model',
        'perturbed-weights',
        'draws-quantile',
        'percentile-interval',
        'gap-table',
      ),
    },
    {
      id: 'rank-intervals',
      title: 'Ranks as intervals',
      purpose: 'Between which places of the order an area may well stand.',
      formulas: [],
      how: 'Areas are ranked in every draw, 1 for the highest need, equal scores sharing the average rank. The interval is the middle 90% of draws.',
      noAnswer: 'No score; no highest fifth among fewer than five areas.',
      notFor: 'Naming a best and a worst: most intervals overlap.',
      references: [REFERENCES.ranks],
      usedOn: ['gaps'],
      code: statistics('rank-draws'),
    },
    {
      id: 'rank-simulation',
      title: 'Ranks from scores and their errors',
      purpose: 'Ranks with their doubt, for any list of scores with standard errors.',
      formulas: [],
      how: 'Each score is drawn from a normal distribution; mean and median rank, the middle 90%, and how often each is first.',
      noAnswer: 'Score or error missing.',
      notFor: 'Scores that err together, as those of one survey do: errors are drawn one by one.',
      references: [REFERENCES.ranks],
      usedOn: [],
      code: statistics('rank-simulation'),
    },
    {
      id: 'robustness',
      title: 'Robustness runs',
      purpose: 'How many places would change class if need were scored in another way.',
      formulas: [
        {
          formula: formula(
            'ρ =',
            fraction('“cov” ( r , s )', formula(sub('σ', 'r'), sub('σ', 's'))),
          ),
          spoken:
            'rho equals the covariance of r and s over the product of their standard deviations',
        },
      ],
      how: 'On the same figures and draws, need is scored again by percentile rank, by exponential rank, from smallest to largest, by a geometric mean, and with each indicator left out; and under 100 random weightings. Counted are areas that change fifth or class and likely gaps that are lost; ρ compares the ranks r of the score with the ranks s of the run. Where a run loses more than a fifth of the likely gaps, the wording is taken back.',
      noAnswer:
        'No class to compare. A run that would leave a part of need without an indicator is not made.',
      notFor: 'Doubt in the figures themselves, and in choices that were not tried.',
      references: [
        REFERENCES.handbook('step 7'),
        'Saisana M, Saltelli A, Tarantola S, Journal of the Royal Statistical Society A, 2005;168:307–323.',
        'Spearman C, American Journal of Psychology, 1904;15:72–101.',
        'Devroye L, Non-Uniform Random Variate Generation, 1986, chapter XI.4.',
      ],
      usedOn: ['gaps'],
      code: statistics(
        'robustness',
        'scoring-variants',
        'variant-run',
        'variant-classes',
        'rank-correlation',
        'ranks-from-highest',
      ),
    },
  ],
};
