import { createSelector } from '@ngrx/store';
import { BUNDLED, type Catalogue } from '#app/domain/indicator-catalogue.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { type Lens, LENSES } from '#app/domain/lens.ts';
import { readLinkVintage } from '#app/domain/link-vintage.ts';
import { MOST_INDICATORS, type Selection } from '#app/domain/selection.ts';
import { PROVISION_INDICATOR } from '#app/statistics/gap-inputs.ts';
import { hasFiguresAt, selectComparedIndicators, selectHasProvision } from './compared.ts';
import { selectBroughtById } from './extracts/brought.ts';
import { liveFeature } from './live/live-feature.ts';
import { valueOf } from './loadable.ts';
import { selectPage, selectSelection } from './selection/selection-feature.ts';
import { snapshotFeature } from './snapshot/snapshot-feature.ts';
import { selectTables } from './tables.ts';

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
  (page, { lens, colour, by }, hasProvision): readonly Lens[] => {
    if (page === 'gaps' && by === 'families') return [lens];
    if (page === 'gaps') return [lens, ...LENSES.filter((other) => other !== lens)];
    if (page === '' || page === 'methods' || page === 'area') return [lens];
    if (page === 'compare') return hasProvision ? [lens] : [];
    return page === 'map' && colour !== 'indicator' ? [lens] : [];
  },
);

/** The lenses whose gap the page in view simulates: none where its gaps are those of the register. */
export const selectSimulatedLenses = createSelector(
  selectPage,
  selectSelection,
  selectWantedLenses,
  (page, { by, staff }, wanted): readonly Lens[] =>
    page === 'gaps' && (by === 'families' || staff === 'register') ? [] : wanted,
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

/** Ids of the indicators that the page in view shows or works with. */
export const selectIndicatorsOfPage = createSelector(
  selectPage,
  selectSelection,
  selectWantedLenses,
  liveFeature.selectCatalogue,
  selectComparedIndicators,
  selectMultipleIndicators,
  selectBroughtById,
  (page, selection, lenses, catalogue, compared, multiples, brought): readonly string[] => {
    const wanted = new Set(lenses.flatMap((lens) => catalogue.needOf(lens)).map(({ id }) => id));
    if (lenses.length > 0) wanted.add(PROVISION_INDICATOR);
    if (page === 'map') {
      const { id } = indicatorInView(selection, catalogue);
      wanted.add(id);
      // What the person brought is shown next to the indicator it is compared with.
      const other = brought.get(id)?.comparesWith;
      if (other !== null && other !== undefined) wanted.add(other);
      for (const one of multiples) wanted.add(one.id);
    }
    if (page === 'compare') {
      for (const { id } of compared) wanted.add(id);
      if (selection.indicator !== null) wanted.add(indicatorInView(selection, catalogue).id);
    }
    if (page === 'gaps') {
      for (const { id } of evidenceOf(selection.lens)) wanted.add(id);
    }
    if (page === 'gaps/readiness') {
      const { line, over } = waitLinesInView(selection);
      for (const one of [line, over]) if (one !== null) wanted.add(one.id);
    }
    if (page === 'area') {
      for (const { id } of onAreaPage(selection, catalogue)) wanted.add(id);
    }
    if (page === 'area' || selection.comparator === 'peers') wanted.add('deprivation');
    return [...wanted];
  },
);

/** Indicators the page in view needs that were never asked for. */
export const selectIndicatorsToAsk = createSelector(
  selectIndicatorsOfPage,
  selectTables,
  (wanted, tables) =>
    // What a person added is not bundled: its figures come from its publisher or from what is kept.
    wanted.filter((id) => tables[id] === undefined && BUNDLED.byId(id) !== null),
);

/** Where the history of the figures is: null while nobody wants it, and once it was asked for. */
export const selectHistoryToAsk = createSelector(
  createSelector(selectSelection, ({ made }) => made),
  createSelector(snapshotFeature.selectManifest, valueOf),
  createSelector(snapshotFeature.selectHistory, ({ status }) => status),
  (made, manifest, status): string | null => {
    const vintage = readLinkVintage(made ?? '');
    if (vintage === null || manifest?.history === undefined || status !== 'idle') return null;
    return vintage.edition !== null && vintage.edition === manifest.edition
      ? null
      : manifest.history;
  },
);

/**
 * What the area page shows: the indicators of the lens (of every lens where its spine is grouped by
 * them), those whose trends are chosen, and the two that are published for women and men.
 */
export function onAreaPage(
  { lens, spine, trends }: Selection,
  catalogue: Catalogue,
): readonly Indicator[] {
  const shown = spine === 'lens' ? catalogue.all.filter(isNeed) : catalogue.of(lens);
  const staff = catalogue.all.filter(({ kind }) => kind === 'provision');
  const chosen = [...trends, ...BY_SEX].flatMap((id) => catalogue.byId(id) ?? []);
  return [...new Set([...shown, ...catalogue.of(lens), ...staff, ...chosen])];
}

function isNeed({ kind }: Indicator): boolean {
  return kind === 'need';
}

/** Ids of the indicators that are published for women and men apart: women first. */
export const BY_SEX = ['healthy-life-expectancy-female', 'healthy-life-expectancy-male'] as const;

const selectIsByPlace = createSelector(
  selectPage,
  selectSelection,
  (page, { comparator }) => page === 'area' || comparator === 'peers',
);

/** Residents by age were never asked for, and the page or its comparator needs them. */
export const selectWantsAges = createSelector(
  selectIsByPlace,
  snapshotFeature.selectAges,
  (isWanted, { status }) => isWanted && status === 'idle',
);

/** The pages that show which programmes a place is in. */
const WITH_PROGRAMMES: readonly (string | null)[] = ['', 'area', 'gaps/programmes', 'data'];

export const selectWantsProgrammes = createSelector(
  selectPage,
  snapshotFeature.selectProgrammes,
  (page, { status }) => WITH_PROGRAMMES.includes(page) && status === 'idle',
);

export const selectWantsBreakdowns = createSelector(
  selectPage,
  snapshotFeature.selectBreakdowns,
  (page, { status }) => page === 'area' && status === 'idle',
);

/** Service lines shown beside a gap as evidence: who waits, and how many for over 18 weeks. */
export function evidenceOf(lens: Lens): readonly Indicator[] {
  return BUNDLED.of(lens).filter(({ id }) => id.startsWith('waiting-'));
}

/** The waiting lists of the lens, the one in view (that in the address, else the first) and its late share. */
export function waitLinesInView({ lens, indicator }: Pick<Selection, 'lens' | 'indicator'>) {
  const all = evidenceOf(lens);
  const lines = all.filter(({ id }) => !id.startsWith('waiting-over-'));
  const line = lines.find(({ id }) => id === indicator) ?? lines[0] ?? null;
  const lateId = line?.id.replace('waiting-', 'waiting-over-18-weeks-');
  return { lines, line, over: all.find(({ id }) => id === lateId) ?? null };
}
