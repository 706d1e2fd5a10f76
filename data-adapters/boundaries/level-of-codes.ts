import { areasOf, LEVEL_NAMES, type Geography } from '#app/domain/area.ts';
import { type BoundaryLevel } from '#app/domain/boundaries.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';

/** What the first three characters of a code say. Unitary, metropolitan and London are both tiers. */
const LEVEL_OF: Readonly<Record<string, BoundaryLevel | 'either-tier'>> = {
  E06: 'either-tier',
  E08: 'either-tier',
  E09: 'either-tier',
  E07: 'ltla',
  E10: 'utla',
  E12: 'region',
  E40: 'nhs-region',
  E54: 'icb',
};
const OTHER_AREAS: Readonly<Record<string, string>> = {
  E00: 'output areas',
  E01: 'lower layer super output areas',
  E02: 'middle layer super output areas',
  E05: 'wards',
  E14: 'parliamentary constituencies',
  E38: 'sub-ICB locations',
  E92: 'a whole country',
};
const UPPER_TIER_FIELD = /^(ctyua|utla)/i;

/**
 * The level areas belong to, by their codes; where both tiers have all of them, by the name of the
 * field (`CTYUA23CD`), else the lower tier.
 * @throws ForeignFileError where they are of several levels, or of none drawn here.
 */
export function levelOf(codes: readonly string[], codeKey: string, file: string): BoundaryLevel {
  const kinds = new Set(codes.map((code) => code.slice(0, 3).toUpperCase()));
  const levels = new Set([...kinds].flatMap((kind) => LEVEL_OF[kind] ?? []));
  const certain = [...levels].filter((level) => level !== 'either-tier');
  const only = certain[0];
  if (only !== undefined && certain.length === 1 && (levels.size === 1 || isTier(only))) {
    return only;
  }
  if (levels.size === 0) {
    const others = [...kinds].flatMap((kind) => OTHER_AREAS[kind] ?? []);
    const what = others.length === 0 ? 'no area that is drawn here' : others.join(' and ');
    throw new ForeignFileError(
      `${file} holds ${what}; bring regions, NHS regions, integrated care boards, counties and unitary authorities, or districts.`,
    );
  }
  if (certain.length === 0) return UPPER_TIER_FIELD.test(codeKey) ? 'utla' : 'ltla';
  const names = certain.map((level) => LEVEL_NAMES[level].many);
  if (levels.has('either-tier') && !certain.some(isTier)) names.push('local authorities');
  throw new ForeignFileError(
    `${file} holds areas of several levels (${names.join(', ')}); bring one level in a file.`,
  );
}

/** The vintage most of the codes belong to; the given one where several hold as many. */
export function vintageOf(
  codes: readonly string[],
  level: BoundaryLevel,
  geography: Geography,
  preferred: string,
): string {
  const held = (vintage: string) => {
    const known = new Set(areasOf(geography, level, vintage).map(({ code }) => code));
    return codes.filter((code) => known.has(code.toUpperCase())).length;
  };
  return geography.vintages
    .map(({ id }) => id)
    .reduce((best, id) => (held(id) > held(best) ? id : best), preferred);
}

function isTier(level: BoundaryLevel | 'either-tier'): boolean {
  return level === 'ltla' || level === 'utla';
}
