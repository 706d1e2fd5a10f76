import { type Indicator } from '../indicator.ts';
import { type Lens } from '../lens.ts';
import { indicatorRow, NOT_DIVIDED } from './indicator-row.ts';
import { slug } from './slug.ts';

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
      numerator: 'Adults on the waiting lists of the providers that submitted figures',
      denominator: null,
      noFraction: NOT_DIVIDED,
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
      numerator: 'Adults who have waited over 18 weeks',
      denominator: 'Adults on the waiting lists whose weeks waited are known',
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

/** Two figures for each service line: adults waiting, and the share of them over 18 weeks. */
export const WAITING_INDICATORS: readonly Indicator[] = SERVICE_LINES.flatMap(
  ([key, name, lenses]) => waitingList(key, name, lenses),
);
