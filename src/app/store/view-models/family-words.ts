import { numberText } from '#app/domain/figure-text.ts';
import { periodLabel } from '#app/domain/period.ts';
import { GRADE_NAMES } from '#app/domain/service-lists.ts';
import { type Verified } from '#app/domain/service.ts';
import { VERIFIED_WORDS, verifiedState } from '#app/domain/verification.ts';
import { type Bounds, type ServingService } from '#app/statistics/register-provision.ts';
import { type ServiceShare } from '#app/statistics/service-share.ts';
import { staffBounds } from '#app/statistics/staff-bounds.ts';

/** One service behind a cell, in words. */
export interface WhyService {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly share: string;
  readonly wte: string;
  readonly capacity: string;
  readonly wait: string;
  readonly verified: string;
  readonly grade: string;
}

/** The day of an ISO date: `25 November 2026`. */
export function dayText(date: string): string {
  return periodLabel({ start: date, months: 0 });
}

/** `2.0 to 4.0 WTE`, `at least 2.0 WTE`, or that nothing is recorded. */
export function boundsText(bounds: Bounds | null, unit: string, decimals = 1): string {
  if (bounds === null) return 'not recorded';
  const { lower, upper } = bounds;
  const text = (value: number) => numberText(value, decimals);
  if (upper === null) return `at least ${text(lower)} ${unit}`;
  return lower === upper ? `${text(lower)} ${unit}` : `${text(lower)} to ${text(upper)} ${unit}`;
}

export function shareWords({ lower, upper }: ServiceShare): string {
  const percent = (share: number) => `${numberText(100 * share, 0)}%`;
  if (lower < upper) return `not stated: ${percent(lower)} to ${percent(upper)}`;
  return lower === 1 ? 'all of it' : percent(lower);
}

/** `25 October 2026 by AHP lead (verified within 6 months)`, or that it never was. */
export function verifiedWords(verified: Verified | null, today: string): string {
  const state = VERIFIED_WORDS[verifiedState(verified, today)];
  return verified === null ? state : `${dayText(verified.on)} by ${verified.byRole} (${state})`;
}

export function serviceLine({ service, ...share }: ServingService, today: string): WhyService {
  const { id, name, provider, staff, capacity, medianWaitWeeks, verified, quality } = service;
  return {
    id,
    name,
    provider: provider.name,
    share: shareWords(share),
    wte: boundsText(staffBounds(staff), 'WTE'),
    capacity: capacity === null ? 'not recorded' : `${numberText(capacity, 0)} people a year`,
    wait: waitWords(medianWaitWeeks),
    verified: verifiedWords(verified, today),
    grade: quality === null ? 'not graded' : gradeWords(quality.grade, quality.reason),
  };
}

/** `7 weeks`, or that it is not recorded. */
export function waitWords(weeks: number | null): string {
  if (weeks === null) return 'not recorded';
  const text = numberText(weeks, Number.isInteger(weeks) ? 0 : 1);
  return `${text} ${weeks === 1 ? 'week' : 'weeks'}`;
}

function gradeWords(grade: keyof typeof GRADE_NAMES, reason: string): string {
  return reason === '' ? GRADE_NAMES[grade] : `${grade}: ${reason}`;
}
