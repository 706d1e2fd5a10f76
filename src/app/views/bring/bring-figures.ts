import { Component, computed, inject, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { type DraftRow, selectDraftRows } from '../../store/view-models/bring-figures-view.ts';
import { BringCitation } from './bring-citation.ts';
import { BringDefinition } from './bring-definition.ts';

const PAGE = 50;

/** Step 5: which indicators of the file are wanted, what they are and where they come from. */
@Component({
  selector: 'app-bring-figures',
  imports: [BringCitation, BringDefinition],
  templateUrl: './bring-figures.html',
  styleUrl: './bring-figures.scss',
})
export class BringFigures {
  readonly #store = inject(Store);
  protected readonly read = this.#store.selectSignal(bringFeature.selectRead);
  protected readonly rows = this.#store.selectSignal(selectDraftRows);
  protected readonly chosen = computed(() => this.rows().filter(({ isChosen }) => isChosen));
  protected readonly shown = signal(PAGE);

  protected choose({ key }: DraftRow, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const change = { isChosen: event.target.checked };
    this.#store.dispatch(BringEvents.draftChanged({ key, change }));
  }

  protected more(): void {
    this.shown.update((n) => n + PAGE);
  }
}
