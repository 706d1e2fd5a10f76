import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { indicatorRow } from './indicator-row.ts';

const EVERY_LENS: readonly Lens[] = ['all', 'cardiovascular', 'mental', 'diabetes', 'msk'];

/** The AHP professions with full-time equivalents by ICB in primary care networks. */
const PRIMARY_CARE_PROFESSIONS = [
  ['physiotherapist', 'Physiotherapists'],
  ['paramedic', 'Paramedics'],
  ['occupational-therapist', 'Occupational therapists'],
  ['dietitian', 'Dietitians'],
  ['podiatrist', 'Podiatrists'],
] as const;

/** Adult community service lines that AHPs lead or share, and the lenses they serve. */
const SERVICE_LINES: readonly (readonly [key: string, name: string, lenses: readonly Lens[]])[] = [
  ['Musculoskeletal service', 'Musculoskeletal service', ['msk']],
  ['Therapy interventions: Physiotherapy', 'Physiotherapy', ['msk', 'cardiovascular']],
  ['Therapy interventions: Occupational therapy', 'Occupational therapy', ['msk', 'mental']],
  ['Therapy interventions: Dietetics', 'Dietetics', ['diabetes', 'cardiovascular']],
  ['Therapy interventions: Orthotics', 'Orthotics', ['msk', 'diabetes']],
  ['Therapy interventions: Speech and language', 'Speech and language therapy', ['cardiovascular']],
  ['Podiatry and podiatric surgery', 'Podiatry', ['diabetes', 'msk']],
  [
    'Rehabilitation services (integrated)',
    'Rehabilitation (integrated)',
    ['msk', 'cardiovascular'],
  ],
  ['Neurorehabilitation (multi-disciplinary)', 'Neurorehabilitation', ['cardiovascular']],
  ['Wheelchair, orthotics, prosthetics and equipment', 'Wheelchairs and equipment', ['msk']],
  ['Nursing and Therapy support for LTCs: Diabetes', 'Diabetes support', ['diabetes']],
  ['Nursing and Therapy support for LTCs: Stroke', 'Stroke support', ['cardiovascular']],
  [
    'Nursing and Therapy support for LTCs: Heart failure',
    'Heart failure support',
    ['cardiovascular'],
  ],
  ['Weight management and obesity services', 'Weight management', ['diabetes', 'cardiovascular']],
  ['Rehabilitation bed-based care', 'Rehabilitation in beds', ['msk', 'cardiovascular']],
  ['Nursing and Therapy support for LTCs: Falls', 'Falls support', ['msk']],
  ['Nursing and Therapy support for LTCs: Respiratory/COPD', 'Respiratory support', []],
  ['Nursing and Therapy support for LTCs: Lymphoedema', 'Lymphoedema support', []],
  ['Nursing and Therapy support for LTCs: MS', 'Multiple sclerosis support', []],
  ['Nursing and Therapy support for LTCs: MND', 'Motor neurone disease support', []],
  ['Intermediate care and reablement', 'Intermediate care and reablement', []],
  ['Urgent Community Response/Rapid Response team', 'Urgent community response', []],
];

export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

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

function waitingList(key: string, name: string, lenses: readonly Lens[]): Indicator[] {
  const common = {
    kind: 'supply',
    polarity: 'no-judgement',
    lenses: ['all', ...lenses],
    subdomain: null,
  } as const;
  const caveat = 'A queue, not capacity. Providers that did not submit are missing, not empty.';
  return [
    indicatorRow({
      ...common,
      id: `waiting-${slug(name)}`,
      title: `${name}: adults waiting`,
      shortTitle: `${name}, waiting`,
      unit: 'people',
      decimals: 0,
      scale: 'count',
      population: 'adults on the waiting list',
      definition: `Adults waiting for ${name.toLowerCase()} in community health services.`,
      caveats: [caveat],
      feeds: [
        { source: 'community-waits', key: `community-waits/${slug(key)}/waiting`, age: 'Adults' },
      ],
      aggregate: 'sum',
    }),
    indicatorRow({
      ...common,
      id: `waiting-over-18-weeks-${slug(name)}`,
      title: `${name}: adults waiting over 18 weeks`,
      shortTitle: `${name}, over 18 weeks`,
      population: 'adults waiting whose wait is known',
      definition: `Of adults waiting for ${name.toLowerCase()} whose wait is known, the share waiting over 18 weeks.`,
      caveats: [caveat],
      feeds: [
        {
          source: 'community-waits',
          key: `community-waits/${slug(key)}/over-18-weeks`,
          age: 'Adults',
        },
      ],
      aggregate: 'counts',
    }),
  ];
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
  ...SERVICE_LINES.flatMap(([key, name, lenses]) => waitingList(key, name, lenses)),
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
    caveats: ['The NHS as an employer: neither residents nor AHPs alone.'],
    feeds: [{ source: 'sickness-absence', key: 'sickness-absence' }],
    aggregate: 'ratio',
    lenses: EVERY_LENS,
    subdomain: null,
  }),
];
