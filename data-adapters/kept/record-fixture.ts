import { type LiveIndicator } from '#data-adapters/snapshot/live-tables.ts';
import { type KeptRecord } from './collections.ts';

/** An accepted extract for specs, saved at noon. */
export function makeExtract(
  id: string,
  change: Readonly<Record<string, unknown>> = {},
): KeptRecord<'extracts'> {
  return {
    id,
    revision: 1,
    savedAt: '2026-11-25T12:00:00.000Z',
    title: `Extract ${id}`,
    ...change,
  };
}

/** An indicator of Fingertips that a person added, for specs. */
export function makeLiveIndicator(): LiveIndicator {
  const feed = { source: 'ohid-fingertips', key: '1', sex: 'Persons', age: '18+ yrs' } as const;
  return {
    indicator: {
      id: 'fingertips-1',
      title: 'Back pain',
      shortTitle: 'Back pain',
      kind: 'need',
      unit: '%',
      decimals: 1,
      polarity: 'low-is-good',
      scale: 'proportion',
      population: 'adults',
      definition: 'Adults with back pain.',
      numerator: null,
      denominator: null,
      noFraction: 'Not told.',
      caveats: [],
      feeds: [feed],
      aggregate: 'none',
      weightPopulation: 'all',
      lenses: ['all', 'msk'],
      subdomain: 'burden',
      weight: 1,
      survey: false,
      withdrawn: false,
    },
    live: { indicator: 'fingertips-1', feed, months: null, levels: ['utla'], note: '' },
  };
}
