import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { DeskEvents, deskFeature, type Draft } from '../../store/register/desk-feature.ts';

/** Forms that were left before they were saved. */
@Component({
  selector: 'app-services-drafts',
  imports: [RouterLink],
  template: `
    @for (one of drafts(); track one.key) {
      <div class="news">
        <p><strong>Not saved yet:</strong> {{ one.name }}</p>
        <a class="button" [routerLink]="one.path" queryParamsHandling="preserve"
          >Go on with it<span class="visually-hidden">: {{ one.name }}</span></a
        >
        <button type="button" (click)="drop(one.key)">
          Drop it<span class="visually-hidden">: {{ one.name }}</span>
        </button>
      </div>
    }
  `,
  styleUrl: './services-undo.scss',
})
export class ServicesDrafts {
  readonly #store = inject(Store);
  readonly #drafts = this.#store.selectSignal(deskFeature.selectDrafts);
  protected readonly drafts = computed(() =>
    Object.entries(this.#drafts()).map(([key, draft]) => ({
      key,
      path: ['/services', ...key.split('/')],
      name: nameOf(draft),
    })),
  );

  protected drop(key: string): void {
    this.#store.dispatch(DeskEvents.draftDropped({ key }));
  }
}

function nameOf(draft: Draft): string {
  if (draft.kind === 'known-none') {
    return draft.base === null ? 'a new known none' : 'changes to a known none';
  }
  const name = draft.form.texts.name.trim();
  if (draft.base !== null) return `changes to “${draft.base.name}”`;
  return name === '' ? 'a new service' : `the new service “${name}”`;
}
