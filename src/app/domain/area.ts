/** The kinds of place a figure can be about. A code alone is not a key: 132 are both utla and ltla. */
export const AREA_LEVELS = ['england', 'region', 'nhs-region', 'icb', 'utla', 'ltla'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/**
 * A place of one level. `validFrom` null: in force at the earliest vintage held;
 * `validTo` null: still in force. `latitude`/`longitude` (WGS84) is a point inside the area.
 */
export interface Area {
  readonly code: string;
  readonly level: AreaLevel;
  readonly name: string;
  readonly shortName: string;
  readonly odsCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly latitude: number;
  readonly longitude: number;
  /** Mid-2024 residents. */
  readonly population: { readonly all: number; readonly workingAge: number };
  /** How sure the code, the name and the boundary are, and why where not high. */
  readonly confidence: 'high' | 'medium';
  readonly note: string;
}

/**
 * How much of a child area lies in a parent: shares of Census 2021 residents (0 to 1), of all ages
 * and aged 15 to 64. `vintage` is the ICB vintage the row belongs to, null where it does not matter.
 */
export interface Membership {
  readonly child: string;
  readonly childLevel: AreaLevel;
  readonly parent: string;
  readonly parentLevel: AreaLevel;
  readonly share: number;
  readonly shareWorkingAge: number;
  readonly vintage: string | null;
}

/** What became of an area when boundaries changed. `share` is of the old area's population. */
export interface Succession {
  readonly oldCode: string;
  readonly newCode: string;
  readonly date: string;
  readonly kind: 'merger' | 'split' | 'acquisition' | 'recode_with_gain' | 'unchanged';
  readonly share: number;
  readonly part: string;
  readonly confidence: string;
}

/** Another code or name by which a place is known. */
export interface AreaAlias {
  readonly alias: string;
  readonly code: string;
  readonly level: AreaLevel;
  readonly kind: string;
  readonly note: string;
}

/** A set of ICB boundaries and the dates it was in force. `from`/`to` null: open-ended. */
export interface Vintage {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything the atlas knows of places. `areas.json` of the snapshot holds exactly this. */
export interface Geography {
  readonly vintages: readonly Vintage[];
  readonly areas: readonly Area[];
  readonly memberships: readonly Membership[];
  readonly successions: readonly Succession[];
  readonly aliases: readonly AreaAlias[];
}

export const LEVEL_NAMES: Readonly<Record<AreaLevel, { one: string; many: string }>> = {
  england: { one: 'England', many: 'England' },
  region: { one: 'region', many: 'regions' },
  'nhs-region': { one: 'NHS region', many: 'NHS regions' },
  icb: { one: 'integrated care board', many: 'integrated care boards' },
  utla: { one: 'upper-tier local authority', many: 'upper-tier local authorities' },
  ltla: { one: 'lower-tier local authority', many: 'lower-tier local authorities' },
};

export const ENGLAND = 'E92000001';

/**
 * The level an area code is of. Councils of one tier are both upper and lower: `wanted` decides.
 * Null for a code of no known form.
 */
export function levelOfCode(code: string, wanted: AreaLevel): AreaLevel | null {
  const byPrefix: Readonly<Record<string, AreaLevel>> = {
    E92: 'england',
    E12: 'region',
    E40: 'nhs-region',
    E54: 'icb',
    E10: 'utla',
    E07: 'ltla',
  };
  if (!/^E\d{8}$/.test(code)) return null;
  if (/^E0[689]/.test(code)) return wanted === 'ltla' ? 'ltla' : 'utla';
  return byPrefix[code.slice(0, 3)] ?? null;
}

/** Was the area in force on this ISO date? */
export function inForceOn(area: Pick<Area, 'validFrom' | 'validTo'>, date: string): boolean {
  return (
    (area.validFrom === null || area.validFrom <= date) &&
    (area.validTo === null || date <= area.validTo)
  );
}

/** The areas of a level in a vintage, in order of code. Levels other than ICB have one set. */
export function areasOf(
  geography: Pick<Geography, 'areas' | 'vintages'>,
  level: AreaLevel,
  vintageId: string,
): readonly Area[] {
  const areas = geography.areas.filter((area) => area.level === level);
  if (level !== 'icb') return areas;
  const vintage = geography.vintages.find((candidate) => candidate.id === vintageId);
  if (vintage === undefined) return [];
  return areas.filter((area) => inForceOn(area, dayIn(vintage)));
}

/** The newest vintage: the one in force now. */
export function newestVintage(geography: Pick<Geography, 'vintages'>): string {
  const open = geography.vintages.find((vintage) => vintage.to === null);
  const newest = open ?? geography.vintages.at(-1);
  if (newest === undefined) throw new RangeError('the geography holds no vintage');
  return newest.id;
}

function dayIn(vintage: Vintage): string {
  const day = vintage.to ?? vintage.from;
  if (day === null) throw new RangeError(`vintage ${vintage.id} has no date at either end`);
  return day;
}
