import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { citationLine } from '../../domain/extract-citation.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { TODAY } from '../../store/today.ts';
import { selectAcceptRows } from '../../store/view-models/bring-figures-view.ts';
import { selectReadSummary } from '../../store/view-models/bring-read-view.ts';

/** Step 6: what would join the atlas, to be compared with the document, and accepted. */
@Component({
  selector: 'app-bring-accept',
  templateUrl: './bring-accept.html',
  styleUrl: './bring-accept.scss',
})
export class BringAccept {
  readonly #store = inject(Store);
  protected readonly tables = this.#store.selectSignal(bringFeature.selectTables);
  protected readonly rows = this.#store.selectSignal(selectAcceptRows(inject(TODAY)));
  protected readonly summary = this.#store.selectSignal(selectReadSummary);
  readonly #citation = this.#store.selectSignal(bringFeature.selectCitation);
  protected readonly cited = computed(() => citationLine(this.#citation()));
  protected readonly url = computed(() => this.#citation().url);
  protected readonly canAccept = computed(
    () => this.rows().length > 0 && this.rows().every(({ problem }) => problem === ''),
  );

  protected accept(): void {
    this.#store.dispatch(BringEvents.figuresAccepted());
  }
}
