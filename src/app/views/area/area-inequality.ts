import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { ChartFigure } from '#app/charts/chart-figure.ts';
import { InequalityBars } from '#app/charts/inequality-bars.ts';
import { inequalitySheet } from '#app/exports/inequality-sheet.ts';
import { TODAY } from '#app/store/today.ts';
import { selectAreaInequality } from '#app/store/view-models/area-inequality-view.ts';

/** Differences between people by sex and by deprivation, as far as they are published. */
@Component({
  selector: 'app-area-inequality',
  imports: [ChartFigure, InequalityBars],
  template: `
    <h2>Differences between people</h2>
    @if (view(); as found) {
      @if (found.deprivation.length > 0) {
        <div class="state">
          <h3>Deprivation here</h3>
          @for (sentence of found.deprivation; track sentence) {
            <p>{{ sentence }}</p>
          }
        </div>
      }
      <div class="cards">
        @for (card of cards(); track card.id) {
          <app-chart-figure
            [cardId]="card.id"
            [headingLevel]="3"
            [view]="card.view"
            [sheet]="card.sheet"
          >
            <app-inequality-bars [view]="card.view" />
          </app-chart-figure>
        }
      </div>
      <div class="state">
        <h3>What is not published</h3>
        <ul>
          @for (sentence of found.missing; track sentence) {
            <li>{{ sentence }}</li>
          }
        </ul>
      </div>
    }
  `,
  styleUrl: './area-inequality.scss',
})
export class AreaInequalityCards {
  protected readonly view = inject(Store).selectSignal(selectAreaInequality(inject(TODAY)));
  protected readonly cards = computed(() => {
    const found = this.view();
    const views = [
      { id: 'by-sex', view: found?.bySex ?? null },
      { id: 'by-deprivation', view: found?.byDeprivation ?? null },
    ];
    return views.flatMap(({ id, view }) =>
      view === null ? [] : [{ id, view, sheet: inequalitySheet(view) }],
    );
  });
}
