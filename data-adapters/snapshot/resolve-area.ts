import { type Area, type AreaAlias, type Geography, inForceOn } from '#app/domain/area.ts';
import { type Period } from '#app/domain/period.ts';

/** What an area code of a file stands for in the atlas. */
export type ResolvedArea =
  | { readonly kind: 'known'; readonly code: string; readonly renamed: boolean }
  /** A place that is no longer one, or never was one here: `why` finishes "left out: …". */
  | { readonly kind: 'left-out'; readonly why: string };

/**
 * Finds the atlas's own code for a published one: the code itself, a later code for the same place
 * (Barnsley, Sheffield, the county of Somerset), or an ODS code by its date (`QRL` was one ICB until 31 March 2026 and is
 * another since). A rate of an abolished district cannot be carried over, so it is left out.
 */
export function areaResolver(geography: Geography): (code: string, period: Period) => ResolvedArea {
  const known = new Set(geography.areas.map(({ code }) => code));
  const aliases = new Map(geography.aliases.map((alias) => [alias.alias, alias]));
  const byOds = Map.groupBy(geography.areas, ({ odsCode }) => odsCode);
  return (code, period) => {
    if (known.has(code)) return { kind: 'known', code, renamed: false };
    const holder = holderOn(byOds.get(code) ?? [], period.start);
    if (holder !== null) return { kind: 'known', code: holder.code, renamed: false };
    const alias = aliases.get(code);
    if (alias === undefined) return { kind: 'left-out', why: 'not a place in England held here' };
    return isSameGround(alias)
      ? { kind: 'known', code: alias.code, renamed: true }
      : { kind: 'left-out', why: 'an abolished authority' };
  };
}

/**
 * A new code for the same ground: a recode, or a county that became one unitary authority (Somerset).
 * An old district is only part of what replaced it.
 */
export function isSameGround({ kind, level }: AreaAlias): boolean {
  return (
    kind === 'recode' ||
    kind === 'recode_boundary_change' ||
    (kind === 'abolished_whole' && level === 'utla')
  );
}

/** The holder of a reused code on a date; before all of them, the first. */
function holderOn(holders: readonly Area[], date: string): Area | null {
  const byStart = [...holders].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
  return byStart.find((area) => inForceOn(area, date)) ?? byStart[0] ?? null;
}
