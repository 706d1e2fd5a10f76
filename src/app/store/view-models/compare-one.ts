import { createSelector } from '@ngrx/store';
import { type Area } from '#app/domain/area.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { selectComparedIndicators } from '../compared.ts';
import { liveFeature } from '../live/live-feature.ts';
import { failed, isSettled, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { selectAreas } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectTables } from '../tables.ts';

/** The indicators whose funnel, spread or trend can be shown: those compared, and the one chosen elsewhere. */
export const selectCandidates = createSelector(
  selectComparedIndicators,
  createSelector(selectSelection, ({ indicator }) => indicator),
  liveFeature.selectCatalogue,
  (compared, chosen, catalogue): readonly Indicator[] => {
    const one = chosen === null ? null : catalogue.byId(chosen);
    return one === null || compared.includes(one) ? compared : [one, ...compared];
  },
);

/** An indicator with its figures. */
export interface One {
  readonly indicator: Indicator;
  readonly table: FigureTable;
}

/**
 * The indicator chosen, else the first whose figures serve; a sentence where the chosen one does not.
 * `serves` says what is needed of figures.
 */
export function selectOne(serves: (one: One, areas: readonly Area[]) => boolean, why: string) {
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
