import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { indicatorRow, NOT_DIVIDED } from './indicator-row.ts';
import { slug } from './slug.ts';
import { WAITING_INDICATORS } from './waiting-indicators.ts';

const EVERY_LENS: readonly Lens[] = ['all', 'cardiovascular', 'mental', 'diabetes', 'msk'];

/** The AHP professions with full-time equivalents by ICB in primary care networks. */
const PRIMARY_CARE_PROFESSIONS = [
  ['physiotherapist', 'Physiotherapists'],
  ['paramedic', 'Paramedics'],
  ['occupational-therapist', 'Occupational therapists'],
  ['dietitian', 'Dietitians'],
  ['podiatrist', 'Podiatrists'],
] as const;

function primaryCare(key: string, name: string): Indicator {
  return indicatorRow({
    id: `primary-care-${slug(name)}`,
    title: `${name} in primary care networks`,
    shortTitle: name,
    kind: 'provision',
    unit: 'WTE',
    decimals: 1,
    polarity: 'no-judgement',
    scale: 'count',
    population: 'staff of primary care networks',
    definition: `Whole-time equivalent ${name.toLowerCase()} working in primary care networks (37.5 hours a week is 1).`,
    numerator: `Whole-time equivalents of ${name.toLowerCase()} in the networks’ staff records`,
    denominator: null,
    noFraction: NOT_DIVIDED,
    caveats: [
      'Primary care networks only: most AHPs work in trusts and community services.',
      'Counted in September 2022, before many of the posts were filled.',
    ],
    feeds: [{ source: 'primary-care-ahp', key: `primary-care-ahp/${key}` }],
    aggregate: 'sum',
    lenses: EVERY_LENS,
    subdomain: null,
  });
}

/** Staff, waits and activity: what is provided. None of it is need. */
export const SUPPLY_INDICATORS: readonly Indicator[] = [
  indicatorRow({
    id: 'primary-care-ahps',
    title: 'AHPs in primary care networks',
    shortTitle: 'Primary-care AHPs',
    kind: 'provision',
    unit: 'WTE',
    polarity: 'no-judgement',
    scale: 'count',
    population: 'staff of primary care networks',
    definition:
      'Whole-time equivalent physiotherapists, paramedics, occupational therapists, dietitians and podiatrists in primary care networks, added up here.',
    numerator: 'Whole-time equivalents of the five professions in the networks’ staff records',
    denominator: null,
    noFraction: NOT_DIVIDED,
    caveats: [
      'Primary care networks only: most AHPs work in trusts and community services.',
      'Professions with no row for a place are not counted: a lower bound.',
    ],
    feeds: [],
    sumOf: PRIMARY_CARE_PROFESSIONS.map(([, name]) => `primary-care-${slug(name)}`),
    aggregate: 'sum',
    lenses: EVERY_LENS,
    subdomain: null,
  }),
  ...PRIMARY_CARE_PROFESSIONS.map(([key, name]) => primaryCare(key, name)),
  ...WAITING_INDICATORS,
  indicatorRow({
    id: 'talking-therapies-referrals',
    title: 'Referrals to NHS Talking Therapies',
    shortTitle: 'Talking Therapies referrals',
    kind: 'supply',
    unit: 'referrals',
    decimals: 0,
    polarity: 'no-judgement',
    scale: 'count',
    population: 'people referred',
    definition: 'Referrals received by NHS Talking Therapies in the year.',
    numerator: 'Referrals received in the year',
    denominator: null,
    noFraction: NOT_DIVIDED,
    caveats: ['Rounded to 5 by the publisher.'],
    feeds: [{ source: 'talking-therapies', key: 'talking-therapies/referrals_received' }],
    aggregate: 'sum',
    lenses: ['mental'],
    subdomain: null,
  }),
  indicatorRow({
    id: 'talking-therapies-recovery',
    title: 'Recovery in NHS Talking Therapies',
    shortTitle: 'Talking Therapies recovery',
    kind: 'supply',
    polarity: 'high-is-good',
    population: 'people who finished a course of treatment',
    definition:
      'Of people who were unwell at the start and finished a course, the share who recovered.',
    numerator:
      'People who finished a course above the clinical threshold at its start and moved to recovery',
    denominator:
      'People who finished a course of treatment, without those below the clinical threshold at its start',
    caveats: ['A result of a service, not a measure of need.'],
    feeds: [{ source: 'talking-therapies', key: 'talking-therapies/recovery/percentage' }],
    aggregate: 'none',
    lenses: ['mental'],
    subdomain: null,
  }),
  indicatorRow({
    id: 'nhs-staff-sickness',
    title: 'Sickness absence of NHS staff',
    shortTitle: 'NHS staff sickness',
    kind: 'context',
    decimals: 2,
    population: 'staff of NHS employers in the area',
    definition:
      'Full-time-equivalent days lost to sickness as a share of days available, all NHS staff.',
    numerator: 'Full-time-equivalent days lost to sickness by staff of NHS employers',
    denominator: 'Full-time-equivalent days available',
    caveats: ['The NHS as an employer: neither residents nor AHPs alone.'],
    feeds: [{ source: 'sickness-absence', key: 'sickness-absence' }],
    aggregate: 'ratio',
    lenses: EVERY_LENS,
    subdomain: null,
  }),
];
