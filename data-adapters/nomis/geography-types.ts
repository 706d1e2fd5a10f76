import { type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type NomisCode } from './nomis-code-list.ts';

type TypedLevel = 'region' | 'utla' | 'ltla';

const WORDS: Readonly<Record<TypedLevel | 'country', RegExp>> = {
  country: /^countries$/i,
  region: /^regions$/i,
  utla: /^local authorities: county \/ unitary\b/i,
  ltla: /^local authorities: district \/ unitary\b/i,
};

/** A level, or countries, for which the live list has no type. */
export class NoGeographyTypeError extends Error {
  override readonly name = 'NoGeographyTypeError';

  constructor(what: string) {
    super(`Nomis lists no geography type for ${what}, so it cannot be asked for them.`);
  }
}

/**
 * The type code of a level (`TYPE424`) in the live list of types, the newest where there are several
 * dates: types are renumbered after each change of boundaries.
 * @throws NoGeographyTypeError where the list has none.
 */
export function geographyTypeOf(
  types: readonly NomisCode[],
  level: TypedLevel | 'country',
): string {
  const [newest] = types
    .filter(({ name }) => WORDS[level].test(name) && !/\bprior to\b/i.test(name))
    .sort((a, b) => asOf(b.name) - asOf(a.name));
  if (newest === undefined) {
    throw new NoGeographyTypeError(level === 'country' ? 'countries' : LEVEL_NAMES[level].many);
  }
  return newest.value.toUpperCase().startsWith('TYPE')
    ? newest.value.toUpperCase()
    : `TYPE${newest.value}`;
}

/** Is there a type of its own for the level? Integrated care boards and NHS regions have none. */
export function hasGeographyType(level: AreaLevel): level is TypedLevel {
  return level === 'region' || level === 'utla' || level === 'ltla';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The month of `(as of April 2023)`, counted from year 0; -1 where the name has none. */
function asOf(name: string): number {
  const [, month = '', year = ''] = /\bas of ([a-z]{3})[a-z]* (\d{4})/i.exec(name) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  return index === -1 ? -1 : parseInt(year, 10) * 12 + index;
}
