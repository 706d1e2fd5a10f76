import * as v from 'valibot';
import {
  amount,
  areaCode,
  filledText,
  keyOf,
  numberOrBlank,
  periodIn,
  share,
} from '#data-adapters/formats/cell-schema.ts';
import { calendarYear } from '#data-adapters/formats/period-forms.ts';
import { type RowRules } from '#data-adapters/formats/read-rows.ts';

/** The index and its domains, and what the average score of each is in. */
export const DOMAINS = {
  'Index of Multiple Deprivation': 'score',
  'Income Deprivation': 'proportion of people',
  'Employment Deprivation': 'proportion of people of working age',
  'Education, Skills and Training Deprivation': 'score',
  'Health Deprivation and Disability': 'score',
  Crime: 'score',
  'Barriers to Housing and Services': 'score',
  'Living Environment Deprivation': 'score',
  'Income Deprivation Affecting Children': 'proportion of children',
  'Income Deprivation Affecting Older People': 'proportion of older people',
} as const;

/** One domain of one district. Ranks run from 1, the most deprived. */
const DeprivationRow = v.object({
  area_code: areaCode,
  area_name: filledText,
  area_type: filledText,
  deprivation_data_year: periodIn(calendarYear),
  index_domain: keyOf(DOMAINS),
  average_rank: amount,
  average_score: numberOrBlank,
  proportion_bottom_decile: share,
});

export const deprivationRules: RowRules<(typeof DeprivationRow)['entries']> = {
  expected:
    'the Indices of Deprivation by district (a CSV with index_domain and average_score columns)',
  schema: DeprivationRow,
  codes: {
    area_code: 'unknown-area',
    deprivation_data_year: 'unknown-period',
    average_rank: 'not-a-number',
    average_score: 'not-a-number',
    proportion_bottom_decile: 'not-a-number',
  },
};
