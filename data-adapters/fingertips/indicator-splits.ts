import * as v from 'valibot';
import { type Polarity } from '#app/domain/indicator.ts';
import { type RemoteAdapter } from '#data-adapters/adapter.ts';
import { readJsonAnswer } from '#data-adapters/formats/json-answer.ts';
import { checkIds, fingertipsRequest } from './fingertips-request.ts';
import { type FingertipsAreaType } from './fingertips-area-types.ts';

/** One sex and age that Fingertips shows an indicator for, with the direction it judges it by. */
export interface IndicatorSplit {
  readonly indicator: number;
  /** As in the figures: `Persons`, `18+ yrs`. */
  readonly sex: string;
  readonly age: string;
  /** 0 low is good, 1 high is good, 99 higher or lower only, -1 not applicable; null: not said. */
  readonly polarityId: number | null;
}

export interface SplitsQuery {
  readonly ids: readonly number[];
  /** The area type of England, and its code. */
  readonly areaType: FingertipsAreaType;
  readonly areaCode: string;
}

const polarity = v.nullish(v.pipe(v.number(), v.integer()), null);
const named = v.object({ Name: v.string() });

const Roots = v.array(
  v.object({
    IID: v.pipe(v.number(), v.integer()),
    Sex: named,
    Age: named,
    PolarityId: polarity,
    Grouping: v.nullish(v.array(v.object({ PolarityId: polarity })), []),
  }),
);

/**
 * Which sexes and ages there are, and the polarity of each, from the latest figures of one area. The
 * figures themselves are not read: there -1 stands for none, which a gap between two rates may be.
 */
export const fingertipsSplits: RemoteAdapter<SplitsQuery, IndicatorSplit> = {
  source: 'ohid-fingertips',

  request: ({ ids, areaType, areaCode }) =>
    fingertipsRequest(
      'latest_data/specific_indicators_for_single_area',
      { area_type_id: areaType.id, area_code: areaCode, indicator_ids: checkIds(ids) },
      { expects: 'json', about: 'the sexes and ages of the indicators' },
    ),

  parse(answer) {
    const roots = readJsonAnswer(answer, Roots, 'the latest Fingertips figures of one area');
    const records = roots.map((root) => ({
      indicator: root.IID,
      sex: root.Sex.Name.trim(),
      age: root.Age.Name.trim(),
      polarityId: onlyOne([root.PolarityId, ...root.Grouping.map((group) => group.PolarityId)]),
    }));
    return { records, issues: [] };
  },
};

/** The one polarity that is said; null where none is, or two differ. */
function onlyOne(ids: readonly (number | null)[]): number | null {
  const said = new Set(ids.filter((id) => id !== null));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

/**
 * Which way is better, as Fingertips itself judges it. The number of the grouping is trusted before
 * the words of the metadata; where they contradict one another, or nothing is said, there is no
 * judgement.
 */
export function polarityOf(ids: readonly (number | null)[], words: string): Polarity {
  const said = new Set<Polarity>(ids.filter((id) => id !== null).map(polarityOfId));
  const worded = polarityOfWords(words);
  if (worded !== null) said.add(worded);
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : 'no-judgement';
}

function polarityOfId(id: number): Polarity {
  if (id === 0) return 'low-is-good';
  return id === 1 ? 'high-is-good' : 'no-judgement';
}

/** Null where the words are in no known form. */
function polarityOfWords(words: string): Polarity | null {
  if (/^rag\b.*\blow is good/i.test(words)) return 'low-is-good';
  if (/^rag\b.*\bhigh is good/i.test(words)) return 'high-is-good';
  return /^(bob\b|blue|not applicable|no judg)/i.test(words) ? 'no-judgement' : null;
}
