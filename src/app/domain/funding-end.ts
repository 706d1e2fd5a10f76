import { monthsAfter } from './verification.ts';

/** Funding that ends within so many months ends soon. */
export const FUNDING_SOON_MONTHS = 6;

/** Whether the funding of a service has ended (the last day has passed) or ends soon; null: neither is known. */
export type FundingState = 'ended' | 'soon';

/** @param ends ISO date of the last day; null: not recorded. */
export function fundingState(ends: string | null, today: string): FundingState | null {
  if (ends === null) return null;
  if (ends < today) return 'ended';
  return ends <= monthsAfter(today, FUNDING_SOON_MONTHS) ? 'soon' : null;
}
