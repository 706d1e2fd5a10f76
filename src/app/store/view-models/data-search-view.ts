import { createSelector } from '@ngrx/store';
import { LIVE_FEEDS } from '#app/domain/live-feeds.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { type FoundIndicator } from '#data-adapters/fingertips/search-indicators.ts';
import { liveFeature } from '../live/live-feature.ts';
import { type Loadable, loaded } from '../loadable.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { KIND_WORDS, LEVEL_SHORT, polarityWords } from './indicator-words.ts';
import { dayWords } from './source-line.ts';

/** An indicator that was found, in words, before it is chosen. */
export interface FoundRow {
  readonly id: number;
  readonly name: string;
  readonly definition: string;
  readonly polarity: string;
  readonly unit: string;
  readonly levels: string;
  readonly source: string;
  /** Its figures can count as need only where the publisher says which way is better. */
  readonly canBeNeed: boolean;
  /** What it is called in the atlas, where it is in it already; else blank. */
  readonly known: string;
  readonly found: FoundIndicator;
}

export interface FoundView {
  readonly rows: readonly FoundRow[];
  /** `8 indicators found`, or what to do where there are none or too many. */
  readonly sentence: string;
}

export const selectFound = createSelector(
  liveFeature.selectSearch,
  liveFeature.selectCatalogue,
  (search, catalogue): Loadable<FoundView> => {
    if (search.status !== 'loaded') return search;
    const { indicators, leftOff } = search.value;
    const rows = indicators.map((found): FoundRow => {
      const feed = LIVE_FEEDS.find(({ feed: { key } }) => key === String(found.id));
      const known = catalogue.byId(feed?.indicator ?? `fingertips-${found.id}`);
      return {
        id: found.id,
        name: found.name,
        definition: found.definition,
        polarity: polarityWords({ polarity: found.polarity, kind: 'context' }),
        unit: found.unit === '' ? 'none given' : found.unit,
        levels:
          found.levels.length === 0
            ? 'no level of the atlas'
            : found.levels.map((level) => LEVEL_SHORT[level]).join(', '),
        source: found.dataSource,
        canBeNeed: found.polarity !== 'no-judgement',
        known: known?.title ?? '',
        found,
      };
    });
    return loaded({ rows, sentence: sentenceOf(rows.length, leftOff) });
  },
);

function sentenceOf(n: number, leftOff: number): string {
  if (n === 0) {
    return 'Nothing was found. Try fewer or other words, or the number of the indicator on Fingertips.';
  }
  const found = `${n} ${n === 1 ? 'indicator' : 'indicators'} found.`;
  return leftOff === 0
    ? found
    : `${found} ${leftOff} more are not shown: add a word to narrow the search.`;
}

/** An indicator that a person added. */
export interface AddedRow {
  readonly id: string;
  readonly title: string;
  readonly use: string;
  /** When its figures were asked for, or that they are not here yet. */
  readonly when: string;
}

export const selectAddedRows = createSelector(
  liveFeature.selectAdded,
  snapshotFeature.selectOrigins,
  (added, origins): readonly AddedRow[] =>
    added.map(({ indicator }) => {
      const origin = origins[indicator.id];
      const lens = indicator.lenses.find((one) => one !== 'all') ?? 'all';
      return {
        id: indicator.id,
        title: indicator.title,
        use: `${KIND_WORDS[indicator.kind]}, ${LENS_NAMES[lens].inSentence}`,
        when: origin === undefined ? 'no figures yet' : `asked on ${dayWords(origin.on)}`,
      };
    }),
);
