import { type AreaLevel, ENGLAND, LEVEL_NAMES } from '#app/domain/area.ts';
import { type Ask, AskError, type AskOptions } from '#data-adapters/ask/ask.ts';
import { askAndRead } from '#data-adapters/ask/ask-and-read.ts';
import { geographyTypeOf, hasGeographyType, NoGeographyTypeError } from './geography-types.ts';
import { type NomisCode, nomisCodeList } from './nomis-code-list.ts';

/** How the areas of a level are named in a question to Nomis. */
export interface NomisPlaces {
  /**
   * All areas of the level in England: `2092957699TYPE424`.
   * @throws AskError where it cannot be looked up, or Nomis has no such level.
   */
  ofLevel(level: AreaLevel): Promise<string>;
}

/** Looks the types and England's own id up when they are first needed, once. */
export function nomisPlaces(ask: Ask, options: AskOptions): NomisPlaces {
  let known: Promise<{ readonly types: readonly NomisCode[]; readonly england: string }> | null =
    null;
  return {
    async ofLevel(level) {
      if (!hasGeographyType(level)) {
        throw new AskError(
          'bad-question',
          'nomis',
          `Nomis has no ${LEVEL_NAMES[level].many} in this survey.`,
        );
      }
      known ??= lookUp(ask, options);
      const { types, england } = await known;
      return `${england}${typeOrFailure(types, level)}`;
    },
  };
}

async function lookUp(ask: Ask, options: AskOptions) {
  const query = { list: 'geography/TYPE', about: 'the kinds of area' };
  const { records: types } = await askAndRead(ask, nomisCodeList, query, options);
  const countries = {
    list: `geography/${typeOrFailure(types, 'country')}`,
    about: 'the countries',
  };
  const { records } = await askAndRead(ask, nomisCodeList, countries, options);
  const england = records.find(({ geogCode, name }) => geogCode === ENGLAND || name === 'England');
  if (england !== undefined) return { types, england: england.value };
  throw new AskError('foreign', 'nomis', 'The list of countries from Nomis holds no England.');
}

function typeOrFailure(types: readonly NomisCode[], level: Parameters<typeof geographyTypeOf>[1]) {
  try {
    return geographyTypeOf(types, level);
  } catch (error) {
    if (error instanceof NoGeographyTypeError) {
      throw new AskError('bad-question', 'nomis', error.message);
    }
    throw error;
  }
}
