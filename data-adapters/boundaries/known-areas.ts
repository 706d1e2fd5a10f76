import { areasOf, type Area, type Geography } from '#app/domain/area.ts';
import { type BoundaryLevel } from '#app/domain/boundaries.ts';
import { isSameGround } from '#data-adapters/snapshot/resolve-area.ts';

/** What boundaries are wanted for: a level, in an ICB vintage. */
export interface BoundaryPlace {
  readonly geography: Geography;
  readonly level: BoundaryLevel;
  readonly vintage: string;
}

/** The areas that are to be drawn, and the other codes they go by. */
export interface KnownAreas {
  readonly areas: readonly Area[];
  /** The atlas's own area for a published code; undefined where it holds none. */
  find(code: string): Area | undefined;
}

export function knownAreas({ geography, level, vintage }: BoundaryPlace): KnownAreas {
  const areas = areasOf(geography, level, vintage);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const aliases = new Map(
    geography.aliases
      .filter((alias) => alias.level === level && isSameGround(alias))
      .map(({ alias, code }) => [alias, code]),
  );
  return { areas, find: (code) => byCode.get(code) ?? byCode.get(aliases.get(code) ?? '') };
}
