import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { AreaMap } from '#app/charts/area-map.ts';
import { BivariateLegend } from '#app/charts/bivariate-legend.ts';
import { ChartFigure } from '#app/charts/chart-figure.ts';
import { FiguresTable } from '#app/charts/figures-table.ts';
import { HexMap } from '#app/charts/hex-map.ts';
import { MapLegend } from '#app/charts/map-legend.ts';
import { RankedBars } from '#app/charts/ranked-bars.ts';
import { Choice } from '#app/controls/choice.ts';
import { NumberList } from '#app/controls/number-list.ts';
import { Switch } from '#app/controls/switch.ts';
import { Timeline } from '#app/controls/timeline.ts';
import { MOST_EDGES } from '#app/domain/address-lists.ts';
import { BREAK_EXPLANATIONS, BREAK_METHODS, BREAK_NAMES } from '#app/domain/class-breaks.ts';
import { AXES, COLOUR_BYS, MAP_SHAPES } from '#app/domain/selection.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { selectAreas, selectPlace } from '#app/store/scope.ts';
import { TODAY } from '#app/store/today.ts';
import {
  COLOUR_OPTIONS,
  selectIndicatorOptions,
  selectPeriodInView,
  selectPeriodOptions,
  selectRegionNames,
  selectTimeline,
} from '#app/store/view-models/map-controls.ts';
import { selectPlaceTrend } from '#app/store/view-models/map-trend.ts';
import { selectMapView } from '#app/store/view-models/map-view.ts';
import { selectBoundariesInView } from '#app/store/live/boundaries-in-view.ts';
import { selectIndicatorInView } from '#app/store/wanted.ts';
import { Hexagons } from '../hexagons.ts';
import { later } from '../later.ts';
import { MapMultiples } from './map-multiples.ts';
import { MapServicesCard } from './map-services.ts';
import { fromRowSort, toRowSort } from './row-sort-text.ts';

const SHAPE_OPTIONS = [
  { value: 'hexagons', name: 'Hexagons' },
  { value: 'geography', name: 'Geography' },
] as const;

const BREAK_OPTIONS = BREAK_METHODS.map((value) => ({ value, name: BREAK_NAMES[value] }));
const AXIS_OPTIONS = [
  { value: 'fit', name: 'As fits' },
  { value: 'zero', name: 'From zero' },
  { value: 'close', name: 'Close around the figures' },
] as const;

