import { createSelector } from '@ngrx/store';
import {
  type MembershipBasis,
  type ProgrammeId,
  type ProgrammeMembership,
  statedStatus,
} from '#app/domain/programme-membership.ts';
import { PILOT_PROGRAMMES } from '#data-adapters/programmes/programme-facts.ts';
import { type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type Loadable, loaded } from '../loadable.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';

/** How many places take part in a programme, do not, or are on no list. */
export interface ProgrammeRow {
  readonly id: ProgrammeId;
  readonly name: string;
  /** `integrated care boards`. */
  readonly places: string;
  readonly total: number;
  readonly in: number;
  readonly out: number;
  readonly unknown: number;
  /** How the members are known: `10 named by the source`. */
  readonly basis: readonly string[];
  readonly sources: readonly string[];
}

const NAMES = new Map<ProgrammeId, string>([
  ...PILOT_PROGRAMMES.map(({ programme, name }) => [programme, name] as const),
  ['connect-to-work', 'Connect to Work'],
]);

/** How a place is known to take part, or may do, in words that follow a number. */
const BASIS_WORDS: Readonly<Partial<Record<MembershipBasis, string>>> = {
  stated: 'named by the source',
  name: 'in a delivery area that bears their name',
  inferred: 'inferred from the delivery area or its lead body, so counted as unknown',
};

/** The three programmes, in the order the file has them. */
export const selectProgrammeRows = createSelector(
  snapshotFeature.selectProgrammes,
  (programmes): Loadable<readonly ProgrammeRow[]> =>
    programmes.status === 'loaded' ? loaded(rowsOf(programmes.value)) : programmes,
);

function rowsOf(memberships: readonly ProgrammeMembership[]): readonly ProgrammeRow[] {
  const ids = new Set(memberships.map(({ programme }) => programme));
  return [...ids].map((id) => {
    const rows = memberships.filter(({ programme }) => programme === id);
    const count = (status: ProgrammeMembership['status']) =>
      rows.filter((row) => statedStatus(row) === status).length;
    const known = rows.filter((row) => statedStatus(row) !== 'unknown');
    return {
      id,
      name: NAMES.get(id) ?? id,
      places: placesOf(rows[0]?.areaLevel ?? 'icb'),
      total: rows.length,
      in: count('in'),
      out: count('out'),
      unknown: count('unknown'),
      basis: Object.entries(BASIS_WORDS).flatMap(([basis, words]) => {
        const n = rows.filter((row) => row.basis === basis).length;
        return n === 0 ? [] : [`${n} ${words}`];
      }),
      sources: [...new Set(known.map(({ source }) => source))],
    };
  });
}

function placesOf(level: AreaLevel): string {
  const { many } = LEVEL_NAMES[level];
  return level === 'icb' ? `${many} (as they stood to 31 March 2026)` : many;
}
