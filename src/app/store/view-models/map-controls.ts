import { createSelector } from '@ngrx/store';
import { indicatorsOf } from '#app/domain/indicator-catalogue.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { SUBDOMAIN_NAMES } from '#app/domain/lens.ts';
import { figureAt } from '#app/domain/figure-table.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type ColourBy } from '#app/domain/selection.ts';
import { valueOf } from '../loadable.ts';
import { regionOf, selectAreas, selectGeography, selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { indicatorInView } from '../wanted.ts';

interface Option {
  readonly value: string;
  readonly name: string;
  readonly group?: string;
}

const COLOUR_NAMES: Readonly<Record<ColourBy, string>> = {
  indicator: 'One indicator',
  need: 'Need score of the lens',
  provision: 'AHP staff per 10,000',
  gap: 'Gap between the two',
  'two-way': 'Need and staff together',
};

export const COLOUR_OPTIONS: readonly Option[] = Object.entries(COLOUR_NAMES).map(
  ([value, name]) => ({ value, name }),
);

function groupOf({ kind, subdomain }: Indicator): string {
  if (kind === 'need' && subdomain !== null) return SUBDOMAIN_NAMES[subdomain];
  return {
    need: 'Need',
    context: 'Shown beside need, not counted in it',
    provision: 'Staff',
    supply: 'Waits and activity: supply, not need',
  }[kind];
}

/** The indicators of the lens that have figures at the level in view. */
export const selectIndicatorOptions = createSelector(
  selectSelection,
  snapshotFeature.selectManifest,
  ({ lens, level, indicator }, loadable): readonly Option[] => {
    const manifest = valueOf(loadable);
    const hasLevel = (id: string) =>
      manifest === null ||
      manifest.indicators.some(
        (entry) =>
          entry.id === id && entry.levels.some((at) => at.level === level && at.measured > 0),
      );
    const listed = indicatorsOf(lens).filter(({ id }) => hasLevel(id) || id === indicator);
    return listed.map((entry) => ({
      value: entry.id,
      name: hasLevel(entry.id) ? entry.title : `${entry.title} (not at this level)`,
      group: groupOf(entry),
    }));
  },
);

/** Periods of the indicator in view in which any area has a figure, newest first. */
export const selectPeriodOptions = createSelector(
  selectSelection,
  selectAreas,
  snapshotFeature.selectTables,
  (selection, areas, tables): readonly Option[] => {
    const table = valueOf(tables[indicatorInView(selection).id]);
    if (table === null) return [];
    const codes = areas.map(({ code }) => code);
    return [...table.periods].reverse().flatMap((id) => {
      const period = parsePeriodId(id);
      const some = codes.some((code) => figureAt(table, code, id).kind === 'measured');
      return period === null || !some ? [] : [{ value: id, name: periodLabel(period) }];
    });
  },
);

/** Which layout file holds the hexagons of the level in view. */
export const selectLayoutName = createSelector(
  selectSelection,
  selectVintage,
  ({ level }, vintage) => {
    if (vintage === null) return undefined;
    return level === 'icb' ? `icb-${vintage}` : level;
  },
);

/** Name of the region each area in view lies in: it helps people find their place. */
export const selectRegionNames = createSelector(
  selectGeography,
  selectVintage,
  selectAreas,
  (geography, vintage, areas): ReadonlyMap<string, string> => {
    if (geography === null || vintage === null) return new Map();
    return new Map(
      areas.flatMap((area) => {
        const region = regionOf(geography, area, vintage);
        return region === null ? [] : [[area.code, region.shortName] as const];
      }),
    );
  },
);
