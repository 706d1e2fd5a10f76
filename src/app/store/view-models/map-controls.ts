import { createSelector } from '@ngrx/store';
import { type Indicator } from '#app/domain/indicator.ts';
import { SUBDOMAIN_NAMES } from '#app/domain/lens.ts';
import { figureAt } from '#app/domain/figure-table.ts';
import { isLocalIndicator } from '#app/domain/local-indicator.ts';
import { parsePeriodId, periodLabel } from '#app/domain/period.ts';
import { type ColourBy } from '#app/domain/selection.ts';
import { selectBroughtHere } from '../extracts/brought-here.ts';
import { liveFeature } from '../live/live-feature.ts';
import { valueOf } from '../loadable.ts';
import { regionOf, selectAreas, selectGeography, selectVintage } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import { indicatorInView, selectIndicatorInView } from '../wanted.ts';
import { periodInView } from './indicator-view.ts';
import { chainFor } from './trend-breaks.ts';

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

/** The part of a list of indicators that one belongs in. */
export function groupOf({ kind, subdomain }: Indicator): string {
  if (kind === 'need' && subdomain !== null) return SUBDOMAIN_NAMES[subdomain];
  return {
    need: 'Need',
    context: 'Shown beside need, not counted in it',
    provision: 'Staff',
    supply: 'Waits and activity: supply, not need',
  }[kind];
}

/** The indicators of the lens that have figures at the level in view, and the one shown. */
export const selectIndicatorOptions = createSelector(
  selectSelection,
  snapshotFeature.selectManifest,
  liveFeature.selectCatalogue,
  snapshotFeature.selectOrigins,
  selectBroughtHere,
  (selection, loadable, catalogue, origins, brought): readonly Option[] => {
    const { lens, level } = selection;
    const manifest = valueOf(loadable);
    const inView = indicatorInView(selection, catalogue);
    const hasLevel = (id: string) =>
      manifest === null ||
      brought.has(id) ||
      origins[id]?.levels.includes(level) === true ||
      manifest.indicators.some(
        (entry) =>
          entry.id === id && entry.levels.some((at) => at.level === level && at.measured > 0),
      );
    const ofLens = catalogue.of(lens);
    const known = ofLens.includes(inView) ? ofLens : [inView, ...ofLens];
    const listed = known.filter((entry) => hasLevel(entry.id) || entry === inView);
    return listed.map((entry) => ({
      value: entry.id,
      name: hasLevel(entry.id) ? entry.title : `${entry.title} (not at this level)`,
      group: isLocalIndicator(entry.id) ? 'Brought by you' : groupOf(entry),
    }));
  },
);

const selectTableInView = createSelector(
  selectSelection,
  selectTables,
  liveFeature.selectCatalogue,
  (selection, tables, catalogue) => valueOf(tables[indicatorInView(selection, catalogue).id]),
);

const selectCodes = createSelector(selectAreas, (areas) => areas.map(({ code }) => code));

/** The period that the map shows of the indicator in view; null until its figures are read. */
export const selectPeriodInView = createSelector(
  selectTableInView,
  selectCodes,
  selectSelection,
  (table, codes, { period }) => (table === null ? null : periodInView(table, codes, period)),
);

/** Periods of the indicator in view in which any area has a figure, newest first, and the one shown. */
export const selectPeriodOptions = createSelector(
  selectTableInView,
  selectCodes,
  selectPeriodInView,
  (table, codes, inView): readonly Option[] => {
    if (table === null) return [];
    return [...table.periods].reverse().flatMap((id) => {
      const period = parsePeriodId(id);
      const some = codes.some((code) => figureAt(table, code, id).kind === 'measured');
      if (period === null || !(some || id === inView)) return [];
      const name = periodLabel(period);
      return [{ value: id, name: some ? name : `${name} (not at this level)` }];
    });
  },
);

/** The same periods for a slider, earliest first, with the breaks between them. */
export const selectTimeline = createSelector(
  selectTableInView,
  selectPeriodOptions,
  selectCodes,
  createSelector(
    selectIndicatorInView,
    snapshotFeature.selectOrigins,
    ({ id }, origins) => origins[id],
  ),
  (table, options, codes, origin) => {
    if (table === null || options.length < 2) return null;
    const { links, overlapping } = chainFor(table, codes, origin);
    const breaks = new Map(links.map(({ id, breakWords }) => [id, breakWords]));
    return {
      isRolling: overlapping > 0,
      periods: [...options].reverse().map(({ value, name }) => ({
        id: value,
        label: name,
        breakBefore: breaks.get(value) ?? '',
      })),
    };
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
