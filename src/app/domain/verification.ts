import { type Register, type Verified } from './service.ts';
import { type QualityGrade } from './service-lists.ts';

/** A record is to be verified again after so many months. */
export const VERIFY_EVERY_MONTHS = 6;

export type VerifiedState = 'current' | 'overdue' | 'never';

export const VERIFIED_WORDS: Readonly<Record<VerifiedState, string>> = {
  current: `verified within ${VERIFY_EVERY_MONTHS} months`,
  overdue: `not verified for ${VERIFY_EVERY_MONTHS} months`,
  never: 'never verified',
};

/** Whether a record was verified within six months of `today` (ISO dates; the last day counts). */
export function verifiedState(verified: Verified | null, today: string): VerifiedState {
  if (verified === null) return 'never';
  return today <= monthsAfter(verified.on, VERIFY_EVERY_MONTHS) ? 'current' : 'overdue';
}

/** A record that is to be verified, and since when it has been overdue; null: never verified. */
export interface OverdueRecord {
  readonly kind: 'service' | 'known-none';
  readonly id: string;
  readonly state: Exclude<VerifiedState, 'current'>;
  readonly dueSince: string | null;
}

/** Records to be verified, those never verified first, then the longest overdue. */
export function overdueRecords(register: Register, today: string): readonly OverdueRecord[] {
  const of = (
    kind: OverdueRecord['kind'],
    { id, verified }: { readonly id: string; readonly verified: Verified | null },
  ): OverdueRecord[] => {
    const state = verifiedState(verified, today);
    if (state === 'current') return [];
    const dueSince = verified === null ? null : monthsAfter(verified.on, VERIFY_EVERY_MONTHS);
    return [{ kind, id, state, dueSince }];
  };
  const found = [
    ...register.services.flatMap((service) => of('service', service)),
    ...register.knownNones.flatMap((none) => of('known-none', none)),
  ];
  const key = ({ dueSince, id }: OverdueRecord) => `${dueSince ?? ''} ${id}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The same day so many months on (an ISO date), or the last of a shorter month. */
export function monthsAfter(date: string, months: number): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map((part) => parseInt(part, 10));
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

/** The verification longest ago; null where a record was never verified, or there is none. */
export function oldestVerified(verifieds: readonly (Verified | null)[]): Verified | null {
  if (verifieds.includes(null)) return null;
  const known = verifieds.filter((verified) => verified !== null);
  return known.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

/** The worst grade; null where a record has none, or there is none. */
export function worstGrade(grades: readonly (QualityGrade | null)[]): QualityGrade | null {
  return grades.includes(null) ? null : (grades.toSorted().at(-1) ?? null);
}
