import { type Area } from '#app/domain/area.ts';
import { type PlaceNesting } from '#app/domain/place-nesting.ts';
import { type Register, type Verified } from '#app/domain/service.ts';
import {
  type QualityGrade,
  SERVICE_FAMILIES,
  type ServiceFamily,
} from '#app/domain/service-lists.ts';
import {
  oldestVerified,
  verifiedState,
  type VerifiedState,
  worstGrade,
} from '#app/domain/verification.ts';
import { type AreaProvision, registerProvision } from './register-provision.ts';

/** What is recorded of a family in a place, and how far it can be leaned on. */
export interface CoverageCell {
  readonly code: string;
  readonly family: ServiceFamily;
  readonly state: AreaProvision['state'];
  /** Ids of the services, those with a stated share of the place first. */
  readonly services: readonly string[];
  /** How many of them have a stated share of the place; the others serve a wider place or a part. */
  readonly stated: number;
  /** A finding of no service beside recorded services: one of them is wrong. */
  readonly isContradicted: boolean;
  /** The verification longest ago; null where a record was never verified, or there is none. */
  readonly verified: Verified | null;
  /** The worst state of the records; null where there is none. */
  readonly verifiedState: VerifiedState | null;
  /** The worst grade; null where a record has none, or there is none. */
  readonly grade: QualityGrade | null;
}

/** Places by families, and what stands out in them. */
export interface CoverageGrid {
  readonly families: readonly ServiceFamily[];
  /** A row of cells for each area, in the order of the families. */
  readonly rows: readonly (readonly CoverageCell[])[];
  /** Two or more services of one family with a stated share of one place. */
  readonly overlaps: readonly CoverageCell[];
  /** Known none, and nothing recorded: two kinds of hole, told apart by their state. */
  readonly holes: readonly CoverageCell[];
}

/** What the register holds for each place and family: recorded, known none or not recorded. */
export function coverageGrid(
  register: Register,
  areas: readonly Area[],
  nesting: PlaceNesting,
  today: string,
  families: readonly ServiceFamily[] = SERVICE_FAMILIES,
): CoverageGrid {
  const columns = families.map((family) =>
    registerProvision({ register, areas, nesting, subject: { kind: 'family', family } }).map(
      (provision) => coverageCell(family, provision, today),
    ),
  );
  const rows = areas.map((_, a) => columns.flatMap((column) => column[a] ?? []));
  const cells = rows.flat();
  return {
    families,
    rows,
    overlaps: cells.filter(({ stated }) => stated > 1),
    holes: cells.filter(({ state }) => state !== 'recorded'),
  };
}

function coverageCell(
  family: ServiceFamily,
  { code, state, services, knownNone }: AreaProvision,
  today: string,
): CoverageCell {
  const stated = services.filter(({ lower }) => lower > 0);
  const wider = services.filter(({ lower }) => lower === 0);
  const own = services.map(({ service }) => service);
  const verifieds =
    state === 'known-none' ? [knownNone?.verified ?? null] : own.map(({ verified }) => verified);
  const grades = own.map(({ quality }) => quality?.grade ?? null);
  return {
    code,
    family,
    state,
    services: [...stated, ...wider].map(({ service }) => service.id),
    stated: stated.length,
    isContradicted: services.length > 0 && knownNone !== null,
    verified: oldestVerified(verifieds),
    verifiedState: worstState(verifieds, today),
    grade: worstGrade(grades),
  };
}

function worstState(verifieds: readonly (Verified | null)[], today: string): VerifiedState | null {
  const states = verifieds.map((verified) => verifiedState(verified, today));
  const worst = ['never', 'overdue', 'current'] as const;
  return worst.find((state) => states.includes(state)) ?? null;
}
