import { Component, computed, inject, input, model, output } from '@angular/core';
import { Store } from '@ngrx/store';
import { ChartFigure, type ChartTab } from '#app/charts/chart-figure.ts';
import { type HexCell } from '#app/charts/hex-layout.ts';
import { type SheetSort } from '#app/charts/sheet-sort.ts';
import { SmallMultiples } from '#app/charts/small-multiples.ts';
import { multiplesSheet } from '#app/exports/multiples-sheet.ts';
import { Navigation } from '#app/store/selection/navigation.ts';
import { selectSelection } from '#app/store/selection/selection-feature.ts';
import { TODAY } from '#app/store/today.ts';
import { selectMultiplesView } from '#app/store/view-models/multiples-view.ts';
import { shownCard, withCard } from '../card-address.ts';

const CARD = 'multiples';

/** A small map of each need indicator of the lens, all of the same areas. */
@Component({
  selector: 'app-map-multiples',
  imports: [ChartFigure, SmallMultiples],
  template: `
    @if (state(); as of) {
      @switch (of.status) {
        @case ('loaded') {
          <app-chart-figure
            cardId="multiples"
            chartName="Small maps"
            [view]="of.value"
            [sheet]="sheet()"
            [tab]="card().tab"
            (tabChange)="openTab($event)"
            [sheetSort]="card().sort"
            (sheetSortChange)="sortTable($event)"
            [(selected)]="selected"
            [(highlighted)]="highlighted"
          >
            <app-small-multiples
              [view]="of.value"
              [cells]="cells()"
              [(selected)]="selected"
              [(highlighted)]="highlighted"
              (chosen)="chosen.emit($event)"
            />
          </app-chart-figure>
        }
        @case ('failed') {
          <p role="alert">{{ of.message }}</p>
        }
        @default {
          <p role="status">Reading the figures of the small maps…</p>
        }
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }

    p {
      padding: 2rem 1rem;
      border: 1px solid var(--atlas-line);
      border-radius: 6px;
      background: var(--atlas-card);
      color: var(--atlas-ink-quiet);
    }
  `,
})
export class MapMultiples {
  readonly cells = input.required<readonly HexCell[] | null>();
  readonly selected = model<string | null>(null);
  readonly highlighted = model<string | null>(null);
  /** The indicator of a small map that was chosen. */
  readonly chosen = output<string>();

  readonly #store = inject(Store);
  readonly #navigation = inject(Navigation);
  readonly #selection = this.#store.selectSignal(selectSelection);
  protected readonly state = this.#store.selectSignal(selectMultiplesView(inject(TODAY)));
  protected readonly card = computed(() => shownCard(this.#selection().cards, CARD));
  protected readonly sheet = computed(() => {
    const state = this.state();
    return state?.status === 'loaded' ? multiplesSheet(state.value) : null;
  });

  protected openTab(tab: ChartTab): void {
    this.#navigation.change({ cards: withCard(this.#selection().cards, CARD, { tab }) });
  }

  protected sortTable(sort: SheetSort | null): void {
    this.#navigation.change({ cards: withCard(this.#selection().cards, CARD, { sort }) });
  }
}
