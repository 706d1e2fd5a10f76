import * as v from 'valibot';
import {
  amount,
  areaCode,
  filledText,
  odsCode,
  oneOf,
  periodIn,
} from '#data-adapters/formats/cell-schema.ts';
import { monthToMonth, yearAndMonth } from '#data-adapters/formats/period-forms.ts';
import { type RowRules } from '#data-adapters/formats/read-rows.ts';

/** Days are full-time equivalent; `absence_pct` is rounded to 2 places. */
const days = {
  period: periodIn((text) => yearAndMonth(text) ?? monthToMonth(text)),
  fte_days_lost: amount,
  fte_days_available: amount,
  absence_pct: amount,
};

/** A month or a year of one ICB. */
const SicknessByIcbRow = v.object({
  ...days,
  area_code: areaCode,
  area_name: filledText,
  level: oneOf(['icb', 'nhs-region', 'england']),
});

/** A year of one organisation that employs staff. */
const SicknessByOrganisationRow = v.object({
  ...days,
  org_code: odsCode,
  org_name: filledText,
  org_type: filledText,
});

const codes = {
  period: 'unknown-period',
  fte_days_lost: 'not-a-number',
  fte_days_available: 'not-a-number',
  absence_pct: 'not-a-number',
} as const;

const EXPECTED =
  'NHS staff sickness absence by ICB or organisation ' +
  '(a CSV with fte_days_lost and fte_days_available columns)';

export const sicknessByIcbRules: RowRules<(typeof SicknessByIcbRow)['entries']> = {
  expected: EXPECTED,
  schema: SicknessByIcbRow,
  codes: { ...codes, area_code: 'unknown-area' },
};

export const sicknessByOrganisationRules: RowRules<(typeof SicknessByOrganisationRow)['entries']> =
  {
    expected: EXPECTED,
    schema: SicknessByOrganisationRow,
    codes: { ...codes, org_code: 'unknown-area' },
  };

export type SicknessByIcb = v.InferOutput<typeof SicknessByIcbRow>;
export type SicknessByOrganisation = v.InferOutput<typeof SicknessByOrganisationRow>;
