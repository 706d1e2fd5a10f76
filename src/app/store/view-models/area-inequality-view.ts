import { createSelector } from '@ngrx/store';
import { type Area, LEVEL_NAMES } from '#app/domain/area.ts';
import { type InequalityView } from '#app/domain/inequality-view.ts';
import { valueOf } from '../loadable.ts';
import { selectAreas } from '../scope.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { sexView } from './area-by-sex-view.ts';
import { deprivationSentences } from './area-deprivation.ts';
import { selectAreaBasis } from './area-sources.ts';
import { tenthsView } from './tenths-view.ts';

export interface AreaInequality {
  /** Women and men of this place; null where it is not published for it. */
  readonly bySex: InequalityView | null;
  /** Tenths of England's places by deprivation; null where none is bundled. */
  readonly byDeprivation: InequalityView | null;
  /** Where the place itself stands in deprivation, as sentences; none without a score. */
  readonly deprivation: readonly string[];
  /** What is not published for the place, and what would give it. */
  readonly missing: readonly string[];
}

/** Differences between people by sex and deprivation as far as they are published; null without a place. */
export function selectAreaInequality(today: string) {
  return createSelector(
    selectAreaBasis,
    selectAreas,
    snapshotFeature.selectBreakdowns,
    (basis, areas, breakdowns): AreaInequality | null => {
      const { place, catalogue } = basis;
      if (place === null) return null;
      const bySex = sexView(basis, place, today);
      const split = (valueOf(breakdowns) ?? []).findLast(({ split: words }) =>
        /district/i.test(words),
      );
      const indicator = split === undefined ? null : catalogue.byId(split.indicator);
      return {
        bySex,
        byDeprivation:
          split === undefined || indicator === null ? null : tenthsView(split, indicator, today),
        deprivation: deprivationSentences(basis, place, areas, today),
        missing: missingSentences(place, bySex !== null),
      };
    },
  );
}

function missingSentences(place: Area, hasSex: boolean): readonly string[] {
  const level = LEVEL_NAMES[place.level].one;
  return [
    ...(hasSex
      ? []
      : [
          `By sex: healthy life expectancy of women and men is not published for this ${level}, and cannot be averaged from smaller places. It is published for regions and councils.`,
        ]),
    'By age: no bundled figure of this place is split by age. An indicator of Fingertips for one age group can be added on the Data page.',
    `By deprivation inside ${place.shortName}: nothing is published. Figures of its small areas, or of general practices, would give it.`,
  ];
}
