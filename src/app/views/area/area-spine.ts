import { Component, computed, inject, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { ChartFigure } from '#app/charts/chart-figure.ts';
import { SpineChart } from '#app/charts/spine-chart.ts';
import { Switch } from '#app/controls/switch.ts';
import { SPINE_GROUPS } from '#app/domain/selection.ts';
import { spineSheet } from '#app/exports/spine-sheet.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { TODAY } from '#app/store/today.ts';
import { selectAreaSpine } from '#app/store/view-models/area-spine-view.ts';
import { MOST_TRENDS } from '#app/store/view-models/area-trends-view.ts';
import { cardOf } from '../card-of.ts';
import { NotYet } from '../not-yet.ts';

const GROUPS = [
  { value: 'domain', name: 'This lens' },
  { value: 'lens', name: 'Every condition' },
] as const;

/** The place indicator by indicator. Choosing one shows its trend. */
@Component({
  selector: 'app-area-spine',
  imports: [ChartFigure, NotYet, SpineChart, Switch],
  template: `
    <h2>Indicators</h2>
    <div class="controls">
      <app-switch
        label="Indicators of"
        [options]="groups"
        [value]="selection().spine"
        (chosen)="group($event)"
      />
    </div>
    <app-not-yet [of]="spine.state()" />
    @if (spine.view(); as view) {
      <app-chart-figure cardId="spine" [headingLevel]="3" [view]="view" [sheet]="spine.sheet">
        <app-spine-chart
          [view]="view"
          [selected]="newest()"
          (chosen)="showTrend($event)"
          [(highlighted)]="highlighted"
        />
        <p class="quiet screen">Choose an indicator to see its trend below.</p>
      </app-chart-figure>
    }
  `,
  styleUrl: './area-spine.scss',
})
export class AreaSpine {
  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);

  protected readonly groups = GROUPS;
  protected readonly selection = this.#store.selectSignal(selectSelection);
  protected readonly spine = cardOf(
    this.#store.selectSignal(selectAreaSpine(inject(TODAY))),
    spineSheet,
  );
  protected readonly highlighted = signal<string | null>(null);
  /** The indicator whose trend was asked for last stands first. */
  protected readonly newest = computed(() => this.selection().trends[0] ?? null);

  protected group(text: string): void {
    const spine = SPINE_GROUPS.find((known) => known === text);
    if (spine !== undefined) this.#navigation.change({ spine });
  }

  protected showTrend(id: string): void {
    const others = this.selection().trends.filter((one) => one !== id);
    this.#navigation.change({ trends: [id, ...others].slice(0, MOST_TRENDS) });
  }
}
