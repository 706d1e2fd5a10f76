import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { indicatorRow } from './indicator-row.ts';

const EVERY_LENS: readonly Lens[] = ['all', 'cardiovascular', 'mental', 'diabetes', 'msk'];
const SURVEY_CAVEAT =
  'A survey estimate: local figures carry their precision band, and only intervals that do not overlap show a change.';

/** A disease register of the Quality and Outcomes Framework: counts, so a Wilson interval. */
export function register(
  id: string,
  key: string,
  condition: string,
  population: string,
  lenses: readonly Lens[],
): Indicator {
  return indicatorRow({
    id,
    title: `${condition}: recorded by GPs`,
    shortTitle: condition,
    kind: 'need',
    decimals: 2,
    population,
    definition: `People on the ${condition.toLowerCase()} register as a share of ${population}.`,
    caveats: ['Diagnosed and recorded cases: a low figure may mean unmet need.'],
    feeds: [{ source: 'qof-prevalence', key: `qof/${key}` }],
    aggregate: 'counts',
    lenses,
    subdomain: 'burden',
  });
}

/** A score of the ONS Health Index: England 2015 = 100, higher is better, no limits. */
function healthIndex(
  key: string,
  name: string,
  what: string,
  subdomain: 'burden' | 'outcome',
  lenses: readonly Lens[],
  weight = 1,
): Indicator {
  return indicatorRow({
    id: `health-index-${key.replaceAll('_', '-')}`,
    title: `${name}: Health Index score (higher is better)`,
    shortTitle: `${name} (index)`,
    kind: 'need',
    unit: '',
    polarity: 'high-is-good',
    scale: 'index',
    population: 'residents',
    definition: `ONS Health Index score for ${what}. England in 2015 is 100; higher is better.`,
    caveats: [
      'An index, not a percentage: ratios of its points are rough and tend to understate differences.',
      'No limits are published, so no sampling error is drawn for it.',
    ],
    feeds: [{ source: 'ons-health-index', key }],
    lenses: ['all', ...lenses],
    subdomain,
    weight,
  });
}

function wellbeing(id: string, key: string, title: string, highIsGood: boolean): Indicator {
  return indicatorRow({
    id,
    title,
    shortTitle: title.replace(', average score', ''),
    kind: 'need',
    unit: '',
    decimals: 2,
    polarity: highIsGood ? 'high-is-good' : 'low-is-good',
    scale: 'mean',
    population: 'residents aged 16 and over',
    definition: `${title} out of 10, from the Annual Population Survey.`,
    caveats: [SURVEY_CAVEAT],
    feeds: [{ source: 'ons-local-statistics', key }],
    weightPopulation: 'adults',
    lenses: ['all', 'mental'],
    subdomain: 'outcome',
    survey: true,
  });
}

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
    caveats: ['Cannot be averaged over places, so there is none for integrated care boards.'],
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
  wellbeing('wellbeing-anxiety', 'Anxiety', 'Anxiety yesterday, average score', false),
  wellbeing('wellbeing-satisfaction', 'Satisfaction', 'Life satisfaction, average score', true),
  wellbeing('wellbeing-happiness', 'Happiness', 'Happiness yesterday, average score', true),
];
