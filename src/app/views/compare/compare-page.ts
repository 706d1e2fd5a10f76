import { afterRenderEffect, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Store } from '@ngrx/store';
import { ChartFigure } from '#app/charts/chart-figure.ts';
import { DistributionPlot } from '#app/charts/distribution-plot.ts';
import { FunnelPlot } from '#app/charts/funnel-plot.ts';
import { HeatMap, type HeatChoice } from '#app/charts/heat-map.ts';
import { ScatterPlot } from '#app/charts/scatter-plot.ts';
import { type SheetSort } from '#app/charts/sheet-sort.ts';
import { TrendLines } from '#app/charts/trend-lines.ts';
import { Checklist } from '#app/controls/checklist.ts';
import { Choice } from '#app/controls/choice.ts';
import { Switch } from '#app/controls/switch.ts';
import { MOST_INDICATORS, type Selection } from '#app/domain/selection.ts';
import { distributionSheet } from '#app/exports/distribution-sheet.ts';
import { funnelSheet } from '#app/exports/funnel-sheet.ts';
import { heatMapSheet } from '#app/exports/heat-map-sheet.ts';
import { scatterSheet } from '#app/exports/scatter-sheet.ts';
import { trendSheet } from '#app/exports/trend-sheet.ts';
import { isSettled, LOADING } from '#app/store/loadable.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { TODAY } from '#app/store/today.ts';
import {
  selectAreaChoice,
  selectIndicatorChoice,
} from '#app/store/view-models/compare-controls.ts';
import { selectCompareProgress, selectHeatView } from '#app/store/view-models/compare-heat-view.ts';
import {
  selectDistributionView,
  selectFunnelView,
  selectOneChoice,
  selectTrendView,
} from '#app/store/view-models/compare-one-view.ts';
import { selectScatterView } from '#app/store/view-models/compare-scatter-view.ts';
import { CARDS_IN_ADDRESS } from '../address-memory.ts';
import { cardOf } from '../card-of.ts';
import { inTurn } from '../later.ts';
import { NotYet } from '../not-yet.ts';
import { fromSheetSort, toSheetSort } from '../sort-address.ts';
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
    DistributionPlot,
    FunnelPlot,
    HeatMap,
    HeatMethods,
    NotYet,
    ScatterPlot,
    Switch,
    TrendLines,
  ],
  providers: [CARDS_IN_ADDRESS],
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
  readonly #progress = this.#store.selectSignal(selectCompareProgress);
  protected readonly progress = computed(() => {
    const { read, of } = this.#progress();
    return of === 0 ? 'Reading the figures…' : `Reading the figures: ${read} of ${of} indicators…`;
  });
  /** Each card is worked out and drawn in a task of its own, in their order down the page. */
  readonly #cards = inTurn(
    this.#store.selectSignal((state: object) => state),
    LOADING,
    [
      this.#store.selectSignal(selectHeatView(this.#today)),
      this.#store.selectSignal(selectScatterView(this.#today)),
      this.#store.selectSignal(selectFunnelView(this.#today)),
      this.#store.selectSignal(selectDistributionView(this.#today)),
      this.#store.selectSignal(selectTrendView(this.#today)),
    ],
  );
  protected readonly heat = cardOf(this.#cards[0], heatMapSheet);
  protected readonly scatter = cardOf(this.#cards[1], scatterSheet);
  protected readonly funnel = cardOf(this.#cards[2], (view) =>
    funnelSheet(view, this.selection().widened && view.widened !== null),
  );
  protected readonly spread = cardOf(this.#cards[3], distributionSheet);
  protected readonly trend = cardOf(this.#cards[4], trendSheet);

  protected readonly most = MOST_INDICATORS;
  protected readonly turns = TURNS;
  protected readonly turn = computed(() => (this.selection().turned ? 'across' : 'down'));
  protected readonly heatSort = computed(() => toSheetSort(this.selection().order));
  protected readonly highlighted = signal<string | null>(null);

  protected readonly canWiden = computed(() => (this.funnel.view()?.widened ?? null) !== null);
  protected readonly isWidened = computed(() => this.selection().widened && this.canWiden());

  /** The card that a link leads to: shown once, when it is there. */
  #linked = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  #shown: string | null = null;

  constructor() {
    afterRenderEffect(() => {
      const card = this.#linked();
      const cards = [this.heat, this.scatter, this.funnel, this.spread, this.trend];
      const areThere = cards.every(({ state }) => isSettled(state() ?? undefined));
      if (card === null || card === this.#shown || !areThere) return;
      this.#shown = card;
      document.getElementById(card)?.scrollIntoView();
    });
  }

  protected change(change: Pick<Partial<Selection>, 'indicators' | 'areas' | 'widened'>): void {
    this.#navigation.change(change);
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

  protected select(place: string | null): void {
    if (place !== this.selection().place) this.#navigation.change({ place });
  }

  protected sortHeat(sort: SheetSort | null): void {
    this.#navigation.change({ order: fromSheetSort(sort) });
  }
}
