import { createSelector } from '@ngrx/store';
import { LEVEL_NAMES } from '#app/domain/area.ts';
import { type AreaRow, type ChartView, type Comparison } from '#app/domain/area-row.ts';
import { figureText, numberText, withUnit } from '#app/domain/figure-text.ts';
import { type Selection } from '#app/domain/selection.ts';
import { type GapTable } from '#app/statistics/gap-table.ts';
import { type InputIndicator } from '#app/statistics/gap-inputs.ts';
import { type Loadable, loaded, LOADING, valueOf } from '../loadable.ts';
import { selectAreas, selectComparator, selectPlace } from '../scope.ts';
import { selectSelection } from '../selection/selection-feature.ts';
import { snapshotFeature } from '../snapshot/snapshot-feature.ts';
import { selectTables } from '../tables.ts';
import { broughtSource } from './brought-words.ts';
import { gapView, gapWords, needView, provisionView } from './gap-views.ts';
import { indicatorView } from './indicator-view.ts';
import { selectGapTableInView, sourcesOf } from './map-view.ts';

/** One plain sentence with its verdict, and where its chart is. */
export interface Sentence {
  readonly verdict: Comparison;
  readonly verdictWords: string;
  /** Whose comparison the verdict is, in words; '' where there is none. */
  readonly whose: string;
  readonly text: string;
  /** Period and age. */
  readonly when: string;
  /** Changes of the selection that show the chart on the Map. */
  readonly chart: Partial<Selection>;
}

export interface Overview {
  readonly sentences: readonly Sentence[];
  /** What the small map shows: the gap where any can be assessed, else need, else the first figure. */
  readonly thumbnail: ChartView | null;
  readonly thumbnailChart: Partial<Selection>;
  readonly counts: readonly { readonly class: GapClassName; readonly count: number }[];
  /** The chosen place's gap in a sentence. */
  readonly gap: string | null;
}

const WHOSE = { publisher: 'as published', atlas: 'worked out here' } as const;

type GapClassName = GapTable['rows'][number]['gap']['gapClass'];

const CLASSES: readonly GapClassName[] = [
  'gapLikely',
  'gapPossible',
  'gapNotShown',
  'insufficientData',
];

/** Five sentences: one of burden, one of outcome, two of work, one of staff. */
export function selectOverview(today: string) {
  return createSelector(
    selectGapTableInView,
    selectSelection,
    selectAreas,
    selectPlace,
    selectComparator,
    selectTables,
    snapshotFeature.selectManifest,
    (gaps, { level }, areas, place, comparator, tables, manifest): Loadable<Overview> => {
      if (gaps.status !== 'loaded') return gaps.status === 'failed' ? gaps : LOADING;
      const table = gaps.value;
      const views = fiveInputs(table).flatMap(({ indicator }) => {
        const figures = valueOf(tables[indicator.id]);
        const view =
          figures === null
            ? null
            : indicatorView({
                indicator,
                table: figures,
                areas,
                level,
                period: null,
                comparator,
                sources: sourcesOf(indicator, level, valueOf(manifest)),
                today,
              });
        return view === null ? [] : [{ indicator, view }];
      });
      const staff = provisionView(table, level, today);
      const sentences = [
        ...views.map(({ indicator, view }) => {
          const sentence = sentenceOf(view, place?.code ?? null, {
            colour: 'indicator',
            indicator: indicator.id,
            period: null,
          });
          const { brought } = indicator;
          return brought === undefined
            ? sentence
            : { ...sentence, when: `${sentence.when}. ${broughtSource(brought)}` };
        }),
        sentenceOf(staff, place?.code ?? null, { colour: 'provision' }),
      ];
      const row = table.rows.find(({ area }) => area.code === place?.code);
      return loaded({
        sentences,
        ...thumbnailOf(table, level, today, views[0]?.view ?? null),
        counts: CLASSES.map((name) => ({
          class: name,
          count: table.rows.filter(({ gap }) => gap.gapClass === name).length,
        })),
        gap: row === undefined ? null : gapSentence(row),
      });
    },
  );
}

