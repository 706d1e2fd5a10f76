import * as v from 'valibot';
import {
  amount,
  areaCode,
  filledText,
  oneOf,
  periodIn,
} from '#data-adapters/formats/cell-schema.ts';
import { financialYear } from '#data-adapters/formats/period-forms.ts';
import { type RowRules } from '#data-adapters/formats/read-rows.ts';

/** One disease register of one place. Counts are people; `prevalence_pct` is rounded to 2 places. */
const QofPrevalenceRow = v.object({
  period: periodIn(financialYear),
  level: oneOf(['england', 'icb', 'nhs-region']),
  area_code: areaCode,
  area_name: filledText,
  register: v.pipe(
    filledText,
    v.regex(/^[A-Z]{2,5}$/, 'The register has no code of capital letters'),
  ),
  register_name: filledText,
  register_count: amount,
  list_size_denominator: amount,
  prevalence_pct: amount,
});

export const qofPrevalenceRules: RowRules<(typeof QofPrevalenceRow)['entries']> = {
  expected:
    'QOF disease registers by ICB (a CSV with register_count and list_size_denominator columns)',
  schema: QofPrevalenceRow,
  codes: {
    period: 'unknown-period',
    area_code: 'unknown-area',
    register_count: 'not-a-number',
    list_size_denominator: 'not-a-number',
    prevalence_pct: 'not-a-number',
  },
};

export type QofPrevalenceValues = v.InferOutput<typeof QofPrevalenceRow>;

/** Ages that a register counts, where it does not count everybody on the list (QOF 2024/25). */
export const REGISTER_AGES: Readonly<Record<string, string>> = {
  AST: '6+',
  CKD: '18+',
  DEP: '18+',
  DM: '17+',
  EP: '18+',
  NDH: '18+',
  OB: '18+',
  OST: '50+',
  RA: '16+',
};
