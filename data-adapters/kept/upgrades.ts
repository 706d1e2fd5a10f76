/** Version of what is kept: of the database, and of the file it is exported to. */
export const KEPT_VERSION = 2;

/** Records by collection, not judged yet. */
export type RawCollections = Readonly<Record<string, readonly unknown[]>>;

/** Rewrites what one version kept as the next would have. It never drops a record. */
export type Upgrade = (collections: RawCollections) => RawCollections;

/** By the version it starts from; version 1 is the first. */
export const UPGRADES: Readonly<Record<number, Upgrade>> = {
  // Cards can be starred for the briefing.
  1: (collections) => ({ starred: [], ...collections }),
};

/** @throws RangeError where a step is missing. */
export function upgraded(
  collections: RawCollections,
  from: number,
  to = KEPT_VERSION,
  upgrades = UPGRADES,
): RawCollections {
  let now = collections;
  for (let version = from; version < to; version++) {
    const upgrade = upgrades[version];
    if (upgrade === undefined) throw new RangeError(`no upgrade from version ${version}`);
    now = upgrade(now);
  }
  return now;
}
