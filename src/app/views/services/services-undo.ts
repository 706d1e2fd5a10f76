import { Component, computed, inject, input, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { keptFeature } from '../../store/kept/kept-feature.ts';
import { selectConflictRows } from '../../store/view-models/kept-view.ts';

/** What was just done, how to take it back, and what another tab did meanwhile. */
@Component({
  selector: 'app-services-undo',
  template: `
    <p class="done" role="status">{{ told() }}</p>
    @for (conflict of conflicts(); track conflict.sequence) {
      <div class="trouble" role="alert">
        <p>
          <strong>“{{ conflict.title }}” is not saved:</strong>
          {{ conflict.records.slice(0, 5).join(', ') }} was changed or removed elsewhere at the same
          time. Nothing of either version is lost until you choose.
        </p>
        <div class="actions">
          <button type="button" (click)="settle(conflict.sequence, 'mine')">
            Save mine over it
          </button>
          <button type="button" (click)="settle(conflict.sequence, 'theirs')">
            Leave it as it is now
          </button>
        </div>
      </div>
    }
    @if (refusal(); as sentence) {
      <div class="trouble" role="alert">
        <p>{{ sentence }}</p>
        <button type="button" (click)="dismiss()">Understood</button>
      </div>
    }
    @if (changedElsewhere()) {
      <div class="news" role="status">
        <p>Another tab changed what is recorded. You see it here as it is now.</p>
        <button type="button" (click)="dismiss()">Understood</button>
      </div>
    }
    @if (undoTitle() !== null || redoTitle() !== null) {
      <div class="actions">
        @if (undoTitle(); as title) {
          <button type="button" (click)="undo(title)">Undo: {{ title }}</button>
        }
        @if (redoTitle(); as title) {
          <button type="button" (click)="redo(title)">Do again: {{ title }}</button>
        }
      </div>
    }
  `,
  styleUrl: './services-undo.scss',
})
export class ServicesUndo {
  /** What was done on the page before. */
  readonly done = input('');
  readonly #store = inject(Store);
  protected readonly undoTitle = this.#store.selectSignal(keptFeature.selectUndoTitle);
  protected readonly redoTitle = this.#store.selectSignal(keptFeature.selectRedoTitle);
  protected readonly refusal = this.#store.selectSignal(keptFeature.selectRefusal);
  protected readonly conflicts = this.#store.selectSignal(selectConflictRows);
  protected readonly changedElsewhere = this.#store.selectSignal(
    keptFeature.selectChangedElsewhere,
  );
  readonly #here = signal('');
  protected readonly told = computed(() => {
    if (this.#here() !== '') return this.#here();
    return this.done() === '' ? '' : `${this.done()}.`;
  });

  protected undo(title: string): void {
    this.#here.set(`Undone: ${title}.`);
    this.#store.dispatch(KeptEvents.undone());
  }

  protected redo(title: string): void {
    this.#here.set(`Done again: ${title}.`);
    this.#store.dispatch(KeptEvents.redone());
  }

  protected settle(sequence: number, keep: 'mine' | 'theirs'): void {
    this.#store.dispatch(KeptEvents.conflictSettled({ sequence, keep }));
  }

  protected dismiss(): void {
    this.#store.dispatch(KeptEvents.noticeDismissed());
  }
}
