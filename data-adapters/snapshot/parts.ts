import {
  type Area,
  type AreaLevel,
  areasOf,
  type Geography,
  type Membership,
  newestVintage,
} from '#app/domain/area.ts';

/** A place inside another: how much of its people live there (0 to 1). */
export interface Part {
  readonly code: string;
  readonly share: number;
}

/** The levels a level can be built from, best first. */
export const BUILT_FROM: Readonly<Record<AreaLevel, readonly AreaLevel[]>> = {
  ltla: [],
  utla: ['ltla'],
  icb: ['icb', 'ltla', 'utla'],
  region: ['ltla', 'utla'],
  'nhs-region': ['icb', 'ltla', 'utla'],
  england: ['region', 'icb', 'ltla', 'utla'],
};

/**
 * The parts of a place at a finer level, with the share of each part's residents inside it.
 * Empty where the place is not made of such parts. `workingAge` picks the shares of people aged
 * 15 to 64 instead of all ages.
 */
export function partsOf(
  geography: Geography,
  whole: Area,
  partLevel: AreaLevel,
  workingAge: boolean,
): readonly Part[] {
  if (whole.level === 'england') {
    // Regions are one set; ICB figures are published on the oldest vintage held.
    const oldest = geography.vintages[0]?.id ?? '';
    return areasOf(geography, partLevel, oldest).map(({ code }) => ({ code, share: 1 }));
  }
  if (whole.level === 'icb' && partLevel === 'icb') return predecessorsOf(geography, whole);
  const vintage = vintageOf(geography, whole);
  if (whole.level === 'nhs-region' && partLevel !== 'icb') {
    return membersOf(geography, whole, 'icb', vintage, workingAge).flatMap((icb) =>
      geography.memberships
        .filter((row) => isRow(row, partLevel, icb.code, vintage))
        .map((row) => ({ code: row.child, share: shareOf(row, workingAge) })),
    );
  }
  return membersOf(geography, whole, partLevel, vintage, workingAge);
}

/** The ICBs an ICB was made of; empty where it was not made by a change of boundaries. */
function predecessorsOf(geography: Geography, whole: Area): readonly Part[] {
  return geography.successions
    .filter(({ newCode, kind }) => newCode === whole.code && kind !== 'unchanged')
    .map(({ oldCode, share }) => ({ code: oldCode, share }));
}

function membersOf(
  geography: Geography,
  whole: Area,
  partLevel: AreaLevel,
  vintage: string,
  workingAge: boolean,
): readonly Part[] {
  return geography.memberships
    .filter((row) => row.parentLevel === whole.level && isRow(row, partLevel, whole.code, vintage))
    .map((row) => ({ code: row.child, share: shareOf(row, workingAge) }));
}

function isRow(row: Membership, childLevel: AreaLevel, parent: string, vintage: string): boolean {
  return (
    row.childLevel === childLevel &&
    row.parent === parent &&
    (row.vintage === null || row.vintage === vintage)
  );
}

function shareOf(row: Membership, workingAge: boolean): number {
  return workingAge ? row.shareWorkingAge : row.share;
}

/**
 * The vintage whose memberships describe a place. NHS regions hold the ICBs that figures are
 * published for, so they take the oldest.
 */
function vintageOf(geography: Geography, whole: Area): string {
  if (whole.level === 'icb' && whole.validTo === null) return newestVintage(geography);
  return geography.vintages[0]?.id ?? newestVintage(geography);
}
