import { type AreaLevel } from './area.ts';
import { type Lens } from './lens.ts';
import {
  type Answer,
  type CommissionerLevel,
  type Door,
  DOORS,
  type Profession,
  type ProviderKind,
  type QualityGrade,
  type ServiceFamily,
  type Tier,
} from './service-lists.ts';

/**
 * Staff as a range of whole-time equivalents; the ends are equal where the number is known. Null: not
 * known. A row with neither says that the profession works here, and not how many.
 */
export interface WteRange {
  readonly profession: Profession;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/**
 * A place a service covers, and the share (0 to 1) of the service's staff and capacity spent on it.
 * Null: not stated. The places of a service are all the places it serves, so the only place of a
 * service needs no share: it has all of it.
 */
export interface PlaceServed {
  readonly code: string;
  readonly level: AreaLevel;
  readonly share: number | null;
}

/** When a record was last checked (ISO date), and by somebody in which role: never a person's name. */
export interface Verified {
  readonly on: string;
  readonly byRole: string;
}

/** How far a record can be leaned on, and why. */
export interface Quality {
  readonly grade: QualityGrade;
  readonly reason: string;
}

/**
 * A health service, as the people who run or commission it describe it. Blank text and null are "not
 * recorded", which is neither none nor zero.
 */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly family: ServiceFamily;
  readonly tier: Tier | null;
  /** Conditions it is for; `all` for any. Empty: not recorded. */
  readonly lenses: readonly Lens[];
  readonly commissioner: { readonly name: string; readonly level: CommissionerLevel | null };
  readonly provider: { readonly name: string; readonly kind: ProviderKind | null };
  readonly places: readonly PlaceServed[];
  readonly staff: readonly WteRange[];
  /** People it could take in a year. */
  readonly capacity: number | null;
  /** People it saw in the last year. */
  readonly activity: number | null;
  readonly medianWaitWeeks: number | null;
  /** Who may refer. */
  readonly doors: Readonly<Record<Door, Answer>>;
  readonly howToRefer: string;
  readonly eligibility: string;
  /** Does it issue fit notes? */
  readonly fitNotes: Answer;
  /** Does it use the AHP Health and Work Report? */
  readonly healthAndWorkReports: Answer;
  /** ISO date on which the funding ends. */
  readonly fundingEnds: string | null;
  /** A team's mailbox, telephone or desk: not a person's. */
  readonly contact: string;
  /** `https://…`, or blank. */
  readonly link: string;
  readonly notes: string;
  readonly verified: Verified | null;
  readonly quality: Quality | null;
}

/** A service as a form or a file has it before it is checked: the family may still be open. */
export type ServiceDraft = Omit<Service, 'family'> & { readonly family: ServiceFamily | null };

/** A finding: no service of this family in this place. Silence is not such a finding. */
export interface KnownNone {
  readonly id: string;
  readonly place: Pick<PlaceServed, 'code' | 'level'>;
  readonly family: ServiceFamily;
  readonly verified: Verified;
  readonly notes: string;
}

export type KnownNoneDraft = Omit<KnownNone, 'family' | 'place' | 'verified'> & {
  readonly family: ServiceFamily | null;
  readonly place: KnownNone['place'] | null;
  readonly verified: Verified | null;
};

/** Everything that was recorded of services. */
export interface Register {
  readonly services: readonly Service[];
  readonly knownNones: readonly KnownNone[];
}

export const EMPTY_REGISTER: Register = { services: [], knownNones: [] };

const DOORS_UNKNOWN = Object.fromEntries(DOORS.map((door) => [door, 'unknown'])) as Record<
  Door,
  'unknown'
>;

/** A service of which nothing is known but its id. */
export function blankService(id: string): ServiceDraft {
  return {
    id,
    name: '',
    family: null,
    tier: null,
    lenses: [],
    commissioner: { name: '', level: null },
    provider: { name: '', kind: null },
    places: [],
    staff: [],
    capacity: null,
    activity: null,
    medianWaitWeeks: null,
    doors: DOORS_UNKNOWN,
    howToRefer: '',
    eligibility: '',
    fitNotes: 'unknown',
    healthAndWorkReports: 'unknown',
    fundingEnds: null,
    contact: '',
    link: '',
    notes: '',
    verified: null,
    quality: null,
  };
}
