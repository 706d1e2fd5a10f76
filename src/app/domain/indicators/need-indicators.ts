import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { register } from './gp-register.ts';
import { healthIndex } from './health-index-score.ts';
import { indicatorRow } from './indicator-row.ts';
import { SURVEY_CAVEAT } from './survey-caveat.ts';
import { wellbeing } from './wellbeing-average.ts';

const EVERY_LENS: readonly Lens[] = ['all', 'cardiovascular', 'mental', 'diabetes', 'msk'];

function healthyLife(sex: 'Male' | 'Female'): Indicator {
  const people = sex === 'Male' ? 'men' : 'women';
  return indicatorRow({
    id: `healthy-life-expectancy-${sex.toLowerCase()}`,
    title: `Healthy life expectancy at birth, ${people}`,
    shortTitle: `Healthy life, ${people}`,
    kind: 'need',
    unit: 'years',
    polarity: 'high-is-good',
    scale: 'years',
    population: people,
    definition: `Years a newborn ${sex === 'Male' ? 'boy' : 'girl'} could expect to live in good health at today's rates.`,
    numerator: 'Years lived in good health by the people of a life table, added up over all ages',
    denominator: 'People of the life table at birth',
    caveats: [
      'Cannot be averaged over places, so there is none for integrated care boards.',
      'Good health is what people say of themselves. Since the survey shrank, ONS estimates it for councils by a model (an interim method).',
    ],
    feeds: [{ source: 'ons-local-statistics', key: `${sex} healthy life expectancy` }],
    aggregate: 'none',
    lenses: EVERY_LENS,
    subdomain: 'outcome',
    weight: 0.5,
  });
}

const ALL_AGES = 'registered patients of all ages';
const ADULTS = 'registered patients aged 18 and over';

