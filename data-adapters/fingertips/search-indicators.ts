import { type AreaLevel, ENGLAND } from '#app/domain/area.ts';
import { type Polarity } from '#app/domain/indicator.ts';
import { type Ask, AskError, type AskOptions } from '#data-adapters/ask/ask.ts';
import { askAndRead, orFailure } from '#data-adapters/ask/ask-and-read.ts';
import { areaTypesOfLevel, levelsOfAreaTypes, NoAreaTypeError } from './area-types-of-level.ts';
import { type AvailableData, fingertipsAvailableData, fingertipsSearch } from './available-data.ts';
import { fingertipsAreaTypes, type FingertipsAreaType } from './fingertips-area-types.ts';
import { fingertipsMetadata, type IndicatorMetadata } from './indicator-metadata.ts';
import { fingertipsSplits, type IndicatorSplit, polarityOf } from './indicator-splits.ts';

/** An indicator of Fingertips, with all that is needed to choose it and to add it. */
export interface FoundIndicator extends IndicatorMetadata {
  readonly polarity: Polarity;
  /** The levels of the atlas it has figures for. */
  readonly levels: readonly AreaLevel[];
  /** The sexes and ages it is shown for in England, the publisher's order; empty where not known. */
  readonly splits: readonly IndicatorSplit[];
}

export interface FoundIndicators {
  readonly indicators: readonly FoundIndicator[];
  /** How many more were found than are described. */
  readonly leftOff: number;
}

/** More are not described: a search that finds hundreds wants another word. */
const MOST_DESCRIBED = 50;

/**
 * Indicators by words, or the one of an id (`848`), with definition, direction and the levels they
 * have figures for. Without the sexes and ages (a question of its own) the rest is still given, and
 * the direction is then told from the metadata's words alone.
 * @throws AskError
 */
export async function searchIndicators(
  ask: Ask,
  wordsOrId: string,
  options: AskOptions = {},
): Promise<FoundIndicators> {
  const text = wordsOrId.trim();
  if (text === '') return { indicators: [], leftOff: 0 };
  const found = await availableTo(ask, text, options);
  const ids = [...new Set(found.map(({ indicator }) => indicator))];
  if (ids.length === 0) return { indicators: [], leftOff: 0 };
  const described = ids.slice(0, MOST_DESCRIBED);
  const { records: types } = await askAndRead(ask, fingertipsAreaTypes, undefined, options);
  const { records: metadata } = await askAndRead(ask, fingertipsMetadata, described, options);
  const splits = await splitsOf(ask, types, described, options);
  const byId = new Map(metadata.map((one) => [one.id, one]));
  const indicators = described.flatMap((id) => {
    const one = byId.get(id);
    if (one === undefined) return [];
    const typeIds = found.filter(({ indicator }) => indicator === id);
    const levels = levelsOfAreaTypes(types, new Set(typeIds.map(({ areaTypeId }) => areaTypeId)));
    const own = splits.filter(({ indicator }) => indicator === id);
    const polarity = polarityOf(
      own.map(({ polarityId }) => polarityId),
      one.polarityText,
    );
    return [{ ...one, polarity, levels, splits: own }];
  });
  return { indicators, leftOff: ids.length - described.length };
}

async function availableTo(
  ask: Ask,
  text: string,
  options: AskOptions,
): Promise<readonly AvailableData[]> {
  const adapter = /^\d{1,6}$/.test(text)
    ? askAndRead(ask, fingertipsAvailableData, parseInt(text, 10), options)
    : askAndRead(ask, fingertipsSearch, text, options);
  return (await adapter).records;
}

async function splitsOf(
  ask: Ask,
  types: readonly FingertipsAreaType[],
  ids: readonly number[],
  options: AskOptions,
): Promise<readonly IndicatorSplit[]> {
  const england = englandOf(types);
  if (england === null) return [];
  const query = { ids, areaType: england, areaCode: ENGLAND };
  const answer = await orFailure(askAndRead(ask, fingertipsSplits, query, options));
  return answer instanceof AskError ? [] : answer.records;
}

function englandOf(types: readonly FingertipsAreaType[]): FingertipsAreaType | null {
  try {
    return areaTypesOfLevel(types, 'england')[0];
  } catch (error) {
    if (error instanceof NoAreaTypeError) return null;
    throw error;
  }
}
