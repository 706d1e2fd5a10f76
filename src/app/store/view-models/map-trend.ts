import { createSelector } from '@ngrx/store';
import { figureAt } from '#app/domain/figure-table.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { valueOf } from '../loadable.ts';
import { selectAreas, selectPlace } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import { selectIndicatorInView } from '../wanted.ts';
import { selectPeriodInView } from './map-controls.ts';
import { recentTrendOf } from './recent-trend-of.ts';
import { chainFor } from './trend-breaks.ts';

/**
 * The recent trend of the chosen place up to the period on the map, in a sentence that says whose it
 * is; '' without a place of the map that has a figure. Of one place only: of 300 it takes its time.
 */
export const selectPlaceTrend = createSelector(
  createSelector(selectSelection, ({ colour }) => colour),
  createSelector(selectPlace, selectAreas, (place, areas) =>
    areas.some(({ code }) => code === place?.code) ? place : null,
  ),
  selectIndicatorInView,
  selectTables,
  selectPeriodInView,
  snapshotFeature.selectOrigins,
  (colour, place, indicator, tables, until, origins): string => {
    const table = valueOf(tables[indicator.id]);
    const when = until === null ? null : parsePeriodId(until);
    if (colour !== 'indicator' || place === null || table === null) return '';
    if (until === null || when === null) return '';
    if (figureAt(table, place.code, until).kind === 'missing') return '';
    const { links } = chainFor(table, [place.code], origins[indicator.id], until);
    const { words } = recentTrendOf(indicator, table, place.code, links);
    return words === ''
      ? ''
      : `${indicator.shortTitle} in ${place.shortName}, recent trend to ${periodLabel(when)}: ${words}.`;
  },
);
