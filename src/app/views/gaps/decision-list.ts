import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { ACTION_STATUS_NAMES } from '#app/domain/gap-action.ts';
import { codesOf } from '#app/domain/service-lists.ts';
import { decisionsCsv } from '#app/exports/decisions-csv.ts';
import { saveFile } from '#app/exports/save-file.ts';
import { type Change, remove } from '#app/store/kept/kept-changes.ts';
import { KeptEvents } from '#app/store/kept/kept-events.ts';
import { keptFeature } from '#app/store/kept/kept-feature.ts';
import { NOW } from '#app/store/now.ts';
import { actionChange } from '#app/store/register/register-commits.ts';
import {
  type ActionRow,
  type DecisionRow,
  selectActionRows,
  selectDecisionRows,
  selectDecisionsAbout,
  selectStoredActions,
  selectStoredNotNow,
} from '#app/store/view-models/gap-decisions-view.ts';

/** Everything that was decided about gaps, whatever the level in view. */
@Component({
  selector: 'app-decision-list',
  templateUrl: './decision-list.html',
  styleUrl: './decision-list.scss',
})
export class DecisionList {
  readonly #store = inject(Store);
  readonly #now = inject(NOW);
  protected readonly actions = this.#store.selectSignal(selectActionRows);
  protected readonly decisions = this.#store.selectSignal(selectDecisionRows);
  readonly #about = this.#store.selectSignal(selectDecisionsAbout);
  readonly #storedActions = this.#store.selectSignal(selectStoredActions);
  readonly #storedNotNow = this.#store.selectSignal(selectStoredNotNow);
  readonly #undoTitle = this.#store.selectSignal(keptFeature.selectUndoTitle);
  /** What was done last, whatever it was: the same as on the Data page. */
  protected readonly undoTitle = computed(() => this.#undoTitle() ?? '');
  protected readonly statuses = codesOf(ACTION_STATUS_NAMES).map((code) => ({
    code,
    name: ACTION_STATUS_NAMES[code],
  }));

  protected setStatus({ id, record }: ActionRow, event: Event): void {
    const chosen = event.target instanceof HTMLSelectElement ? event.target.value : '';
    const status = this.statuses.find(({ code }) => code === chosen)?.code;
    const before = this.#storedActions().find((one) => one.id === id);
    if (status === undefined || before === undefined) return;
    const title = `Set “${record.title}” to ${ACTION_STATUS_NAMES[status].toLowerCase()}`;
    this.#commit(title, actionChange({ ...record, status }, before, this.#now()));
  }

  protected removeAction({ id, title }: ActionRow): void {
    const before = this.#storedActions().find((one) => one.id === id);
    if (before !== undefined) {
      this.#commit(`Removed the action “${title}”`, remove('actions', before));
    }
  }

  protected removeDecision({ id, place }: DecisionRow): void {
    const before = this.#storedNotNow().find((one) => one.id === id);
    if (before !== undefined) {
      this.#commit(`Removed a decision on ${place}`, remove('notNow', before));
    }
  }

  protected undo(): void {
    this.#store.dispatch(KeptEvents.undone());
  }

  protected download(): void {
    saveFile(
      'actions-and-decisions.csv',
      decisionsCsv(this.#about(), this.actions(), this.decisions()),
    );
  }

  #commit(title: string, change: Change): void {
    this.#store.dispatch(KeptEvents.committed({ commit: { title, changes: [change] } }));
  }
}
