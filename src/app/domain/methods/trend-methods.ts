import { formula, fraction, power, sub } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { REFERENCES } from './references.ts';

/** Whether a figure has moved. */
export const TREND_METHODS: MethodGroup = {
  id: 'trends',
  title: 'Change over time',
  lead: 'Whether a figure has moved by more than chance. A line is never joined across a change of definition.',
  methods: [
    {
      id: 'recent-trend-share',
      title: 'Recent trend of a share',
      purpose: 'Tests whether a share has risen or fallen over its five newest years.',
      formulas: [
        {
          formula: formula(
            power('χ', '2'),
            '=',
            fraction(
              formula(
                'N',
                power(formula('( N ∑', sub('x', 't'), 't − X ∑', sub('n', 't'), 't )'), '2'),
              ),
              formula(
                'X ( N − X )',
                '( N ∑',
                sub('n', 't'),
                power('t', '2'),
                '−',
                power(formula('( ∑', sub('n', 't'), 't )'), '2'),
                ')',
              ),
            ),
          ),
          spoken:
            'chi-squared equals N times the square of N times the sum of x t times t minus X times the sum of n t times t; divided by X times N minus X times the difference of N times the sum of n t times t squared and the square of the sum of n t times t',
        },
      ],
      how: 'x of n in year t = 1 to 5; X and N are their sums. A trend needs chi-squared above 9.55 (99.8%) and slopes of one sign for all five points and for each four of them. The slope is that of the logit of the share.',
      noAnswer:
        'Fewer than five years, a year missing among them, a count or base missing, or a share of 0% or 100%.',
      notFor:
        'Rolling periods that overlap, figures across a change of definition or boundaries, and looking ahead.',
      references: [
        'Cochran WG, Biometrics, 1954;10:417–451.',
        'Armitage P, Biometrics, 1955;11:375–386.',
        REFERENCES.fingertipsCode,
        REFERENCES.guidance('trend markers'),
      ],
      usedOn: ['area'],
      code: statistics('recent-trend', 'recent-points', 'trend-fit', 'trend-label'),
    },
    {
      id: 'recent-trend-rate',
      title: 'Recent trend of a rate, mean or other figure',
      purpose: 'Tests whether a figure with limits has risen or fallen over its five newest years.',
      formulas: [
        {
          formula: formula(
            'b =',
            fraction(
              formula('S', sub('S', 't y'), '−', sub('S', 't'), sub('S', 'y')),
              formula('S', sub('S', 't t'), '−', power(sub('S', 't'), '2')),
            ),
          ),
          spoken:
            'b equals S times S t y minus S t times S y, divided by S times S t t minus S t squared',
        },
        {
          formula: formula(
            power('χ', '2'),
            '=',
            fraction(
              power('b', '2'),
              formula('S / ( S', sub('S', 't t'), '−', power(sub('S', 't'), '2'), ')'),
            ),
          ),
          spoken:
            'chi-squared equals b squared over the variance of b, which is S over S times S t t minus S t squared',
        },
      ],
      how: 'S are sums over the five years, each weighted by 1 over the square of its standard error (width of the 95% interval over 3.92). A trend needs chi-squared above 9.55 (99.8%) and slopes of one sign for all five points and for each four of them.',
      noAnswer: 'Fewer than five years, a year or a limit missing, or a plain count.',
      notFor:
        'Rolling periods that overlap, figures across a change of definition, and limits that are not sampling limits.',
      references: [REFERENCES.guidance('trend markers'), REFERENCES.fingertipsCode],
      usedOn: ['area'],
      code: statistics('recent-trend', 'recent-points', 'trend-fit', 'trend-label'),
    },
    {
      id: 'change-between-two',
      title: 'Change between two periods',
      purpose:
        'Says whether a figure differs from the one before, erring on the side of “no change”.',
      formulas: [],
      how: 'No change while the two 95% intervals touch or overlap; otherwise up or down.',
      noAnswer: 'A value or limit missing in either period.',
      notFor: 'Two periods that share months or people; and calling an overlap proof of no change.',
      references: [REFERENCES.fingertipsCode],
      usedOn: [],
      code: statistics('trend-between-two'),
    },
  ],
};
