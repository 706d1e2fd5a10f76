import * as v from 'valibot';
import { amount, filledText, odsCode, periodIn } from '#data-adapters/formats/cell-schema.ts';
import { endOfMonth } from '#data-adapters/formats/period-forms.ts';
import { type RowRules } from '#data-adapters/formats/read-rows.ts';

/** The professions the file counts, as it names them, and the ids used here. */
export const PROFESSIONS = {
  Dietitian: 'dietitian',
  'Occupational therapist': 'occupational-therapist',
  Paramedic: 'paramedic',
  Physiotherapist: 'physiotherapist',
  Podiatrist: 'podiatrist',
} as const;
export type PrimaryCareProfession = keyof typeof PROFESSIONS;

function isProfession(text: string): text is PrimaryCareProfession {
  return Object.hasOwn(PROFESSIONS, text);
}

/** One profession in one ICB at one census. The ICB has an NHS code only. */
const PrimaryCareAhpRow = v.object({
  census: periodIn(endOfMonth),
  icb_ods_code: odsCode,
  icb_name: filledText,
  profession: v.pipe(
    filledText,
    v.guard(isProfession, 'The profession is not one this file counts'),
  ),
  fte: amount,
  headcount_unique_ids: amount,
});

export const primaryCareAhpRules: RowRules<(typeof PrimaryCareAhpRow)['entries']> = {
  expected:
    'AHP full-time equivalents in primary care networks by ICB ' +
    '(a CSV with census, profession and fte columns)',
  schema: PrimaryCareAhpRow,
  codes: {
    census: 'unknown-period',
    icb_ods_code: 'unknown-area',
    fte: 'not-a-number',
    headcount_unique_ids: 'not-a-number',
  },
};
