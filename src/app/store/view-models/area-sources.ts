import { createSelector } from '@ngrx/store';
import { liveFeature } from '../live/live-feature.ts';
import { valueOf } from '../loadable.ts';
import { selectComparator, selectPlace } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';

/** What every card of the area page is worked out from. */
export const selectAreaBasis = createSelector(
  selectPlace,
  selectComparator,
  selectSelection,
  selectTables,
  snapshotFeature.selectManifest,
  snapshotFeature.selectOrigins,
  liveFeature.selectCatalogue,
  (place, comparator, selection, tables, manifest, origins, catalogue) => ({
    place,
    comparator,
    selection,
    tables,
    manifest: valueOf(manifest),
    origins,
    catalogue,
  }),
);

export type AreaBasis = ReturnType<typeof selectAreaBasis.projector>;
