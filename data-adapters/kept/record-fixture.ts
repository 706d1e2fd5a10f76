import { type LiveIndicator } from '#data-adapters/snapshot/live-tables.ts';
import { type KeptRecord } from './collections.ts';

/** An accepted extract for specs, saved at noon; its table is empty. */
export function makeExtract(
  id: string,
  change: Readonly<Record<string, unknown>> = {},
): KeptRecord<'extracts'> {
  const title = `Extract ${id}`;
  return {
    id,
    revision: 1,
    savedAt: '2026-11-25T12:00:00.000Z',
    version: 1,
    title,
    file: 'extract.csv',
    mapping: MAPPING,
    slice: { indicator: '', sex: '', age: '', unit: '', category: null },
    citation: { document: 'JSNA', page: '1', url: 'https://example.org/', date: '2026-03-01' },
    definition: {
      title,
      kind: 'context',
      unit: 'per 100',
      decimals: 1,
      polarity: 'no-judgement',
      scale: 'rate',
      population: 'Residents',
      definition: '',
      caveats: [],
      lenses: ['all'],
      subdomain: null,
    },
    aggregate: 'none',
    comparesWith: null,
    table: {
      indicator: `local-${id}`,
      areas: [],
      periods: [],
      value: [],
      reasons: {},
      notes: {},
      derived: {},
    },
    leftOut: 0,
    accepted: '2026-11-25T12:00:00.000Z',
    ...change,
  };
}

const MAPPING: KeptRecord<'extracts'>['mapping'] = {
  version: 2,
  sheet: '',
  range: 'A1:C3',
  headerRows: 1,
  labels: { areaName: { at: 'A', name: 'Area' }, period: { at: 'B', name: 'Year' } },
  figures: [{ says: {}, value: { at: 'C', name: 'Rate' } }],
  fixed: {},
  fillDown: [],
  categoryType: '',
  suppression: {},
  valuesAre: 'as-written',
  datesAre: 'day',
  serialDates: false,
  areas: { corrections: {} },
};

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
