import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { register } from './gp-register.ts';
import { indicatorRow } from './indicator-row.ts';

const EVERY_LENS: readonly Lens[] = ['all', 'cardiovascular', 'mental', 'diabetes', 'msk'];
const NO_LIMITS = 'The extract carries no limits, so no comparison with England is made here.';
const RISK_CAVEAT = 'A risk factor: shown beside need, not counted in it.';

/** Risk factors, and the stroke register, which moves with another in the score: beside need. */
export const RISK_INDICATORS: readonly Indicator[] = [
  indicatorRow({
    id: 'physically-inactive',
    title: 'Physically inactive adults',
    shortTitle: 'Physically inactive',
    kind: 'context',
    population: 'residents aged 19 and over',
    definition: 'Adults doing less than 30 minutes of moderate activity a week.',
    numerator: 'Adults surveyed who do less than 30 minutes of moderate activity a week',
    denominator: 'Adults surveyed, aged 19 and over (the extract prints the percentage alone)',
    caveats: [RISK_CAVEAT, NO_LIMITS],
    feeds: [{ source: 'ohid-local-extract', key: 'Percentage of physically inactive adults' }],
    weightPopulation: 'adults',
    lenses: EVERY_LENS,
    subdomain: null,
  }),
  indicatorRow({
    id: 'overweight-or-obese',
    title: 'Overweight or obese adults',
    shortTitle: 'Overweight or obese',
    kind: 'context',
    population: 'residents aged 18 and over',
    definition:
      'Adults with a body mass index of 25 or more, from adjusted self-reported height and weight.',
    numerator: 'Adults surveyed with a body mass index of 25 or more',
    denominator: 'Adults surveyed, aged 18 and over (the extract prints the percentage alone)',
    caveats: [RISK_CAVEAT, NO_LIMITS],
    feeds: [
      {
        source: 'ohid-local-extract',
        key: 'Overweight (including obesity) prevalence in adults, (using adjusted self-reported height and weight)',
      },
    ],
    weightPopulation: 'adults',
    lenses: ['cardiovascular', 'diabetes', 'msk'],
    subdomain: null,
  }),
  indicatorRow({
    id: 'adult-obesity',
    title: 'Adults with obesity',
    shortTitle: 'Obesity',
    kind: 'context',
    population: 'residents aged 18 and over',
    definition:
      'Adults with a body mass index of 30 or more, from adjusted self-reported height and weight.',
    numerator: 'Adults of the Active Lives Adult Survey with a body mass index of 30 or more',
    denominator: 'Adults of that survey, aged 18 and over, with height and weight',
    caveats: [RISK_CAVEAT],
    feeds: [{ source: 'ons-local-statistics', key: 'Adult obesity prevalence' }],
    weightPopulation: 'adults',
    lenses: ['cardiovascular', 'diabetes', 'msk'],
    subdomain: null,
  }),
  indicatorRow({
    id: 'obesity-register',
    title: 'Obesity: recorded by GPs',
    shortTitle: 'Obesity (GP register)',
    kind: 'context',
    decimals: 2,
    population: 'registered patients aged 18 and over',
    definition: 'People on the obesity register as a share of those registered with a practice.',
    numerator: 'Patients on the obesity registers of general practices',
    denominator:
      'Patients on the practices’ lists of the ages the register counts: registered patients aged 18 and over',
    caveats: [RISK_CAVEAT, 'Diagnosed and recorded cases only.'],
    feeds: [{ source: 'qof-prevalence', key: 'qof/OB' }],
    aggregate: 'counts',
    lenses: ['cardiovascular', 'diabetes', 'msk'],
    subdomain: null,
  }),
  {
    ...register('stroke', 'STIA', 'Stroke and TIA', 'registered patients of all ages', [
      'cardiovascular',
    ]),
    kind: 'context',
    caveats: [
      'Diagnosed and recorded cases: a low figure may mean unmet need.',
      'Moves with coronary heart disease over ICBs (r = 0.95), so only one of the two is in the score.',
    ],
  },
  indicatorRow({
    id: 'smoking',
    title: 'Adults who smoke',
    shortTitle: 'Smoking',
    kind: 'context',
    population: 'residents aged 18 and over',
    definition: 'Adults who say they smoke, from the Annual Population Survey.',
    numerator: 'Adults surveyed who say that they smoke now',
    denominator: 'Adults surveyed, aged 18 and over (the extract prints the percentage alone)',
    caveats: [RISK_CAVEAT, NO_LIMITS],
    feeds: [
      {
        source: 'ohid-local-extract',
        key: 'Smoking Prevalence in adults (aged 18 and over) - current smokers (APS)',
      },
    ],
    weightPopulation: 'adults',
    lenses: ['cardiovascular', 'diabetes', 'mental'],
    subdomain: null,
  }),
  indicatorRow({
    id: 'smoking-register',
    title: 'Smoking, aged 15 and over: recorded by GPs',
    shortTitle: 'Smoking (GP record)',
    kind: 'context',
    population: 'registered patients aged 15 and over',
    definition: 'Registered patients aged 15 and over recorded as current smokers.',
    numerator: 'Patients aged 15 and over recorded by their practice as current smokers',
    denominator: 'Patients aged 15 and over on the practices’ lists',
    caveats: [RISK_CAVEAT, 'The newest bundled year is 2022/23.'],
    feeds: [{ source: 'ohid-fingertips', key: '91547', sex: 'Persons', age: '15+ yrs' }],
    aggregate: 'counts',
    lenses: ['cardiovascular', 'diabetes'],
    subdomain: null,
  }),
];
