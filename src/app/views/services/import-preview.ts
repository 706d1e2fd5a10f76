import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Store } from '@ngrx/store';
import { CONFLICT_WORDS, type MergeEntry, type MergePreview } from '../../domain/register-merge.ts';
import { FAMILY_NAMES } from '../../domain/service-lists.ts';
import { ImportEvents, importFeature } from '../../store/register/import-feature.ts';
import { selectPlaceName } from '../../store/view-models/service-form-view.ts';

const PAGE = 50;

/** What a file would add and change, field by field; each record can be left out. */
@Component({
  selector: 'app-import-preview',
  templateUrl: './import-preview.html',
  styleUrl: './import-parts.scss',
})
export class ImportPreview {
  readonly preview = input.required<MergePreview>();

  readonly #store = inject(Store);
  readonly #left = this.#store.selectSignal(importFeature.selectLeft);
  readonly #taken = this.#store.selectSignal(importFeature.selectTaken);
  readonly #placeName = this.#store.selectSignal(selectPlaceName);
  protected readonly most = linkedSignal({ source: this.preview, computation: () => PAGE });

  protected readonly conflicts = computed(() => {
    const taken = new Set(this.#taken());
    return this.preview()
      .conflicting.slice(0, this.most())
      .map((entry, at) => ({
        ...entry,
        at,
        name: this.#nameOf(entry),
        why: CONFLICT_WORDS[entry.reason],
        isTaken: taken.has(at),
      }));
  });
  protected readonly changed = computed(() =>
    this.preview()
      .changed.slice(0, this.most())
      .map((entry) => ({ ...entry, ...this.#rowOf(entry) })),
  );
  /** Those that may be here already come first: they are the ones to look at. */
  protected readonly added = computed(() =>
    this.preview()
      .added.toSorted((a, b) => b.similar.length - a.similar.length)
      .slice(0, this.most())
      .map((entry) => ({ ...entry, ...this.#rowOf(entry) })),
  );
  protected readonly similar = computed(
    () => this.preview().added.filter(({ similar }) => similar.length > 0).length,
  );
  protected readonly hasMore = computed(() => {
    const { added, changed, conflicting } = this.preview();
    return Math.max(added.length, changed.length, conflicting.length) > this.most();
  });

  protected more(): void {
    this.most.update((most) => most + PAGE);
  }

  protected leave(event: Event, id: string): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#store.dispatch(ImportEvents.recordLeft({ id, isLeft: !event.target.checked }));
  }

  protected settle(event: Event, at: number): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#store.dispatch(ImportEvents.conflictSettled({ at, isTaken: event.target.checked }));
  }

  #rowOf(entry: MergeEntry) {
    return { name: this.#nameOf(entry), isWanted: !this.#left().includes(entry.id) };
  }

  #nameOf({ incoming }: MergeEntry): string {
    if (incoming.kind === 'service') return incoming.record.name;
    const { place, family } = incoming.record;
    const where = this.#placeName()(place) ?? place.code;
    return `Known none: ${FAMILY_NAMES[family]} in ${where}`;
  }
}
