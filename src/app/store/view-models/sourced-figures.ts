import { createSelector } from '@ngrx/store';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectKnownSources, sourcesOf } from './map-view.ts';
import { type SourcedFigures } from './provenance.ts';

/** Puts with an indicator's figures what is known of where those at the level in view come from. */
export const selectSourced = createSelector(
  selectKnownSources,
  createSelector(selectSelection, ({ level }) => level),
  ({ manifest, origins }, level) =>
    (indicator: Indicator, table: FigureTable): SourcedFigures => ({
      indicator,
      table,
      sources: sourcesOf(indicator, level, manifest),
      origin: origins[indicator.id],
    }),
);
