import { createSelector } from '@ngrx/store';
import { selectBroughtTables } from './extracts/brought.ts';
import { snapshotFeature } from './snapshot/snapshot-feature.ts';

/** All figures by id of their indicator: bundled, asked of publishers, and brought by the person. */
export const selectTables = createSelector(
  snapshotFeature.selectTables,
  selectBroughtTables,
  (tables, brought) => (Object.keys(brought).length === 0 ? tables : { ...tables, ...brought }),
);
