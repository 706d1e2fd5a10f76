import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { TODAY } from '../../store/today.ts';
import { type BroughtRow, selectBroughtRows } from '../../store/view-models/brought-view.ts';

/** Accepted figures: where they come from, how old they are, and next year's file. */
@Component({
  selector: 'app-brought-list',
  imports: [RouterLink],
  templateUrl: './brought-list.html',
  styleUrl: './brought-list.scss',
})
export class BroughtList {
  readonly #store = inject(Store);
  protected readonly rows = this.#store.selectSignal(selectBroughtRows(inject(TODAY)));
  protected readonly said = signal('');

  protected remove({ id, title }: BroughtRow): void {
    this.#store.dispatch(BringEvents.extractRemoved({ id }));
    this.said.set(`Removed: ${title}. It can be undone under Your data on the Data page.`);
  }

  protected nextYear({ like, title }: BroughtRow): void {
    this.#store.dispatch(BringEvents.likeChosen({ like }));
    this.#store.dispatch(BringEvents.stepChosen({ step: 'file' }));
    this.said.set(`Choose next year’s file of ${title} above.`);
    scrollTo({ top: 0 });
  }
}