function fiveInputs(table: GapTable): readonly InputIndicator[] {
  const of = (subdomain: string, n: number) =>
    table.inputs.used.filter(({ indicator }) => indicator.subdomain === subdomain).slice(0, n);
  return [...of('burden', 1), ...of('outcome', 1), ...of('work', 2)];
}

function thumbnailOf(
  table: GapTable,
  level: Selection['level'],
  today: string,
  first: ChartView | null,
): Pick<Overview, 'thumbnail' | 'thumbnailChart'> {
  if (table.rows.some(({ gap }) => gap.gapClass !== 'insufficientData')) {
    return { thumbnail: gapView(table, level, today), thumbnailChart: { colour: 'gap' } };
  }
  if (table.rows.some(({ gap }) => gap.score !== null)) {
    return { thumbnail: needView(table, level), thumbnailChart: { colour: 'need' } };
  }
  return { thumbnail: first, thumbnailChart: { colour: 'indicator', indicator: null } };
}

/** The place's own figure against the comparator, or without a place how the areas stand. */
function sentenceOf(view: ChartView, place: string | null, chart: Partial<Selection>): Sentence {
  const [measure, when, population] = view.subtitle.split(' · ');
  const row = view.rows.find(({ code }) => code === place);
  const base = { when: when ?? '', chart };
  if (row === undefined) {
    const verdict = { verdict: 'not-compared', verdictWords: '', whose: '' } as const;
    return { ...base, ...verdict, text: `${view.title}.` };
  }
  const figure = figureText(row.figure, view.unit, view.decimals);
  const among = population === undefined || view.unit !== '%' ? '' : ` of ${population}`;
  return {
    ...base,
    verdict: row.comparison,
    verdictWords: verdictWords(row, view),
    whose: row.by === undefined ? '' : WHOSE[row.by],
    text: `${measure ?? ''}: ${figure}${row.figure.kind === 'measured' ? among : ''}${comparatorText(view)}.`,
  };
}

function verdictWords(row: AreaRow, view: ChartView): string {
  const name = view.comparator?.name ?? '';
  if (row.figure.kind === 'missing') return 'No figure';
  switch (row.comparison) {
    case 'similar':
      return `Similar to ${name}`;
    case 'not-compared':
      return whyNotCompared(view);
    default:
      return `${row.comparison.charAt(0).toUpperCase()}${row.comparison.slice(1)} than ${name}`;
  }
}

/** The chart's own reason where nothing in it is compared; this figure's otherwise. */
function whyNotCompared(view: ChartView): string {
  const none = view.rows.every(({ comparison }) => comparison === 'not-compared');
  return none ? view.comparisonMethod : 'Not compared: too imprecise, or without limits';
}

function comparatorText({ comparator, unit, decimals }: ChartView): string {
  if (comparator?.figure.kind !== 'measured') return '';
  return `; ${comparator.name} ${withUnit(numberText(comparator.figure.value, decimals), unit)}`;
}

function gapSentence(row: GapTable['rows'][number]): string {
  const { value, lower, upper } = row.shortfall;
  const words = gapWords(row);
  if (value === null || lower === null || upper === null) return `${row.area.shortName}: ${words}.`;
  if (value === 0) {
    return `${row.area.shortName}: ${words}. Staff are at or above what need would expect (shortfall 0 to ${numberText(upper, 1)} WTE).`;
  }
  return `${row.area.shortName}: ${words}. Against what need would expect, staff are short by ${numberText(value, 1)} WTE (${numberText(lower, 1)} to ${numberText(upper, 1)}).`;
}

/** `36 integrated care boards`. */
export const selectLevelWords = createSelector(
  selectSelection,
  selectAreas,
  ({ level }, areas) => `${areas.length} ${LEVEL_NAMES[level].many}`,
);
