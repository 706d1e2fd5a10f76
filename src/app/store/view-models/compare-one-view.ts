import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { figureAt, type FigureTable } from '#app/domain/figure-table.ts';
import { type FunnelView } from '#app/domain/funnel-view.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type TrendView } from '#app/domain/trend-view.ts';
import { selectComparedAreas, selectComparedIndicators } from '../compared.ts';
import { liveFeature } from '../live/live-feature.ts';
import { failed, isSettled, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { selectAreas, selectComparator, selectPlace } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectTables } from '../tables.ts';
import { canFunnel, funnelView } from './compare-funnel-view.ts';
import { MOST_LINES, trendView } from './compare-trend-view.ts';
import { periodInView } from './indicator-view.ts';
import { selectSourced } from './sourced-figures.ts';

/** The indicators whose funnel or trend can be shown: those compared, and the one chosen elsewhere. */
const selectCandidates = createSelector(
  selectComparedIndicators,
  createSelector(selectSelection, ({ indicator }) => indicator),
  liveFeature.selectCatalogue,
  (compared, chosen, catalogue): readonly Indicator[] => {
    const one = chosen === null ? null : catalogue.byId(chosen);
    return one === null || compared.includes(one) ? compared : [one, ...compared];
  },
);

interface One {
  readonly indicator: Indicator;
  readonly table: FigureTable;
}

/**
 * The indicator chosen, else the first whose figures serve; a sentence where the chosen one does not.
 * `serves` says what is needed of figures.
 */
function selectOne(serves: (one: One, areas: readonly Area[]) => boolean, why: string) {
  return createSelector(
    selectCandidates,
    createSelector(selectSelection, ({ indicator }) => indicator),
    selectTables,
    selectAreas,
    (candidates, chosen, tables, areas): Loadable<One> => {
      if (areas.length === 0 || candidates.length === 0) return LOADING;
      const ones = candidates.flatMap((indicator): One[] => {
        const table = valueOf(tables[indicator.id]);
        return table === null ? [] : [{ indicator, table }];
      });
      const named = candidates.find(({ id }) => id === chosen);
      if (named !== undefined) {
        const one = ones.find(({ indicator }) => indicator === named);
        if (one !== undefined) {
          return serves(one, areas) ? loaded(one) : failed(`${named.title}: ${why}`);
        }
        return isSettled(tables[named.id])
          ? failed(`${named.title}: its figures could not be read.`)
          : LOADING;
      }
      if (!candidates.every(({ id }) => isSettled(tables[id]))) return LOADING;
      const first = ones.find((one) => serves(one, areas));
      return first === undefined ? failed(`None of these indicators: ${why}`) : loaded(first);
    },
  );
}

const selectFunnelOne = selectOne(
  ({ indicator, table }, areas) =>
    canFunnel(indicator, table) && periodInView(table, codesOf(areas), null) !== null,
  'a funnel needs a share of people with its count and its denominator for each area, and none are published here.',
);
const selectTrendOne = selectOne(
  ({ table }, areas) => hasHistory(table, codesOf(areas)),
  'a trend needs figures of two periods at least, and none are published here.',
);

/** What can be chosen for the two charts of one indicator, and what each of them shows. */
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

/** The lines to draw: the place and the areas chosen; without any, the highest and the lowest. */
function linesOf(
  table: FigureTable,
  areas: readonly Area[],
  chosen: readonly Area[] | null,
  place: Area | null,
): { readonly lines: readonly Area[]; readonly chosenBy: string } {
  const first = place === null ? [] : [place];
  if (chosen !== null) {
    const all = [...first, ...chosen.filter((area) => area !== place)];
    const lines = all.slice(0, MOST_LINES);
    return {
      lines,
      chosenBy:
        all.length > lines.length
          ? `${lines.length} of the ${all.length} areas chosen are drawn: more lines could not be told apart. All of them stand in the heat map.`
          : '',
    };
  }
  const period = periodInView(table, codesOf(areas), null);
  const valued = areas.flatMap((area) => {
    const figure = period === null ? null : figureAt(table, area.code, period);
    return figure?.kind === 'measured' ? [{ area, value: figure.value }] : [];
  });
  const sorted = valued.sort((a, b) => b.value - a.value).map(({ area }) => area);
  const ends = [sorted[0], sorted.at(-1)].flatMap((area) => area ?? []);
  return {
    lines: [...new Set([...first, ...ends])],
    chosenBy:
      'No areas are chosen above, so those with the highest and the lowest newest figure are drawn.',
  };
}

function hasHistory(table: FigureTable, codes: readonly string[]): boolean {
  let periods = 0;
  for (const id of table.periods) {
    if (codes.some((code) => figureAt(table, code, id).kind === 'measured')) periods += 1;
    if (periods > 1) return true;
  }
  return false;
}

function codesOf(areas: readonly Area[]): readonly string[] {
  return areas.map(({ code }) => code);
}
