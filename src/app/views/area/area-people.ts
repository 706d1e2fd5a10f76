import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { ChartFigure } from '#app/charts/chart-figure.ts';
import { PyramidChart } from '#app/charts/pyramid-chart.ts';
import { pyramidSheet } from '#app/exports/pyramid-sheet.ts';
import { TODAY } from '#app/store/today.ts';
import { selectAreaAges } from '#app/store/view-models/area-ages-view.ts';
import { cardOf } from '../card-of.ts';
import { NotYet } from '../not-yet.ts';

/** Who lives here, by age. */
@Component({
  selector: 'app-area-people',
  imports: [ChartFigure, NotYet, PyramidChart],
  template: `
    <h2>People by age</h2>
    <app-not-yet [of]="ages.state()" urgent />
    @if (ages.view(); as view) {
      <app-chart-figure cardId="ages" [headingLevel]="3" [view]="view" [sheet]="ages.sheet">
        <app-pyramid-chart [view]="view" />
      </app-chart-figure>
    }
  `,
  styleUrl: './area-people.scss',
})
export class AreaPeople {
  protected readonly ages = cardOf(
    inject(Store).selectSignal(selectAreaAges(inject(TODAY))),
    pyramidSheet,
  );
}
