import { createSelector } from '@ngrx/store';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectVintage } from '../scope.ts';

/** Which layout file holds the hexagons of the level in view. */
export const selectLayoutName = createSelector(
  selectSelection,
  selectVintage,
  ({ level }, vintage) => {
    if (vintage === null) return undefined;
    return level === 'icb' ? `icb-${vintage}` : level;
  },
);
