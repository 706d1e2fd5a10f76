import { createSelector } from '@ngrx/store';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { type DistributionView } from '#app/domain/distribution-view.ts';
import { type FunnelView } from '#app/domain/funnel-view.ts';
import { type TrendView } from '#app/domain/trend-view.ts';
import { selectComparedAreas } from '../compared.ts';
import { failed, type Loadable, loaded, valueOf } from '../loadable.ts';
import { selectAreas, selectComparator, selectPlace } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { distributionView } from './compare-distribution-view.ts';
import { canFunnel, funnelView } from './compare-funnel-view.ts';
import { codesOf, hasHistory, linesOf } from './compare-lines.ts';
import { selectCandidates, selectOne } from './compare-one.ts';
import { trendView } from './compare-trend-view.ts';
import { periodInView } from './indicator-view.ts';
import { selectSourced } from './sourced-figures.ts';

const selectFunnelOne = selectOne(
  ({ indicator, table }, areas) =>
    canFunnel(indicator, table) && periodInView(table, codesOf(areas), null) !== null,
  'a funnel needs a share of people with its count and its denominator for each area, and none are published here.',
);
const selectDistributionOne = selectOne(
  ({ table }, areas) => periodInView(table, codesOf(areas), null) !== null,
  'none of these areas has a figure.',
);
const selectTrendOne = selectOne(
  ({ table }, areas) => hasHistory(table, codesOf(areas)),
  'a trend needs figures of two periods at least, and none are published here.',
);

/** What can be chosen for the charts of one indicator, and what each of them shows. */
export const selectOneChoice = createSelector(
  selectCandidates,
  createSelector(selectSelection, ({ indicator }) => indicator),
  selectFunnelOne,
  selectTrendOne,
  (candidates, chosen, funnel, trend) => ({
    options: [
      { value: '', name: 'The first that can be drawn' },
      ...candidates.map(({ id, title }) => ({ value: id, name: title })),
    ],
    value: candidates.some(({ id }) => id === chosen) ? (chosen ?? '') : '',
    funnel: valueOf(funnel)?.indicator.id ?? null,
    trend: valueOf(trend)?.indicator.id ?? null,
  }),
);

export function selectFunnelView(today: string) {
  return createSelector(
    selectFunnelOne,
    selectAreas,
    selectComparedAreas,
    createSelector(selectSelection, ({ level }) => level),
    selectSourced,
    (one, areas, shown, level, sourced): Loadable<FunnelView> => {
      if (one.status !== 'loaded') return one;
      const { indicator, table } = one.value;
      const view = funnelView({
        ...sourced(indicator, table),
        areas,
        shown,
        level,
        today,
      });
      return view === null
        ? failed(
            `${indicator.title}: fewer than two ${LEVEL_NAMES[level].many} have a count and a denominator, so no funnel can be drawn.`,
          )
        : loaded(view);
    },
  );
}

export function selectDistributionView(today: string) {
  return createSelector(
    selectDistributionOne,
    selectAreas,
    selectComparedAreas,
    createSelector(selectSelection, ({ level }) => level),
    selectComparator,
    selectSourced,
    (one, areas, shown, level, comparator, sourced): Loadable<DistributionView> => {
      if (one.status !== 'loaded') return one;
      const { indicator, table } = one.value;
      const of = sourced(indicator, table);
      const period = periodInView(table, codesOf(areas), null);
      const view = distributionView({ ...of, areas: shown, level, period, comparator, today });
      return view === null
        ? failed(`${indicator.title}: none of these areas has a figure.`)
        : loaded(view);
    },
  );
}

export function selectTrendView(today: string) {
  return createSelector(
    selectTrendOne,
    selectAreas,
    createSelector(
      selectComparedAreas,
      createSelector(selectSelection, ({ areas }) => areas.length > 0),
      (compared, isChosen) => (isChosen ? compared : null),
    ),
    selectPlace,
    selectComparator,
    createSelector(selectSelection, ({ axis }) => axis === 'zero'),
    selectSourced,
    (one, areas, chosen, place, comparator, fromZero, sourced): Loadable<TrendView> => {
      if (one.status !== 'loaded') return one;
      const { indicator, table } = one.value;
      const { lines, chosenBy } = linesOf(table, areas, chosen, place);
      const view = trendView({
        ...sourced(indicator, table),
        lines,
        chosenBy,
        place: place?.code ?? null,
        comparator,
        fromZero,
        today,
      });
      return view === null
        ? failed(`${indicator.title}: these areas have figures of fewer than two periods.`)
        : loaded(view);
    },
  );
}
