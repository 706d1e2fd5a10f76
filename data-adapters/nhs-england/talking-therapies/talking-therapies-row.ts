import * as v from 'valibot';
import {
  amountOrMark,
  areaCode,
  filledText,
  oneOf,
  periodIn,
} from '#data-adapters/formats/cell-schema.ts';
import { financialYear } from '#data-adapters/formats/period-forms.ts';
import { type RowRules } from '#data-adapters/formats/read-rows.ts';

export const MEASURES = {
  referrals_received: 'Referrals received',
  finished_course_treatment: 'Finished a course of treatment',
  at_caseness: 'Finished a course of treatment, above the clinical threshold at its start',
  not_at_caseness: 'Finished a course of treatment, below the clinical threshold at its start',
  recovery: 'Moved to recovery',
  reliable_recovery: 'Reliable recovery',
  improvement: 'Reliable improvement',
  deterioration: 'Reliable deterioration',
  no_reliable_change: 'No reliable change',
} as const;
export type Measure = keyof typeof MEASURES;

function isMeasure(text: string): text is Measure {
  return Object.hasOwn(MEASURES, text);
}

/**
 * One measure of one place and year. Counts are people, rounded to 5 below England; percentages are
 * whole below England. A blank value is suppressed.
 */
const TalkingTherapiesRow = v.object({
  period: periodIn(financialYear),
  level: oneOf(['england', 'nhs-region', 'icb']),
  area_code: areaCode,
  area_name: filledText,
  measure: v.pipe(filledText, v.guard(isMeasure, 'The measure is not one this reader knows')),
  statistic: oneOf(['count', 'percentage']),
  value: amountOrMark,
  status: oneOf(['published', 'suppressed']),
});

export const talkingTherapiesRules: RowRules<(typeof TalkingTherapiesRow)['entries']> = {
  expected:
    'NHS Talking Therapies figures by ICB (a CSV with measure, statistic, value and status columns)',
  schema: TalkingTherapiesRow,
  codes: { period: 'unknown-period', area_code: 'unknown-area', value: 'not-a-number' },
};

export type TalkingTherapiesValues = v.InferOutput<typeof TalkingTherapiesRow>;
