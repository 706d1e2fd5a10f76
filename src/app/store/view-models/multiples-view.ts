import { createSelector } from '@ngrx/store';
import { type Area, type AreaLevel, LEVEL_NAMES } from '#app/domain/area.ts';
import { type ChartView } from '#app/domain/area-row.ts';
import { type FigureTable } from '#app/domain/figure-table.ts';
import { type Indicator } from '#app/domain/indicator.ts';
import { LENS_NAMES } from '#app/domain/lens.ts';
import { type MultiplesView } from '#app/domain/multiples-view.ts';
import { failed, isSettled, type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { selectAreas, selectComparator } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { selectTables } from '../tables.ts';
import { selectMultipleIndicators } from '../wanted.ts';
import { type IndicatorQuestion, indicatorView } from './indicator-view.ts';
import { counted } from './level-words.ts';
import { selectKnownSources, sourcesOf } from './map-view.ts';

interface Worked {
  readonly areas: readonly Area[];
  readonly comparator: IndicatorQuestion['comparator'];
  readonly view: ChartView | null;
}

/** Panels that were worked out, by the figures they come from. */
const PANELS = new WeakMap<FigureTable, Worked>();

function panelOf(question: IndicatorQuestion): ChartView | null {
  const { table, areas, comparator } = question;
  const known = PANELS.get(table);
  if (known?.areas === areas && known.comparator === comparator) return known.view;
  const view = indicatorView(question);
  PANELS.set(table, { areas, comparator, view });
  return view;
}

/** A small map of each need indicator of the lens; null while they are not opened. */
export function selectMultiplesView(today: string) {
  return createSelector(
    selectMultipleIndicators,
    selectAreas,
    selectComparator,
    selectTables,
    selectKnownSources,
    createSelector(selectSelection, ({ level }) => level),
    createSelector(selectSelection, ({ lens }) => lens),
    createSelector(selectSelection, ({ multiples }) => multiples),
    (
      indicators,
      areas,
      comparator,
      tables,
      { manifest, origins },
      level,
      lens,
      isOpen,
    ): Loadable<MultiplesView> | null => {
      if (!isOpen) return null;
      if (areas.length === 0 || manifest === null) return LOADING;
      const panels = indicators.flatMap((indicator) => {
        const table = valueOf(tables[indicator.id]);
        if (table === null) return [];
        const view = panelOf({
          indicator,
          table,
          areas,
          level,
          period: null,
          comparator,
          sources: sourcesOf(indicator, level, manifest),
          origin: origins[indicator.id],
          today,
        });
        return view === null ? [] : [{ id: indicator.id, name: indicator.shortTitle, view }];
      });
      if (!indicators.every(({ id }) => isSettled(tables[id]))) return LOADING;
      if (panels.length === 0) return failed(none(level));
      const { inSentence } = LENS_NAMES[lens];
      return loaded({
        title: `${counted(panels.length, 'need indicator')} for ${inSentence}, each over the same ${LEVEL_NAMES[level].many}`,
        subtitle: `The newest well-filled period of each · classes are fifths of the areas, the darker the more need`,
        sourceLine: sourcesIn(panels.map(({ view }) => view)),
        notes: notesIn(indicators, panels.length),
        panels,
      });
    },
  );
}

function none(level: AreaLevel): string {
  return `No need indicator of this lens is published for ${LEVEL_NAMES[level].many}.`;
}

/** The source lines of the panels, each once. */
function sourcesIn(views: readonly ChartView[]): string {
  return [...new Set(views.map(({ sourceLine }) => sourceLine))].join(' ');
}

function notesIn(indicators: readonly Indicator[], drawn: number): readonly string[] {
  const left = indicators.length - drawn;
  return left === 0
    ? []
    : [`${counted(left, 'indicator')} could not be read or has no figure here.`];
}
