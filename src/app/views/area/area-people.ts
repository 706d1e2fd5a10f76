import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { ChartFigure } from '#app/charts/chart-figure.ts';
import { PyramidChart } from '#app/charts/pyramid-chart.ts';
import { pyramidSheet } from '#app/exports/pyramid-sheet.ts';
import { TODAY } from '#app/store/today.ts';
import { selectAreaAges } from '#app/store/view-models/area-ages-view.ts';
import { CardTabs } from './card-tabs.ts';

/** Who lives here, by age. */
@Component({
  selector: 'app-area-people',
  imports: [ChartFigure, PyramidChart],
  template: `
    <h2>People by age</h2>
    @let state = view();
    @switch (state?.status) {
      @case ('loaded') {
        @if (shown(); as ages) {
          <app-chart-figure
            cardId="ages"
            [headingLevel]="3"
            [view]="ages.view"
            [sheet]="ages.sheet"
            [tab]="tabs.of('ages')"
            (tabChange)="tabs.choose('ages', $event)"
          >
            <app-pyramid-chart [view]="ages.view" />
          </app-chart-figure>
        }
      }
      @case ('failed') {
        <p class="state" role="alert">{{ trouble() }}</p>
      }
      @default {
        <p class="state" role="status">Reading the figures…</p>
      }
    }
  `,
  styleUrl: './area-people.scss',
})
export class AreaPeople {
  protected readonly tabs = inject(CardTabs);
  protected readonly view = inject(Store).selectSignal(selectAreaAges(inject(TODAY)));
  protected readonly shown = computed(() => {
    const state = this.view();
    return state?.status === 'loaded'
      ? { view: state.value, sheet: pyramidSheet(state.value) }
      : null;
  });
  protected readonly trouble = computed(() => {
    const state = this.view();
    return state?.status === 'failed' ? state.message : '';
  });
}
