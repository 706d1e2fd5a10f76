import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { FileDrop } from '../../controls/file-drop.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { selectSavedMappings } from '../../store/view-models/brought-view.ts';

/** Step 1: which file, and whether it is read like one before. */
@Component({
  selector: 'app-bring-file',
  imports: [Choice, FileDrop],
  templateUrl: './bring-file.html',
  styleUrl: './bring-file.scss',
})
export class BringFile {
  readonly #store = inject(Store);
  protected readonly file = this.#store.selectSignal(bringFeature.selectFile);
  protected readonly opening = this.#store.selectSignal(bringFeature.selectOpening);
  protected readonly refused = this.#store.selectSignal(bringFeature.selectRefused);
  protected readonly like = this.#store.selectSignal(bringFeature.selectLike);
  readonly #saved = this.#store.selectSignal(selectSavedMappings);

  protected readonly mappings = computed(() => [
    { value: '', name: 'Propose how to read it' },
    ...this.#saved().map(({ value, name }) => ({ value, name: `Read it like ${name}` })),
  ]);
  protected readonly chosen = computed(
    () => this.#saved().find(({ like }) => like.mapping === this.like()?.mapping)?.value ?? '',
  );
  protected readonly percent = computed(() => {
    const now = this.opening();
    return now === null ? 0 : Math.round(100 * now.share);
  });

  protected open(file: File): void {
    this.#store.dispatch(BringEvents.fileChosen({ file }));
  }

  protected stop(): void {
    this.#store.dispatch(BringEvents.openingStopped());
  }

  protected choose(id: string): void {
    const like = this.#saved().find(({ value }) => value === id)?.like ?? null;
    this.#store.dispatch(BringEvents.likeChosen({ like }));
  }

  protected forget(): void {
    this.#store.dispatch(BringEvents.likeChosen({ like: null }));
  }
}
