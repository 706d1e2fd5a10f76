import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { ChartFigure } from '#app/charts/chart-figure.ts';
import { TrendLines } from '#app/charts/trend-lines.ts';
import { Choice } from '#app/controls/choice.ts';
import { Switch } from '#app/controls/switch.ts';
import { AXES } from '#app/domain/selection.ts';
import { type TrendView } from '#app/domain/trend-view.ts';
import { trendSheet } from '#app/exports/trend-sheet.ts';
import { valueOf } from '#app/store/loadable.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import {
  type AreaTrends,
  MOST_TRENDS,
  selectAreaTrends,
} from '#app/store/view-models/area-trends-view.ts';
import { NotYet } from '../not-yet.ts';

const AXIS_OPTIONS = [
  { value: 'fit', name: 'Around the figures' },
  { value: 'zero', name: 'From zero' },
] as const;

/** How the chosen indicators went here, with England and the comparator. */
@Component({
  selector: 'app-area-trends',
  imports: [ChartFigure, Choice, NotYet, Switch, TrendLines],
  templateUrl: './area-trends.html',
  styleUrl: './area-trends.scss',
})
export class AreaTrendCards {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);

  protected readonly axes = AXIS_OPTIONS;
  protected readonly most = MOST_TRENDS;
  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly state = this.#store.selectSignal(selectAreaTrends);
  protected readonly view = computed(() => valueOf(this.state() ?? undefined));

  protected sheetOf(view: TrendView): ReturnType<typeof trendSheet> {
    return trendSheet(view);
  }

  protected optionsOf({ more }: AreaTrends): readonly { value: string; name: string }[] {
    return [{ value: '', name: 'Choose an indicator' }, ...more];
  }

  protected add({ trends }: AreaTrends, id: string): void {
    if (id === '') return;
    const shown = trends.map(({ indicator }) => indicator.id);
    this.#navigation.change({ trends: [id, ...shown].slice(0, MOST_TRENDS) });
  }

  protected remove({ trends }: AreaTrends, id: string): void {
    const others = trends.map(({ indicator }) => indicator.id).filter((one) => one !== id);
    this.#navigation.change({ trends: others });
  }

  protected chooseAxis(text: string): void {
    const axis = AXES.find((known) => known === text);
    if (axis !== undefined) this.#navigation.change({ axis });
  }
}
