import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import {
  selectPartRows,
  selectPreviewTroubles,
  selectProposalRemarks,
} from '../../store/view-models/bring-table-view.ts';
import { BringColumns } from './bring-columns.ts';
import { BringMarks } from './bring-marks.ts';
import { BringPlaceForm } from './bring-place-form.ts';
import { BringPreview } from './bring-preview.ts';
import { BringValues } from './bring-values.ts';

/** Step 2: which table, and what stands in which of its columns. */
@Component({
  selector: 'app-bring-table',
  imports: [BringColumns, BringMarks, BringPlaceForm, BringPreview, BringValues],
  templateUrl: './bring-table.html',
  styleUrl: './bring-table.scss',
})
export class BringTable {
  readonly #store = inject(Store);
  protected readonly proposal = this.#store.selectSignal(bringFeature.selectProposal);
  protected readonly mapping = this.#store.selectSignal(bringFeature.selectMapping);
  protected readonly preview = this.#store.selectSignal(bringFeature.selectPreview);
  protected readonly fit = this.#store.selectSignal(bringFeature.selectFit);
  protected readonly like = this.#store.selectSignal(bringFeature.selectLike);
  protected readonly parts = this.#store.selectSignal(selectPartRows);
  protected readonly remarks = this.#store.selectSignal(selectProposalRemarks);
  protected readonly troubles = this.#store.selectSignal(selectPreviewTroubles);

  /** A person reads the reasons first where any of them is a guess. */
  protected readonly isOpen = computed(() => this.parts().some(({ isGuess }) => isGuess));

  protected approve(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const isApproved = event.target.checked;
      this.#store.dispatch(BringEvents.changesApproved({ isApproved }));
    }
  }
}
