import { Component, inject, input, model, output } from '@angular/core';
import { Store } from '@ngrx/store';
import { ChartFigure } from '#app/charts/chart-figure.ts';
import { type HexCell } from '#app/charts/hex-layout.ts';
import { SmallMultiples } from '#app/charts/small-multiples.ts';
import { multiplesSheet } from '#app/exports/multiples-sheet.ts';
import { TODAY } from '#app/store/today.ts';
import { selectMultiplesView } from '#app/store/view-models/multiples-view.ts';
import { CARDS_IN_ADDRESS } from '../address-memory.ts';
import { cardOf } from '../card-of.ts';
import { NotYet } from '../not-yet.ts';

/** A small map of each need indicator of the lens, all of the same areas. */
@Component({
  selector: 'app-map-multiples',
  imports: [ChartFigure, NotYet, SmallMultiples],
  providers: [CARDS_IN_ADDRESS],
  template: `
    @if (card.state() !== null) {
      <app-not-yet [of]="card.state()" waiting="Reading the figures of the small maps…" urgent />
    }
    @if (card.view(); as view) {
      <app-chart-figure
        cardId="multiples"
        chartName="Small maps"
        [view]="view"
        [sheet]="card.sheet"
        [(selected)]="selected"
        [(highlighted)]="highlighted"
      >
        <app-small-multiples
          [view]="view"
          [cells]="cells()"
          [(selected)]="selected"
          [(highlighted)]="highlighted"
          (chosen)="chosen.emit($event)"
        />
      </app-chart-figure>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class MapMultiples {
  readonly cells = input.required<readonly HexCell[] | null>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** The indicator of a small map that was chosen. */
  readonly chosen = output<string>();

  protected readonly card = cardOf(
    inject(Store).selectSignal(selectMultiplesView(inject(TODAY))),
    multiplesSheet,
  );
}
