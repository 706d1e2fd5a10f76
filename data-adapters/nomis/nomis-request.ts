import { type SourceRequest } from '#data-adapters/ask/upstream.ts';
import { APS_DATASET, MEASURE_CODES, MEASURES, type NomisVariable } from './nomis-codes.ts';

/** The most rows Nomis gives a guest at once. */
export const PAGE_ROWS = 25_000;

/** Longer addresses are not sent: servers on the way cut them off. */
export const LONGEST_PATH = 1_900;

export interface NomisQuery {
  /** Codes joined by commas: GSS codes, Nomis ids, `2092957699TYPE424`, `MAKE|name|code;code`. */
  readonly geography: string;
  /** `latest`, `latestMINUS4`, `latestMINUS8-latest`, or a list. */
  readonly date: string;
  readonly variables: readonly NomisVariable[];
  /** First row wanted, from 0. */
  readonly offset?: number;
  /** What is asked, as a reader follows it. */
  readonly about: string;
}

const COLUMNS = [
  'DATE',
  'DATE_NAME',
  'GEOGRAPHY_NAME',
  'GEOGRAPHY_CODE',
  'GEOGRAPHY_TYPE',
  'VARIABLE',
  'VARIABLE_NAME',
  'MEASURES',
  'MEASURES_NAME',
  'OBS_VALUE',
  'OBS_STATUS',
  'OBS_STATUS_NAME',
  'RECORD_OFFSET',
  'RECORD_COUNT',
];

/** Rates of the Annual Population Survey with numerator, denominator and confidence, as CSV. */
export function nomisRequest(query: NomisQuery): SourceRequest {
  const offset = query.offset ?? 0;
  const parameters = [
    `geography=${encodeList(query.geography)}`,
    `date=${encodeList(query.date)}`,
    `variable=${query.variables.join(',')}`,
    `measures=${MEASURES.map((measure) => MEASURE_CODES[measure]).join(',')}`,
    `select=${COLUMNS.join(',')}`,
    ...(offset > 0 ? [`recordOffset=${offset}`] : []),
  ];
  return {
    upstream: 'nomis',
    path: `dataset/${APS_DATASET}.data.csv?${parameters.join('&')}`,
    expects: 'csv',
    about: query.about,
  };
}

/** A list of the codes of a dimension: `geography/TYPE`, `geography/2092957699TYPE424`. */
export function codeListRequest(list: string, about: string): SourceRequest {
  return {
    upstream: 'nomis',
    path: `dataset/${APS_DATASET}/${list}.def.sdmx.json`,
    expects: 'json',
    about,
  };
}

/**
 * The same quarter of several years, newest first, as Nomis counts quarters back: `latest`,
 * `latestMINUS4` … Points nearer than a year overlap, because each speaks for twelve months.
 */
export function sameQuarterDates(years: number): string {
  return Array.from({ length: Math.max(1, years) }, (_, i) =>
    i === 0 ? 'latest' : `latestMINUS${4 * i}`,
  ).join(',');
}

/** Commas part the items; all else is encoded. */
function encodeList(list: string): string {
  return list.split(',').map(encodeURIComponent).join(',');
}
