import { Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { DataPageEvents } from '../../store/live/live-events.ts';
import {
  type RefreshRow,
  selectIsAsking,
  selectRefreshRows,
} from '../../store/view-models/data-refresh-view.ts';

/** Asks publishers for newer figures, shows how far that is, and what it changed. */
@Component({
  selector: 'app-data-refresh',
  templateUrl: './data-refresh.html',
  styleUrl: './data-refresh.scss',
})
export class DataRefresh {
  readonly #store = inject(Store);
  protected readonly rows = this.#store.selectSignal(selectRefreshRows);
  protected readonly isAsking = this.#store.selectSignal(selectIsAsking);
  readonly #ids = computed(() => this.rows().map(({ id }) => id));

  protected ask({ id }: RefreshRow): void {
    this.#store.dispatch(DataPageEvents.refreshAsked({ upstreams: [id] }));
  }

  protected askAll(): void {
    this.#store.dispatch(DataPageEvents.refreshAsked({ upstreams: this.#ids() }));
  }

  protected stop({ id }: RefreshRow): void {
    this.#store.dispatch(DataPageEvents.refreshStopped({ upstreams: [id] }));
  }

  protected stopAll(): void {
    this.#store.dispatch(DataPageEvents.refreshStopped({ upstreams: this.#ids() }));
  }
}
