import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { keptFeature } from '../../store/kept/kept-feature.ts';
import { deskFeature } from '../../store/register/desk-feature.ts';
import { selectStoredRegister } from '../../store/view-models/service-form-view.ts';
import { NonePage } from './none-page.ts';
import { ServicePage } from './service-page.ts';

/** A record by its id: a service, a known none, or nothing. */
@Component({
  selector: 'app-record-page',
  imports: [NonePage, RouterLink, ServicePage],
  template: `
    @switch (kind()) {
      @case ('service') {
        <app-service-page [id]="id()" />
      }
      @case ('known-none') {
        <app-none-page [id]="id()" />
      }
      @case ('reading') {
        <h1>A record of the register</h1>
        <p role="status">Reading what is recorded…</p>
      }
      @default {
        <h1>There is no such record</h1>
        <p>
          No service and no known none has this address. It may have been removed, or belong to
          another browser: what is recorded stays in the browser it was entered in.
        </p>
        <p><a routerLink="/services" queryParamsHandling="preserve">All services</a></p>
      }
    }
  `,
})
export class RecordPage {
  readonly id = input.required<string>();
  readonly #store = inject(Store);
  readonly #status = this.#store.selectSignal(keptFeature.selectStatus);
  readonly #stored = this.#store.selectSignal(selectStoredRegister);
  readonly #drafts = this.#store.selectSignal(deskFeature.selectDrafts);

  protected readonly kind = computed(() => {
    const id = this.id();
    const draft = Object.hasOwn(this.#drafts(), id) ? this.#drafts()[id] : undefined;
    if (draft !== undefined) return draft.kind;
    if (this.#stored().services.has(id)) return 'service';
    if (this.#stored().knownNones.has(id)) return 'known-none';
    return this.#status() === 'reading' ? 'reading' : 'none';
  });
}
