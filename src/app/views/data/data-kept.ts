import { Component, effect, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Store } from '@ngrx/store';
import { saveFile } from '../../exports/save-file.ts';
import { type Commit, remove } from '../../store/kept/kept-changes.ts';
import { KeptEvents } from '../../store/kept/kept-events.ts';
import { keptFeature } from '../../store/kept/kept-feature.ts';
import { KeptPageEvents } from '../../store/kept/kept-page-feature.ts';
import { NOW } from '../../store/now.ts';
import { selectRestorePreview } from '../../store/view-models/kept-restore-view.ts';
import {
  exportFile,
  selectConflictRows,
  selectExported,
  selectKeptGroups,
  selectRoomWords,
  selectSetAsideRows,
  type SetAsideRow,
} from '../../store/view-models/kept-view.ts';
import { DataKeptRestore } from './data-kept-restore.ts';
import { DataKeptTrouble } from './data-kept-trouble.ts';

/** What a person keeps in this browser: how much, how safe, and how to take it along. */
@Component({
  selector: 'app-data-kept',
  imports: [DataKeptRestore, DataKeptTrouble],
  templateUrl: './data-kept.html',
  styleUrl: './data-kept.scss',
})
export class DataKept {
  readonly #store = inject(Store);
  readonly #now = inject(NOW);

  protected readonly status = this.#store.selectSignal(keptFeature.selectStatus);
  protected readonly failure = this.#store.selectSignal(keptFeature.selectFailure);
  protected readonly pending = this.#store.selectSignal(keptFeature.selectPending);
  protected readonly refusal = this.#store.selectSignal(keptFeature.selectRefusal);
  protected readonly changedElsewhere = this.#store.selectSignal(
    keptFeature.selectChangedElsewhere,
  );
  protected readonly undoTitle = this.#store.selectSignal(keptFeature.selectUndoTitle);
  protected readonly redoTitle = this.#store.selectSignal(keptFeature.selectRedoTitle);
  protected readonly groups = this.#store.selectSignal(selectKeptGroups);
  protected readonly conflicts = this.#store.selectSignal(selectConflictRows);
  protected readonly setAside = this.#store.selectSignal(selectSetAsideRows);
  protected readonly room = this.#store.selectSignal(selectRoomWords);
  protected readonly preview = this.#store.selectSignal(selectRestorePreview);
  readonly #exported = this.#store.selectSignal(selectExported);

  protected readonly isRemoving = signal(false);
  /** What was just done, for those who do not see it. */
  protected readonly done = signal('');
  private readonly removal = viewChild<ElementRef<HTMLElement>>('removal');
  private readonly remover = viewChild<ElementRef<HTMLElement>>('remover');

  constructor() {
    this.#store.dispatch(KeptPageEvents.opened());
    // A question that opens is read from its start.
    effect(() => this.removal()?.nativeElement.focus());
  }

  protected export(): void {
    const { name, content } = exportFile(this.#exported(), this.#now());
    saveFile(name, content, 'application/json');
  }

  protected choose(event: Event): void {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const [file] = input.files ?? [];
    if (file !== undefined) this.#store.dispatch(KeptPageEvents.fileChosen({ file }));
    // The same file can be chosen again.
    input.value = '';
  }

  protected restore(commit: Commit | null): void {
    this.#store.dispatch(KeptPageEvents.restoreConfirmed({ commit }));
    this.done.set(commit === null ? 'Nothing was changed.' : `${commit.title}.`);
  }

  protected cancelRestore(): void {
    this.#store.dispatch(KeptPageEvents.restoreCancelled());
  }

  protected askRemoval(isRemoving: boolean): void {
    this.isRemoving.set(isRemoving);
    if (!isRemoving) this.remover()?.nativeElement.focus();
  }

  protected removeAll(): void {
    this.#store.dispatch(KeptEvents.removalConfirmed());
    this.askRemoval(false);
    this.done.set('Everything was removed.');
  }

  protected protect(): void {
    this.#store.dispatch(KeptPageEvents.protectionAsked());
  }

  protected undo(title: string): void {
    this.done.set(`Undone: ${title}.`);
    this.#store.dispatch(KeptEvents.undone());
  }

  protected redo(title: string): void {
    this.done.set(`Done again: ${title}.`);
    this.#store.dispatch(KeptEvents.redone());
  }

  protected retry(): void {
    this.#store.dispatch(KeptEvents.retried());
  }

  protected dismiss(): void {
    this.#store.dispatch(KeptEvents.noticeDismissed());
  }

  protected settle(sequence: number, keep: 'mine' | 'theirs'): void {
    this.#store.dispatch(KeptEvents.conflictSettled({ sequence, keep }));
  }

  protected removeSetAside(row: SetAsideRow): void {
    const commit = {
      title: `Removed “${row.title}”, which could not be read`,
      changes: [remove(row.collection, row)],
    };
    this.#store.dispatch(KeptEvents.committed({ commit }));
  }
}
