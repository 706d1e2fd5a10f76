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
