import { createSelector } from '@ngrx/store';
import { type AreaLevel } from '#app/domain/area.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type LiveOrigin } from '#app/domain/snapshot.ts';
import { valueOf } from '../loadable.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { originAt, sourcesOf } from './map-view.ts';
import { publisherOf } from './publisher-of.ts';
import { broughtWords, sourceLine, sourceWords } from './source-line.ts';

/** Where an indicator's figures at the level in view come from. */
export interface Provenance {
  /** The source line of a chart of it alone. */
  readonly line: string;
  /** Each source with its edition and licence, for a chart of several indicators. */
  readonly sources: readonly string[];
  readonly publisher: string;
  readonly origin: LiveOrigin | null;
}

const selectLevel = createSelector(selectSelection, ({ level }) => level);

/** Says of any indicator where its figures at the level in view come from. */
export const selectProvenance = createSelector(
  createSelector(snapshotFeature.selectManifest, valueOf),
  snapshotFeature.selectOrigins,
  selectLevel,
  (manifest, origins, level: AreaLevel) =>
    (indicator: Indicator): Provenance => {
      const { brought } = indicator;
      if (brought !== undefined) {
        return {
          line: sourceLine([], indicator),
          sources: [broughtWords(brought)],
          publisher: 'its publisher',
          origin: null,
        };
      }
      const origin = origins[indicator.id] ?? null;
      const sources = sourcesOf(indicator, level, manifest, origin ?? undefined);
      const live = originAt(origin ?? undefined, level);
      return {
        line: sourceLine(sources, indicator, origin),
        sources: sources.map((source) => sourceWords(source, live)),
        publisher: publisherOf(sources),
        origin,
      };
    },
);
