import * as v from 'valibot';
import {
  amount,
  areaCode,
  filledText,
  keyOf,
  oneOf,
  periodIn,
} from '#data-adapters/formats/cell-schema.ts';
import { isoDay, yearAndMonth } from '#data-adapters/formats/period-forms.ts';
import { type RowRules } from '#data-adapters/formats/read-rows.ts';

export const ACTIVITY = {
  referrals: 'Referrals to community services',
  'people-referred': 'People referred to community services',
  'care-contacts': 'Community care contacts',
  'people-contacted': 'People with a community care contact',
  'care-activities': 'Community care activities',
} as const;

/** One measure of one place and month. Below England counts are rounded by the publisher. */
const ActivityRow = v.object({
  period: periodIn(yearAndMonth),
  level: oneOf(['england', 'icb']),
  area_code: areaCode,
  area_name: filledText,
  measure: keyOf(ACTIVITY),
  count: amount,
  age_0_18: amount,
  age_19_64: amount,
  age_65_plus: amount,
});

/** Beds open to rehabilitation in one place on one day. */
const BedsRow = v.object({
  period: periodIn(isoDay),
  level: oneOf(['england', 'icb']),
  area_code: areaCode,
  area_name: filledText,
  community_beds: amount,
  rehab_reablement_recovery_beds: amount,
  post_hospital_rehab: amount,
  stroke_neuro_rehab: amount,
  complex_specialist_rehab: amount,
  mean_length_of_stay_days: amount,
});

const EXPECTED =
  'community services contacts or rehabilitation beds by ICB ' +
  '(a CSV with care contacts by age, or with community_beds columns)';

export const activityRules: RowRules<(typeof ActivityRow)['entries']> = {
  expected: EXPECTED,
  schema: ActivityRow,
  codes: {
    period: 'unknown-period',
    area_code: 'unknown-area',
    count: 'not-a-number',
    age_0_18: 'not-a-number',
    age_19_64: 'not-a-number',
    age_65_plus: 'not-a-number',
  },
};

export const bedsRules: RowRules<(typeof BedsRow)['entries']> = {
  expected: EXPECTED,
  schema: BedsRow,
  codes: {
    period: 'unknown-period',
    area_code: 'unknown-area',
    community_beds: 'not-a-number',
    rehab_reablement_recovery_beds: 'not-a-number',
    post_hospital_rehab: 'not-a-number',
    stroke_neuro_rehab: 'not-a-number',
    complex_specialist_rehab: 'not-a-number',
    mean_length_of_stay_days: 'not-a-number',
  },
};

export type ActivityValues = v.InferOutput<typeof ActivityRow>;
export type BedsValues = v.InferOutput<typeof BedsRow>;
