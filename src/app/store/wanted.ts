import { createSelector } from '@ngrx/store';
import { BUNDLED, type Catalogue } from '#app/domain/indicator-catalogue.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type Lens, LENSES } from '#app/domain/lens.ts';
import { MOST_INDICATORS, type Selection } from '#app/domain/selection.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { hasFiguresAt, selectComparedIndicators, selectHasProvision } from './compared.ts';
import { liveFeature } from './live/live-feature.ts';
import { valueOf } from './loadable.ts';
import { selectPage, selectSelection } from './selection/selection-feature.ts';
import { snapshotFeature } from './snapshot/snapshot-feature.ts';

/** The indicator the map shows: the one in the address, else the first need indicator of the lens. */
export function indicatorInView({ indicator, lens }: Selection, catalogue: Catalogue): Indicator {
  const chosen = indicator === null ? null : catalogue.byId(indicator);
  const first = chosen ?? catalogue.needOf(lens)[0] ?? catalogue.all[0];
  if (first === undefined) throw new RangeError('the catalogue is empty');
  return first;
}

export const selectIndicatorInView = createSelector(
  selectSelection,
  liveFeature.selectCatalogue,
  indicatorInView,
);

/** The lenses whose gap the page in view needs, the one in view first. */
export const selectWantedLenses = createSelector(
  selectPage,
  selectSelection,
  selectHasProvision,
  (page, { lens, colour }, hasProvision): readonly Lens[] => {
    if (page === 'gaps') return [lens, ...LENSES.filter((other) => other !== lens)];
    if (page === '' || page === 'methods') return [lens];
    if (page === 'compare') return hasProvision ? [lens] : [];
    return page === 'map' && colour !== 'indicator' ? [lens] : [];
  },
);

/** The indicators shown as small maps; none while they are not opened. */
export const selectMultipleIndicators = createSelector(
  createSelector(selectSelection, ({ multiples }) => multiples),
  createSelector(selectSelection, ({ lens }) => lens),
  createSelector(selectSelection, ({ level }) => level),
  createSelector(snapshotFeature.selectManifest, valueOf),
  snapshotFeature.selectOrigins,
  liveFeature.selectCatalogue,
  (isOpen, lens, level, manifest, origins, catalogue): readonly Indicator[] =>
    isOpen
      ? catalogue
          .needOf(lens)
          .filter(({ id }) => hasFiguresAt(id, level, manifest, origins))
          .slice(0, MOST_INDICATORS)
      : [],
);

/** Indicators the page in view needs that were never asked for. */
export const selectIndicatorsToAsk = createSelector(
  selectPage,
  selectSelection,
  selectWantedLenses,
  snapshotFeature.selectTables,
  liveFeature.selectCatalogue,
  selectComparedIndicators,
  selectMultipleIndicators,
  (page, selection, lenses, tables, catalogue, compared, multiples) => {
    const wanted = new Set(lenses.flatMap((lens) => catalogue.needOf(lens)).map(({ id }) => id));
    if (lenses.length > 0) wanted.add(PROVISION_INDICATOR);
    if (page === 'map') wanted.add(indicatorInView(selection, catalogue).id);
    if (page === 'map') for (const { id } of multiples) wanted.add(id);
    if (page === 'compare') {
      for (const { id } of compared) wanted.add(id);
      if (selection.indicator !== null) wanted.add(indicatorInView(selection, catalogue).id);
    }
    if (page === 'gaps') {
      for (const { id } of evidenceOf(selection.lens)) wanted.add(id);
    }
    // What a person added is not bundled: its figures come from its publisher or from what is kept.
    return [...wanted].filter((id) => tables[id] === undefined && BUNDLED.byId(id) !== null);
  },
);

/** Service lines shown beside a gap as evidence: who waits, and how many for over 18 weeks. */
export function evidenceOf(lens: Lens): readonly Indicator[] {
  return BUNDLED.of(lens).filter(({ id }) => id.startsWith('waiting-'));
}
