import { afterRenderEffect, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Store } from '@ngrx/store';
import { ChartFigure, type ChartTab } from '#app/charts/chart-figure.ts';
import { FunnelPlot } from '#app/charts/funnel-plot.ts';
import { HeatMap, type HeatChoice } from '#app/charts/heat-map.ts';
import { ScatterPlot } from '#app/charts/scatter-plot.ts';
import { type SheetSort } from '#app/charts/sheet-sort.ts';
import { TrendLines } from '#app/charts/trend-lines.ts';
import { Checklist } from '#app/controls/checklist.ts';
import { Choice } from '#app/controls/choice.ts';
import { Switch } from '#app/controls/switch.ts';
import { MOST_INDICATORS } from '#app/domain/selection.ts';
import { funnelSheet } from '#app/exports/funnel-sheet.ts';
import { heatMapSheet } from '#app/exports/heat-map-sheet.ts';
import { scatterSheet } from '#app/exports/scatter-sheet.ts';
import { trendSheet } from '#app/exports/trend-sheet.ts';
import { type Loadable, valueOf } from '#app/store/loadable.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { TODAY } from '#app/store/today.ts';
import {
  selectAreaChoice,
  selectIndicatorChoice,
} from '#app/store/view-models/compare-controls.ts';
import { selectCompareProgress, selectHeatView } from '#app/store/view-models/compare-heat-view.ts';
import {
  selectFunnelView,
  selectOneChoice,
  selectTrendView,
} from '#app/store/view-models/compare-one-view.ts';
import { selectScatterView } from '#app/store/view-models/compare-scatter-view.ts';
import { fromSheetSort, shownCard, toSheetSort, withCard } from '../card-address.ts';
import { HeatMethods } from './heat-methods.ts';

const TURNS = [
  { value: 'down', name: 'Down the side' },
  { value: 'across', name: 'Across the top' },
] as const;

/** How do places differ: areas by indicators, then need against provision, and one indicator closely. */
@Component({
  selector: 'app-compare-page',
  imports: [
    ChartFigure,
    Checklist,
    Choice,
    FunnelPlot,
    HeatMap,
    HeatMethods,
    ScatterPlot,
    Switch,
    TrendLines,
  ],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.scss',
})
export class ComparePage {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);
  readonly #today = inject(TODAY);

  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly indicatorChoice = this.#store.selectSignal(selectIndicatorChoice);
  protected readonly areaChoice = this.#store.selectSignal(selectAreaChoice);
  protected readonly one = this.#store.selectSignal(selectOneChoice);
  protected readonly progress = this.#store.selectSignal(selectCompareProgress);
  protected readonly heat = this.#store.selectSignal(selectHeatView(this.#today));
  protected readonly scatter = this.#store.selectSignal(selectScatterView(this.#today));
  protected readonly funnel = this.#store.selectSignal(selectFunnelView(this.#today));
  protected readonly trend = this.#store.selectSignal(selectTrendView(this.#today));

  protected readonly most = MOST_INDICATORS;
  protected readonly turns = TURNS;
  protected readonly turn = computed(() => (this.selection().turned ? 'across' : 'down'));
  protected readonly heatSort = computed(() => toSheetSort(this.selection().order));
  protected readonly highlighted = signal<string | null>(null);

  protected readonly cards = computed(() => {
    const { cards } = this.selection();
    return {
      heat: shownCard(cards, 'heat'),
      scatter: shownCard(cards, 'scatter'),
      funnel: shownCard(cards, 'funnel'),
      trend: shownCard(cards, 'trend'),
    };
  });
  protected readonly heatSheet = computed(() => sheetOf(this.heat(), heatMapSheet));
  protected readonly scatterSheet = computed(() => sheetOf(this.scatter(), scatterSheet));
  protected readonly trendSheet = computed(() => sheetOf(this.trend(), trendSheet));
  protected readonly canWiden = computed(() => valueOf(this.funnel())?.widened != null);
  protected readonly isWidened = computed(() => this.selection().widened && this.canWiden());
  protected readonly funnelSheet = computed(() =>
    sheetOf(this.funnel(), (view) => funnelSheet(view, this.isWidened())),
  );

  /** The card that a link leads to: shown once, when it is there. */
  #linked = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  #shown: string | null = null;

  constructor() {
    afterRenderEffect(() => {
      const card = this.#linked();
      const views = [this.heat(), this.scatter(), this.funnel(), this.trend()];
      const isSettled = views.every(({ status }) => status === 'loaded' || status === 'failed');
      if (card === null || card === this.#shown || !isSettled) return;
      this.#shown = card;
      document.getElementById(card)?.scrollIntoView();
    });
  }

  protected chooseIndicators(indicators: readonly string[]): void {
    this.#navigation.change({ indicators });
  }

  protected chooseAreas(areas: readonly string[]): void {
    this.#navigation.change({ areas });
  }

  protected chooseTurn(turn: string): void {
    this.#navigation.change({ turned: turn === 'across', order: null });
  }

  protected chooseIndicator(id: string): void {
    this.#navigation.change({ indicator: id === '' ? null : id, period: null });
  }

  protected choose({ area, indicator }: HeatChoice): void {
    this.#navigation.change({ place: area, indicator, period: null });
  }

  protected chooseLimits(widened: boolean): void {
    this.#navigation.change({ widened });
  }

  protected select(place: string | null): void {
    if (place !== this.selection().place) this.#navigation.change({ place });
  }

  protected sortHeat(sort: SheetSort | null): void {
    this.#navigation.change({ order: fromSheetSort(sort) });
  }

  protected openTab(card: string, tab: ChartTab): void {
    this.#navigation.change({ cards: withCard(this.selection().cards, card, { tab }) });
  }

  protected sortTable(card: string, sort: SheetSort | null): void {
    this.#navigation.change({ cards: withCard(this.selection().cards, card, { sort }) });
  }
}

function sheetOf<V, S>(view: Loadable<V>, sheet: (view: V) => S): S | null {
  return view.status === 'loaded' ? sheet(view.value) : null;
}
