import { Component, inject, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { TextField } from '../../controls/text-field.ts';
import { type ExtractCitation } from '../../domain/extract-citation.ts';
import { BringEvents } from '../../store/extracts/bring-events.ts';
import { bringFeature } from '../../store/extracts/bring-feature.ts';
import { TODAY } from '../../store/today.ts';
import { selectCitationProblems } from '../../store/view-models/bring-figures-view.ts';

/** Where the figures come from: shown beside each of them, so nothing is accepted without it. */
@Component({
  selector: 'app-bring-citation',
  imports: [TextField],
  template: `
    <fieldset>
      <legend>Where the figures come from</legend>
      <div class="fields">
        <app-text-field
          label="Document"
          hint="Its title as printed, with whose it is."
          [value]="citation().document"
          [problem]="problem('document')"
          (changed)="set('document', $event)"
        />
        <app-text-field
          label="Page, table or sheet"
          [value]="citation().page"
          [problem]="problem('page')"
          (changed)="set('page', $event)"
        />
        <app-text-field
          label="Web address"
          type="url"
          placeholder="https://"
          [value]="citation().url"
          [problem]="problem('url')"
          (changed)="set('url', $event)"
        />
        <app-text-field
          label="Published or extracted on"
          type="date"
          [value]="citation().date"
          [problem]="problem('date')"
          (changed)="set('date', $event)"
        />
      </div>
      <p class="hint">
        All four are required: they stand beside every figure, on screen and in exports.
      </p>
    </fieldset>
  `,
  styleUrl: './bring-form.scss',
})
export class BringCitation {
  readonly #store = inject(Store);
  protected readonly citation = this.#store.selectSignal(bringFeature.selectCitation);
  readonly #problems = this.#store.selectSignal(selectCitationProblems(inject(TODAY)));
  /** Fields that were left once: a form nobody has touched is not full of mistakes. */
  readonly #touched = signal<ReadonlySet<keyof ExtractCitation>>(new Set());

  protected problem(field: keyof ExtractCitation): string {
    const isTouched = this.#touched().has(field) || this.citation()[field] !== '';
    return isTouched ? (this.#problems()[field] ?? '') : '';
  }

  protected set(field: keyof ExtractCitation, text: string): void {
    this.#touched.update((fields) => new Set([...fields, field]));
    this.#store.dispatch(BringEvents.citationChanged({ change: { [field]: text } }));
  }
}
