import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { Choice } from '../../controls/choice.ts';
import { LENS_NAMES, LENSES, readLens, SUBDOMAIN_NAMES, SUBDOMAINS } from '../../domain/lens.ts';
import { DataPageEvents } from '../../store/live/live-events.ts';
import {
  type AddedRow,
  type FoundRow,
  selectAddedRows,
  selectFound,
} from '../../store/view-models/data-search-view.ts';

const BESIDE = 'beside';

/** Finds any indicator of Fingertips, says what it is and where it exists, and adds it. */
@Component({
  selector: 'app-data-add-indicator',
  imports: [Choice, RouterLink],
  templateUrl: './data-add-indicator.html',
  styleUrl: './data-add-indicator.scss',
})
export class DataAddIndicator {
  readonly #store = inject(Store);

  protected readonly found = this.#store.selectSignal(selectFound);
  protected readonly added = this.#store.selectSignal(selectAddedRows);
  protected readonly words = signal('');
  /** The row whose place in the atlas is being chosen. */
  protected readonly choosing = signal<number | null>(null);
  protected readonly lens = signal<string>('msk');
  protected readonly part = signal<string>(BESIDE);

  protected readonly lenses = LENSES.map((id) => ({ value: id, name: LENS_NAMES[id].title }));
  protected readonly parts = computed(() => [
    { value: BESIDE, name: 'Beside need, not counted in it' },
    ...SUBDOMAINS.map((id) => ({ value: id, name: SUBDOMAIN_NAMES[id] })),
  ]);
  protected readonly besideOnly = [{ value: BESIDE, name: 'Beside need, not counted in it' }];

  protected search(event: Event): void {
    event.preventDefault();
    const words = this.words().trim();
    this.choosing.set(null);
    if (words !== '') this.#store.dispatch(DataPageEvents.searchAsked({ words }));
  }

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.words.set(event.target.value);
  }

  protected clear(): void {
    this.words.set('');
    this.#store.dispatch(DataPageEvents.searchCleared());
  }

  protected begin({ id }: FoundRow): void {
    this.part.set(BESIDE);
    this.choosing.set(id);
  }

  protected add({ found, canBeNeed }: FoundRow): void {
    const lens = readLens(this.lens()) ?? 'all';
    const subdomain = SUBDOMAINS.find((part) => canBeNeed && part === this.part()) ?? null;
    this.#store.dispatch(DataPageEvents.indicatorChosen({ found, lens, subdomain }));
    this.choosing.set(null);
  }

  protected remove({ id }: AddedRow): void {
    this.#store.dispatch(DataPageEvents.indicatorRemoved({ id }));
  }
}
