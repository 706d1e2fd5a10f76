import { createSelector } from '@ngrx/store';
import { type ChartView } from '#app/domain/area-row.ts';
import { indicatorById } from '#app/domain/indicator-catalogue.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type SnapshotManifest } from '#app/domain/snapshot.ts';
import { type SourceId } from '#app/domain/source-catalogue.ts';
import { type AreaLevel } from '#app/domain/area.ts';
import { type ColourBy } from '#app/domain/selection.ts';
import { LENSES } from '#app/domain/lens.ts';
import { type GapTable } from '#app/statistics/gap-table.ts';
import { selectBrought } from '../extracts/brought.ts';
import { selectGapTable } from '../gaps/gaps-feature.ts';
import { liveFeature } from '../live/live-feature.ts';
import { failed, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { selectAreas, selectComparator } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import { selectIndicatorInView } from '../wanted.ts';
import { besideOf, broughtAmong } from './brought-words.ts';
import { gapView, needView, provisionView, twoWayView } from './gap-views.ts';
import { indicatorView } from './indicator-view.ts';
import { type Breaks } from './scale-classes.ts';

const selectGapTables = createSelector(LENSES.map(selectGapTable), (...tables) => tables);

/** The gap table of the lens in view. */
export const selectGapTableInView = createSelector(
  selectSelection,
  selectGapTables,
  ({ lens }, tables): Loadable<GapTable> => tables[LENSES.indexOf(lens)] ?? LOADING,
);

/** Sources of an indicator's bundled figures at a level, those of its inputs where it was worked out. */
export function sourcesOf(
  indicator: Indicator,
  level: AreaLevel,
  manifest: SnapshotManifest | null,
): readonly SourceId[] {
  const entry = manifest?.indicators.find(({ id }) => id === indicator.id);
  const source = entry?.levels.find((candidate) => candidate.level === level)?.source;
  // A level that was asked of its publisher has that as its source; others come of the files still.
  const isAsked = entry?.live?.levels.includes(level) === true;
  if (source !== undefined && source !== null && !isAsked) return [source];
  const inputs = [...(indicator.derivedFrom ?? []), ...(indicator.sumOf ?? [])];
  const feeds = inputs.length === 0 ? indicator.feeds : inputs.flatMap(feedsOf);
  return [...new Set(feeds.map((feed) => feed.source))];
}

function feedsOf(id: string) {
  return indicatorById(id)?.feeds ?? [];
}

/** What of the address the map's view hangs on: nothing else draws it anew. */
const selectQuestion = createSelector(
  createSelector(selectSelection, ({ colour }) => colour),
  createSelector(selectSelection, ({ level }) => level),
  createSelector(selectSelection, ({ period }) => period),
  selectIndicatorInView,
  createSelector(selectSelection, ({ breaks }) => breaks),
  createSelector(selectSelection, ({ edges }) => edges),
  (colour, level, period, indicator, method, edges) => ({
    colour,
    level,
    period,
    indicator,
    breaks: { method, edges },
  }),
);

/** What is known of where figures come from. */
export const selectKnownSources = createSelector(
  snapshotFeature.selectManifest,
  snapshotFeature.selectOrigins,
  (manifest, origins) => ({ manifest: valueOf(manifest), origins }),
);

/** What the map, the bars and the table show, for a date that ages are counted from. */
export function selectMapView(today: string) {
  return createSelector(
    selectQuestion,
    selectAreas,
    selectComparator,
    createSelector(selectIndicatorInView, selectTables, ({ id }, tables) => tables[id] ?? LOADING),
    selectKnownSources,
    selectGapTableInView,
    snapshotFeature.selectGeography,
    createSelector(
      liveFeature.selectCatalogue,
      selectBrought,
      selectTables,
      (catalogue, brought, tables) => ({ catalogue, brought, tables }),
    ),
    (
      { colour, level, period, indicator, breaks },
      areas,
      comparator,
      table,
      { manifest, origins },
      gaps,
      geography,
      { catalogue, brought, tables },
    ): Loadable<ChartView> => {
      if (geography.status === 'failed') return geography;
      if (areas.length === 0) return LOADING;
      if (colour !== 'indicator') {
        if (gaps.status !== 'loaded') return gaps;
        const shown = gapViewOf(colour, gaps.value, level, today, breaks);
        const used = gaps.value.inputs.used.map((input) => input.indicator);
        const among = colour === 'provision' ? '' : broughtAmong(used);
        return loaded(
          among === '' ? shown : { ...shown, sourceLine: `${shown.sourceLine} ${among}` },
        );
      }
      if (table.status !== 'loaded') return table;
      const view = indicatorView({
        indicator,
        table: table.value,
        areas,
        level,
        period,
        comparator,
        sources: sourcesOf(indicator, level, manifest),
        origin: origins[indicator.id],
        beside: besideOf(indicator, brought, catalogue, tables),
        today,
        breaks,
      });
      return view === null ? failed(noFigures(indicator)) : loaded(view);
    },
  );
}

function gapViewOf(
  colour: Exclude<ColourBy, 'indicator'>,
  table: GapTable,
  level: AreaLevel,
  today: string,
  breaks: Breaks,
): ChartView {
  switch (colour) {
    case 'need':
      return needView(table, level, breaks);
    case 'provision':
      return provisionView(table, level, today, breaks);
    case 'gap':
      return gapView(table, level, today);
    case 'two-way':
      return twoWayView(table, level, today);
  }
}

function noFigures(indicator: Indicator): string {
  const averaged =
    indicator.aggregate === 'none' ? ' It cannot be averaged over smaller places.' : '';
  return `${indicator.title} has no figures at this level.${averaged} Choose another level or another indicator.`;
}
