/** A work-and-health programme that some places have and others do not. */
export type ProgrammeId = 'workwell-pilot' | 'growth-accelerator' | 'connect-to-work';

/**
 * Whether a place takes part. `out` is a fact with a source; `unknown` means no list we hold says,
 * and is never to be shown as *no*.
 */
export type MembershipStatus = 'in' | 'out' | 'unknown';

/**
 * How we know: `stated` (the source lists the place), `name` (the delivery area bears its name),
 * `inferred` (worked out from the delivery area's name or body), `complete-list` (the source lists
 * every member and this place is not among them), `not-listed` (the list is incomplete and this
 * place is not on it).
 */
export type MembershipBasis = 'stated' | 'name' | 'inferred' | 'complete-list' | 'not-listed';

/** One place and one programme. The list of these has one row for each place asked about. */
export interface ProgrammeMembership {
  readonly programme: ProgrammeId;
  readonly areaCode: string;
  /** A code alone is not a key. ICB codes are of the 42 in force to 31 March 2026. */
  readonly areaLevel: 'icb' | 'utla';
  readonly status: MembershipStatus;
  readonly basis: MembershipBasis;
  /** ISO date on which membership was announced, null where not known to the day. */
  readonly since: string | null;
  readonly source: string;
  readonly note: string;
}

/**
 * The status as it may be shown: what is only inferred (from the name or lead body of a delivery area)
 * is unknown, however likely it is.
 */
export function statedStatus({
  status,
  basis,
}: Pick<ProgrammeMembership, 'status' | 'basis'>): MembershipStatus {
  return basis === 'inferred' ? 'unknown' : status;
}
