import { type AreaLevel } from './area.ts';
import { type Lens } from './lens.ts';

/** The fourteen allied health professions of England. */
export const PROFESSIONS = [
  'art therapists',
  'drama therapists',
  'music therapists',
  'dietitians',
  'occupational therapists',
  'operating department practitioners',
  'orthoptists',
  'osteopaths',
  'paramedics',
  'physiotherapists',
  'podiatrists',
  'prosthetists and orthotists',
  'radiographers',
  'speech and language therapists',
] as const;
export type Profession = (typeof PROFESSIONS)[number];

export const SERVICE_FAMILIES = [
  'vocational rehabilitation',
  'occupational health',
  'individual placement and support',
  'workplace wellbeing and health promotion',
  'musculoskeletal and rehabilitation services with a work offer',
  'mental health services with a work offer',
  'employment programmes',
  'signposting and advice',
] as const;
export type ServiceFamily = (typeof SERVICE_FAMILIES)[number];

export const TIERS = ['universal', 'targeted', 'specialist'] as const;
export type Tier = (typeof TIERS)[number];

/** Staff as a range of whole-time equivalents; the ends are equal where the number is known. */
export interface WteRange {
  readonly profession: Profession;
  readonly minimum: number;
  readonly maximum: number;
}

/** A place a service covers, and the share (0 to 1) of it. */
export interface PlaceServed {
  readonly areaCode: string;
  readonly areaLevel: AreaLevel;
  readonly share: number;
}

/** A health service, as the people who run it describe it. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly family: ServiceFamily;
  readonly tier: Tier;
  readonly lenses: readonly Lens[];
  readonly places: readonly PlaceServed[];
  readonly staff: readonly WteRange[];
  /** ISO date and role, never a person's name. */
  readonly verified: { readonly on: string; readonly byRole: string } | null;
}

/**
 * What is known of services of a family in a place. Silence is `not-recorded`, which is neither a
 * service nor its absence; `known-none` is a finding with a date and a role.
 */
export type ServiceKnowledge =
  | { readonly kind: 'recorded'; readonly services: readonly Service[] }
  | { readonly kind: 'known-none'; readonly verifiedOn: string; readonly byRole: string }
  | { readonly kind: 'not-recorded' };
