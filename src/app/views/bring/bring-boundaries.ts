import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { FileDrop } from '../../controls/file-drop.ts';
import { BoundaryEvents } from '../../store/boundaries/boundary-feature.ts';
import {
  selectBoundaryPreview,
  selectBoundaryRows,
} from '../../store/view-models/brought-boundaries-view.ts';

const MOST_ISSUES = 50;

/** Official boundaries for the geographic map: what is in the file, then whether it is used. */
@Component({
  selector: 'app-bring-boundaries',
  imports: [FileDrop, RouterLink],
  templateUrl: './bring-boundaries.html',
  styleUrl: './bring-boundaries.scss',
})
export class BringBoundaries {
  readonly #store = inject(Store);
  protected readonly preview = this.#store.selectSignal(selectBoundaryPreview);
  protected readonly kept = this.#store.selectSignal(selectBoundaryRows);
  protected readonly said = signal('');
  protected readonly most = MOST_ISSUES;

  protected open(file: File): void {
    this.said.set('');
    this.#store.dispatch(BoundaryEvents.fileChosen({ file }));
  }

  protected accept(): void {
    this.#store.dispatch(BoundaryEvents.accepted());
    this.said.set('The boundaries are used by the map now.');
  }

  protected cancel(): void {
    this.#store.dispatch(BoundaryEvents.cancelled());
  }

  protected remove(id: string, name: string): void {
    this.#store.dispatch(BoundaryEvents.removed({ id }));
    this.said.set(`Removed: ${name}. It can be undone under Your data on the Data page.`);
  }
}
