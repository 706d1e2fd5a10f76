import { createSelector } from '@ngrx/store';
import { figureAt } from '#app/domain/figure-table.ts';
import { selectAreas } from '../scope.ts';
import { selectBrought } from './brought.ts';

/** Ids of brought indicators that have a figure for any area in view. */
export const selectBroughtHere = createSelector(
  selectBrought,
  selectAreas,
  (all, areas): ReadonlySet<string> =>
    new Set(
      all
        .filter(({ table }) =>
          table.periods.some((period) =>
            areas.some(({ code }) => figureAt(table, code, period).kind === 'measured'),
          ),
        )
        .map(({ indicator }) => indicator.id),
    ),
);