/** Where is it worst: map, ranked bars and table of one measure, linked. */
@Component({
  selector: 'app-map-page',
  imports: [
    AreaMap,
    BivariateLegend,
    ChartFigure,
    Choice,
    FiguresTable,
    HexMap,
    MapLegend,
    MapMultiples,
    MapServicesCard,
    NumberList,
    RankedBars,
    RouterLink,
    Switch,
    Timeline,
  ],
  templateUrl: './map-page.html',
  styleUrl: './map-page.scss',
})
export class MapPage {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);

  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly view = this.#store.selectSignal(selectMapView(inject(TODAY)));
  /** The bars follow the map and the table follows them: drawn at once, they would hold up the page. */
  protected readonly barred = later(
    computed(() => {
      const view = this.view();
      return view.status === 'loaded' ? view.value : null;
    }),
  );
  protected readonly tabled = later(this.barred);
  protected readonly indicators = this.#store.selectSignal(selectIndicatorOptions);
  protected readonly periods = this.#store.selectSignal(selectPeriodOptions);
  protected readonly regionOf = this.#store.selectSignal(selectRegionNames);
  protected readonly place = this.#store.selectSignal(selectPlace);
  protected readonly trend = this.#store.selectSignal(selectPlaceTrend);
  readonly #areas = this.#store.selectSignal(selectAreas);

  protected readonly colours = COLOUR_OPTIONS;
  protected readonly shapes = SHAPE_OPTIONS;
  protected readonly breakOptions = BREAK_OPTIONS;
  protected readonly axes = AXIS_OPTIONS;
  protected readonly mostEdges = MOST_EDGES;
  protected readonly timeline = this.#store.selectSignal(selectTimeline);
  /** Whether anything in the fold differs from what it is at first: then it stands open. */
  protected readonly isAdjusted = computed(() => {
    const { breaks, axis, intervals, beside, multiples } = this.selection();
    return breaks !== 'fifths' || axis !== 'fit' || !intervals || beside || multiples;
  });
  /** Only scales of numbers are cut; gap and two-way have classes of their own. */
  protected readonly isCut = computed(() =>
    ['indicator', 'need', 'provision'].includes(this.selection().colour),
  );
  protected readonly explained = computed(() => {
    if (!this.isCut()) return '';
    const { breaks, edges } = this.selection();
    return breaks === 'own' && edges.length === 0
      ? 'No breaks are entered yet, so every area has one colour.'
      : BREAK_EXPLANATIONS[breaks];
  });
  protected readonly layout = inject(Hexagons).layout;
  protected readonly cells = inject(Hexagons).cells;
  protected readonly places = computed(() =>
    this.#areas().map(({ code, latitude, longitude, population }) => ({
      code,
      latitude,
      longitude,
      workingAge: population.workingAge,
    })),
  );
  readonly #indicator = this.#store.selectSignal(selectIndicatorInView);
  protected readonly indicatorId = computed(() => this.#indicator().id);
  protected readonly boundaries = this.#store.selectSignal(selectBoundariesInView);
  protected readonly period = this.#store.selectSignal(selectPeriodInView);
  protected readonly sort = computed(() => toRowSort(this.selection().sort));
  protected readonly highlighted = signal<string | null>(null);
  protected readonly isTwoWay = computed(() => this.selection().colour === 'two-way');
  /** How many areas lie in each of the nine cells of the two-way legend. */
  protected readonly twoWayCounts = computed(() => {
    const view = this.view();
    const shades = view.status === 'loaded' ? view.value.rows.map(({ shade }) => shade) : [];
    return [0, 1, 2, 3, 4, 5, 6, 7, 8].map((cell) => shades.filter((s) => s === cell).length);
  });
  protected readonly unshaded = computed(() => {
    const view = this.view();
    return view.status === 'loaded'
      ? view.value.rows.filter(({ shade }) => shade === null).length
      : 0;
  });

  protected select(code: string | null): void {
    this.#navigation.change({ place: code });
  }

  protected chooseTab(tab: string): void {
    this.#navigation.change({ tab: tab === 'table' ? 'table' : 'chart' });
  }

  protected chooseSort(sort: Parameters<typeof fromRowSort>[0]): void {
    this.#navigation.change({ sort: fromRowSort(sort) });
  }

  protected chooseColour(text: string): void {
    const colour = COLOUR_BYS.find((known) => known === text);
    if (colour !== undefined) this.#navigation.change({ colour });
  }

  protected chooseShape(text: string): void {
    const shape = MAP_SHAPES.find((known) => known === text);
    if (shape !== undefined) this.#navigation.change({ shape });
  }

  protected chooseBreaks(text: string): void {
    const breaks = BREAK_METHODS.find((known) => known === text);
    if (breaks === undefined) return;
    // Own breaks begin with those on the map.
    const view = this.view();
    const bounds = view.status === 'loaded' ? view.value.scale.bounds : [];
    const isFirst = breaks === 'own' && this.selection().edges.length === 0;
    this.#navigation.change({ breaks, ...(isFirst && { edges: bounds }) });
  }

  protected chooseEdges(edges: readonly number[]): void {
    this.#navigation.change({ edges });
  }

  protected chooseAxis(text: string): void {
    const axis = AXES.find((known) => known === text);
    if (axis !== undefined) this.#navigation.change({ axis });
  }

  protected toggle(name: 'intervals' | 'beside' | 'multiples'): void {
    this.#navigation.change({ [name]: !this.selection()[name] });
  }

  /** A small map was chosen: the large one shows it. */
  protected openPanel(indicator: string): void {
    this.#navigation.change({ indicator, period: null, colour: 'indicator' });
    scrollTo({ top: 0 });
  }

  protected chooseIndicator(indicator: string): void {
    this.#navigation.change({ indicator, period: null });
  }

  protected choosePeriod(period: string): void {
    this.#navigation.change({ period });
  }
}