export const NEED_INDICATORS: readonly Indicator[] = [
  indicatorRow({
    id: 'inactivity-rate',
    title: 'Economically inactive',
    shortTitle: 'Inactive',
    kind: 'need',
    population: 'residents aged 16 to 64',
    definition:
      'Share of residents aged 16 to 64 neither in work nor looking for it, for any reason: study, caring, illness, early retirement.',
    numerator:
      'People aged 16 to 64 not in work who have not looked for it in the last four weeks or cannot start in the next two',
    denominator: 'People aged 16 to 64: in work, unemployed and inactive together',
    caveats: [
      SURVEY_CAVEAT,
      'All reasons together: it does not say that ill health is the reason.',
    ],
    feeds: [{ source: 'ons-local-statistics', key: 'Economically inactive' }],
    weightPopulation: 'working-age',
    lenses: EVERY_LENS,
    subdomain: 'work',
    weight: 0.5,
    survey: true,
  }),
  indicatorRow({
    id: 'long-term-sick-16-64',
    title: 'Inactive through long-term sickness, share of working-age residents',
    shortTitle: 'Long-term sick, of 16 to 64',
    kind: 'need',
    population: 'residents aged 16 to 64',
    definition:
      'The inactivity rate multiplied by the share of inactive people who are long-term sick. Derived here from two ONS series.',
    numerator:
      'People aged 16 to 64 inactive because of health problems lasting longer than 12 months (worked out here)',
    denominator: 'People aged 16 to 64: in work, unemployed and inactive together',
    caveats: [
      'Derived, not published: from the inactivity rate and a series ONS has since withdrawn.',
      'The withdrawn series has no limits: those shown are approximate, from the effective sample of the inactivity rate.',
    ],
    feeds: [],
    derivedFrom: ['inactivity-rate', 'long-term-sick-share-of-inactive'],
    weightPopulation: 'working-age',
    lenses: EVERY_LENS,
    subdomain: 'work',
    survey: true,
  }),
  {
    ...register('depression', 'DEP', 'Depression', ADULTS, ['all', 'mental']),
    feeds: [
      { source: 'qof-prevalence', key: 'qof/DEP' },
      { source: 'ohid-local-extract', key: 'Depression: QOF prevalence' },
    ],
  },
  register('severe-mental-illness', 'MH', 'Severe mental illness', ALL_AGES, ['all', 'mental']),
  register('diabetes', 'DM', 'Diabetes', 'registered patients aged 17 and over', [
    'all',
    'diabetes',
  ]),
  register('coronary-heart-disease', 'CHD', 'Coronary heart disease', ALL_AGES, [
    'all',
    'cardiovascular',
  ]),
  // Hypertension and rheumatoid arthritis registers move together over ICBs (r = 0.94), so only one
  // of the two enters the lens of all conditions.
  register('hypertension', 'HYP', 'Hypertension', ALL_AGES, ['cardiovascular']),
  register('heart-failure', 'HF', 'Heart failure', ALL_AGES, ['all', 'cardiovascular']),
  register(
    'rheumatoid-arthritis',
    'RA',
    'Rheumatoid arthritis',
    'registered patients aged 16 and over',
    ['all', 'msk'],
  ),
  healthIndex(
    'musculoskeletal_conditions',
    'Musculoskeletal conditions',
    'the prevalence of musculoskeletal conditions',
    'burden',
    ['msk'],
  ),
  healthIndex(
    'mental_health_conditions',
    'Mental health conditions',
    'the prevalence of mental health conditions',
    'burden',
    ['mental'],
  ),
  healthIndex('diabetes', 'Diabetes', 'the prevalence of diabetes', 'burden', ['diabetes']),
  healthIndex(
    'cardiovascular_conditions',
    'Cardiovascular conditions',
    'the prevalence of cardiovascular conditions',
    'burden',
    ['cardiovascular'],
  ),
  healthIndex('disability', 'Disability', 'disability that limits daily life', 'outcome', [
    'msk',
    'diabetes',
    'cardiovascular',
  ]),
  healthIndex(
    'avoidable_mortality',
    'Avoidable mortality',
    'deaths that care or prevention could have avoided',
    'outcome',
    ['cardiovascular', 'diabetes'],
  ),
  healthIndex('suicides', 'Suicides', 'deaths by suicide', 'outcome', ['mental'], 0.5),
  healthIndex(
    'self_harm',
    'Self-harm',
    'hospital admissions for self-harm',
    'outcome',
    ['mental'],
    0.5,
  ),
  indicatorRow({
    id: 'preventable-cardiovascular-mortality',
    title: 'Preventable early deaths from cardiovascular disease',
    shortTitle: 'Preventable CVD deaths',
    kind: 'need',
    unit: 'per 100,000',
    scale: 'rate',
    population: 'residents under 75',
    definition:
      'Deaths under 75 from cardiovascular disease thought preventable, age-standardised, per 100,000.',
    numerator:
      'Deaths under 75 from cardiovascular disease considered preventable, by age band, in three years',
    denominator:
      'Residents under 75, by age band; the rates of the bands are weighted to a standard population, which the file does not name',
    caveats: [
      'An age-standardised rate cannot be averaged, so there is none for integrated care boards.',
    ],
    feeds: [
      { source: 'ons-local-statistics', key: 'Preventable cardiovascular mortality (England)' },
    ],
    aggregate: 'none',
    lenses: ['all', 'cardiovascular'],
    subdomain: 'outcome',
  }),
  healthyLife('Male'),
  healthyLife('Female'),
  wellbeing(
    'wellbeing-anxiety',
    'Anxiety',
    'Anxiety yesterday, average score',
    ['not at all anxious', 'completely anxious'],
    false,
  ),
  wellbeing('wellbeing-satisfaction', 'Satisfaction', 'Life satisfaction, average score', [
    'not at all satisfied',
    'completely satisfied',
  ]),
  wellbeing('wellbeing-happiness', 'Happiness', 'Happiness yesterday, average score', [
    'not at all happy',
    'completely happy',
  ]),
];
