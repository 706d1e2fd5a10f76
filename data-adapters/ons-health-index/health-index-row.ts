import * as v from 'valibot';
import { amount, areaCode, filledText, periodIn } from '#data-adapters/formats/cell-schema.ts';
import { calendarYear } from '#data-adapters/formats/period-forms.ts';
import { type RowRules } from '#data-adapters/formats/read-rows.ts';

/** One indicator of one ICB and calendar year: an index score, England in 2015 being 100. */
const HealthIndexRow = v.object({
  icb22_code: areaCode,
  icb22_name: filledText,
  year: periodIn(calendarYear),
  indicator: v.pipe(
    filledText,
    v.regex(/^[a-z]+(_[a-z]+)*$/, 'The indicator is not words joined by underscores'),
  ),
  value: amount,
});

export const healthIndexRules: RowRules<(typeof HealthIndexRow)['entries']> = {
  expected:
    'ONS Health Index scores by ICB (a CSV with icb22_code, year, indicator and value columns)',
  schema: HealthIndexRow,
  codes: { icb22_code: 'unknown-area', year: 'unknown-period', value: 'not-a-number' },
};
