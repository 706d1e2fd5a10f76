import { createSelector } from '@ngrx/store';
import { type Area, type AreaLevel } from '#app/domain/area.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { MOST_INDICATORS } from '#app/domain/selection.ts';
import { type LiveOrigin, type SnapshotManifest } from '#app/domain/snapshot.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { selectBroughtHere } from './extracts/brought-here.ts';
import { liveFeature } from './live/live-feature.ts';
import { valueOf } from './loadable.ts';
import { selectAreas } from './scope.ts';
import { selectSelection } from './selection/selection-feature.ts';
import { snapshotFeature } from './snapshot/snapshot-feature.ts';

const selectLevel = createSelector(selectSelection, ({ level }) => level);
const selectManifest = createSelector(snapshotFeature.selectManifest, valueOf);

/** Whether any place of a level has a figure of an indicator, by what is known without its figures. */
export function hasFiguresAt(
  id: string,
  level: AreaLevel,
  manifest: SnapshotManifest | null,
  origins: Readonly<Record<string, LiveOrigin>>,
): boolean {
  if (origins[id]?.levels.includes(level) === true) return true;
  const entry = manifest?.indicators.find((candidate) => candidate.id === id);
  return entry?.levels.some((at) => at.level === level && at.measured > 0) === true;
}

/** Indicators worth comparing with a lens: all but waits and activity, which are chosen one by one. */
const selectUsual = createSelector(
  createSelector(selectSelection, ({ lens }) => lens),
  selectLevel,
  selectManifest,
  snapshotFeature.selectOrigins,
  liveFeature.selectCatalogue,
  selectBroughtHere,
  (lens, level, manifest, origins, catalogue, brought): readonly Indicator[] =>
    catalogue
      .of(lens)
      .filter(
        ({ kind, id }) =>
          brought.has(id) || (kind !== 'supply' && hasFiguresAt(id, level, manifest, origins)),
      )
      .slice(0, MOST_INDICATORS),
);

/** The indicators compared: those in the address, else those of the lens; none until they are known. */
export const selectComparedIndicators = createSelector(
  createSelector(selectSelection, ({ indicators }) => indicators),
  liveFeature.selectCatalogue,
  selectUsual,
  (ids, catalogue, usual): readonly Indicator[] => {
    const chosen = ids.flatMap((id) => catalogue.byId(id) ?? []);
    return chosen.length > 0 ? chosen : usual;
  },
);

/** The areas compared: those in the address that are of the level in view, else all of it. */
export const selectComparedAreas = createSelector(
  createSelector(selectSelection, ({ areas }) => areas),
  selectAreas,
  (codes, areas): readonly Area[] => {
    if (codes.length === 0) return areas;
    const wanted = new Set(codes);
    const chosen = areas.filter(({ code }) => wanted.has(code));
    return chosen.length > 0 ? chosen : areas;
  },
);

/** Whether staff are published at the level in view: without them no gap need be simulated. */
export const selectHasProvision = createSelector(
  selectLevel,
  selectManifest,
  snapshotFeature.selectOrigins,
  (level, manifest, origins) => hasFiguresAt(PROVISION_INDICATOR, level, manifest, origins),
);
